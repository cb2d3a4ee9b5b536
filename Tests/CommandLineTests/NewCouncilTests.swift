import Foundation
import Testing

@Suite("redress council new and readiness", .timeLimit(.minutes(5)))
struct NewCouncilTests {
    private static let all = [
        "council", "new", "north-newtown", "--name", "North & Newtown \"Borough\" Council", "--short-name", "Newtown",
        "--page", "https://www.example.org/complaints", "--page-title", "Complaints", "--seen", "2026-11-20", "--email",
        "complaints@example.org", "--phone", "01632 960400", "--hours", "monday-friday 09:00-17:00", "--address",
        "Town Hall, Newtown", "--complaints-manager", "Customer Relations Manager", "--safeguarding-phone",
        "01632 960401", "--safeguarding-out-of-hours", "01632 960402", "--advocacy-provider", "Newtown Voices",
        "--advocacy-phone", "01632 960403", "--advocacy-serves", "any-child", "--acknowledgement-days", "3",
        "--stage-1-days", "10", "--stage-1-most-days", "20", "--stage-2-days", "25", "--stage-2-most-days", "65",
        "--panel-days", "30", "--panel-report-days", "5", "--panel-response-days", "15", "--team-email",
        "team@example.org", "--accessibility-email", "web@example.org", "--privacy-email", "dpo@example.org",
    ]

    @Test("the name alone makes a draft that checks clean, and says what comes next")
    func nameAlone() async throws {
        let work = try Workplace(councils: [])
        let ended = try await work.run(["council", "new", "newtown", "--name", "Newtown Council"])
        #expect(ended.code == 0, "\(ended.err)")
        #expect(ended.lines.first?.hasPrefix("wrote councils/newtown/council.xml, a draft: no errors, ") == true)
        #expect(ended.lines.contains("  a complaints manager"))
        #expect(ended.lines.contains("  redress check councils/newtown"))
        let text = try work.text(of: work.module("newtown"))
        for words in ["base=\"base\"", "status=\"draft\"", "To fill in: <safeguarding>", "To fill in: <advocacy>"] {
            #expect(text.contains(words), "\(words)")
        }
        let checked = try await work.run(["check", "councils/newtown"])
        #expect(checked.code == 0, "\(checked.out)")
        #expect(checked.lines.contains("not ready to go live: newtown (see redress council readiness newtown)"))
        #expect(checked.lines.last?.hasPrefix("1 council checked: 0 errors, ") == true)
    }

    @Test("all that is known stands in the module, and only a sample case and the word live are lacking")
    func everything() async throws {
        let work = try Workplace(councils: [])
        let ended = try await work.run(Self.all)
        #expect(ended.code == 0, "\(ended.err)")
        let shown = try await work.run(["council", "show", "north-newtown"])
        for words in [
            "North & Newtown \"Borough\" Council", "seen=\"2026-11-20\"", "to=\"complaints@example.org\"",
            "to=\"01632 960401\" when=\"office-hours\"", "when=\"out-of-hours\"",
            "title=\"Customer Relations Manager\"",
            "phone=\"01632 960403\" serves=\"any-child\"",
            "acknowledgement: 3 working days, set by the council",
            "local-resolution-answer: 10 working days, set by the council",
            "investigation-answer: 25 working days, set by the council",
            "panel-meeting: 30 working days, set by the council",
            "panel-report: 5 working days, set by the council", "panel-response: 15 working days, set by the council",
        ] { #expect(shown.out.contains(words), "\(words) in \(shown.out)") }
        let readiness = try await work.run(["council", "readiness", "north-newtown", "--format", "json"])
        #expect(readiness.code == 1)
        let json = try readiness.json()
        #expect(json["ready"] == .flag(false) && json["status"].text == "draft")
        #expect(json["lacking"].list.map { $0["lacking"].text } == ["a sample case", "the word that it is live"])
    }

    @Test("a council that lacks nothing is ready, and the check is silent about it")
    func ready() async throws {
        let work = try Workplace(councils: [])
        _ = try await work.run(Self.all)
        let file = work.module("north-newtown")
        try work.write(
            try work.text(of: file).replacingOccurrences(of: " status=\"draft\">", with: ">"), to: file)
        try FileManager.default.createDirectory(
            atPath: work.folder("north-newtown") + "/cases", withIntermediateDirectories: false)
        try work.write(
            """
            <sample-case schema="1" name="Before Easter"><received on="2026-03-23" category="parent" form="written"/>
            <expect clock="local-resolution-answer" set-by="law" due-on="2026-04-08"/></sample-case>
            """, to: "councils/north-newtown/cases/easter.xml")
        let readiness = try await work.run(["council", "readiness", "north-newtown"])
        #expect(readiness.code == 0, "\(readiness.out) \(readiness.err)")
        #expect(readiness.out == "north-newtown is ready to go live\n")
        let checked = try await work.run(["check"])
        #expect(checked.code == 0 && !checked.out.contains("not ready"), "\(checked.out)")
    }

    @Test("what no flag says is asked for; a wrong answer is asked for again")
    func asked() async throws {
        let work = try Workplace(councils: [])
        let answers = [
            "Newtown Council", "", "www.example.org", "https://www.example.org/c", "", "20/11/2026", "2026-11-20",
        ]
        let ended = try await work.run(
            ["council", "new", "newtown", "--ask", "--email", "a@example.org"],
            stdin: answers.joined(separator: "\n") + "\n")
        #expect(ended.code == 0, "\(ended.err)")
        #expect(ended.out.contains("The council's full name? "))
        #expect(
            ended.out.contains(
                "expected an address that begins with https:// or http://: write https://www.example.org"))
        #expect(ended.out.contains("as YYYY-MM-DD: write 2026-11-20"))
        let text = try work.text(of: work.module("newtown"))
        #expect(text.contains("url=\"https://www.example.org/c\" seen=\"2026-11-20\""), "\(text)")
        #expect(text.contains("<channel kind=\"email\" to=\"a@example.org\"/>"))
    }

    @Test("nothing is written over")
    func neverOverwrites() async throws {
        let work = try Workplace(councils: ["dudley"])
        let before = try work.text(of: work.module("dudley"))
        let ended = try await work.run(["council", "new", "dudley", "--name", "Another"])
        #expect(ended.code == 1)
        #expect(ended.err == "redress: councils/dudley is there already: nothing was written\n")
        #expect(try work.text(of: work.module("dudley")) == before)
    }

    /// What is asked wrongly, the exit code, and what is said.
    static let wrong: [([String], Int32, String)] = [
        (["newtown"], 64, "--name: the council's full name is needed"),
        (["New Town", "--name", "N"], 64, "New Town: expected 2 to 40 lower-case letters"),
        (["newtown", "--name", "N", "--phone", "ring us"], 64, "--phone ring us: expected a telephone number"),
        (["newtown", "--name", "N", "--stage-1-days", "ten"], 64, "expected a whole number from 0 to 400: write 10"),
        (["newtown", "--name", "N", "--hours", "always"], 64, "such as monday-friday 09:00-17:00"),
        (["newtown", "--name", "N", "--base", "nowhere"], 64, "--base nowhere: there is no such base"),
        (
            ["newtown", "--name", "N", "--stage-1-days", "20", "--stage-1-most-days", "10"], 1,
            "what was told does not fit together: nothing was written"
        ),
    ]

    @Test("what cannot be is said, and nothing is written", arguments: wrong)
    func wrongly(arguments: [String], code: Int32, error: String) async throws {
        let work = try Workplace(councils: [])
        let ended = try await work.run(["council", "new"] + arguments)
        #expect(ended.code == code)
        #expect(ended.err.contains(error), "\(ended.err)")
        #expect(!FileManager.default.fileExists(atPath: work.folder("newtown")))
    }
}
