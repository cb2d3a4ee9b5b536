import Crypto

/// Makes authentication codes (HMAC-SHA256) with a key per purpose, without showing any of the keys.
public struct MessageAuthenticator: Sendable {
    private let accessCode: SymmetricKey
    private let replyKey: SymmetricKey
    private let requestFingerprint: SymmetricKey

    init(_ councilKey: SealingKey) {
        accessCode = councilKey.derived(for: MACPurpose.accessCode.rawValue)
        replyKey = councilKey.derived(for: MACPurpose.replyKey.rawValue)
        requestFingerprint = councilKey.derived(for: MACPurpose.requestFingerprint.rawValue)
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
        }
    }
}
