public import CaseKernel

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
    /// When it was first tried since it was written or last sent again; `nil` when this is the first time.
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
