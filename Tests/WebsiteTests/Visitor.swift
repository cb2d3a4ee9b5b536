import HTTPTypes
import Hummingbird

/// Somebody with a browser: keeps cookies by path, fills in the form of the page they are on, and goes where they are sent.
final class Visitor {
    let site: VisitSite
    private(set) var cookies: [String: HeldCookie] = [:]
    /// Where they are.
    private(set) var path = "/"
    /// What they see.
    private(set) var page = PagesText("")
    /// The answer to what was asked for last, before going where it sent them.
    private(set) var answer = PagesAnswer(status: .ok, headers: [:], text: "")
    /// Every answer they were given, with its address.
    private(set) var answers: [(path: String, answer: PagesAnswer)] = []
    /// The council they have to do with.
    let council: String
    /// What the browser says of where requests come from.
    var fetchSite: String?
    private let host: String

    struct HeldCookie {
        let value: String
        let path: String
        let attributes: String
    }

    init(_ site: VisitSite, _ council: String = "dudley", host: String = "localhost") {
        self.council = council
        self.site = site
        self.host = host
    }

    /// Another tab of the same browser, on the same page.
    func newTab() -> Visitor {
        let tab = Visitor(site, council, host: host)
        (tab.cookies, tab.path, tab.page) = (cookies, path, page)
        return tab
    }

    /// Goes to an address, and on to where that leads.
    func go(_ path: String) async throws { try await follow(try await ask(.get, path)) }

    /// Chooses a button of the page's form with these fields filled in; what the form holds besides is sent as it stands.
    func send(_ fields: [(String, String)] = [], go: String = "on") async throws {
        try await follow(try await post(fields, go: go))
    }

    /// The same without going where the answer leads.
    @discardableResult
    func post(
        _ fields: [(String, String)] = [], go: String = "on", hidden: [(String, String)]? = nil
    ) async throws -> PagesAnswer {
        let prepared = prepared(fields, go: go, hidden: hidden)
        let found = try await ask(.post, prepared.path, prepared.body)
        if found.status != .seeOther { page = PagesText(found.text) }
        return found
    }

    /// What choosing a button would send, so that it can be sent more than once.
    func prepared(_ fields: [(String, String)] = [], go: String = "on", hidden: [(String, String)]? = nil) -> Sending {
        let body = Self.encoded((hidden ?? self.hidden) + fields + [("go", go)])
        return Sending(path: action, headers: headers(.post, action), body: Array(body.utf8))
    }

    /// A form on its way.
    struct Sending: Sendable {
        let path: String
        let headers: HTTPFields
        let body: [UInt8]
    }

    /// The page's own name: the last part of its address.
    var here: String { String(path.split(separator: "?")[0].split(separator: "/").last ?? "") }

    /// The hidden fields of the last form on the page.
    var hidden: [(String, String)] {
        form.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map {
            (String($0.output.1), PagesText.resolved(String($0.output.2)))
        }
    }

    /// What a form's field shows as typed.
    func typed(_ name: String) -> String? {
        let area = try? Regex<(Substring, Substring)>(
            "<textarea[^>]* name=\"\(name)\"[^>]*>\\n?([\\s\\S]*?)</textarea>")
        if let found = area.flatMap({ page.html.firstMatch(of: $0) }) {
            return PagesText.resolved(String(found.output.1))
        }
        let line = try? Regex<(Substring, Substring)>("<input class=[^>]* name=\"\(name)\" value=\"([^\"]*)\"")
        return line.flatMap { page.html.firstMatch(of: $0) }.map { PagesText.resolved(String($0.output.1)) }
    }

    /// The values of a field that are chosen.
    func chosen(_ name: String) -> [String] {
        guard let pattern = try? Regex<(Substring, Substring)>("name=\"\(name)\" value=\"([^\"]*)\" checked") else {
            return []
        }
        return page.html.matches(of: pattern).map { String($0.output.1) }
    }

    /// The messages of the error summary.
    var errors: [String] {
        let summary =
            page.html.firstMatch(of: /<div class="error-summary"[\s\S]*?<\/div>/).map { String($0.output) } ?? ""
        return summary.matches(of: /<li><a href="#([^"]*)">([^<]*)<\/a>/).map {
            PagesText.resolved(String($0.output.2))
        }
    }

    /// The title of the page, without whose it is.
    var title: String? { page.text(of: "h1") }

    private var form: String {
        page.html.matches(of: /<form method="post"[\s\S]*?<\/form>/).map { String($0.output) }
            .last { !$0.contains("remove-") } ?? ""
    }

    private var action: String {
        form.firstMatch(of: /action="([^"]*)"/).map { PagesText.resolved(String($0.output.1)) } ?? path
    }

    private func follow(_ first: PagesAnswer) async throws {
        var found = first
        for _ in 0..<6 {
            guard found.status == .seeOther, let next = found.headers[.location], next.hasPrefix("/") else { break }
            found = try await ask(.get, next)
        }
        page = PagesText(found.text)
    }

    private func ask(_ method: HTTPRequest.Method, _ path: String, _ body: [UInt8] = []) async throws -> PagesAnswer {
        let found = try await site.answer(method, path, headers: headers(method, path), body: body, host: host)
        keep(found.headers[values: .setCookie])
        if method == .get { self.path = path }
        answer = found
        answers.append((path, found))
        return found
    }

    private func headers(_ method: HTTPRequest.Method, _ path: String) -> HTTPFields {
        var headers: HTTPFields = [:]
        let held = cookies.filter { path.hasPrefix($0.value.path) }.map { "\($0.key)=\($0.value.value)" }
        if !held.isEmpty { headers[.cookie] = held.sorted().joined(separator: "; ") }
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = fetchSite }
        if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
        return headers
    }

    private func keep(_ fields: [String]) {
        for field in fields {
            let parts = field.split(separator: ";").map { $0.trimmingSpaces }
            let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            let path = parts.first { $0.hasPrefix("Path=") }.map { String($0.dropFirst(5)) } ?? "/"
            let name = String(pair[0])
            cookies[name] =
                parts.contains("Max-Age=0")
                ? nil : HeldCookie(value: String(pair[1]), path: path, attributes: field)
        }
    }

    /// Forgets what the browser kept.
    func clearCookies() { cookies = [:] }

    /// Holds another browser's cookies.
    func take(cookiesOf other: Visitor) { cookies = other.cookies }

    static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "): escaped += "+"
            case _: escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return escaped
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
