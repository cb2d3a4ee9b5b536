import Testing

@testable import Correspondence

@Suite("A letter is said once and written out twice")
struct LetterTests {
    static let escapes: [(String, String)] = [
        ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"), ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"),
        ("one\ntwo", "one<br>\ntwo"), ("one\r\ntwo", "one<br>\ntwo"), ("é – 10 €", "é – 10 €"),
        // A combining mark after a sign makes one character of the two, which is no sign to a search for characters.
        ("<\u{301}b", "&lt;\u{301}b"), ("&\u{308}lt;", "&amp;\u{308}lt;"), ("\"\u{301}", "&quot;\u{301}"),
        ("'\u{301}>\u{301}", "&#39;\u{301}&gt;\u{301}"), ("&amp;", "&amp;amp;"),
    ]

    @Test("what has a meaning in HTML is escaped, scalar by scalar, wherever it stands", arguments: escapes)
    func escaping(_ words: String, _ escaped: String) {
        let html = Letter(subject: words, blocks: [.paragraph(words), .list([words])]).html
        #expect(html.contains("<p>\(escaped)</p>"))
        #expect(html.contains("<li>\(escaped)</li>"))
        #expect(html.contains("<title>\(escaped)</title>"))
    }

    @Test("the whole of it, as text and as a document that fetches nothing")
    func whole() {
        let letter = Letter(
            subject: "S", blocks: [.paragraph("Dear Sam,"), .list(["one", "two"]), .paragraph("a\nb")], isNeutral: true)
        #expect(letter.text == "Dear Sam,\n\n- one\n- two\n\na\nb\n")
        #expect(
            letter.html == """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>S</title></head>
                <body>
                <p>Dear Sam,</p>
                <ul>
                <li>one</li>
                <li>two</li>
                </ul>
                <p>a<br>
                b</p>
                </body>
                </html>

                """)
        #expect(letter.isNeutral && !Letter(subject: "S", blocks: []).isNeutral)
    }
}
