/// A place in a notice that the program fills in.
public enum NoticeSlot: String, CaseIterable, Hashable, Sendable {
    /// The person's name.
    case name
    /// The council's name.
    case council
    /// The case's reference.
    case reference
    /// The procedure's name.
    case procedure
    /// The stage the notice is about.
    case stage
    /// The dates the notice tells.
    case dates
    /// The reason given.
    case reason
    /// The day to which a stage is extended.
    case until
    /// The answer itself.
    case answer
    /// Who answers.
    case answeredBy = "answered-by"
    /// Where the case can be followed.
    case follow
    /// How the team can be reached.
    case contact
    /// The right to information, and help to get an advocate.
    case rightAdvocacy = "right-advocacy"
    /// The right to stage 2.
    case rightInvestigation = "right-investigation"
    /// The right to a review panel.
    case rightReviewPanel = "right-review-panel"
    /// The right to submit points again after other proceedings.
    case rightResubmission = "right-resubmission"
    /// The right to complain to the Ombudsman.
    case rightOmbudsman = "right-ombudsman"

    /// The slot as a paragraph holds it: `{name}`.
    public var written: String { "{\(rawValue)}" }

    /// What is filled in, in one line.
    public var help: String {
        switch self {
        case .name: "The person's name, as they gave it."
        case .council: "The council's full name."
        case .reference: "The case's reference."
        case .procedure: "The procedure's name, without an article."
        case .stage: "The stage, with its number."
        case .dates: "The dates told, a sentence each, or what a date still waits for."
        case .reason: "The reason given, in the words of whoever gave it."
        case .until: "The day to which the stage is extended."
        case .answer: "The answer, in full."
        case .answeredBy: "Who answers, by name or title."
        case .follow: "A sentence that says where the case can be followed."
        case .contact: "A sentence that says how the complaints team can be reached."
        case .rightAdvocacy: "The right to information, and to help to get an advocate, in the program's own sentences."
        case .rightInvestigation: "The right to stage 2 and how to ask for it, in the program's own sentences."
        case .rightReviewPanel: "The right to a review panel, how to ask and by when, in the program's own sentences."
        case .rightResubmission:
            "The right to submit the complaint again, and until when, in the program's own sentences."
        case .rightOmbudsman: "The right to complain to the Ombudsman, in the program's own sentences."
        }
    }

    /// What could stand there, for those who word a notice.
    public var example: String {
        switch self {
        case .name: "Sam Green"
        case .council: "Newtown Council"
        case .reference: "NT-2026-0042"
        case .procedure: "children’s social care complaints procedure"
        case .stage: "stage 1, local resolution"
        case .dates: "You will have an answer by Wednesday 8 April 2026."
        case .reason: "We need to speak to one more person."
        case .until: "Wednesday 22 April 2026"
        case .answer: "We agree that nobody rang you back. We are sorry."
        case .answeredBy: "Jo Bloggs, team manager"
        case .follow: "You can follow your complaint at complaints.newtown.example."
        case .contact: "You can ring us on 01234 567890."
        case .rightAdvocacy: "You can have an advocate. An advocate is on your side."
        case .rightInvestigation: "You can ask for stage 2 at any time."
        case .rightReviewPanel: "You can ask for a review panel within 20 working days."
        case .rightResubmission: "When they have ended, you can complain again within a year."
        case .rightOmbudsman: "You can complain to the Ombudsman."
        }
    }
}
