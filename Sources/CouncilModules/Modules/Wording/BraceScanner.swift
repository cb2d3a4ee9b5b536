/// Finds the braces of an element's own text in the file's bytes; the parser keeps the words and not their places.
enum BraceScanner {
    /// Where each brace stands, in order, from the first byte of the text to the end of an element that holds no other.
    static func offsets(from start: Int, in bytes: [UInt8]) -> [Int] {
        var offsets: [Int] = []
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                offsets.append(index)
                index += 1
            case UInt8(ascii: "&"):
                let next = end(of: ";", from: index, in: bytes)
                if isReference(bytes[index..<next]) { offsets.append(index) }
                index = next
            case UInt8(ascii: "<"):
                guard let next = passed(index, in: bytes, &offsets) else { return offsets }
                index = next
            case _: index += 1
            }
        }
        return offsets
    }

    /// Where a section, comment or instruction ends, a section's braces taken in; `nil` at a tag.
    private static func passed(_ index: Int, in bytes: [UInt8], _ offsets: inout [Int]) -> Int? {
        if has("<![CDATA[", at: index, in: bytes) {
            let next = end(of: "]]>", from: index, in: bytes)
            offsets += (index..<next).filter { isBrace(bytes[$0]) }
            return next
        }
        if has("<!--", at: index, in: bytes) { return end(of: "-->", from: index + 4, in: bytes) }
        if has("<?", at: index, in: bytes) { return end(of: "?>", from: index + 2, in: bytes) }
        return nil
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
