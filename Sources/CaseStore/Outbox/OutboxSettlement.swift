/// What became of a leased item.
///
/// A reason is kept in the clear: that it says nothing personal is the promise of whoever settles.
public struct OutboxSettlement: Hashable, Sendable {
    /// The item's key.
    public let key: String
    /// The lease it was taken under.
    public let lease: [UInt8]
    /// What became of it.
    public let outcome: Outcome

    /// The outcomes.
    public enum Outcome: Hashable, Sendable {
        /// It arrived.
        case delivered
        /// To be tried again at a moment, in seconds since 1970. When it does not hold its queue, those behind it go on.
        case again(at: Int64, reason: String, holdsQueue: Bool)
        /// Not to be tried again unless somebody sends it again.
        case failed(reason: String)
        /// Not to be sent at all: it is told in another way.
        case dropped
        /// Given back as it was, as if it had not been taken; to be taken again from a moment on.
        case returned(at: Int64)
    }

    /// Brings a settlement together.
    public init(key: String, lease: [UInt8], outcome: Outcome) {
        self.key = key
        self.lease = lease
        self.outcome = outcome
    }
}
