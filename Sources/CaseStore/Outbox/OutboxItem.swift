/// Something that is to leave the install, written in the transaction of what it follows from.
///
/// It says what and to whom, never the words: those are made from the case when it is sent, so that what is on disk holds
/// nothing personal, and a case that is erased takes its outbox with it. Stores keep it in the clear: that no field of it is
/// personal is the promise of whoever writes it.
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

extension OutboxItem {
    /// Whether the key is of the right length and letters, and kind, lane and queue are not empty.
    public var isWellFormed: Bool {
        let letters: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        return (1...80).contains(key.utf8.count) && key.utf8.allSatisfy(letters)
            && !kind.isEmpty && !lane.isEmpty && !queue.isEmpty
    }
}
