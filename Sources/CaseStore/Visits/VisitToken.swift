import Crypto

/// What a browser holds of a visit: 256 random bits. The store keeps only what it can check one against.
public struct VisitToken: Hashable, Sendable {
    /// The bits.
    public let bytes: [UInt8]

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Draws a new token.
    public static func drawn() -> VisitToken {
        VisitToken(bytes: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
    }

    /// Reads a token as ``text`` writes it; `nil` when it is not one.
    public init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: 64, by: 2) {
            guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    /// The token as 64 hexadecimal digits in lower case.
    public var text: String { Self.hexadecimal(bytes) }

    /// Bytes as hexadecimal digits in lower case.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension VisitToken: CustomStringConvertible {
    /// Never the token itself, which would then stand in some log.
    public var description: String { "a visit's token" }
}
