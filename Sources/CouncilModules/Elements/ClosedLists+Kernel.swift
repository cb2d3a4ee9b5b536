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
        case .oneYear: "Complaining within a year of when the grounds arose."
        case .statement: "Settling the statement of complaint."
        case .panelRequest: "The complainant's own window to ask for a panel."
        case .panelAcknowledgement: "The acknowledgement of the request for a panel."
        case .panelChair: "The appointment of the panel's chair."
        case .panelPapers: "The papers for the panel."
        case .resubmission: "The complainant's own year to submit points again."
        case .update: "The next word on how things stand."
        case .corporateAcknowledgement: "The acknowledgement in the corporate procedure."
        case .corporateResponse: "The answer at stage 1 of the corporate procedure."
        case .corporateResponseOuterLimit: "The last day to which that can be extended."
        case .corporateReviewAcknowledgement: "The acknowledgement at stage 2 of the corporate procedure."
        case .corporateReview: "The answer at stage 2 of the corporate procedure."
        case .corporateReviewOuterLimit: "The last day to which that can be extended."
        case .reply: "The reply to a comment or enquiry."
        case .action: "Something that was agreed to be done."
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
        case .groundsArose: "What is complained about happened."
        case .skipAgreed: "It was agreed to go straight to stage 2."
        case .panelDate: "The day set for the panel."
        case .proceedingsEnded: "Other proceedings ended."
        case .resubmitted: "Points were submitted again after other proceedings."
        case .ranAgain: "The stage was begun again."
        case .lastUpdate: "The complainant was last told how things stand."
        case .actionAgreed: "Something was agreed to be done."
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
        case .answer: "The answer at stage 1, or of the corporate procedure."
        case .adjudication: "The answer at stage 2."
        case .panelResponse: "The answer to the review panel."
        case .nextStage: "That the next stage was asked for and has begun, or what it waits for."
        case .refusal: "That the complaint, or part of it, is refused."
        case .stop: "That consideration ends because of other proceedings."
        case .withdrawal: "That the withdrawal is confirmed."
        }
    }
}
