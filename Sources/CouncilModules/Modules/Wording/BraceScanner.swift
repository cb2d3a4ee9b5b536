/// Finds the braces of an element's own text in the file's bytes; the parser keeps the words and not their places.
enum BraceScanner {
    /// Where each brace stands, in order, from the first byte of the text to the end of an element that holds no other.
    static func offsets(from start: Int, in bytes: [UInt8]) -> [Int] {
        var offsets: [Int] = []
        var index = start
        var isSection = false
        while index < bytes.count {
            if isSection, has("]]>", at: index, in: bytes) {
                isSection = false
                index += 3
            } else if isSection {
                if isBrace(bytes[index]) { offsets.append(index) }
                index += 1
            } else if has("<![CDATA[", at: index, in: bytes) {
                isSection = true
                index += 9
            } else if has("<!--", at: index, in: bytes) {
                index = end(of: "-->", from: index + 4, in: bytes)
            } else if has("<?", at: index, in: bytes) {
                index = end(of: "?>", from: index + 2, in: bytes)
            } else if bytes[index] == UInt8(ascii: "<") {
                return offsets
            } else {
                let next = bytes[index] == UInt8(ascii: "&") ? end(of: ";", from: index, in: bytes) : index + 1
                if isBrace(bytes[index]) || isReference(bytes[index..<next]) { offsets.append(index) }
                index = next
            }
        }
        return offsets
    }

    private static func isBrace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") }

    /// Whether the bytes are `&#123;`, `&#x7D;` or another way of writing a brace by its number.
    private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("&#"), text.hasSuffix(";") else { return false }
        let digits = text.dropFirst(2).dropLast()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number == 0x7B || number == 0x7D
    }

    private static func has(_ text: StaticString, at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }

    private static func end(of text: StaticString, from offset: Int, in bytes: [UInt8]) -> Int {
        var index = offset
        while index < bytes.count, !has(text, at: index, in: bytes) { index += 1 }
        return min(index + text.utf8CodeUnitCount, bytes.count)
    }
}
