/// Text as lines of at most 76 ASCII characters (RFC 2045, section 6.7).
enum QuotedPrintable {
    /// Encodes text; every way of ending a line becomes CRLF.
    static func encode(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { line($0) }.joined(separator: "\r\n")
    }

    private static func line(_ line: Substring) -> String {
        var (text, width) = ("", 0)
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() {
            let piece = encoded(byte, isLast: index == bytes.count - 1)
            if width + piece.utf8.count > 75 {
                text += "=\r\n"
                width = 0
            }
            text += piece
            width += piece.utf8.count
        }
        return text
    }

    /// A space or tab at the end of a line would be lost on the way.
    private static func encoded(_ byte: UInt8, isLast: Bool) -> String {
        let isBlank = byte == 0x20 || byte == 0x09
        if isBlank ? !isLast : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") {
            return String(UnicodeScalar(byte))
        }
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "=0\(digits)" : "=\(digits)"
    }
}
