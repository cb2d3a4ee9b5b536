/// Takes a paragraph's text apart at its braces.
enum TemplateScanner {
    /// A part of the text; `brace` counts all braces of the paragraph from 0.
    enum Part: Hashable {
        case words(String)
        case slot(String, brace: Int)
        /// A brace that nothing closes, with what follows it.
        case unclosed(String, brace: Int)
        /// A closing brace that closes nothing.
        case stray(brace: Int)
    }

    static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var words = String.UnicodeScalarView()
        var opened: Int?
        var braces = 0
        func end(as part: (String) -> Part) {
            if !words.isEmpty { parts.append(part(String(words))) }
            words.removeAll()
        }
        for scalar in text.unicodeScalars {
            switch (scalar, opened) {
            case ("{", let start?):
                parts.append(.unclosed(String(words), brace: start))
                words.removeAll()
                opened = braces
            case ("{", nil):
                end { .words($0) }
                opened = braces
            case ("}", let start?):
                parts.append(.slot(String(words), brace: start))
                words.removeAll()
                opened = nil
            case ("}", nil):
                end { .words($0) }
                parts.append(.stray(brace: braces))
            case (_, _): words.append(scalar)
            }
            if scalar == "{" || scalar == "}" { braces += 1 }
        }
        if let opened { parts.append(.unclosed(String(words), brace: opened)) } else { end { .words($0) } }
        return parts
    }
}
