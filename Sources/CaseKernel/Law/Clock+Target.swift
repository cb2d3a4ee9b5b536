extension Clock {
    /// The limit that something other than the law sets for this clock: the Ombudsman's Code, or a policy; `nil` for the rest.
    ///
    /// It is what a case is held to where the law sets no number; a council's own figure stands beside it.
    public var target: Timescale? {
        switch self {
        case .statement: target(from: .requested, 10, .policy(.policy("statement of complaint")))
        case .panelAcknowledgement: target(from: .requested, 2, .policy(.policy("the panel's first days")))
        case .panelChair: target(from: .requested, 10, .policy(.policy("the panel's first days")))
        case .panelPapers: target(from: .panelDate, 10, .policy(.policy("papers before the panel")))
        case .update: target(from: .lastUpdate, 20, .policy(.policy("updates")))
        case .corporateAcknowledgement: target(from: .received, 5, .ombudsman(.code("6.2")))
        case .corporateResponse: target(from: .acknowledged, 10, .ombudsman(.code("6.3")))
        case .corporateResponseOuterLimit: target(from: .acknowledged, 20, .ombudsman(.code("6.5")))
        case .corporateReviewAcknowledgement: target(from: .requested, 5, .ombudsman(.code("6.12")))
        case .corporateReview: target(from: .acknowledged, 20, .ombudsman(.code("6.14")))
        case .corporateReviewOuterLimit: target(from: .acknowledged, 40, .ombudsman(.code("6.14")))
        case .reply: target(from: .received, 10, .policy(.policy("replies")))
        case .acknowledgement, .localResolution, .investigation, .investigationOuterLimit, .panelMeeting, .panelReport,
            .panelResponse, .oneYear, .panelRequest, .resubmission, .action:
            nil
        }
    }

    private func target(from milestone: Milestone, _ days: UInt16, _ authority: Authority) -> Timescale {
        Timescale(from: milestone, within: .workingDays(WorkingDays(days)), set: authority)
    }
}
