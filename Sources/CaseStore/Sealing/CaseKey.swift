public import CaseKernel

/// The key of one case: its events and the replies about it are sealed under it, and are gone when it is.
public struct CaseKey: Sendable {
    private let council: CouncilID
    private let key: SealingKey

    /// Draws a new key for a case of a council.
    public init(council: CouncilID) {
        self.council = council
        key = SealingKey()
    }

    init?(bytes: [UInt8], council: CouncilID) {
        guard let key = SealingKey(bytes: bytes) else { return nil }
        self.council = council
        self.key = key
    }

    var bytes: [UInt8] { key.bytes }

    /// Seals the payload of an event for its place in the history.
    public func seal(_ payload: [UInt8], at place: EventPlace) throws(StoreError) -> [UInt8] {
        try key.seal(payload, boundTo: place.fields)
    }

    /// The payload again, or `nil` when anything of it, or its place, is not what was sealed.
    public func open(_ sealed: [UInt8], at place: EventPlace) -> [UInt8]? {
        key.open(sealed, boundTo: place.fields)
    }

    /// Seals the answer kept for a client's key.
    public func seal(_ reply: ReplyToKeep, of id: CaseID) throws(StoreError) -> [UInt8] {
        try key.seal(reply.body, boundTo: binding(of: id, keyMAC: reply.keyMAC))
    }

    /// The kept answer again, or `nil` when it is not what was sealed.
    public func openReply(_ sealed: [UInt8], of id: CaseID, keyMAC: [UInt8]) -> [UInt8]? {
        key.open(sealed, boundTo: binding(of: id, keyMAC: keyMAC))
    }

    private func binding(of id: CaseID, keyMAC: [UInt8]) -> AuthenticatedFields {
        var fields = AuthenticatedFields("redress reply 1")
        fields.append(council.name)
        fields.append(id.reference)
        fields.append(keyMAC)
        return fields
    }
}
