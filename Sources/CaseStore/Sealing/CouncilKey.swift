public import CaseKernel

/// The key of one council: it wraps the keys of its cases, and the keys for its authentication codes come from it.
public struct CouncilKey: Sendable {
    /// The council.
    public let council: CouncilID
    private let key: SealingKey

    /// Draws a new key for a council.
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

    /// The key itself, for deriving others from it.
    var sealing: SealingKey { key }

    /// What makes the council's authentication codes.
    public var authenticator: MessageAuthenticator { MessageAuthenticator(key) }

    /// Seals a case's key under its number; the same number must be given to unwrap it.
    public func wrap(_ caseKey: CaseKey, number: Int) throws(StoreError) -> [UInt8] {
        try key.seal(caseKey.bytes, boundTo: binding(number))
    }

    /// The case's key again, or `nil` when `wrapped` is not the key of that number and this council.
    public func unwrap(_ wrapped: [UInt8], number: Int) -> CaseKey? {
        guard let bytes = key.open(wrapped, boundTo: binding(number)) else { return nil }
        return CaseKey(bytes: bytes, council: council)
    }

    private func binding(_ number: Int) -> AuthenticatedFields {
        var fields = AuthenticatedFields("redress case key 1")
        fields.append(council.name)
        fields.append(number)
        return fields
    }
}
