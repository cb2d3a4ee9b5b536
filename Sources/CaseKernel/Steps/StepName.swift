/// The things people do in a case, by the names a terminal, a timeline file and the door use.
public enum StepName: String, CaseIterable, Hashable, Sendable {
    /// Record that somebody wants to complain and has not yet.
    case intend = "intend"
    /// Register a representation.
    case receive = "receive"
    /// Read it for any risk, as a person.
    case checkSafeguarding = "check-safeguarding"
    /// Record what the complainant has been found to be.
    case establishCategory = "establish-category"
    /// Decide sufficient interest.
    case decideInterest = "decide-interest"
    /// Tell the person that they have no sufficient interest.
    case notifyRefusal = "notify-refusal"
    /// Write to say it has arrived.
    case acknowledge = "acknowledge"
    /// Give details of the procedure and advocacy, and offer help.
    case inform = "inform"
    /// Record that an advocate is wanted.
    case requestAdvocate = "request-advocate"
    /// Record that no advocate is wanted.
    case declineAdvocate = "decline-advocate"
    /// Record the advocate appointed.
    case appointAdvocate = "appoint-advocate"
    /// Agree a later start of stage 1, at the complainant's request.
    case agreeLaterStart = "agree-later-start"
    /// Send a notice that the stage takes longer.
    case extend = "extend"
    /// Send the answer.
    case answer = "answer"
    /// Ask for the next stage.
    case request = "request-next-stage"
    /// Produce the written record of an oral complaint.
    case produceRecord = "produce-record"
    /// Withdraw.
    case withdraw = "withdraw"
    /// Confirm a withdrawal in writing.
    case confirmWithdrawal = "confirm-withdrawal"
    /// Add something to the complaint.
    case addWords = "add-to-complaint"
    /// Write to the team.
    case write = "write-to-team"
    /// Say that nobody has been in touch.
    case reportSilence = "report-no-contact"
    /// Write to the complainant.
    case reply = "write-to-complainant"
    /// Correct what to call the complainant and how to reach them.
    case correctContact = "correct-contact"
    /// Say that the code is lost.
    case reportLostCode = "report-lost-code"
    /// Warn the team that somebody tries wrong codes.
    case warnOfGuesses = "warn-of-guesses"
    /// Give the complainant a new code.
    case replaceCode = "replace-code"
    /// Leave the code as it is.
    case keepCode = "keep-code"
    /// Move the case to another version of the council's module.
    case moveToVersion = "move-to-version"
    /// Refer the person to an advocacy provider.
    case refer = "refer-to-advocacy"
    /// Hand over a notice that waits, or pass on a referral by hand.
    case handOver = "hand-over"
    /// Have something sent again that did not arrive.
    case sendAgain = "send-again"
    /// Say which ways of writing are safe, having read what the person said.
    case confirmContact = "confirm-contact"
    /// Note what became of something that was sent.
    case noteDelivery = "note-delivery"
    /// Note that the complainant read a notice.
    case noteReading = "note-reading"
    /// Record somebody who acts for the complainant, and how that was agreed.
    case recordRepresentative = "record-representative"
    /// Record what the child said when asked about the complaint.
    case checkWithChild = "check-with-child"
    /// Join another person who complains of the same.
    case addComplainant = "add-complainant"
    /// Name somebody who is complained about.
    case namePersonComplainedAbout = "name-person-complained-about"
    /// Say that everybody complained about is named, or that nobody in particular is.
    case checkPeopleComplainedAbout = "check-people-complained-about"
    /// Give the case to somebody of the team, for a part of it.
    case assign = "assign"
    /// Take a part of the case from whoever has it.
    case release = "release"
    /// Write a note for the team alone.
    case note = "note"
    /// Correct a mistake in the history by an entry.
    case correctEntry = "correct-entry"
    /// Link a case that belongs with this one.
    case linkCase = "link-case"
    /// Take in something more that is complained about.
    case addPoint = "add-point"
    /// Say when the grounds of points arose.
    case dateGrounds = "date-grounds"
    /// Decide whether points out of time are considered.
    case decideLate = "decide-late"
    /// Decide which procedure points go to.
    case route = "route"
    /// End consideration of points because of other proceedings.
    case stopForProceedings = "stop-for-proceedings"
    /// Give written notice of that, with reasons.
    case notifyStop = "notify-stop"
    /// Note that the other proceedings ended.
    case endProceedings = "end-proceedings"
    /// Submit points again after other proceedings.
    case resubmit = "resubmit"
    /// Refuse points for a lawful reason.
    case refuse = "refuse"
    /// Agree to go straight to stage 2.
    case skipStage1 = "skip-stage-1"
    /// Offer or hold a step beside the procedure.
    case holdOptionalStep = "hold-optional-step"
    /// Appoint the investigating officer.
    case appointInvestigator = "appoint-investigator"
    /// Appoint the independent person.
    case appointIndependentPerson = "appoint-independent-person"
    /// Appoint the adjudicating officer.
    case appointAdjudicator = "appoint-adjudicator"
    /// Send a version of the statement of complaint.
    case sendStatement = "send-statement"
    /// Say what is wrong or missing in a version of the statement of complaint.
    case commentOnStatement = "comment-on-statement"
    /// Settle the statement of complaint.
    case settleStatement = "settle-statement"
    /// Receive a report of stage 2.
    case receiveReport = "receive-report"
    /// Tell the child of the decision.
    case notifyChild = "notify-child"
    /// Tell of a right that an answer left out.
    case tellRights = "tell-rights"
    /// Record when the complainant had an answer in their hands.
    case recordReceipt = "record-receipt"
    /// Decide on a panel that was asked for after the window.
    case decideLateRequest = "decide-late-request"
    /// Appoint somebody to the review panel.
    case appointPanelMember = "appoint-panel-member"
    /// Set the day of the panel.
    case arrangePanel = "arrange-panel"
    /// Send the papers to panel and attendees.
    case sendPanelPapers = "send-panel-papers"
    /// Record that the panel met.
    case holdPanel = "hold-panel"
    /// Receive the panel's report.
    case receivePanelReport = "receive-panel-report"
    /// Begin a stage again inside the same complaint.
    case runStageAgain = "run-stage-again"
    /// Tell the complainant how things stand.
    case updateComplainant = "update-complainant"
    /// Note a pause of the council's own, which stops no clock.
    case notePause = "note-pause"
    /// Decide whether to look into what was withdrawn.
    case reviewWithdrawn = "review-withdrawn"
    /// Send the complaint to the Ombudsman after stage 2, by agreement.
    case referEarly = "refer-early"
    /// Note that the Ombudsman was in touch, or the complainant went there.
    case contactOmbudsman = "contact-ombudsman"
    /// Record what the Ombudsman decided.
    case recordOmbudsmanDecision = "record-ombudsman-decision"
    /// Decide whether what is complained about waits for the answer.
    case freezeDecision = "freeze-decision"
    /// Offer a remedy.
    case offerRemedy = "offer-remedy"
    /// Agree something to be done, by whom and by when.
    case agreeAction = "agree-action"
    /// Record that an action was done, and what shows it.
    case completeAction = "complete-action"
    /// Tell the complainant that an action was done.
    case reportAction = "report-action"
    /// Close the case.
    case close = "close"

    /// The rule that the step carries out.
    public var source: Source {
        switch self {
        case .intend: .advocacyRegulation("4(2)")
        case .receive: .regulation("6")
        case .addWords, .write, .reportSilence, .reply: .policy("messages")
        case .correctContact: .policy("safe contact")
        case .reportLostCode, .replaceCode: .policy("lost codes")
        case .warnOfGuesses, .keepCode: .policy("guessed codes")
        case .moveToVersion: .policy("versions of a module")
        case .checkSafeguarding: .policy("safeguarding first")
        case .establishCategory: .policy("claimed and established")
        case .decideInterest: .regulation("12(1)")
        case .notifyRefusal: .regulation("12(4)")
        case .acknowledge: .policy("acknowledgement")
        case .inform: .regulation("11")
        case .requestAdvocate, .declineAdvocate: .act("s.26A")
        case .appointAdvocate: .advocacyRegulation("5")
        case .agreeLaterStart: .regulation("14(4)")
        case .extend: .regulation("14(5), 17(6)")
        case .answer: .regulation("14(1), 15(1)")
        case .request: .regulation("15(2)")
        case .produceRecord: .regulation("16, 17(5)")
        case .withdraw, .confirmWithdrawal: .regulation("7")
        case .refer: .act("s.26A")
        case .handOver, .noteReading: .policy("when a notice is received")
        case .sendAgain, .noteDelivery: .policy("what is sent")
        case .confirmContact: .policy("safe contact")
        case .recordRepresentative: .policy("representatives")
        case .checkWithChild: .policy("the child is asked")
        case .addComplainant: .policy("joined complaints")
        case .namePersonComplainedAbout, .checkPeopleComplainedAbout, .assign, .release:
            .policy("conflicts of interest")
        case .note: .policy("notes of the team")
        case .correctEntry: .policy("corrections")
        case .linkCase: .policy("joined complaints")
        case .addPoint: .policy("new points begin at stage 1")
        case .dateGrounds: .regulation("9(1)")
        case .decideLate: .regulation("9(2)")
        case .route: .policy("route point by point")
        case .stopForProceedings: .regulation("8(2)")
        case .notifyStop: .regulation("8(3)")
        case .endProceedings: .regulation("8(4)")
        case .resubmit: .regulation("8(4), 8(5)")
        case .refuse: .policy("refusals from a closed list")
        case .skipStage1: .regulation("14(1), 17(1)(a)")
        case .holdOptionalStep: .policy("steps beside the procedure")
        case .appointInvestigator: .policy("who investigates")
        case .appointIndependentPerson: .regulation("17(2)")
        case .appointAdjudicator: .policy("who adjudicates")
        case .sendStatement, .commentOnStatement: .policy("statement of complaint")
        case .settleStatement: .policy("statement of complaint")
        case .receiveReport: .regulation("17(3)")
        case .notifyChild: .act("s.26(7)")
        case .tellRights: .regulation("17(8), 20(3)")
        case .recordReceipt: .policy("when a notice is received")
        case .decideLateRequest: .policy("a late request for a panel")
        case .appointPanelMember: .regulation("19(1), 19(2)")
        case .arrangePanel: .regulation("19(4)")
        case .sendPanelPapers: .policy("papers before the panel")
        case .holdPanel: .regulation("19(4), 19(6)")
        case .receivePanelReport: .regulation("20(2)")
        case .runStageAgain: .policy("a stage run again")
        case .updateComplainant: .policy("updates")
        case .notePause: .policy("a pause stops no clock")
        case .reviewWithdrawn: .policy("review after withdrawal")
        case .referEarly: .policy("early referral")
        case .contactOmbudsman: .policy("the Ombudsman")
        case .recordOmbudsmanDecision: .policy("the Ombudsman")
        case .freezeDecision: .policy("freezing a decision")
        case .offerRemedy: .policy("remedies")
        case .agreeAction: .policy("actions")
        case .completeAction: .policy("actions")
        case .reportAction: .policy("actions")
        case .close: .policy("closing")
        }
    }

    /// Whether the step belongs to a track rather than to the whole case.
    public var isOfTrack: Bool {
        switch self {
        case .intend, .receive, .checkSafeguarding, .establishCategory, .addWords, .write, .reportSilence, .reply,
            .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .handOver,
            .sendAgain,
            .confirmContact, .noteDelivery, .noteReading, .close, .recordRepresentative, .checkWithChild,
            .addComplainant, .namePersonComplainedAbout, .linkCase, .contactOmbudsman, .recordOmbudsmanDecision,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .freezeDecision, .offerRemedy, .agreeAction, .completeAction, .reportAction:
            false
        case .addPoint, .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .resubmit,
            .refuse, .skipStage1, .holdOptionalStep, .appointInvestigator, .appointIndependentPerson,
            .appointAdjudicator, .sendStatement, .commentOnStatement, .settleStatement, .receiveReport, .notifyChild,
            .tellRights, .recordReceipt, .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers,
            .holdPanel,
            .receivePanelReport, .runStageAgain, .updateComplainant, .notePause, .reviewWithdrawn, .referEarly,
            .refer, .decideInterest, .notifyRefusal, .acknowledge, .inform, .requestAdvocate, .declineAdvocate,
            .appointAdvocate,
            .agreeLaterStart, .extend, .answer, .request, .produceRecord, .withdraw, .confirmWithdrawal:
            true
        }
    }
}

extension StepName {
    /// Whether the complainant, or their advocate, takes the step rather than the council.
    public var isComplainants: Bool {
        switch self {
        case .requestAdvocate, .declineAdvocate, .request, .withdraw, .addWords, .write, .reportSilence,
            .correctContact,
            .reportLostCode, .resubmit, .commentOnStatement:
            true
        case .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .refuse, .skipStage1,
            .holdOptionalStep, .appointInvestigator, .appointIndependentPerson, .appointAdjudicator, .sendStatement,
            .settleStatement, .receiveReport, .notifyChild, .tellRights, .recordReceipt, .decideLateRequest,
            .appointPanelMember, .arrangePanel, .sendPanelPapers, .holdPanel, .receivePanelReport, .runStageAgain,
            .updateComplainant, .notePause, .reviewWithdrawn, .referEarly, .contactOmbudsman, .recordOmbudsmanDecision,
            .freezeDecision, .offerRemedy, .agreeAction, .completeAction, .reportAction,
            .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
            .inform,
            .appointAdvocate, .agreeLaterStart, .extend, .answer, .produceRecord, .confirmWithdrawal, .reply,
            .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain, .confirmContact,
            .noteDelivery,
            .noteReading, .close:
            false
        }
    }

    /// Whether the program itself takes the step, or a command of its own does, so that nobody is offered it in a case.
    public var isPrograms: Bool {
        [.warnOfGuesses, .intend, .moveToVersion, .noteDelivery, .noteReading].contains(self)
    }

    /// Whether it has a place before anything is complained about: to inform and help, to reach the person, and to keep
    /// them safe (SI 2004/719 reg 4(2)).
    var canPrecedeComplaint: Bool {
        switch self {
        case .intend, .receive, .checkSafeguarding, .establishCategory, .inform, .requestAdvocate, .declineAdvocate,
            .appointAdvocate, .write, .reply, .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode,
            .moveToVersion,
            .refer, .handOver, .sendAgain, .confirmContact, .noteDelivery, .noteReading, .close,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .namePersonComplainedAbout, .linkCase, .recordRepresentative:
            true
        case .checkWithChild, .addComplainant, .addPoint, .dateGrounds, .decideLate, .route, .stopForProceedings,
            .notifyStop, .endProceedings, .resubmit, .refuse, .skipStage1, .holdOptionalStep, .appointInvestigator,
            .appointIndependentPerson, .appointAdjudicator, .sendStatement, .commentOnStatement, .settleStatement,
            .receiveReport, .notifyChild, .tellRights, .recordReceipt, .decideLateRequest, .appointPanelMember,
            .arrangePanel,
            .sendPanelPapers, .holdPanel, .receivePanelReport, .runStageAgain, .updateComplainant, .notePause,
            .reviewWithdrawn, .referEarly, .contactOmbudsman, .recordOmbudsmanDecision, .freezeDecision, .offerRemedy,
            .agreeAction, .completeAction, .reportAction,
            .decideInterest, .notifyRefusal, .acknowledge, .agreeLaterStart, .extend, .answer, .request,
            .produceRecord, .withdraw, .confirmWithdrawal, .addWords, .reportSilence:
            false
        }
    }
}
