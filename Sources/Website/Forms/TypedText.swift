/// What a person typed, as it is kept: one kind of line end, and no character that is only an instruction to a machine.
enum TypedText {
    /// The text with line ends as `\n` and without control characters; nothing that can be read is taken away.
    static func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": cleaned.append("\n")
            case "\n": if !afterReturn { cleaned.append("\n") }
            case "\t": cleaned.append("\t")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
            case _: cleaned.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(cleaned)
    }

    /// The same without white space at its ends.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
