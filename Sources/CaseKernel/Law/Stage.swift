/// A step of the procedure; the number is for display only.
public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// Regulations 14 and 15: the service's own manager considers and tries to resolve.
    case localResolution = "local-resolution"
    /// Regulations 16 and 17: investigated with an independent person.
    case investigation = "investigation"
    /// Regulations 18 to 20: three independent people review.
    case reviewPanel = "review-panel"
    /// The Code, 6.3: the first stage of the corporate procedure.
    case corporateResponse = "corporate-response"
    /// The Code: the second and last stage of the corporate procedure.
    case corporateReview = "corporate-review"
    /// The reply to a compliment, comment or enquiry.
    case reply = "reply"

    /// The stages of the statutory procedure.
    public static let statutory: [Stage] = [.localResolution, .investigation, .reviewPanel]

    /// 1, 2 or 3.
    public var number: Int {
        switch self {
        case .localResolution, .corporateResponse, .reply: 1
        case .investigation, .corporateReview: 2
        case .reviewPanel: 3
        }
    }

    /// What the field calls it: `stage 1 (local resolution)`.
    public var title: String {
        switch self {
        case .localResolution: "stage 1 (local resolution)"
        case .investigation: "stage 2 (investigation)"
        case .reviewPanel: "stage 3 (review panel)"
        case .corporateResponse: "stage 1 of the corporate procedure"
        case .corporateReview: "stage 2 of the corporate procedure"
        case .reply: "the reply"
        }
    }
}
