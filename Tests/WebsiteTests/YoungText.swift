import Foundation
import ReadingAgeTesting

/// What of a page the reading age is of: the words in `main` that are ours.
///
/// Left out are the council's words quoted as evidence, what a person typed, citations, and whatever is marked as not to be translated: names
/// and addresses, which are nobody's to simplify. Each stands as one short word, so that sentences keep their length.
struct YoungText {
    /// What stands for a name, an address or a number.
    static let name = ReadingAge.name
    /// The words, a block a line.
    let text: String

    init(_ page: PagesText) {
        let main = page.html.firstMatch(of: /<main[^>]*>([\s\S]*)<\/main>/).map { String($0.output.1) } ?? ""
        let ours =
            main
            .replacing(/<details class="details is-quotation">[\s\S]*?<\/details>/, with: "\n")
            .replacing(/<textarea[^>]*>[\s\S]*?<\/textarea>/, with: "\n")
            .replacing(/<blockquote>[\s\S]*?<\/blockquote>/, with: "\n")
            .replacing(/<span class="cite">[\s\S]*?<\/span>/, with: " ")
            .replacing(/<([a-z0-9]+)[^>]*\stranslate="no"[^>]*>[\s\S]*?<\/\1>/) { found in
                Self.blocks.contains(String(found.output.1)) ? "\n\(Self.name)\n" : " \(Self.name) "
            }
            .replacing(/<a href="(tel|sms|mailto):[^>]*>[\s\S]*?<\/a>/, with: " \(Self.name) ")
            .replacing(/<\/?([a-z0-9]+)[^>]*>/) { tag in Self.blocks.contains(String(tag.output.1)) ? "\n" : "" }
        text = PagesText.resolved(ours.replacing("&nbsp;", with: " "))
    }

    /// The elements that end a sentence.
    private static let blocks: Set<String> = [
        "p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "caption", "legend", "label", "summary", "button",
        "div", "br", "ul", "ol", "section", "blockquote", "option",
    ]
}
