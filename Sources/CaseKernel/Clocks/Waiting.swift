/// What a clock that has not begun waits for.
public enum Waiting: String, CaseIterable, Hashable, Sendable {
    /// The appointment of the advocate a child asked for: regulation 14(3)(b).
    case advocate = "advocate"
    /// The decision on sufficient interest: regulation 14(3)(a).
    case interestDecision = "sufficient-interest-decision"
    /// The written record of an oral complaint: regulation 17(5).
    case writtenRecord = "written-record"
    /// Some other fact that the council's own promise counts from.
    case milestone = "milestone"
    /// The panel's day.
    case panelDate = "panel-date"
    /// The complainant to have the answer in their hands.
    case answerReceived = "answer-received"
    /// The complainant to be told of the right to go on.
    case rightsTold = "rights-told"
    /// The acknowledgement, from which the corporate procedure counts.
    case acknowledgement = "acknowledgement"

    /// What is awaited, as a person reads it.
    public var inWords: String {
        switch self {
        case .advocate: "an advocate to be appointed"
        case .interestDecision: "the council to decide whether the person has sufficient interest"
        case .writtenRecord: "the written record of the complaint"
        case .milestone: "an earlier step"
        case .panelDate: "a day to be set for the panel"
        case .answerReceived: "the answer to reach the complainant"
        case .rightsTold: "the complainant to be told of the right to go on"
        case .acknowledgement: "the acknowledgement"
        }
    }
}
