public import CaseKernel

/// Where an item stands.
public struct OutboxStanding: Hashable, Sendable {
    /// What it is.
    public let item: OutboxItem
    /// The case it follows from.
    public let id: CaseID?
    /// Where it stands.
    public let state: State
    /// How often it was tried.
    public let attempts: Int
    /// Why it was not delivered when it was last tried.
    public let reason: String?
    /// When it was written, in seconds since 1970.
    public let writtenAt: Int64
    /// From when on it may be tried, once those before it have gone; only of one that waits.
    public let nextAt: Int64?

    /// Where an item can stand.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// It waits to be sent.
        case waiting = "waiting"
        /// It arrived; forgotten after a week.
        case delivered = "delivered"
        /// It will not be tried again unless somebody sends it again.
        case failed = "failed"
        /// It is told in another way; forgotten after a week.
        case dropped = "dropped"
    }

    /// Brings a standing together.
    public init(
        item: OutboxItem, id: CaseID?, state: State, attempts: Int, reason: String?, writtenAt: Int64, nextAt: Int64?
    ) {
        self.item = item
        self.id = id
        self.state = state
        self.attempts = attempts
        self.reason = reason
        self.writtenAt = writtenAt
        self.nextAt = nextAt
    }
}
