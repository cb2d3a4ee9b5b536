/// Something that is said to the council and is no complaint.
public enum ContactKind: String, ClosedList {
    /// Praise.
    case compliment
    /// A remark.
    case comment
    /// An idea.
    case suggestion
    /// A question.
    case enquiry

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .compliment: "A compliment: praise, which is passed on."
        case .comment: "A comment."
        case .suggestion: "A suggestion; the case runs as a comment, whose reply rule counts."
        case .enquiry: "An enquiry: a question, which is answered."
        }
    }
}
