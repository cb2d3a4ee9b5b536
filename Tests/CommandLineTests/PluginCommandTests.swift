import Foundation
import Testing

@Suite("redress plugin, without a host and with one", .timeLimit(.minutes(5)))
struct PluginCommandTests {
    private static let complaint = [
        "case", "receive", "--council", "newtown", "kind=parent", "channel=letter", "complaint=W",
    ]

    @Test("lists each council's plug-ins and what waits for them")
    func list() async throws {
        let work = try Workplace.posted()
        #expect(try await work.run(Self.complaint).code == 0)
        let text = try await work.run(["plugin", "list"])
        #expect(text.code == 0, "\(text.err)")
        #expect(text.lines.first?.hasPrefix("newtown: 1 waiting, the oldest since 20") == true, "\(text.out)")
        #expect(text.lines.first?.hasSuffix(", 0 delivered, 0 failed") == true)
        #expect(
            text.lines.last
                == "  post 1.2.3 (deliver): idle, restarted 0 times, 1 waiting, 0 delivered, 0 failed")
        let json = try await work.run(["plugin", "list", "--council", "newtown", "--format", "json"]).json()
        let report = try #require(json.list.first)
        #expect(report["council"].text == "newtown" && report["waiting"].number == 1)
        let plugin = try #require(report["plugins"].list.first)
        #expect(plugin["plugin"].text == "post" && plugin["state"].text == "idle" && plugin["waiting"].number == 1)
        #expect(try await work.run(["plugin", "list", "--council", "oldtown"]).code == 1)
    }

    @Test("says that a plug-in that a module names is not installed")
    func absent() async throws {
        let work = try Workplace.posted()
        try FileManager.default.removeItem(atPath: work.path + "/Plugins/post")
        let text = try await work.run(["plugin", "list"])
        #expect(text.out.contains("  post: not-installed"), "\(text.out)")
        let check = try await work.run(["plugin", "check"])
        #expect(check.code == 1 && check.out.contains("not installed"), "\(check.out)")
    }

    @Test("says why a plug-in does not start, and where to look when a test was not handed over")
    func notStarted() async throws {
        let work = try Workplace.posted()
        let written = try #require(FileHandle(forWritingAtPath: work.path + "/Plugins/post/post.sh"))
        let check = try await work.run(["plugin", "check"])
        #expect(check.code == 1 && check.out.contains("ended before it shook hands. It wrote: "), "\(check.out)")
        #expect(check.out.contains("Text file busy"), "\(check.out)")
        let send = try await work.run(["plugin", "send", "--council", "newtown", "--plugin", "post", "--to", "x"])
        #expect(send.code == 1, "\(send.out)")
        #expect((send.out + send.err).contains("no-handshake; redress plugin check says what is wrong"))
        try written.close()
    }

    @Test("checks what the operator gave, all at once, and repeats no value")
    func check() async throws {
        let work = try Workplace.posted()
        let well = try await work.run(["plugin", "check"])
        #expect(well.code == 0 && well.out == "newtown  post: all is well\n", "\(well.out) \(well.err)")
        try work.give(#"{"settings": {"colour": "red", "shape": "hunter2"}, "secrets": {"word": "hunter3"}}"#)
        let ended = try await work.run(["plugin", "check", "--council", "newtown"])
        #expect(ended.code == 1)
        #expect(ended.out.contains("shape") && ended.out.contains("word"), "\(ended.out)")
        #expect(!ended.out.contains("hunter") && !work.standardError.contains("hunter"))
        let json = try await work.run(["plugin", "check", "--format", "json"])
        #expect(json.code == 1)
        #expect(try json.json().list.first?["faults"].list.isEmpty == false)
    }

    /// To whom a test goes, by what, the exit code and what is said.
    static let tests: [(plugin: String, to: String, code: Int32, words: String)] = [
        ("post", "robin", 0, "delivered"), ("post", "nobody", 1, "never in this form: address-refused"),
        ("fax", "robin", 1, "the module of newtown names no plug-in fax; it names post"),
    ]

    @Test("sends a test and says what became of it", arguments: tests)
    func send(row: (plugin: String, to: String, code: Int32, words: String)) async throws {
        let work = try Workplace.posted()
        let ended = try await work.run(
            ["plugin", "send", "--council", "newtown", "--plugin", row.plugin, "--to", row.to])
        #expect(ended.code == row.code)
        #expect((ended.out + ended.err).contains(row.words), "\(ended.out) \(ended.err)")
    }

    @Test("what failed on its way to the team is sent again together, once it has been put right")
    func retry() async throws {
        let work = try Workplace.posted()
        #expect(try await work.run(["plugin", "retry", "--council", "newtown"]).out == "0 to be sent again\n")
        try work.writeNewtown(team: "nobody")
        #expect(try await work.run(Self.complaint).code == 0)
        let host = try await Host.start(in: work)
        try await eventually("the alert is refused") { try await count("failed", host) > 0 }
        #expect(await host.stop() == 0)
        try work.writeNewtown()
        // The day's list may have been refused with it.
        let again = try await work.run(["plugin", "retry", "--council", "newtown"]).out
        #expect(again.hasSuffix(" to be sent again\n") && again != "0 to be sent again\n")
        let next = try await Host.start(in: work)
        try await eventually("it arrives") { try await count("delivered", next) > 0 }
        #expect(await next.stop() == 0)
    }

    private func numbers(_ host: Host) async throws -> JSONValue {
        try await host.get("/readyz").json()["councils"].list.first?["outbox"] ?? .null
    }

    private func count(_ name: String, _ host: Host) async throws -> Double {
        try await numbers(host)[name].number ?? 0
    }

    @Test("the health page tells numbers to whoever sits at the machine, and to nobody else")
    func health() async throws {
        let work = try Workplace.posted()
        #expect(try await work.run(Self.complaint).code == 0)
        let host = try await Host.start(in: work)
        try await eventually("the alert arrives") { try await count("delivered", host) > 0 }
        let outbox = try await numbers(host)
        #expect(outbox.names.isSuperset(of: ["waiting", "delivered", "failed", "plugins"]))
        let plugin = try #require(outbox["plugins"].list.first)
        #expect(plugin["plugin"].text == "post" && plugin["version"].text == "1.2.3")
        #expect(plugin["capabilities"].list.map(\.text) == ["deliver"] && plugin["state"].text == "running")
        #expect(plugin["restarts"].number == 0 && (plugin["delivered"].number ?? 0) > 0)
        for name in ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"] {
            let answer = try await host.get("/readyz", headers: [(name, "192.0.2.1")])
            #expect(answer.status == 200)
            #expect(try answer.json()["councils"].list.first?.names == ["id", "health"], "\(name)")
        }
        let named = try await host.get("/readyz", at: "complaints.example.org")
        #expect(!named.text.contains("outbox") && !named.text.contains("waiting"))
        #expect(try await host.get("/readyz", at: "localhost").text.contains("outbox"))
        #expect(await host.stop() == 0)
    }

    @Test("a host that stops leaves what waits for the next one")
    func stopping() async throws {
        let work = try Workplace.posted()
        let host = try await Host.start(in: work)
        #expect(await host.stop() == 0)
        #expect(try await work.run(Self.complaint).code == 0)
        let next = try await Host.start(in: work)
        try await eventually("the alert arrives") { try await count("delivered", next) > 0 }
        #expect(await next.stop() == 0)
    }
}
