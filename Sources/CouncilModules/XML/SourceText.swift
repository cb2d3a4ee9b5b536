/// A place in a file, as an editor counts it: both from 1, columns in characters (Unicode scalars), a tab being one.
public struct TextPosition: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1; a byte order mark is not counted.
    public let column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    static let start = TextPosition(line: 1, column: 1)
}

/// The bytes of one file, and where its lines begin.
struct SourceText: Sendable {
    /// The path that faults name.
    let file: String
    let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many characters come before each block, so that a very long line does not make columns slow.
    private let charactersBefore: [Int]

    /// The text as it is in the file, and the changes that were made to it in order; empty where there are none.
    private let origin: [(text: SourceText, edits: [TextEdit])]

    private static let block = 256

    init(file: String, bytes: [UInt8]) { self.init(file: file, bytes: bytes, origin: []) }

    /// The bytes of `text` after changes.
    init(file: String, bytes: [UInt8], editing text: SourceText, by edits: [TextEdit]) {
        self.init(file: file, bytes: bytes, origin: [(text, edits)])
    }

    private init(file: String, bytes: [UInt8], origin: [(text: SourceText, edits: [TextEdit])]) {
        self.origin = origin
        self.file = file
        self.bytes = bytes
        var starts = [SourceText.hasMark(bytes) ? 3 : 0]
        var before: [Int] = []
        before.reserveCapacity(bytes.count / SourceText.block + 1)
        bytes.withUnsafeBufferPointer { bytes in
            var characters = 0
            for index in bytes.indices {
                if index % SourceText.block == 0 { before.append(characters) }
                let byte = bytes[index]
                if byte & 0xC0 != 0x80 { characters += 1 }
                let endsLine =
                    byte == UInt8(ascii: "\n")
                    || (byte == UInt8(ascii: "\r")
                        && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
                if endsLine { starts.append(index + 1) }
            }
        }
        lineStarts = starts
        charactersBefore = before
    }

    /// Whether the bytes begin with the UTF-8 byte order mark.
    static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Where the byte at `offset` is; an offset past the end is the end.
    func position(at offset: Int) -> TextPosition {
        if let (text, edits) = origin.first { return text.position(at: Self.offset(offset, before: edits)) }
        let offset = max(lineStarts[0], min(offset, bytes.count))
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return TextPosition(line: low + 1, column: characters(before: offset) - characters(before: lineStarts[low]) + 1)
    }

    /// Where a byte was before changes; one that was put in was where the change is.
    private static func offset(_ offset: Int, before edits: [TextEdit]) -> Int {
        var shift = 0
        for edit in edits {
            let start = edit.range.lowerBound + shift
            guard offset >= start else { break }
            if offset < start + edit.replacement.count { return edit.range.lowerBound }
            shift += edit.replacement.count - edit.range.count
        }
        return offset - shift
    }

    private func characters(before offset: Int) -> Int {
        guard !charactersBefore.isEmpty else { return 0 }
        let block = min(offset / SourceText.block, charactersBefore.count - 1)
        var count = charactersBefore[block]
        for byte in bytes[(block * SourceText.block)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
