/// What a check of a whole store found.
public struct StoreReport: Hashable, Sendable {
    /// Each fault as a sentence that names the case or the file; empty when all is well.
    public let problems: [String]
    /// How many of each thing were looked at.
    public let checked: Counts

    /// How many of each thing a check looked at.
    public struct Counts: Hashable, Sendable {
        /// Cases.
        public var cases = 0
        /// Events of those cases.
        public var events = 0
        /// Entries of the council's ledger.
        public var ledgerEntries = 0
        /// Case keys, used and unused.
        public var keys = 0
        /// Kept replies.
        public var replies = 0
        /// Module versions.
        public var modules = 0
        /// Cases that were erased; they are not among the cases.
        public var erasures = 0
        /// Items of the outbox.
        public var outboxItems = 0

        /// Makes counts of nothing.
        public init() {}
    }

    /// Makes a report.
    public init(problems: [String], checked: Counts) {
        self.problems = problems
        self.checked = checked
    }

    /// Whether nothing is wrong.
    public var isClean: Bool { problems.isEmpty }
}
