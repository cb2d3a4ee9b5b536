/// A person's look at a complaint for risk, and what they did.
public struct SafeguardingCheck: Hashable, Sendable {
    /// When.
    public let on: Day
    /// Who looked: a role or a name.
    public let by: String
    /// What they found.
    public let outcome: Outcome

    /// What a check found.
    public enum Outcome: Hashable, Sendable {
        /// Nothing to refer.
        case noConcern
        /// Referred to somebody, in words that are not the allegation itself.
        case referred(to: String)
    }

    /// Makes a check.
    public init(on: Day, by: String, outcome: Outcome) {
        self.on = on
        self.by = by
        self.outcome = outcome
    }
}
