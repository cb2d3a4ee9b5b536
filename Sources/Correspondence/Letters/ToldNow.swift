import CaseKernel

/// What had happened in a case when one of its notices was given: what the notice is about.
struct ToldNow {
    /// The stage that the case was in, or that was asked for.
    private(set) var stage = Stage.localResolution
    /// The reason given for an extension or a refusal.
    private(set) var reason: String?
    /// The day to which a stage was extended.
    private(set) var until: Day?
    /// The answer.
    private(set) var answer: Answer?
    private let track: TrackNumber

    /// Reads a history up to a notice.
    init(of number: NoticeNumber, in events: [Event], on track: TrackNumber) {
        self.track = track
        var notices = 0
        for event in events {
            if case .told = event { notices += 1 }
            if notices == number.number { return }
            take(event)
        }
    }

    private mutating func take(_ event: Event) {
        switch event {
        case .extended(track, let stage, let notice): (self.stage, reason, until) = (stage, notice.reason, notice.until)
        case .answered(track, let stage, let answer): (self.stage, self.answer) = (stage, answer)
        case .requested(track, let stage, _), .began(track, let stage, _, _): self.stage = stage
        case .interestDecided(track, let decision): reason = decision.reasons
        case .received(let received): stage = received.kind.stages.first ?? stage
        case .entered(let entry) where entry.track == track: reason = entry.matter.reasonGiven ?? reason
        case .entered, .extended, .answered, .requested, .began, .interestDecided, .intended, .safeguardingChecked,
            .categoryEstablished, .refusalNotified, .acknowledged,
            .informed, .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed, .recordProduced,
            .withdrawn, .withdrawalConfirmed, .told, .messaged, .contactCorrected, .codeLost, .codeGuessed,
            .codeReplaced, .codeKept, .movedToVersion, .closed, .referred, .delivered, .undelivered, .held, .noticeRead,
            .handedOver,
            .sentAgain, .contactConfirmed:
            break
        }
    }
}

extension Matter {
    /// The reason that a refusal or a notice of other proceedings gives.
    fileprivate var reasonGiven: String? {
        switch self {
        case .stopped(_, let stop): stop.name.isEmpty ? stop.reasons : "\(stop.name): \(stop.reasons)"
        case .pointsRefused(_, let refusal): refusal.words
        case .lateDecided(_, let decision): decision.isAccepted ? nil : decision.reasons
        case .lateRequestDecided(let isAccepted, let reasons): isAccepted ? nil : reasons
        case .represented, .childsViews, .joined, .complainedAbout, .linked, .pointAdded, .groundsDated, .routed,
            .peopleChecked, .assigned, .released, .teamNoted, .corrected,
            .stopNotified, .proceedingsEnded, .resubmitted, .stageSkipped, .optionalStep, .appointed, .statementSent,
            .statementCommented, .statementSettled, .reportReceived, .childNotified, .rightsTold, .answerReceived,
            .panelMemberAppointed,
            .panelArranged, .panelPapersSent, .panelMet, .panelReported, .ranAgain, .updated, .paused,
            .withdrawnReviewed, .referredEarly, .ombudsmanContacted, .ombudsmanDecided, .decisionFrozen,
            .remedyOffered, .actionAgreed, .actionCompleted, .actionReported:
            nil
        }
    }
}
