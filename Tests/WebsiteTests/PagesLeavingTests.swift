import HTTPTypes
import Testing

/// The frame of every page: the way out, and the other wording.
@Suite struct PagesLeavingTests {
    @Test(arguments: PagesFrameTests.pages)
    func exitIsTheFirstStopAfterTheSkipLink(_ path: String) async throws {
        let page = try await PagesSite.repository.value.page(path)
        let stops = page.html.matches(of: /<(?:a|button|summary|input|select|textarea)\s[^>]*>/).map {
            String($0.output)
        }
        #expect(stops.count > 2)
        #expect(stops.first?.contains("class=\"skip-link\"") == true)
        let exit = try #require(stops.firstIndex { $0.contains("class=\"exit\"") })
        #expect(exit == 1, "before the name of whose page it is")
        #expect(page.html.contains(">Exit this page</a>"))
        let address = try #require(stops[exit].firstMatch(of: /href="([^"]*)"/)).output.1
        #expect(
            path == "/" || path == "/nowhere" || path.hasPrefix("/which")
                ? address == "/leave" : address.hasSuffix("/leave"))
    }

    @Test(arguments: ["/leave", "/dudley/leave", "/nowhere/leave"])
    func leavingWorksAsAPlainLink(_ path: String) async throws {
        let answer = try await PagesSite.repository.value.answer(path)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "https://www.bbc.co.uk/weather")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.text.isEmpty)
    }

    @Test func leavingEndsBothCookiesOfTheCouncil() async throws {
        let cookies = try await PagesSite.repository.value.answer("/dudley/leave").headers[values: .setCookie]
        #expect(Set(cookies.compactMap { $0.split(separator: "=").first }) == ["words", "visit"])
        for cookie in cookies {
            for part in ["Max-Age=0", "Path=/dudley", "HttpOnly", "SameSite=Strict"] {
                #expect(cookie.contains(part), "\(cookie)")
            }
        }
    }

    @Test(arguments: ["/dudley", "/dudley/procedure", "/dudley/danger"])
    func otherWordingIsChosenAndLeadsBack(_ path: String) async throws {
        let site = try await PagesSite.repository.value
        let link = try #require(try await site.page(path).values(of: "href").first { $0.contains("/words/young") })
        let answer = try await site.answer(link)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == path)
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("words=young;") && cookie.contains("Path=/dudley") && cookie.contains("HttpOnly"))
        let young = try await site.youngPage(path)
        #expect(young.words.contains("Show this page in the words for adults"))
        #expect(young.values(of: "href").contains("/dudley/words/adult?page=\(path)"))
        #expect(young.text(of: "main") != (try await site.page(path)).text(of: "main"))
    }

    @Test(arguments: [
        "https://evil.example", "//evil.example", "/medway", "/medway/procedure", "/dudleyx", "/dudley/../medway",
        "/dudley//evil.example", "/dudley/%2F%2Fevil.example", "/dudley?x=/medway", "javascript:alert(1)", "",
    ])
    func anAddressThatIsNotTheCouncilsLeadsToItsStartPage(_ page: String) async throws {
        let escaped = page.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("=", with: "%3D")
        let answer = try await PagesSite.repository.value.answer("/dudley/words/young?page=" + escaped)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/dudley")
    }

    @Test(arguments: ["/dudley/words/other", "/nowhere/words/young"])
    func noSuchWordingIsNotFound(_ path: String) async throws {
        #expect(try await PagesSite.repository.value.answer(path).status == .notFound)
    }

    @Test func aWordingThatNobodyChoseIsTheAdults() async throws {
        let site = try await PagesSite.repository.value
        let answer = try await site.answer("/dudley", cookie: "words=%3Cscript%3E")
        #expect(PagesText(answer.text).words.contains("Show this page in the words for young people"))
    }
}
