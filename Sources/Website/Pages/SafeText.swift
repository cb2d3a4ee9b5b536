import Mustache

/// Text for HTML, escaped scalar by scalar.
///
/// The library's own goes by characters, and a quotation mark with a combining accent is another character to it: it
/// would pass, and end the attribute it stands in. Every template declares this type in its first line.
struct SafeText: MustacheContentType {
    /// The name templates call it by.
    static let name = "REDRESS"

    func escapeText(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
