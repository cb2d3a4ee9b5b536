/// Takes a paragraph's text apart at its braces.
struct TemplateScanner {
    /// A part of the text; `brace` counts all braces of the paragraph from 0.
    enum Part: Hashable {
        case words(String)
        case slot(String, brace: Int)
        /// A brace that nothing closes, with what follows it.
        case unclosed(String, brace: Int)
        /// A closing brace that closes nothing.
        case stray(brace: Int)
    }

    private var parts: [Part] = []
    private var taken = String.UnicodeScalarView()
    /// The brace that is open, by its number.
    private var opened: Int?
    private var braces = 0

    private init() {}

    static func parts(of text: String) -> [Part] {
        var scanner = TemplateScanner()
        for scalar in text.unicodeScalars { scanner.take(scalar) }
        if let opened = scanner.opened {
            scanner.end { .unclosed($0, brace: opened) }
        } else {
            scanner.endWords()
        }
        return scanner.parts
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "{":
            if let opened { end { .unclosed($0, brace: opened) } } else { endWords() }
            opened = braces
            braces += 1
        case "}":
            if let opened {
                end { .slot($0, brace: opened) }
            } else {
                endWords()
                parts.append(.stray(brace: braces))
            }
            opened = nil
            braces += 1
        case _: taken.append(scalar)
        }
    }

    private mutating func endWords() {
        if !taken.isEmpty { end { .words($0) } }
    }

    private mutating func end(as part: (String) -> Part) {
        parts.append(part(String(taken)))
        taken.removeAll()
    }
}
