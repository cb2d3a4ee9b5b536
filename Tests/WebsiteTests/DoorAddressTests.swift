import CaseKernel
import CouncilHost
import HTTPTypes
import Testing

@Suite("The door's addresses")
struct DoorAddressTests {
    /// An address, and the methods it takes.
    static let addresses: [(String, Set<HTTPRequest.Method>)] = [
        ("/", [.get, .head]), ("/which-council", [.get, .head]), ("/leave", [.get, .head]),
        ("/dudley", [.get, .head]), ("/dudley/procedure", [.get, .head]), ("/dudley/danger", [.get, .head]),
        ("/dudley/leave", [.get, .head]), ("/dudley/words/young", [.get, .head]),
        ("/healthz", [.get, .head]), ("/readyz", [.get, .head]),
        ("/api/v1/councils", [.get, .head]), ("/api/v1/councils/dudley", [.get, .head]),
        ("/api/v1/councils/dudley/complaints", [.post]),
        ("/api/v1/councils/dudley/complaints/0000-0000-0", [.get, .head]),
    ]

    @Test("say which methods they take", arguments: addresses)
    func methods(path: String, taken: Set<HTTPRequest.Method>) async throws {
        let site = try await DoorSite()
        for method in [HTTPRequest.Method.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
        where !taken.contains(method) {
            let answer = try await site.ask(method, path)
            #expect(answer.status == 405, "\(method) \(path)")
            let allowed = try #require(answer.headers[.allow]).split(separator: ", ").map(String.init)
            #expect(Set(allowed) == Set(taken.map(\.rawValue)))
        }
        #expect(try await site.cases() == 0)
    }

    @Test(
        "answer HEAD as GET without the body",
        arguments: [
            "/", "/dudley", "/dudley/procedure", "/dudley/danger", "/which-council", "/healthz", "/readyz",
            "/api/v1/councils",
        ])
    func head(path: String) async throws {
        let site = try await DoorSite()
        let (head, get) = (try await site.ask(.head, path), try await site.get(path))
        #expect(head.status == get.status && head.body.isEmpty && !get.body.isEmpty)
        #expect(head.headers == get.headers)
    }

    @Test(
        "are none where there is nothing",
        arguments: [
            ("/api", false), ("/api/v1", true), ("/api/v2/councils", true), ("/api/v1/councils/nowhere", true),
            ("/api/v1/councils/nowhere/complaints/0000-0000-0", true), ("/api/v1/councils/dudley/cases", true),
            ("/api/v1/councils/DUDLEY", true), ("/api/v1/councils/..%2Fdudley", true), ("/nowhere", false),
            ("/dudley/nothing", false), ("/assets/site.css", false), ("/Dudley", false), ("/%00", false),
            ("/base", false),
        ])
    func unknown(path: String, isDoor: Bool) async throws {
        let answer = try await DoorSite().get(path, code: "acorn")
        #expect(answer.status == 404)
        let type = try #require(answer.headers[.contentType])
        #expect(type.hasPrefix(isDoor ? "application/problem+json" : "text/html"), "\(type)")
    }

    @Test("an unknown council is never answered as another")
    func unknownCouncil() async throws {
        let site = try await DoorSite()
        let answer = try await site.post(DoorSite.complaint, to: "nowhere")
        #expect(answer.status == 404)
        #expect(try answer.json()["type"].text == "/problems/no-such-council")
        #expect(try await site.cases() == 0)
    }

    @Test("tell whoever runs it whether it is alive and ready")
    func health() async throws {
        let site = try await DoorSite(all: true)
        #expect(try await site.get("/healthz").text == #"{"status":"alive"}"#)
        let ready = try await site.get("/readyz").json()
        #expect(ready["status"].text == "ready")
        #expect(Set(ready["councils"].list.compactMap(\.["id"].text)) == Set(DoorSite.names))
        #expect(ready["councils"].list.allSatisfy { $0["health"].text == "good" })
        await site.registry.close()
        let closed = try await site.get("/readyz")
        #expect(closed.status == 503)
        #expect(try closed.json()["status"].text == "not-ready")
        #expect(try await site.get("/healthz").status == 200)
    }

    @Test("publish the councils and what their modules say")
    func councils() async throws {
        let site = try await DoorSite(all: true)
        let list = try await site.get("/api/v1/councils").json()["councils"].list
        #expect(Set(list.compactMap(\.["id"].text)) == Set(DoorSite.names))
        for line in list {
            #expect(line.names == ["id", "name", "health", "page", "data", "complaints"])
            let data = try await site.get(try #require(line["data"].text))
            #expect(data.status == 200)
            let json = try data.json()
            #expect(
                json["id"] == line["id"] && json["name"] == line["name"] && json["complaints"] == line["complaints"])
            #expect(
                json["complainant_kinds"].list.compactMap(\.["kind"].text)
                    == ComplainantCategory.allCases.map(\.rawValue))
            let limits = json["limits"].list
            #expect(limits.contains { $0["step"].text == "local-resolution-answer" && $0["set_by"].text == "law" })
            #expect(!json["facts"].list.isEmpty)
            #expect(try await site.get(try #require(line["page"].text)).status == 200)
        }
    }

    @Test(
        "forbid a browser everything that no page needs",
        arguments: ["/", "/api/v1/councils", "/nowhere", "/api/nowhere"])
    func securityHeaders(path: String) async throws {
        let headers = try await DoorSite().get(path).headers
        for (name, value) in [
            ("Content-Security-Policy", "default-src 'none'"), ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
        ] { #expect(HTTPField.Name(name).flatMap { headers[$0] }?.contains(value) == true, "\(name)") }
    }
}
