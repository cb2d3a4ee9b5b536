import Crypto
import FoundationEssentials

/// Proof of who sends a body and when: HMAC-SHA256 of `time.body` under the shared key.
struct WebhookSignature {
    /// The headers that carry it.
    let headers: [(String, String)]

    init(key: String, time: Int, body: [UInt8]) {
        let signed = Data("\(time).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: Data(key.utf8)))
        headers = [("Redress-Timestamp", "\(time)"), ("Redress-Signature", "v1=" + code.map(Self.hex).joined())]
    }

    private static func hex(_ byte: UInt8) -> String {
        byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
    }
}
