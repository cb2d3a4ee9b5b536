public import CaseKernel

/// Which summaries to list, in which order, and where to go on from.
public struct SummaryQuery: Hashable, Sendable {
    /// Which cases are listed.
    public enum Scope: Hashable, Sendable {
        /// Only cases with something still to be done.
        case open
        /// Every case.
        case all
    }

    /// What is listed besides: every condition that is set has to hold.
    public struct Filter: Hashable, Sendable {
        /// Where the case stands.
        public var stage: String?
        /// Under which procedure it runs.
        public var route: String?
        /// Who it waits for.
        public var waitsFor: String?
        /// An account that has a part of it.
        public var handler: Int?
        /// Somebody with an account is kept from it.
        public var barsSomebody = false
        /// The next deadline is on this day or later.
        public var dueFrom: Day?
        /// The next deadline is before this day.
        public var dueBefore: Day?

        /// Sets no condition.
        public init() {}

        /// Whether a summary meets it.
        public func holds(_ summary: CaseSummary) -> Bool {
            (stage.map { $0 == summary.stage } ?? true) && (route.map { $0 == summary.route } ?? true)
                && (waitsFor.map { $0 == summary.waitsFor } ?? true)
                && (handler.map { summary.handlers.contains($0) } ?? true)
                && (!barsSomebody || !summary.barred.isEmpty)
                && (dueFrom.map { from in summary.nextDue.map { $0 >= from } ?? false } ?? true)
                && (dueBefore.map { before in summary.nextDue.map { $0 < before } ?? false } ?? true)
        }
    }

    /// In which order.
    public enum Order: String, CaseIterable, Hashable, Sendable {
        /// By next deadline (none last), then day received, then reference: what is pressing, or longest late, comes first.
        case due = "due"
        /// By the day received, the earliest first, then reference.
        case received = "received"
        /// By reference.
        case reference = "reference"
    }

    /// Which cases are listed.
    public let scope: Scope
    /// What is listed besides.
    public let filter: Filter
    /// In which order.
    public let order: Order
    /// Whether the other way round.
    public let isDescending: Bool
    /// How many at most, 1 to 1,000; anything else is taken as the nearest of these.
    public let limit: Int
    /// The last summary of the page before, or `nil` for the first page.
    public let after: CaseSummary?

    /// Asks for a page of summaries.
    public init(
        _ scope: Scope, where filter: Filter = Filter(), by order: Order = .due, descending: Bool = false, limit: Int,
        after: CaseSummary? = nil
    ) {
        self.scope = scope
        self.filter = filter
        self.order = order
        isDescending = descending
        self.limit = min(max(limit, 1), 1_000)
        self.after = after
    }

    /// Whether a summary is listed, on whichever page.
    public func lists(_ summary: CaseSummary) -> Bool { (scope == .all || summary.isOpen) && filter.holds(summary) }

    /// Whether one summary comes before another.
    public func precedes(_ left: CaseSummary, _ right: CaseSummary) -> Bool {
        let (left, right) = isDescending ? (right.place, left.place) : (left.place, right.place)
        return switch order {
        case .due: left < right
        case .received: (left.receivedOn, left.reference) < (right.receivedOn, right.reference)
        case .reference: left.reference < right.reference
        }
    }
}
