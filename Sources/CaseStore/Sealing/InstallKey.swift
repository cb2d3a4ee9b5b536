public import CaseKernel

/// The key at the top: it wraps the key of every council of an install, and lives in a file of its own, `install.key`.
///
/// Whoever backs the data up keeps this file elsewhere; without it nothing can be read.
public struct InstallKey: Sendable {
    private let key: SealingKey

    /// Draws a new key, kept nowhere.
    public init() {
        key = SealingKey()
    }

    /// Makes a key of 32 bytes, or `nil` of any other number.
    public init?(bytes: [UInt8]) {
        guard let key = SealingKey(bytes: bytes) else { return nil }
        self.key = key
    }

    /// The key itself, 32 bytes; for writing its file and for nothing else.
    var bytes: [UInt8] { key.bytes }

    /// The key itself, for deriving others from it.
    var sealing: SealingKey { key }

    /// Seals a council's key, so that it can be kept beside the council's cases.
    public func wrap(_ councilKey: CouncilKey) throws(StoreError) -> [UInt8] {
        try key.seal(councilKey.bytes, boundTo: Self.binding(councilKey.council))
    }

    /// The council's key again, or `nil` when `wrapped` is not that council's or was wrapped by another install.
    public func unwrap(_ wrapped: [UInt8], of council: CouncilID) -> CouncilKey? {
        guard let bytes = key.open(wrapped, boundTo: Self.binding(council)) else { return nil }
        return CouncilKey(bytes: bytes, council: council)
    }

    private static func binding(_ council: CouncilID) -> AuthenticatedFields {
        var fields = AuthenticatedFields("redress council key 1")
        fields.append(council.name)
        return fields
    }
}
