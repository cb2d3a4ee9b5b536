import CouncilHost
import Testing

@testable import Website

@Suite struct PagesSafetyTests {
    @Test func hostileWordsStayWords() async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "hostile/council.xml": PagesModules.hostile])
        let site = try await PagesSite(folder.path)
        #expect(site.registry.current.byID.count == 1)
        for (path, cookie) in Self.hostilePages {
            let page = PagesText(try await site.answer(path, cookie: cookie).text)
            #expect(page.words.contains(PagesModules.hostileText), "\(path)")
            #expect(page.hasOnlyTheExitScript, "\(path)")
            #expect(page.html.firstMatch(of: /\son[a-z]+="/) == nil)
            for link in page.values(of: "href") { #expect(Self.isAllowed(link), "\(link)") }
        }
    }

    /// Every page that shows a module's words, in each wording.
    static let hostilePages: [(String, String?)] =
        [("/", nil), ("/which-council", nil)]
        + ["", "/procedure", "/danger"].flatMap { path in
            [nil, "words=young"].map { ("/hostile" + path, $0) }
        }

    @Test func hostileAddressIsRefusedAndNeverLinked() async throws {
        let module = PagesModules.council(
            "bad", PagesModules.least + "<ombudsman name=\"O\" url=\"javascript:alert(1)\"/>")
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "bad/council.xml": module])
        let page = try await PagesSite(folder.path).page("/")
        #expect(page.words.contains("bad/council.xml:4:"))
        for link in page.values(of: "href") { #expect(Self.isAllowed(link), "\(link)") }
    }

    static func isAllowed(_ link: String) -> Bool {
        ["/", "#", "https://", "http://", "tel:", "sms:", "mailto:"].contains { link.hasPrefix($0) }
            && !link.contains { "\"'<> ".contains($0) }
    }

    @Test(arguments: [
        ("<b>", "&lt;b&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("&amp;", "&amp;amp;"), ("\"\u{301}", "&quot;\u{301}"),
        ("<\u{20dd}", "&lt;\u{20dd}"), ("'\u{fe0f}", "&#39;\u{fe0f}"), ("é 🙂", "é 🙂"),
    ])
    func textIsEscapedScalarByScalar(_ text: String, _ escaped: String) {
        #expect(Array(SafeText().escapeText(text).unicodeScalars) == Array(escaped.unicodeScalars))
    }

    @Test(arguments: [
        ("01634 333 036", "tel:01634333036"), ("+44 1634 333036", "tel:+441634333036"), ("999", "tel:999"),
        ("help@example.org", "mailto:help@example.org"), ("o'neil%x@example.org", "mailto:o%27neil%25x@example.org"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"), ("http://example.org", "http://example.org"),
    ])
    func numbersAndAddressesAreLinked(_ text: String, _ address: String) {
        #expect(ContactLink(text).address == address)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://example.org", "https://example.org/ x", "https://a/\"b",
        "https://a/<b", "data:text/html,x", "//example.org", "www.example.org", "a@b@c", "a b@example.org",
        "@example.org",
        "12", "1 High Street", "01634+333", "٠١٢٣٤٥", "https://exämple.org", "",
    ])
    func otherWordsAreNotLinked(_ text: String) {
        #expect(ContactLink(text).address == nil)
        #expect(ContactLink("the page", url: text).address == nil)
    }

    @Test func numberForTextsIsTexted() {
        #expect(ContactLink("07712 391 459", takesTexts: true).address == "sms:07712391459")
    }
}
