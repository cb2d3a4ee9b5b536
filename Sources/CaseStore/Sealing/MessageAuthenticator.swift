import Crypto

/// Makes authentication codes (HMAC-SHA256) with a key per purpose, without showing any of the keys.
public struct MessageAuthenticator: Sendable {
    private let accessCode: SymmetricKey
    private let replyKey: SymmetricKey
    private let requestFingerprint: SymmetricKey
    private let visit: SymmetricKey
    private let visitSeal: SymmetricKey
    private let formToken: SymmetricKey
    private let searchWord: SymmetricKey

    init(_ councilKey: SealingKey) {
        func key(_ purpose: MACPurpose) -> SymmetricKey { councilKey.derived(for: purpose.rawValue) }
        accessCode = key(.accessCode)
        replyKey = key(.replyKey)
        requestFingerprint = key(.requestFingerprint)
        visit = key(.visit)
        visitSeal = key(.visitSeal)
        formToken = key(.formToken)
        searchWord = key(.searchWord)
    }

    /// The code of `bytes` for `purpose`: 32 bytes.
    public func mac(_ purpose: MACPurpose, of bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key(for: purpose)))
    }

    private func key(for purpose: MACPurpose) -> SymmetricKey {
        switch purpose {
        case .accessCode: accessCode
        case .replyKey: replyKey
        case .requestFingerprint: requestFingerprint
        case .visit: visit
        case .visitSeal: visitSeal
        case .formToken: formToken
        case .searchWord: searchWord
        }
    }
}
