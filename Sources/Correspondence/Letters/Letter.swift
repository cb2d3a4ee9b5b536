/// What is sent, as blocks of words: said once, and written out as plain text and as HTML.
public struct Letter: Hashable, Sendable {
    /// One line on the outside. It tells a stranger nothing.
    public let subject: String
    /// The words.
    public let blocks: [Block]
    /// Whether nothing on the outside may show whom it is from.
    public let isNeutral: Bool

    /// A block of words.
    public enum Block: Hashable, Sendable {
        /// A paragraph; lines that the writer broke stay broken.
        case paragraph(String)
        /// Some lines, each for itself.
        case list([String])
    }

    init(subject: String, blocks: [Block], isNeutral: Bool = false) {
        self.subject = subject
        self.blocks = blocks
        self.isNeutral = isNeutral
    }

    /// The plain text.
    public var text: String {
        blocks.map { block in
            switch block {
            case .paragraph(let words): words
            case .list(let lines): lines.map { "- \($0)" }.joined(separator: "\n")
            }
        }.joined(separator: "\n\n") + "\n"
    }

    /// The same as a whole HTML document: nothing in it is fetched, and nothing runs.
    public var html: String {
        let body = blocks.map { block in
            switch block {
            case .paragraph(let words): "<p>\(Self.escaped(words))</p>"
            case .list(let lines): "<ul>\n" + lines.map { "<li>\(Self.escaped($0))</li>\n" }.joined() + "</ul>"
            }
        }.joined(separator: "\n")
        return
            "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>\(Self.escaped(subject))</title></head>\n"
            + "<body>\n\(body)\n</body>\n</html>\n"
    }

    /// Scalar by scalar, so that no combining mark hides a sign that has a meaning in HTML.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\n": escaped.append(contentsOf: "<br>\n".unicodeScalars)
            case "\r": break
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
