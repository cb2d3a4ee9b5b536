/// What a national body is for.
public enum NationalContactKind: String, ClosedList {
    /// Complaints about the use of personal data.
    case dataRights = "data-rights"
    /// Complaints about a website that cannot be used.
    case accessibility

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .dataRights: "Complaints about the use of personal data."
        case .accessibility: "Complaints about a website that cannot be used."
        }
    }
}

/// Whom a notice is worded for.
public enum NoticeVoice: String, ClosedList {
    /// Adults.
    case adult
    /// Children and young people: words that can be read at eleven.
    case young

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .adult: "Adults."
        case .young: "Children and young people: words that can be read at eleven."
        }
    }
}
