/// What an element's own text is.
enum ElementText: Hashable, Sendable {
    /// It has none.
    case none
    /// The words as published.
    case published
    /// Words of a notice, with slots in braces.
    case template

    /// The same in words, for the reference page; `nil` when there is none.
    var inWords: String? {
        switch self {
        case .none: nil
        case .published: "the words as published"
        case .template: "the words of the notice, with slots in braces such as {name}"
        }
    }
}
