/// For whom somebody complains.
public enum ForWhom: String, CaseIterable, Hashable, Sendable {
    /// For themselves.
    case themselves = "me"
    /// For a child.
    case child = "child"
    /// For themselves and a child.
    case both = "both"
    /// For another person, who asked them to.
    case other = "other"
}

/// Whether the person complained for knows of it, as the complainant says.
public enum Knowing: String, CaseIterable, Hashable, Sendable {
    /// They know and agree.
    case yes = "yes"
    /// They do not know.
    case no = "no"
    /// The complainant is not sure.
    case notSure = "not-sure"
    /// They are too young to be asked.
    case tooYoung = "too-young"
}

/// What would help a person to complain: formats by name, and anything else in their own words.
public struct Needs: Hashable, Sendable {
    /// Kinds of help by the names a council's module uses, such as `large-print`.
    public let formats: [String]
    /// Anything else.
    public let words: String?

    /// Brings together what was given; `nil` when nothing was.
    public init?(formats: [String] = [], words: String? = nil) {
        guard !formats.isEmpty || words != nil else { return nil }
        self.formats = formats
        self.words = words
    }
}
