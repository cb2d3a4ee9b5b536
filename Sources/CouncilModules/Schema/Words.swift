extension String {
    /// White space folded as XML Schema's `xs:token` folds it: runs become one space, none at either end.
    var folded: String {
        guard !isFolded else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var owesSpace = false
        for byte in utf8 {
            if TagScanner.isSpace(byte) {
                owesSpace = true
            } else {
                if owesSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
                owesSpace = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether folding would change nothing, as is true of nearly every value.
    private var isFolded: Bool {
        var isAfterSpace = true
        for byte in utf8 {
            let isSpace = TagScanner.isSpace(byte)
            if isSpace, isAfterSpace || byte != UInt8(ascii: " ") { return false }
            isAfterSpace = isSpace
        }
        return !isAfterSpace || isEmpty
    }

    /// In quotes, cut at 60 characters, with nothing that could upset a terminal: for showing what a file says.
    var quoted: String {
        let scalars = unicodeScalars.prefix(60).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                "\u{FFFD}" as Unicode.Scalar
            default: scalar
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return "\"" + String(view) + (unicodeScalars.count > 60 ? "…" : "") + "\""
    }
}
