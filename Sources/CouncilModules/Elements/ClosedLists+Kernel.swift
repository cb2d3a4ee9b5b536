public import CaseKernel

extension ComplainantCategory: ClosedList {
    /// What the value means, in one line.
    public var help: String { "\(title) (\(source))." }
}

extension Obligation: ClosedList {
    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .will: "\"We will\", \"within\"."
        case .aims: "\"We aim to\"."
        case .usually: "\"Usually\"."
        case .may: "\"May\", \"can\"."
        }
    }
}

extension Clock: ClosedList {
    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .acknowledgement: "The acknowledgement."
        case .localResolution: "The answer at stage 1."
        case .investigation: "The answer at stage 2."
        case .investigationOuterLimit: "The last day to which stage 2 can be extended."
        case .panelMeeting: "The panel's meeting."
        case .panelReport: "The panel's report."
        case .panelResponse: "The council's answer to the panel."
        }
    }
}

extension Milestone: ClosedList {
    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .received: "The complaint was received."
        case .acknowledged: "The council acknowledged it."
        case .accepted: "The council accepted it into the procedure."
        case .interestDecided: "The council decided that the person has sufficient interest."
        case .advocateAppointed: "The advocate a child asked for was appointed."
        case .agreedStart: "The later start that the complainant asked for and the council agreed."
        case .began: "Stage 1 began, by the rules of regulation 14(3) and (4)."
        case .requested: "The request for the stage was received."
        case .statementAgreed: "The statement of complaint was agreed."
        case .recordProduced: "The written record of a spoken complaint was produced."
        case .reportsReceived: "The investigation's reports were received by the person who decides."
        case .answerReceived: "The complainant received the answer of the stage before."
        case .panelMet: "The panel met."
        case .panelReported: "The council received the panel's report."
        }
    }
}

extension StepName: ClosedList {
    /// What the value means, in one line.
    public var help: String { "A step of a case (\(source))." }
}

extension Notice.Kind: ClosedList {
    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .receipt: "The receipt given at once, with the dates."
        case .intention: "What somebody is told at once who wants to complain and has not yet."
        case .acknowledgement: "The acknowledgement."
        case .extended: "The notice that a stage takes longer."
        case .answer: "The answer."
        case .nextStage: "That the next stage was asked for and has begun, or what it waits for."
        case .refusal: "That the person has no sufficient interest."
        case .withdrawal: "That the withdrawal is confirmed."
        }
    }
}
