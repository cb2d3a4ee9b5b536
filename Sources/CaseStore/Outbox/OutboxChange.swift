/// What an append changes in the outbox, in its own transaction: first what is settled, then sent again, then written.
public struct OutboxChange: Hashable, Sendable {
    /// When it is changed, in seconds since 1970.
    public var at: Int64
    /// New items of the case.
    public var written: [OutboxItem]
    /// What is to be sent once more.
    ///
    /// Where the case has an item of the same kind and number, the last written of them waits again as if it were new, with
    /// its old key and in its old place, by the lane and the queue named here; one that still waits is only moved to the
    /// moment named here. Where it has none, the item is written.
    public var sentAgain: [OutboxItem]
    /// What became of leased items, of this case or any other.
    public var settled: [OutboxSettlement]

    /// Brings a change together.
    public init(
        at: Int64, written: [OutboxItem] = [], sentAgain: [OutboxItem] = [], settled: [OutboxSettlement] = []
    ) {
        self.at = at
        self.written = written
        self.sentAgain = sentAgain
        self.settled = settled
    }

    /// No change.
    public static let none = OutboxChange(at: 0)

    /// Whether nothing is changed.
    public var isEmpty: Bool { written.isEmpty && sentAgain.isEmpty && settled.isEmpty }
}
