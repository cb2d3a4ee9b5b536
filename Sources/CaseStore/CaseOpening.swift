public import CaseKernel

/// A new case, with everything that must be on disk before its reference is shown to anyone.
public struct CaseOpening: Hashable, Sendable {
    /// The MAC of the access code, for ``MACPurpose/accessCode``; the code itself is kept nowhere.
    public let codeMAC: [UInt8]
    /// The first events, at least one.
    public let events: [StoredEvent]
    /// The case's first line in the worklist; it names the case.
    public let summary: CaseSummary
    /// The answer to keep for a client that may ask again, or `nil` when it gave no key.
    public let reply: ReplyToKeep?
    /// What is to leave the install because of it, in the order in which it is to go.
    public let outbox: [OutboxItem]

    /// Makes an opening.
    public init(
        codeMAC: [UInt8], events: [StoredEvent], summary: CaseSummary, reply: ReplyToKeep?, outbox: [OutboxItem] = []
    ) {
        self.codeMAC = codeMAC
        self.events = events
        self.summary = summary
        self.reply = reply
        self.outbox = outbox
    }

    /// The reference of the new case.
    public var id: CaseID { summary.id }
}
