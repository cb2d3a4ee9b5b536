import Foundation
import Testing

@Suite("Versions of a council's module, from a terminal", .timeLimit(.minutes(5)))
struct VersionsCommandTests {
    private let work: Workplace

    init() throws {
        work = try Workplace(councils: ["dudley", "medway"])
        try FileManager.default.createDirectory(
            atPath: work.folder("medway") + "/versions", withIntermediateDirectories: true)
    }

    private var next: String { work.folder("medway") + "/versions/later.xml" }

    /// Medway as it will be: another telephone number from a day on.
    private func later(_ day: String) throws -> String {
        try work.text(of: work.module("medway"))
            .replacingOccurrences(of: "effective-from=\"2026-01-01\"", with: "effective-from=\"\(day)\"")
            .replacingOccurrences(of: "01634 333 036", with: "01634 999 999")
    }

    @Test("check names each version's file, and list and show say which is in force and which comes when")
    func checkAndShow() async throws {
        try work.write(
            try later("2049-04-01").replacingOccurrences(of: "<contacts>", with: "<contacts x=\"1\">"), to: next)
        let broken = try await work.run(["check"])
        #expect(broken.code == 1)
        #expect(
            broken.lines.contains { $0.hasPrefix("councils/medway/versions/later.xml:") && $0.contains(": error: ") })
        #expect(!broken.lines.contains { $0.hasPrefix("councils/medway/council.xml:") && $0.contains(": error: ") })
        try work.write(try later("2049-04-01"), to: next)
        let good = try await work.run(["check", "councils/medway"])
        #expect(good.code == 0)
        #expect(
            good.lines.contains { $0.hasPrefix("councils/medway/versions/later.xml:") && $0.contains(": warning: ") })
        let list = try await work.run(["council", "list"])
        #expect(list.lines.contains("    in force: council.xml, from 2026-01-01"))
        #expect(list.lines.contains("    to come: versions/later.xml, from 2049-04-01"))
        #expect(
            list.lines.filter { $0.hasPrefix("    ") }.count == 2, "a council with one version says no more than before"
        )
        let shown = try await work.run(["council", "show", "medway"])
        #expect(shown.out.contains("    to come: versions/later.xml, from 2049-04-01\n"))
        #expect(shown.out.contains("01634 333 036") && !shown.out.contains("01634 999 999"))
        let then = try await work.run(["council", "show", "medway", "--on", "2049-04-01"])
        #expect(then.out.contains("01634 999 999") && !then.out.contains("01634 333 036"))
        let json = try await work.run(["council", "list", "--format", "json"]).json()
        let medway = try #require(json.list.first { $0["id"].text == "medway" })
        #expect(medway["versions"].list.map { $0["state"].text } == ["in-force", "to-come"])
        #expect(medway["effective_from"].text == "2026-01-01")
    }

    @Test("the running host changes over when the day does, though nobody touches a file")
    func changesOver() async throws {
        try work.write(try later("2027-04-01"), to: next)
        // An hour before midnight in England, which is two before it by the world's clock.
        try set("2027-03-31T22:00:00Z")
        let host = try await Host.start(in: work, environment: try Self.movedClock(work))
        #expect(try await host.get("/medway").text.contains("01634 333 036"))
        let before = try await host.complain(to: "medway")
        try set("2027-03-31T23:00:00Z")
        _ = try await host.complain(to: "medway")
        try await eventually("the new number") { try await host.get("/medway").text.contains("01634 999 999") }
        let lines = try await work.run(["case", "show", before.reference, "--council", "medway"])
        #expect(lines.code == 0)
        #expect(try await work.run(["verify"]).code == 0)
        #expect(await host.stop() == 0)
    }

    private func set(_ moment: String) throws {
        let date = try #require(ISO8601DateFormatter().date(from: moment))
        try work.write("+\(Int(date.timeIntervalSinceNow))\n", to: "now")
    }
}

extension VersionsCommandTests {
    /// A clock that runs as far ahead of this machine's as the file `now` says, by libfaketime.
    static func movedClock(_ work: Workplace) throws -> [String: String] {
        let kinds = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib").map {
            "/usr/lib/\($0)/faketime/libfaketime.so.1"
        }
        let library = try #require(
            kinds.first(where: FileManager.default.fileExists), "libfaketime is missing: apt-get install libfaketime")
        return [
            "LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": work.path + "/now", "FAKETIME_NO_CACHE": "1",
            "NO_FAKE_STAT": "1", "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        ]
    }
}
