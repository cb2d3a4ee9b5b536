public import CaseKernel

/// Something that is to leave the install, written in the transaction of what it follows from.
///
/// It says what and to whom, never the words: those are made from the case when it is sent, so that what is on disk holds
/// nothing personal, and a case that is erased takes its outbox with it.
public struct OutboxItem: Hashable, Sendable {
    /// The idempotency key: the same however often it is tried, and no other item's. 1 to 80 letters, digits and hyphens.
    public let key: String
    /// What it is, in a word of the desk's choosing: `notice`.
    public let kind: String
    /// Which of that kind: the notice's number in its case, say.
    public let number: Int
    /// By which way it goes, such as `team` or `complainant-email`: items of one lane are leased together.
    public let lane: String
    /// For whom it is, such as `K7QF-3M9D-X/1`: items of one queue go one after another, in the order they were written.
    public let queue: String
    /// The first moment it may go, in seconds since 1970.
    public let notBefore: Int64

    /// Brings an item together.
    public init(key: String, kind: String, number: Int, lane: String, queue: String, notBefore: Int64) {
        self.key = key
        self.kind = kind
        self.number = number
        self.lane = lane
        self.queue = queue
        self.notBefore = notBefore
    }
}

/// An item that somebody has taken to deliver, until a moment at which others may take it.
public struct LeasedItem: Hashable, Sendable {
    /// What it is.
    public let item: OutboxItem
    /// The case it follows from; `nil` for what follows from none.
    public let id: CaseID?
    /// How often it was tried before.
    public let attempts: Int
    /// When it was written, in seconds since 1970.
    public let writtenAt: Int64
    /// When it was first tried since it was written or last sent again; `nil` before.
    public let firstTriedAt: Int64?
    /// Whose lease it is: settling with another's does nothing.
    public let lease: [UInt8]

    /// Brings a lease together.
    public init(
        item: OutboxItem, id: CaseID?, attempts: Int, writtenAt: Int64, firstTriedAt: Int64?, lease: [UInt8]
    ) {
        self.item = item
        self.id = id
        self.attempts = attempts
        self.writtenAt = writtenAt
        self.firstTriedAt = firstTriedAt
        self.lease = lease
    }
}

/// What became of a leased item.
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
    /// When it is tried next; only of one that waits.
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

/// What a council's outbox holds, in numbers.
public struct OutboxCounts: Hashable, Sendable {
    /// By lane, in the order of their names.
    public let lanes: [Lane]

    /// What one lane holds.
    public struct Lane: Hashable, Sendable {
        /// Which.
        public let lane: String
        /// How many wait.
        public let waiting: Int
        /// How many have been delivered, ever.
        public let delivered: Int
        /// How many will not be tried again unless somebody sends them again.
        public let failed: Int
        /// When the oldest that waits was written, in seconds since 1970.
        public let oldestWaiting: Int64?
        /// The next moment at which one that waits may be tried: now or earlier when one can be; `nil` when none waits
        /// or all that wait are leased or behind others.
        public let nextAt: Int64?

        /// Brings the numbers together.
        public init(
            lane: String, waiting: Int, delivered: Int, failed: Int, oldestWaiting: Int64?, nextAt: Int64?
        ) {
            self.lane = lane
            self.waiting = waiting
            self.delivered = delivered
            self.failed = failed
            self.oldestWaiting = oldestWaiting
            self.nextAt = nextAt
        }
    }

    /// Brings the lanes together.
    public init(lanes: [Lane]) { self.lanes = lanes }

    /// How many wait in all.
    public var waiting: Int { lanes.reduce(0) { $0 + $1.waiting } }
    /// How many have been delivered in all.
    public var delivered: Int { lanes.reduce(0) { $0 + $1.delivered } }
    /// How many have failed in all.
    public var failed: Int { lanes.reduce(0) { $0 + $1.failed } }
    /// When the oldest that waits was written.
    public var oldestWaiting: Int64? { lanes.compactMap(\.oldestWaiting).min() }
}
