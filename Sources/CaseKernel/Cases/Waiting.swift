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

    /// What is awaited, as a person reads it.
    public var inWords: String {
        switch self {
        case .advocate: "an advocate to be appointed"
        case .interestDecision: "the council to decide whether the person has sufficient interest"
        case .writtenRecord: "the written record of the complaint"
        case .milestone: "an earlier step"
        }
    }
}
