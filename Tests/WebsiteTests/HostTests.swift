import HTTPTypes
import Testing

@testable import Website

/// Whose pages are shown at which host: an unknown one is refused, and a council's own shows no other.
@Suite struct HostTests {
    /// Two councils, of which one has a host of its own.
    private static func folder() throws -> PagesFolder {
        let newtown = PagesModules.silent("newtown")
            .replacing("base=\"base\"", with: "base=\"base\" host=\"complaints.newtown.example\"")
        return try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": newtown,
            "oldtown/council.xml": PagesModules.silent("oldtown", name: "Oldtown Council"),
        ])
    }

    /// What the operator named, a Host header, and the status of the front page there.
    static let hosts: [(origins: String, host: String?, status: Int)] = [
        ("", "localhost", 200), ("", "LOCALHOST:8080", 200), ("", "redress.localhost", 200),
        ("", "127.0.0.1:8080", 200),
        ("", "203.0.113.9", 200), ("", "[::1]:8080", 200), ("", "localhost.", 200), ("", "example.org", 421),
        ("", "localhost.example.org", 421), ("", "127.0.0.1.example.org", 421), ("", "999.0.0.1", 421), ("", nil, 421),
        ("", "", 421), ("", "local host", 421), ("", "localhost:80:80", 421), ("", "user@localhost", 421),
        ("", "complaints.newtown.example", 303), ("", "Complaints.Newtown.Example:443", 303),
        ("https://complaints.example.org", "complaints.example.org", 200),
        ("https://complaints.example.org", "complaints.example.org:443", 200),
        ("https://complaints.example.org:8443/", "complaints.example.org", 200),
        ("https://complaints.example.org", "localhost", 421), ("https://complaints.example.org", "127.0.0.1", 421),
        ("https://complaints.example.org", "example.org", 421),
        ("https://complaints.example.org", "complaints.newtown.example", 303),
        ("https://a.example.org, http://localhost:8080", "a.example.org", 200),
        ("https://a.example.org, http://localhost:8080", "localhost", 200),
        ("https://complaints.newtown.example", "complaints.newtown.example", 200),
    ]

    @Test(arguments: hosts)
    func hostIsKnownOrRefused(origins: String, host: String?, status: Int) async throws {
        let site = try await HostSite(Self.folder(), origins: origins)
        #expect(try await site.answer(host, "/").status.code == status)
    }

    @Test func unknownHostShowsNoCouncilAndSaysWhatToDo() async throws {
        let site = try await HostSite(Self.folder())
        for path in ["/", "/newtown", "/oldtown/procedure", "/nowhere"] {
            let answer = try await site.answer("<b>.example.org", path)
            let page = PagesText(answer.text)
            #expect(answer.status == .misdirectedRequest)
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(page.words.contains("Found the host “<b>.example.org”") || page.words.contains("names no host"))
            #expect(page.words.contains("--origin"))
            #expect(!page.words.lowercased().contains("newtown") && !page.words.lowercased().contains("oldtown"))
            #expect(
                page.values(of: "href").allSatisfy { !$0.hasPrefix("/") || $0 == "/leave" || $0.hasPrefix("/assets/") })
        }
        for path in ["/api/v1/councils", "/api/v1/councils/newtown"] {
            let answer = try await site.answer("example.org", path)
            #expect(answer.status == .misdirectedRequest)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.text.contains("/problems/unknown-host") && !answer.text.lowercased().contains("newtown"))
        }
        let complaint = try await site.answer("example.org", "/api/v1/councils/newtown/complaints", .post)
        #expect(complaint.status == .misdirectedRequest)
    }

    @Test func requestThatNamesTwoHostsIsNobodys() async throws {
        let site = try await HostSite(Self.folder())
        #expect(try await site.answer("localhost", "http://localhost/oldtown").status == .ok)
        #expect(try await site.answer("complaints.newtown.example", "http://localhost/oldtown").status.code == 421)
    }

    @Test(arguments: ["/healthz", "/readyz"])
    func healthIsToldAtAnyName(path: String) async throws {
        let site = try await HostSite(Self.folder(), origins: "https://complaints.example.org")
        for host in ["10.0.0.1", "example.org", nil] { #expect(try await site.answer(host, path).status == .ok) }
    }

    /// Addresses at a council's own host, and their status there.
    static let own: [(String, Int)] = [
        ("/newtown", 200), ("/newtown/procedure", 200), ("/newtown/privacy", 200), ("/newtown/poster", 200),
        ("/oldtown", 404), ("/oldtown/procedure", 404), ("/oldtown/words/young", 404), ("/oldtown/leave", 404),
        ("//oldtown", 404), ("/%6fldtown", 404), ("/newtown/../oldtown", 404), ("/which-council", 404),
        ("/api/v1/councils/newtown", 200), ("/api/v1/councils/oldtown", 404),
        ("/api/v1/councils/oldtown/complaints", 404), ("/api/v1/councils", 200), ("/leave", 303), ("/nowhere", 404),
    ]

    @Test(arguments: own)
    func councilsOwnHostShowsThatCouncilAlone(path: String, status: Int) async throws {
        let answer = try await HostSite(Self.folder()).answer("complaints.newtown.example", path)
        #expect(answer.status.code == status)
        #expect(!answer.text.lowercased().contains("oldtown"))
        if answer.headers[.contentType]?.hasPrefix("text/html") == true {
            #expect(!PagesText(answer.text).values(of: "href").contains("/"))
            #expect(!answer.text.contains("All councils"))
        }
    }

    @Test func frontOfACouncilsOwnHostIsItsStartPage() async throws {
        let answer = try await HostSite(Self.folder()).answer("complaints.newtown.example", "/")
        #expect(answer.status == .seeOther && answer.headers[.location] == "/newtown")
    }

    @Test func installsHostLeadsToAllCouncils() async throws {
        let page = PagesText(try await HostSite(Self.folder()).answer("localhost", "/oldtown").text)
        #expect(page.values(of: "href").contains("/"))
    }

    /// What the operator named, whether a proxy stands in front, and whether cookies are for TLS alone.
    static let cookies: [(String, Bool, Bool)] = [
        ("", false, false), ("", true, true), ("https://localhost", false, true), ("http://localhost", false, false),
        ("https://localhost, http://127.0.0.1", false, false), ("http://localhost", true, true),
    ]

    @Test(arguments: cookies)
    func cookiesAreForTLSWhereTheSiteIs(origins: String, isBehindProxy: Bool, isSecure: Bool) async throws {
        let site = try await HostSite(Self.folder(), origins: origins, isBehindProxy: isBehindProxy)
        for path in ["/oldtown/words/young", "/oldtown/leave"] {
            let cookies = try await site.answer("localhost", path).headers[values: .setCookie]
            #expect(!cookies.isEmpty)
            for cookie in cookies { #expect(cookie.contains("Secure") == isSecure, "\(cookie)") }
        }
    }

    @Test(arguments: [
        "complaints.example.org", "ftp://example.org", "https://", "https://example.org/path", "https://a b",
        "https://example.org?x", "https://user@example.org", "https://example.org:http",
    ])
    func originThatIsNoneIsSaid(text: String) {
        #expect(throws: SiteOrigin.Unreadable.self) { try SiteOrigin.list(text) }
    }
}
