/// Finds a start tag and its attributes in the file's own bytes; libxml2 knows only where the tag ends.
enum TagScanner {
    /// One attribute of a tag: its name and where that begins.
    struct Found {
        let name: String
        let offset: Int
    }

    /// Walks back from a tag's end to its `<`, which cannot occur inside a well-formed tag.
    static func start(ofTagEndingAt end: Int, in bytes: [UInt8]) -> Int {
        var index = min(end, bytes.count - 1)
        while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
        return max(index, 0)
    }

    /// The attributes of the well-formed tag that begins at `start`, in order, namespace declarations among them.
    static func attributes(ofTagAt start: Int, in bytes: [UInt8]) -> [Found] {
        var found: [Found] = []
        var index = start + 1
        while index < bytes.count, !isSpace(bytes[index]), !endsTag(bytes[index]) { index += 1 }
        while true {
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count, !endsTag(bytes[index]) else { return found }
            let nameStart = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "="), !isSpace(bytes[index]) { index += 1 }
            found.append(Found(name: String(decoding: bytes[nameStart..<index], as: UTF8.self), offset: nameStart))
            while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") {
                index += 1
            }
            guard index < bytes.count else { return found }
            let quote = bytes[index]
            index += 1
            while index < bytes.count, bytes[index] != quote { index += 1 }
            index += 1
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C
    }

    private static func endsTag(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") }
}
