import Foundation

/// The fields at the head of a message: no value can begin a field of its own.
struct MailHeader {
    private(set) var text = ""

    /// A value holds control characters, which could begin another field.
    struct Unsafe: Error {}

    /// Adds a field whose value stands as it is, in ASCII.
    mutating func add(_ name: String, _ value: String) throws(Unsafe) {
        guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), value.utf8.count < 900 else { throw Unsafe() }
        text += "\(name): \(value)\r\n"
    }

    /// Adds a field of words, encoded where they are not plain (RFC 2047).
    mutating func add(_ name: String, words: String) throws(Unsafe) {
        try Self.check(words)
        text += "\(name): \(Self.isPlain(words) ? words : Self.encodedWords(words))\r\n"
    }

    /// Adds an address with a name in front of it, where there is one.
    mutating func add(_ name: String, address: String, of person: String?) throws(Unsafe) {
        guard let person else { return try add(name, "<\(address)>") }
        try Self.check(person)
        let isQuotable = Self.isPlain(person)
        let shown = isQuotable ? "\"\(Self.escaped(person))\"" : Self.encodedWords(person)
        text += "\(name): \(shown)\(isQuotable ? " " : "\r\n ")<\(address)>\r\n"
    }

    /// Whether a character is of those that no value may hold.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    private static func check(_ value: String) throws(Unsafe) {
        if value.unicodeScalars.contains(where: isControl) { throw Unsafe() }
    }

    /// Short enough for one line, in ASCII, and nothing that looks encoded.
    private static func isPlain(_ value: String) -> Bool {
        value.utf8.count <= 60 && value.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !value.contains("=?")
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    /// Words of at most 75 characters, a line each, none of which cuts a character in two.
    private static func encodedWords(_ value: String) -> String {
        var pieces: [[UInt8]] = [[]]
        for scalar in value.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if pieces[pieces.count - 1].count + bytes.count > 39 { pieces.append([]) }
            pieces[pieces.count - 1] += bytes
        }
        return pieces.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
