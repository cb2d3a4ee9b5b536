/// The answer at the end of a stage.
public struct Answer: Hashable, Sendable {
    /// The day it was sent.
    public let on: Day
    /// Who answered, by role.
    public let by: String
    /// What was said.
    public let words: String
    /// Whether the council believes the matter resolved; the complainant may think otherwise (regulation 15(2)).
    public let isResolved: Bool

    /// Makes an answer.
    public init(on: Day, by: String, words: String, isResolved: Bool) {
        self.on = on
        self.by = by
        self.words = words
        self.isResolved = isResolved
    }
}
