import Crypto
import Foundation

/// Codes that change every half minute (TOTP, RFC 6238 over HOTP, RFC 4226): SHA-1, six digits, as authenticator apps expect.
public enum OneTimeCode {
    /// How long a code holds, in seconds.
    public static let period: Int64 = 30

    /// The half minute that a moment falls in.
    static func step(at now: Int64) -> Int64 { now / period }

    /// The code of a half minute: `digits` digits, with zeros before.
    static func code(_ secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        // RFC 4226 section 5.3: four bytes from where the last one points, without the sign.
        let offset = Int(mac[mac.count - 1] & 0x0f)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let modulus = (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
        let text = String(UInt64(number) % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The half minute whose code `text` is, of now and its neighbours, later than `last`; `nil` when it is none's.
    ///
    /// A code is taken once (RFC 6238 section 5.2), and a clock may be half a minute off.
    static func step(of text: String, _ secret: [UInt8], at now: Int64, after last: Int64) -> Int64? {
        let typed = text.filter { !$0.isWhitespace }
        guard typed.count == 6 else { return nil }
        let current = step(at: now)
        var found: Int64?
        for step in [current - 1, current, current + 1] where step > last {
            if isSame(code(secret, step: step), typed) { found = step }
        }
        return found
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        return one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What an authenticator app reads: `otpauth://totp/…`.
    public static func address(secret: String, account: String, issuer: String) -> String {
        let label = escaped(issuer) + ":" + escaped(account)
        return "otpauth://totp/\(label)?secret=\(secret)&issuer=\(escaped(issuer))&algorithm=SHA1&digits=6&period=30"
    }

    private static func escaped(_ text: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
        return text.utf8.map { byte in
            plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}

/// Bytes as text (RFC 4648 section 6), without padding.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var (text, buffer, bits) = ("", 0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(letters[buffer << (5 - bits) & 31]) }
        return text
    }
}

/// Codes that stand in for a lost authenticator, each once: fifty random bits.
enum RecoveryCode {
    static let count = 10

    static func drawn() -> String {
        let text = Base32.text(SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }).lowercased().prefix(10)
        return text.prefix(5) + "-" + text.suffix(5)
    }

    /// A code as it was meant, whatever stands between its halves.
    static func plain(_ text: String) -> [UInt8] {
        Array(text.lowercased().filter { ("a"..."z").contains($0) || ("2"..."7").contains($0) }.utf8)
    }
}
