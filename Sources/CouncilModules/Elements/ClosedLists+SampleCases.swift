/// How a sample complaint was made.
public enum SampleForm: String, ClosedList {
    /// In writing.
    case written
    /// By speaking.
    case spoken

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .written: "In writing."
        case .spoken: "By speaking."
        }
    }
}

/// Whose limit an expected date is.
public enum SetBy: String, ClosedList {
    /// The law's.
    case law
    /// The council's own.
    case council

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .law: "The law's."
        case .council: "The council's own."
        }
    }
}

/// What a clock that does not run yet waits for.
public enum WaitingFor: String, ClosedList {
    /// The appointment of an advocate.
    case advocate
    /// The decision on sufficient interest.
    case sufficientInterestDecision = "sufficient-interest-decision"
    /// The written record of a spoken complaint.
    case writtenRecord = "written-record"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .advocate: "The appointment of an advocate."
        case .sufficientInterestDecision: "The decision on sufficient interest."
        case .writtenRecord: "The written record of a spoken complaint."
        }
    }
}
