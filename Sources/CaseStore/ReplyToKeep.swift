/// An answer kept so that a repeated request is answered alike and makes no second case.
///
/// It is sealed under the key of the case it answers for, so destroying that key destroys it too.
public struct ReplyToKeep: Hashable, Sendable {
    /// The MAC of the client's `Idempotency-Key`, for ``MACPurpose/replyKey``.
    public let keyMAC: [UInt8]
    /// The MAC of the request's body, for ``MACPurpose/requestFingerprint``.
    public let fingerprint: [UInt8]
    /// The answer, in the clear; it reaches the disk only sealed.
    public let body: [UInt8]
    /// When the answer is forgotten, in seconds since 1970.
    public let keptUntil: Int64

    /// Makes an answer to keep.
    public init(keyMAC: [UInt8], fingerprint: [UInt8], body: [UInt8], keptUntil: Int64) {
        self.keyMAC = keyMAC
        self.fingerprint = fingerprint
        self.body = body
        self.keptUntil = keptUntil
    }
}
