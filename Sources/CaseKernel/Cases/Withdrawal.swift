/// A withdrawal, oral or written, at any time.
public struct Withdrawal: Hashable, Sendable {
    /// When.
    public let on: Day
    /// Who withdrew.
    public let by: Speaker
    /// What they said.
    public let words: String?

    /// Makes a withdrawal.
    public init(on: Day, by: Speaker, words: String? = nil) {
        self.on = on
        self.by = by
        self.words = words
    }
}
