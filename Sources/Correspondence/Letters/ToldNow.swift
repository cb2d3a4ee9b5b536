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

    /// Reads a history up to a notice.
    init(of number: NoticeNumber, in events: [Event]) {
        var notices = 0
        for event in events {
            if case .told = event { notices += 1 }
            if notices == number.number { return }
            take(event)
        }
    }

    private mutating func take(_ event: Event) {
        switch event {
        case .extended(_, let stage, let notice): (self.stage, reason, until) = (stage, notice.reason, notice.until)
        case .answered(_, let stage, let answer): (self.stage, self.answer) = (stage, answer)
        case .requested(_, let stage, _), .began(_, let stage, _, _): self.stage = stage
        case .interestDecided(_, let decision): reason = decision.reasons
        case .intended, .received, .safeguardingChecked, .categoryEstablished, .refusalNotified, .acknowledged,
            .informed, .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed, .recordProduced,
            .withdrawn, .withdrawalConfirmed, .told, .messaged, .contactCorrected, .codeLost, .codeGuessed,
            .codeReplaced, .codeKept, .closed, .referred, .delivered, .undelivered, .held, .noticeRead, .handedOver,
            .sentAgain, .contactConfirmed:
            break
        }
    }
}
