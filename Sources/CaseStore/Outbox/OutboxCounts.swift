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
        /// The next moment at which one that waits may be leased, which is now when one may be.
        ///
        /// A lease that runs out is such a moment. `nil` when none waits, or all that wait are behind others of other lanes.
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
