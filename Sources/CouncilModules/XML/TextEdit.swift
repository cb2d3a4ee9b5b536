/// A change to a file's text: the bytes of a range become others.
struct TextEdit: Sendable {
    let range: Range<Int>
    let replacement: [UInt8]

    /// Gives an attribute another name.
    static func name(of attribute: XMLAttribute, _ name: String) -> TextEdit {
        TextEdit(
            range: attribute.offset..<(attribute.offset + attribute.name.utf8.count), replacement: Array(name.utf8))
    }

    /// Gives an attribute another value, which needs no escaping; `nil` where it is not written as an attribute is.
    static func value(of attribute: XMLAttribute, _ value: String, in source: SourceText) -> TextEdit? {
        let bytes = source.bytes
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        guard let open = bytes[attribute.offset...].firstIndex(where: quotes.contains),
            let close = bytes[(open + 1)...].firstIndex(of: bytes[open])
        else { return nil }
        return TextEdit(range: (open + 1)..<close, replacement: Array(value.utf8))
    }
}

extension SourceText {
    /// The text with changes made to it; places in it are still told as in the file.
    func edited(_ edits: [TextEdit]) -> SourceText {
        let ordered = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var (changed, end): ([UInt8], Int) = ([], 0)
        for edit in ordered where edit.range.lowerBound >= end {
            changed += bytes[end..<edit.range.lowerBound] + edit.replacement
            end = edit.range.upperBound
        }
        return SourceText(file: file, bytes: changed + bytes[end...], editing: self, by: ordered)
    }
}
