/// A way in which people are written to.
public enum WritingWay: String, ClosedList {
    /// By email, to the person's own address.
    case email
    /// By text message, through a gateway.
    case text
    /// By letter, through a post room.
    case letter

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .email: "By email, to the person's own address."
        case .text: "By text message, through a gateway."
        case .letter: "By letter, through a post room."
        }
    }
}
