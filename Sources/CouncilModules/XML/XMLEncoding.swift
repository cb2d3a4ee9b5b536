/// Finds out, before any parser sees them, whether bytes are text in UTF-8; nothing else is accepted.
enum XMLEncoding {
    /// The fault of bytes that are not UTF-8, that say they are something else, or that hold a NUL.
    static func fault(in source: SourceText) -> Fault? {
        let bytes = source.bytes
        if bytes.isEmpty {
            return source.fault(
                at: 0, found: "the file is empty", expected: "one element, as docs/council-modules.md describes",
                remedy: "copy another council's file and change it")
        }
        if let name = foreignEncoding(of: bytes) { return wrong(source, at: 0, "the file is in \(name)") }
        if let nul = bytes.firstIndex(of: 0) {
            return source.fault(
                at: nul, found: "a NUL byte, which no XML file may hold", expected: "text in UTF-8",
                remedy: "take it out; a file copied in binary often holds them")
        }
        if let (name, offset) = declaredEncoding(of: bytes), name.uppercased() != "UTF-8" {
            return wrong(source, at: offset, "the file says that its encoding is \(name.quoted)")
        }
        if String(validating: bytes, as: UTF8.self) == nil, let offset = firstInvalidByte(of: bytes) {
            return wrong(source, at: offset, "a byte that is not UTF-8 (0x\(String(bytes[offset], radix: 16)))")
        }
        return nil
    }

    private static func wrong(_ source: SourceText, at offset: Int, _ found: String) -> Fault {
        source.fault(
            at: offset, found: found, expected: "UTF-8",
            remedy: "save the file as UTF-8, and write encoding=\"UTF-8\" or leave the encoding out")
    }

    private static func foreignEncoding(of bytes: [UInt8]) -> String? {
        let marks: [([UInt8], String)] = [
            ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0, 0x3C], "UTF-32"),
            ([0x3C, 0, 0, 0], "UTF-32"), ([0xFE, 0xFF], "UTF-16"), ([0xFF, 0xFE], "UTF-16"), ([0, 0x3C], "UTF-16"),
            ([0x3C, 0], "UTF-16"), ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
        ]
        return marks.first { bytes.starts(with: $0.0) }?.1
    }

    /// The encoding an XML declaration names, and where that name begins.
    private static func declaredEncoding(of bytes: [UInt8]) -> (name: String, offset: Int)? {
        let start = SourceText.hasMark(bytes) ? 3 : 0
        guard bytes[start...].starts(with: "<?xml".utf8), bytes.count > start + 5,
            TagScanner.isSpace(bytes[start + 5]), let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let name = Array("encoding".utf8)
        guard let found = (start..<end).first(where: { bytes[$0..<end].starts(with: name) }),
            let open = bytes[found..<end].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
            let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
        else { return nil }
        return (String(decoding: bytes[(open + 1)..<close], as: UTF8.self), open + 1)
    }

    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        var offset = 0
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return min(offset, bytes.count - 1)
            }
        }
    }
}
