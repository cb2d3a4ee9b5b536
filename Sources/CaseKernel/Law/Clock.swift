/// The things that are to happen by a date.
public enum Clock: String, CaseIterable, Hashable, Sendable {
    /// Writing to say the complaint has arrived. No statutory limit exists.
    case acknowledgement = "acknowledgement"
    /// The answer at stage 1.
    case localResolution = "local-resolution-answer"
    /// The answer at stage 2, adjudication and letter included.
    case investigation = "investigation-answer"
    /// The last day to which stage 2 can be extended; beyond it there is no power.
    case investigationOuterLimit = "investigation-outer-limit"
    /// The panel's meeting.
    case panelMeeting = "panel-meeting"
    /// The panel's report.
    case panelReport = "panel-report"
    /// The authority's response to the panel.
    case panelResponse = "panel-response"
    /// Complaining within a year of when the grounds of a point arose.
    case oneYear = "one-year"
    /// Settling the statement of complaint at stage 2; it starts no statutory clock.
    case statement = "statement-of-complaint"
    /// Asking for a review panel: the complainant's own limit.
    case panelRequest = "panel-request"
    /// Acknowledging the request for a panel.
    case panelAcknowledgement = "panel-acknowledgement"
    /// Appointing the chair of the panel.
    case panelChair = "panel-chair"
    /// Sending the papers to panel and attendees.
    case panelPapers = "panel-papers"
    /// Submitting points again after other proceedings: the complainant's own limit.
    case resubmission = "resubmission"
    /// Telling the complainant how things stand.
    case update = "update"
    /// Acknowledging in the corporate procedure, stage 1.
    case corporateAcknowledgement = "corporate-acknowledgement"
    /// The answer of stage 1 of the corporate procedure.
    case corporateResponse = "corporate-response"
    /// The last day to which that can be extended without good reason.
    case corporateResponseOuterLimit = "corporate-response-outer-limit"
    /// Acknowledging in the corporate procedure, stage 2.
    case corporateReviewAcknowledgement = "corporate-review-acknowledgement"
    /// The answer of stage 2 of the corporate procedure.
    case corporateReview = "corporate-review"
    /// The last day to which that can be extended without good reason.
    case corporateReviewOuterLimit = "corporate-review-outer-limit"
    /// The reply to a comment or enquiry.
    case reply = "reply"
    /// Something that was agreed to be done.
    case action = "action"

    /// Whether the limit is the complainant's own rather than the council's.
    public var isComplainants: Bool {
        switch self {
        case .oneYear, .panelRequest, .resubmission: true
        case .acknowledgement, .localResolution, .investigation, .investigationOuterLimit, .panelMeeting, .panelReport,
            .panelResponse, .statement, .panelAcknowledgement, .panelChair, .panelPapers, .update,
            .corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit,
            .corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit, .reply, .action:
            false
        }
    }
}

extension Clock {
    /// What is to happen by it, as a person reads it: `the answer at stage 1`.
    public var inWords: String {
        switch self {
        case .acknowledgement: "the acknowledgement"
        case .localResolution: "the answer at stage 1"
        case .investigation: "the answer at stage 2"
        case .investigationOuterLimit: "the answer at stage 2, at the very latest"
        case .panelMeeting: "the review panel's meeting"
        case .panelReport: "the review panel's report"
        case .panelResponse: "the response to the review panel"
        case .oneYear: "the complaint, within a year"
        case .statement: "the statement of complaint"
        case .panelRequest: "the request for a review panel"
        case .panelAcknowledgement: "the acknowledgement of the request for a review panel"
        case .panelChair: "the appointment of the panel's chair"
        case .panelPapers: "the papers for the review panel"
        case .resubmission: "submitting the complaint again"
        case .update: "the next word on how things stand"
        case .corporateAcknowledgement: "the acknowledgement of the corporate complaint"
        case .corporateResponse: "the answer at stage 1 of the corporate procedure"
        case .corporateResponseOuterLimit: "the answer at stage 1 of the corporate procedure, at the very latest"
        case .corporateReviewAcknowledgement: "the acknowledgement at stage 2 of the corporate procedure"
        case .corporateReview: "the answer at stage 2 of the corporate procedure"
        case .corporateReviewOuterLimit: "the answer at stage 2 of the corporate procedure, at the very latest"
        case .reply: "the reply"
        case .action: "the action"
        }
    }
}
