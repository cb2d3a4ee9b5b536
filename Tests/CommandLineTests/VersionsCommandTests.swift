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

    @Test("open cases are moved by a command of their own, through the running host, after a preview")
    func moveCases() async throws {
        let host = try await Host.start(in: work)
        let open = try await host.complain(to: "medway")
        let move = ["council", "move-cases", "medway"]
        let nothing = "nothing to move: every open case is under the version in force"
        #expect(try await work.run(move).lines == [nothing])
        let module = try work.text(of: work.module("medway"))
        let quicker = module.replacingOccurrences(of: "within=\"3\"", with: "within=\"1\"")
        try #require(quicker != module)
        // Its sample case expects the three days.
        try FileManager.default.removeItem(atPath: work.folder("medway") + "/cases")
        try work.write(quicker, to: work.module("medway"))
        try await eventually("the new version") { try await work.run(move).lines != [nothing] }
        let preview = try await work.run(move)
        #expect(preview.code == 0)
        #expect(preview.lines.contains { $0.hasPrefix("\(open.reference)  version ") })
        #expect(preview.lines.contains { $0.hasPrefix("    acknowledgement, track 1, set by the council: 2") })
        #expect(!preview.out.contains("set by the law"))
        #expect(
            preview.lines.last?.hasPrefix("1 case would be moved, 1 date, 0 late at once; nothing was changed") == true)
        #expect(try await work.run(move + ["--confirm"]).code == 64)
        #expect(try await work.run(move + ["--case", "0000-0000-0"]).code == 1)
        let done = ["--confirm", "--by", "complaints manager", "--because", "Quicker now", "--case", open.reference]
        #expect(try await work.run(move + done).lines.last == "1 case moved, 1 date, 0 late at once")
        #expect(await host.stop() == 0)
        #expect(try await work.run(move).lines == [nothing], "the same without a host")
        let shown = try await work.run(["case", "show", open.reference, "--council", "medway"])
        #expect(shown.out.contains("of the council's module by complaints manager: Quicker now"))
        #expect(try await work.run(["verify"]).code == 0)
    }

    @Test("an upgrade has nothing to do for the newest schema, and refuses a later one")
    func upgrade() async throws {
        for argument in ["medway", "councils/medway", "base"] {
            let name = argument == "base" ? "base" : "medway"
            let ended = try await work.run(["council", "upgrade", argument])
            #expect(ended.out == "nothing to do: councils/\(name) is written for schema 1, the newest\n")
            #expect(ended.code == 0)
        }
        let later = try work.text(of: work.module("medway")).replacingOccurrences(
            of: "schema=\"1\"", with: "schema=\"7\"")
        try work.write(later, to: work.module("medway"))
        let refused = try await work.run(["council", "upgrade", "medway"])
        #expect(refused.code == 1)
        #expect(refused.out.contains("a file written for schema 7"))
        #expect(try work.text(of: work.module("medway")) == later)
        #expect(try await work.run(["council", "upgrade", "nowhere"]).code == 1)
    }
}
