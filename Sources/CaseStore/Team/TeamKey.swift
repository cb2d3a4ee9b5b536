import Crypto

/// What a realm's accounts are sealed under and its codes are made with; derived from the key of its council or install.
public struct TeamKey: Sendable {
    /// Whose.
    public let realm: TeamRealm
    private let seal: SealingKey
    private let purposes: [TeamPurpose: SymmetricKey]

    private init(_ key: SealingKey, _ realm: TeamRealm) {
        self.realm = realm
        seal = SealingKey(key.derived(for: "team seal"))
        purposes = Dictionary(uniqueKeysWithValues: TeamPurpose.allCases.map { ($0, key.derived(for: $0.rawValue)) })
    }

    /// What a council's team is kept under.
    public init(_ council: CouncilKey) { self.init(council.sealing, .council(council.council)) }

    /// What those who run an install are kept under.
    public init(_ install: InstallKey) { self.init(install.sealing, .install) }

    /// The code of `bytes` for `purpose`: 32 bytes, always the same.
    public func mac(_ purpose: TeamPurpose, of bytes: [UInt8]) -> [UInt8] {
        guard let key = purposes[purpose] else { return [] }
        return Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }

    /// Seals what is kept of an account, bound to its number and version.
    public func seal(_ body: [UInt8], account: Int, version: Int) throws(StoreError) -> [UInt8] {
        try seal.seal(body, boundTo: binding(account, version))
    }

    /// What was sealed, or `nil` when it is not that of this realm, number and version.
    public func open(_ sealed: [UInt8], account: Int, version: Int) -> [UInt8]? {
        seal.open(sealed, boundTo: binding(account, version))
    }

    private func binding(_ account: Int, _ version: Int) -> AuthenticatedFields {
        var fields = AuthenticatedFields("redress account 1")
        fields.append(realm.binding)
        fields.append(account)
        fields.append(version)
        return fields
    }
}
