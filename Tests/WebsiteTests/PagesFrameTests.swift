import HTTPTypes
import Testing

/// What holds of every page and every route, whatever it shows.
@Suite struct PagesFrameTests {
    /// Pages of every kind: the front page, all councils, and what is shown when there is nothing to show.
    static let pages =
        [
            "/", "/nowhere", "/which-council", "/which-council?asked=yes", "/which-council?council=-another",
            "/which-council?council=-unknown",
        ] + PagesProcedureTests.names.flatMap { name in ["", "/procedure", "/danger"].map { "/" + name + $0 } }

    @Test(arguments: pages)
    func pageHasOneHeadingALanguageATitleAndLandmarks(_ path: String) async throws {
        let page = try await PagesSite.repository.value.page(path)
        #expect(
            page.html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">") || page.html.hasPrefix("\n<!DOCTYPE html>"))
        #expect(page.html.contains("<html lang=\"en-GB\">"))
        for tag in ["h1", "title", "header", "main", "footer"] { #expect(page.count(tag) == 1, "\(tag)") }
        #expect(page.text(of: "h1")?.isEmpty == false)
        #expect(page.html.firstMatch(of: /<title>[^<]+ – [^<]+<\/title>/) != nil)
        #expect(page.values(of: "class").contains("skip-link"))
        let ids = page.values(of: "id")
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains("main"))
        for label in page.values(of: "aria-labelledby") { #expect(ids.contains(label), "\(label)") }
    }

    @Test(arguments: pages)
    func pageHasNothingInlineAndNothingOfAThirdParty(_ path: String) async throws {
        let page = try await PagesSite.repository.value.page(path)
        for tag in ["style", "img", "iframe", "object"] { #expect(page.count(tag) == 0, "\(tag)") }
        #expect(page.values(of: "style").isEmpty)
        #expect(page.hasOnlyTheExitScript)
        #expect(page.html.firstMatch(of: /\son[a-z]+="/) == nil)
        #expect(page.count("link") == 1)
    }

    @Test(arguments: pages)
    func headingsSkipNoLevel(_ path: String) async throws {
        let page = try await PagesSite.repository.value.page(path)
        // What is wrong is said before the page's own heading.
        let html = page.html.replacing(/<div class="error-summary"[\s\S]*?<\/div>/, with: "")
        var last = 0
        for heading in html.matches(of: /<h([1-6])[\s>]/) {
            let level = Int(heading.output.1) ?? 0
            #expect(level <= last + 1, "\(heading.output.0) after h\(last)")
            last = level
        }
    }

    @Test(arguments: pages)
    func everyLinkLeadsSomewhere(_ path: String) async throws {
        let site = try await PagesSite.repository.value
        let page = try await site.page(path)
        let ids = Set(page.values(of: "id"))
        for link in Set(page.values(of: "href")) {
            if link.hasPrefix("#") {
                #expect(ids.contains(String(link.dropFirst())), "\(link)")
            } else if link.hasPrefix("/") {
                #expect([.ok, .seeOther].contains(try await site.answer(link).status), "\(link)")
            } else {
                #expect(PagesSafetyTests.isAllowed(link), "\(link)")
            }
        }
    }

    @Test(
        arguments: pages + ["/healthz", "/readyz", "/api/v1/councils", "/api/v1/councils/nowhere", "/api/v1/nothing"])
    func everyRouteHasTheSafetyHeaders(_ path: String) async throws {
        let site = try await PagesSite.repository.value
        for method in [HTTPRequest.Method.get, .head] {
            let answer = try await site.answer(path, method)
            let policy = try #require(HTTPField.Name("Content-Security-Policy").flatMap { answer.headers[$0] })
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("http"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(HTTPField.Name("Referrer-Policy").flatMap { answer.headers[$0] } == "no-referrer")
            #expect(["no-store", "no-cache"].contains(answer.headers[.cacheControl]), "\(path)")
        }
    }

    @Test(arguments: pages)
    func headAnswersAsGetWithoutABody(_ path: String) async throws {
        let site = try await PagesSite.repository.value
        let get = try await site.answer(path)
        let head = try await site.answer(path, .head)
        #expect(head.status == get.status)
        #expect(head.headers[.contentType] == get.headers[.contentType])
        #expect(head.text.isEmpty)
    }

    @Test func styleSheetIsNamedByItsContentAndKeptForGood() async throws {
        let site = try await PagesSite.repository.value
        let sheet = try #require(try await site.page("/").values(of: "href").first { $0.hasSuffix(".css") })
        let answer = try await site.answer(sheet)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        let css = answer.text
        for word in ["@import", "url(", "@font-face", "http:", "https:"] { #expect(!css.contains(word), "\(word)") }
        for word in ["prefers-color-scheme: dark", "forced-colors: active", "@media print", ":focus-visible"] {
            #expect(css.contains(word), "\(word)")
        }
    }
}
