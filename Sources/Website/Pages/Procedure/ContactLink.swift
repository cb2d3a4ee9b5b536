/// A number or an address as written, and the link it makes; without one unless its form is beyond doubt.
struct ContactLink {
    let text: String
    /// A `tel:`, `sms:`, `mailto:`, `https:` or `http:` link.
    let address: String?

    /// Makes a link out of words that may be a number, an address or neither.
    ///
    /// - Parameter takesTexts: whether the number is for text messages.
    init(_ text: String, takesTexts: Bool = false) {
        if let number = Self.number(text) {
            self.init(text: text, address: (takesTexts ? "sms:" : "tel:") + number)
        } else if let mailbox = Self.mailbox(text) {
            self.init(text: text, address: "mailto:" + mailbox)
        } else {
            self.init(text: Self.short(text), address: Self.isWeb(text) ? text : nil)
        }
    }

    /// Names a page; without a link when `url` is not an address on the web.
    init(_ text: String, url: String?) {
        self.init(text: text, address: url.flatMap { Self.isWeb($0) ? $0 : nil })
    }

    private init(text: String, address: String?) {
        self.text = text
        self.address = address
    }

    private static func number(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        let isNumber = bytes.enumerated().allSatisfy { place, byte in
            isDigit(byte) || byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "+") && place == 0)
        }
        let dialled = text.filter { $0 != " " }
        return isNumber && (3...20).contains(dialled.utf8.count) ? dialled : nil
    }

    private static func mailbox(_ text: String) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty, !domain.isEmpty,
            local.allSatisfy({ isLetterOrDigit($0) || "._%+'-".utf8.contains($0) }),
            domain.allSatisfy({ isLetterOrDigit($0) || ".-".utf8.contains($0) })
        else { return nil }
        return text.map { $0 == "%" ? "%25" : $0 == "'" ? "%27" : String($0) }.joined()
    }

    private static func isWeb(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && text.utf8.allSatisfy { (0x21...0x7e).contains($0) && !"\"'<>\\^`{|}".utf8.contains($0) }
    }

    /// An address of a page without what nobody says aloud.
    private static func short(_ text: String) -> String {
        guard isWeb(text) else { return text }
        let start = text.hasPrefix("https://") ? "https://".count : "http://".count
        let shown = text.dropFirst(start)
        return String(shown.last == "/" ? shown.dropLast() : shown)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
}
