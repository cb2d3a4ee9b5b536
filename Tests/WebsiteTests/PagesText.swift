import Foundation

/// A page's HTML, and what tests ask of it.
struct PagesText {
    let html: String

    init(_ html: String) { self.html = html }

    /// The words a reader sees, entities resolved and white space folded.
    var words: String { Self.words(of: html) }

    /// The same without what stands in `details`: the rules themselves, without the council's words quoted as evidence.
    var rules: String {
        Self.words(of: html.replacing(/<details[\s\S]*?<\/details>/, with: " "))
    }

    /// Whether the only script is the one that lets a person leave fast, with nothing inline.
    var hasOnlyTheExitScript: Bool {
        count("script") == 1
            && html.firstMatch(of: /<script src="\/assets\/exit-[0-9a-f]{16}\.js" defer><\/script>/) != nil
    }

    /// How many tags of this name open.
    func count(_ tag: String) -> Int {
        (try? Regex("<\(tag)[\\s>]")).map { html.matches(of: $0).count } ?? 0
    }

    /// Every value of an attribute, entities resolved.
    func values(of attribute: String) -> [String] {
        guard let pattern = try? Regex<(Substring, Substring)>("\\s\(attribute)=\"([^\"]*)\"") else { return [] }
        return html.matches(of: pattern).map { Self.resolved(String($0.output.1)) }
    }

    /// The words between an opening tag's start and its end.
    func text(of tag: String) -> String? {
        guard let pattern = try? Regex<(Substring, Substring)>("<\(tag)(?:\\s[^>]*)?>([\\s\\S]*?)</\(tag)>") else {
            return nil
        }
        return html.firstMatch(of: pattern).map { Self.words(of: String($0.output.1)) }
    }

    static func words(of html: String) -> String {
        let bare = html.replacing(/<head>[\s\S]*?<\/head>/, with: " ").replacing(/<[^>]*>/, with: " ")
        return resolved(bare).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func resolved(_ text: String) -> String {
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            text, entity in
            text.replacingOccurrences(of: entity.0, with: entity.1, options: .literal)
        }
    }
}
