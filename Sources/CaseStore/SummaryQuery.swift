/// Which summaries to list, and where to go on from.
///
/// They come in the order of ``SummaryPlace``: by next deadline (none last), then day received, then reference.
public struct SummaryQuery: Hashable, Sendable {
    /// Which cases are listed.
    public enum Scope: Hashable, Sendable {
        /// Only cases with something still to be done.
        case open
        /// Every case.
        case all
    }

    /// Which cases are listed.
    public let scope: Scope
    /// How many at most, 1 to 1,000; anything else is taken as the nearest of these.
    public let limit: Int
    /// The last summary of the page before, or `nil` for the first page.
    public let after: CaseSummary?

    /// Asks for a page of summaries.
    public init(_ scope: Scope, limit: Int, after: CaseSummary? = nil) {
        self.scope = scope
        self.limit = min(max(limit, 1), 1_000)
        self.after = after
    }
}
