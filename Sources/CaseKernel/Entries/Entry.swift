/// Something the procedure asks for, or that crossed it, entered in a case: when, by whom and what.
///
/// The same value is what somebody wants to enter, what they entered before, and the event that says so.
public struct Entry: Hashable, Sendable {
    /// The day it happened.
    public let on: Day
    /// Who did it or entered it, by role; `nil` where nobody in particular did.
    public let by: String?
    /// On which track; `nil` where it is of the whole case.
    public let track: TrackNumber?
    /// What it was.
    public let matter: Matter

    /// Makes an entry.
    public init(_ matter: Matter, on: Day, by: String? = nil, track: TrackNumber? = nil) {
        self.matter = matter
        self.on = on
        self.by = by
        self.track = matter.step.isOfTrack ? track ?? .first : nil
    }
}

/// What an entry says.
public enum Matter: Hashable, Sendable {
    // People
    /// Somebody acts for a complainant.
    case represented(Representative)
    /// What the child said when asked about a complaint made for them or about their care.
    case childsViews(ChildsViews)
    /// Another person complains of the same: they are joined with a track and clocks of their own.
    case joined(Complainant)
    /// Somebody is complained about, and so kept from handling the case.
    case complainedAbout(PersonComplainedAbout)
    /// Everybody complained about is named, or nobody in particular is.
    case peopleChecked
    /// Another case belongs with this one; both keep their own histories.
    case linked(reference: String, because: String?)

    // The team
    /// Somebody of the team has a part of the case.
    case assigned(Assignment)
    /// Nobody has that part any more.
    case released(Assignment.Part)
    /// A note for the team alone.
    case teamNoted(words: String)
    /// An entry of the history, by its place from 1, was a mistake; it is left out when the case is read.
    case corrected(entry: Int, words: String)

    // Points
    /// Something more is complained about.
    case pointAdded(words: String)
    /// When the grounds of points arose (regulation 9(1)).
    case groundsDated(Points, Day)
    /// Whether points out of time are considered (regulation 9(2)).
    case lateDecided(Points, LateDecision)
    /// Which procedure points go to, and why.
    case routed(Points, RouteDecision)
    /// Consideration of points ends because it would prejudice other proceedings (regulation 8).
    case stopped(Points, ProceedingsStop)
    /// The written notice of that (regulation 8(3)).
    case stopNotified
    /// Those proceedings ended; `told` when the complainant was told so.
    case proceedingsEnded(isTold: Bool)
    /// The complainant submitted the points again (regulation 8(4)).
    case resubmitted(Points)
    /// Points were refused for a reason from the closed list.
    case pointsRefused(Points, PointRefusal)

    // Stages
    /// Complainant and council agreed to go straight to stage 2 (regulations 14(1), 17(1)(a)).
    case stageSkipped(by: Speaker)
    /// A step beside the procedure: a meeting, mediation, a second look.
    case optionalStep(OptionalStep)
    /// Somebody was appointed to a part of stage 2.
    case appointed(Appointment)
    /// A version of the statement of complaint was sent to the complainant.
    case statementSent(words: String?)
    /// The complainant said what is wrong or missing in a version of it; `nil` means the latest.
    case statementCommented(words: String, version: Int?)
    /// The statement of complaint was settled, with the complainant or without.
    case statementSettled(isAgreed: Bool)
    /// One of the reports of stage 2 was received.
    case reportReceived(ReportKind)
    /// The child was told of the decision (section 26(7)).
    case childNotified
    /// A right that an answer had left out was told (regulation 17(8), 20(3)).
    case rightsTold(Stage)
    /// The complainant had the answer of a stage in their hands.
    case answerReceived(Stage)
    /// Whether a panel asked for after the window is appointed all the same.
    case lateRequestDecided(isAccepted: Bool, reasons: String)
    /// Somebody was appointed to the review panel (regulation 19).
    case panelMemberAppointed(PanelAppointment)
    /// A day was set for the panel.
    case panelArranged(for: Day, isComplainantsWish: Bool)
    /// The papers were sent to panel and attendees.
    case panelPapersSent
    /// The panel met.
    case panelMet(PanelAttendance)
    /// The authority received the panel's report, which was sent on a day.
    case panelReported(sentOn: Day)
    /// A stage is run again inside the same complaint.
    case ranAgain(Stage, because: String)
    /// The complainant was told how things stand.
    case updated(words: String?)
    /// The council pauses for a reason of its own, which stops no clock.
    case paused(because: String, until: Day?)

    // Crossing
    /// Whether the council looks into a withdrawn complaint all the same.
    case withdrawnReviewed(goesOn: Bool, because: String)
    /// Sent to the Ombudsman after stage 2 instead of a panel.
    case referredEarly(EarlyReferral)
    /// The Ombudsman was in touch, or the complainant went there.
    case ombudsmanContacted(reference: String?, words: String?)
    /// The Ombudsman decided.
    case ombudsmanDecided(OmbudsmanOutcome, words: String?)
    /// Whether a decision complained about is held back meanwhile.
    case decisionFrozen(FreezeDecision)

    // Remedies
    /// A remedy was offered.
    case remedyOffered(Remedy)
    /// Something is to be done by a day.
    case actionAgreed(AgreedAction)
    /// It was done, as this shows.
    case actionCompleted(ActionNumber, evidence: String)
    /// The complainant was told that it was done.
    case actionReported(ActionNumber)
}

/// Some of a case's points; none named means all that the track runs over.
public struct Points: Hashable, Sendable {
    /// Their numbers, ascending; empty for all of the track's.
    public let numbers: [PointNumber]

    /// Names points.
    public init(_ numbers: [PointNumber] = []) { self.numbers = Array(Set(numbers)).sorted() }

    /// All of the track's.
    public static let all = Points()

    /// Those of `track` that are meant.
    func of(_ track: Track) -> [PointNumber] { numbers.isEmpty ? track.points : numbers }
}

extension Matter {
    /// Which step enters it.
    public var step: StepName {
        switch self {
        case .represented: .recordRepresentative
        case .childsViews: .checkWithChild
        case .joined: .addComplainant
        case .complainedAbout: .namePersonComplainedAbout
        case .peopleChecked: .checkPeopleComplainedAbout
        case .assigned: .assign
        case .released: .release
        case .teamNoted: .note
        case .corrected: .correctEntry
        case .linked: .linkCase
        case .pointAdded: .addPoint
        case .groundsDated: .dateGrounds
        case .lateDecided: .decideLate
        case .routed: .route
        case .stopped: .stopForProceedings
        case .stopNotified: .notifyStop
        case .proceedingsEnded: .endProceedings
        case .resubmitted: .resubmit
        case .pointsRefused: .refuse
        case .stageSkipped: .skipStage1
        case .optionalStep: .holdOptionalStep
        case .appointed(let appointment): appointment.part.step
        case .statementSent: .sendStatement
        case .statementCommented: .commentOnStatement
        case .statementSettled: .settleStatement
        case .reportReceived: .receiveReport
        case .childNotified: .notifyChild
        case .rightsTold: .tellRights
        case .answerReceived: .recordReceipt
        case .lateRequestDecided: .decideLateRequest
        case .panelMemberAppointed: .appointPanelMember
        case .panelArranged: .arrangePanel
        case .panelPapersSent: .sendPanelPapers
        case .panelMet: .holdPanel
        case .panelReported: .receivePanelReport
        case .ranAgain: .runStageAgain
        case .updated: .updateComplainant
        case .paused: .notePause
        case .withdrawnReviewed: .reviewWithdrawn
        case .referredEarly: .referEarly
        case .ombudsmanContacted: .contactOmbudsman
        case .ombudsmanDecided: .recordOmbudsmanDecision
        case .decisionFrozen: .freezeDecision
        case .remedyOffered: .offerRemedy
        case .actionAgreed: .agreeAction
        case .actionCompleted: .completeAction
        case .actionReported: .reportAction
        }
    }
}

extension Matter {
    /// What was said in the words of a complainant or child.
    var personsWords: [String] {
        switch self {
        case .pointAdded(let words), .statementCommented(let words, _): [words]
        case .childsViews(let views): [views.words].compactMap(\.self)
        case .represented, .joined, .complainedAbout, .linked, .groundsDated, .lateDecided, .routed, .stopped,
            .peopleChecked, .assigned, .released, .teamNoted, .corrected,
            .stopNotified, .proceedingsEnded, .resubmitted, .pointsRefused, .stageSkipped, .optionalStep, .appointed,
            .statementSent, .statementSettled, .reportReceived, .childNotified, .rightsTold, .answerReceived,
            .lateRequestDecided, .panelMemberAppointed, .panelArranged, .panelPapersSent, .panelMet, .panelReported,
            .ranAgain, .updated, .paused, .withdrawnReviewed, .referredEarly, .ombudsmanContacted, .ombudsmanDecided,
            .decisionFrozen, .remedyOffered, .actionAgreed, .actionCompleted, .actionReported:
            []
        }
    }
}

extension Matter {
    /// Whether a closed case goes on with it: a stage is run again, or points are submitted again.
    var opensAgain: Bool {
        switch self {
        case .ranAgain, .resubmitted: true
        case .represented, .childsViews, .joined, .complainedAbout, .linked, .pointAdded, .groundsDated, .lateDecided,
            .peopleChecked, .assigned, .released, .teamNoted, .corrected,
            .routed, .stopped, .stopNotified, .proceedingsEnded, .pointsRefused, .stageSkipped, .optionalStep,
            .appointed, .statementSent, .statementCommented, .statementSettled, .reportReceived, .childNotified,
            .rightsTold, .answerReceived, .lateRequestDecided, .panelMemberAppointed, .panelArranged, .panelPapersSent,
            .panelMet,
            .panelReported, .updated, .paused, .withdrawnReviewed, .referredEarly, .ombudsmanContacted,
            .ombudsmanDecided, .decisionFrozen, .remedyOffered, .actionAgreed, .actionCompleted, .actionReported:
            false
        }
    }
}
