public import CaseKernel

/// An item with all that a store keeps of it. What can happen to one is written here once, so that every store does it alike.
///
/// Whose turn it is in a queue is not: that is a matter of several items, and each store finds it in its own way.
public struct OutboxRecord: Hashable, Sendable {
    /// What it is.
    public private(set) var item: OutboxItem
    /// The case it follows from; `nil` for what follows from none.
    public let id: CaseID?
    /// When it was written, in seconds since 1970.
    public let writtenAt: Int64
    /// Where it stands, and how it got there.
    public private(set) var course: Course

    /// The parts of a record that change.
    public struct Course: Hashable, Sendable {
        /// Where it stands.
        public var state = OutboxStanding.State.waiting
        /// Whether those behind it in its queue wait for it.
        public var holdsQueue = true
        /// How often it was tried.
        public var attempts = 0
        /// When it was first tried; `nil` while it has not been.
        public var firstTriedAt: Int64?
        /// From when on it may be tried; only of one that waits.
        public var nextAt: Int64?
        /// Who has taken it, if anyone; a lease that has run out stays until the next.
        public var lease: Lease?
        /// Why it was not delivered.
        public var reason: String?
        /// When it is forgotten; only of what was delivered or dropped.
        public var keptUntil: Int64?

        /// The course of an item that waits from a moment on.
        public init(nextAt: Int64?) { self.nextAt = nextAt }
    }

    /// That somebody has taken an item, and until when others may not.
    public struct Lease: Hashable, Sendable {
        /// Whose it is.
        public let bytes: [UInt8]
        /// When others may take the item, in seconds since 1970.
        public let until: Int64

        /// Makes a lease.
        public init(bytes: [UInt8], until: Int64) {
            self.bytes = bytes
            self.until = until
        }
    }

    /// How long what was delivered or dropped is remembered, in seconds: a week.
    public static let memory: Int64 = 7 * 86_400

    /// Makes a record of a new item.
    public init(_ item: OutboxItem, of id: CaseID?, at now: Int64) {
        self.init(item, of: id, writtenAt: now, course: Course(nextAt: item.notBefore))
    }

    /// Makes a record of what a store has kept.
    public init(_ item: OutboxItem, of id: CaseID?, writtenAt: Int64, course: Course) {
        self.item = item
        self.id = id
        self.writtenAt = writtenAt
        self.course = course
    }
}

extension OutboxRecord {
    /// Gives it to somebody to deliver, which counts as a try.
    public mutating func take(under lease: Lease, at now: Int64) -> LeasedItem {
        let leased = LeasedItem(
            item: item, id: id, attempts: course.attempts, writtenAt: writtenAt, firstTriedAt: course.firstTriedAt,
            lease: lease.bytes)
        course.lease = lease
        course.attempts += 1
        course.firstTriedAt = course.firstTriedAt ?? now
        return leased
    }

    /// Ends its lease with what became of it.
    public mutating func settle(_ outcome: OutboxSettlement.Outcome, at now: Int64) {
        course.lease = nil
        switch outcome {
        case .delivered:
            end(as: .delivered, keptUntil: now + Self.memory)
            course.reason = nil
        case .again(let moment, let reason, let holdsQueue):
            course.nextAt = moment
            course.reason = reason
            course.holdsQueue = holdsQueue
        case .failed(let reason):
            end(as: .failed, keptUntil: nil)
            course.reason = reason
        case .dropped:
            end(as: .dropped, keptUntil: now + Self.memory)
        case .returned(let moment):
            course.nextAt = moment
            course.attempts -= 1
            if course.attempts == 0 { course.firstTriedAt = nil }
        }
    }

    /// Lets it wait again as if it were new, or only moves it to a moment when it still waits.
    public mutating func sendAgain(from moment: Int64, lane: String, queue: String) {
        guard course.state != .waiting else {
            course.nextAt = moment
            return
        }
        item = OutboxItem(
            key: item.key, kind: item.kind, number: item.number, lane: lane, queue: queue, notBefore: moment)
        course = Course(nextAt: moment)
    }

    /// Makes its lease void: who had it is gone.
    public mutating func release() {
        course.lease = nil
    }

    private mutating func end(as state: OutboxStanding.State, keptUntil: Int64?) {
        course.state = state
        course.nextAt = nil
        course.keptUntil = keptUntil
    }
}

extension OutboxRecord {
    /// From when on it may be leased, once it is its turn; `nil` when it does not wait.
    public var readyAt: Int64? {
        course.nextAt.map { max($0, course.lease?.until ?? $0) }
    }

    /// Whether those behind it in its queue must wait.
    public var isHolding: Bool { course.state == .waiting && course.holdsQueue }

    /// Where it stands.
    public var standing: OutboxStanding {
        OutboxStanding(
            item: item, id: id, state: course.state, attempts: course.attempts, reason: course.reason,
            writtenAt: writtenAt, nextAt: course.nextAt)
    }
}
