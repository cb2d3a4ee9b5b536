import Foundation
import Testing

@Suite("Wishes to complain, messages and codes from a terminal", .timeLimit(.minutes(5)))
struct PeopleTests {
    private let work: Workplace

    init() throws { work = try Workplace(councils: ["dudley", "medway"]) }

    private func run(_ arguments: [String], stdin: String = "") async throws -> Program.Ended {
        try await work.run(["case"] + arguments + ["--council", "dudley"], stdin: stdin)
    }

    private static let wish = [
        "intend", "kind=looked-after-child", "about=My placement", "channel=in-person", "advocate-wanted=yes",
        "name=Jo", "phone=01632 960001", "safe-contact=Text after school", "on=2026-03-20",
    ]

    @Test("a wish to complain is followed over the door, becomes a complaint, and waits for the advocate")
    func wishes() async throws {
        let host = try await Host.start(in: work)
        let wished = try await run(Self.wish + ["--format", "json"])
        #expect(wished.code == 0, "\(wished.err)")
        let json = try wished.json()
        #expect(json["deadlines"].list.isEmpty && json["received_on"].text == "2026-03-20")
        let reference = try #require(json["reference"].text)
        let code = try #require(json["code"].text)
        let path = "\(Host.door("dudley"))/\(reference)"
        let view = try await host.get(path, code: code).json()
        #expect(view["state"].text == "intended")
        #expect(view["received_on"].text == "2026-03-20")
        #expect(view["deadlines"].list.isEmpty && view["answers"].list.isEmpty)
        #expect(view["stage"] == .null && view["state_in_words"].text?.contains("not complained yet") == true)
        let steps = Set(view["open_steps"].list.compactMap { $0["step"].text })
        #expect(steps.isSuperset(of: ["decline-advocate", "write-to-team", "correct-contact"]))
        #expect(steps.isDisjoint(with: ["withdraw", "request-next-stage", "add-to-complaint", "receive"]))

        let early = try await run(["step", reference, "answer", "by=M", "words=W", "resolved=yes"])
        #expect(early.code == 1 && early.err.contains("SI 2004/719 reg 4(2)"))
        let complaint = [
            "kind=looked-after-child", "complaint=Nobody came.", "channel=letter", "received-on=2026-03-23",
        ]
        let received = try await run(["receive", "--case", reference] + complaint)
        #expect(received.code == 0, "\(received.err)")
        for words in ["1. Nobody came.", "wants to complain about: My placement", "safe contact: Text after school"] {
            #expect(received.out.contains(words), "\(words) in \(received.out)")
        }
        let waiting = try await host.get(path, code: code).json()
        #expect(waiting["state"].text == "awaiting-start" && waiting["received_on"].text == "2026-03-23")
        #expect(waiting["deadlines"].list.map { $0["waiting_for"].text } == ["advocate"])
        _ = try await run(["step", reference, "appoint-advocate", "name=Ada", "bars=none", "on=2026-03-26"])
        let running = try await host.get(path, code: code).json()
        #expect(running["deadlines"].list.first?["due_on"].text == "2026-04-13")
        let again = try await run(["receive", "--case", reference] + complaint)
        #expect(again.code == 1 && again.err.contains("already open"))
        #expect(await host.stop() == 0)
    }

    /// What is filled in, and a field that the refusal names.
    static let unrecorded: [([String], String)] = [
        (["channel=letter"], "kind:"), (["kind=parent"], "channel:"),
        (["kind=parent", "channel=letter", "complaint=x"], "complaint:"),
        (["kind=parent", "channel=letter", "on=soon"], "on:"),
        (["kind=parent", "channel=letter", "advocate-wanted=perhaps"], "advocate-wanted:"),
    ]

    @Test("records no wish that is filled in wrongly, and names the field", arguments: unrecorded)
    func refusesToRecord(fields: [String], field: String) async throws {
        try work.makeDataFolder()
        let refused = try await run(["intend"] + fields)
        #expect(refused.code == 1)
        #expect(refused.err.contains(field), "\(refused.err)")
        #expect(try await run(["list", "--all"]).out == "no cases\n")
    }

    @Test("a new code is shown once, and the old one no longer follows", arguments: ["text", "json"])
    func newCode(format: String) async throws {
        let host = try await Host.start(in: work)
        let complaint = try await host.complain(to: "dudley", Self.reachable)
        let step = ["step", complaint.reference, "replace-code", "by=Manager", "via=safe-contact", "--format", format]
        let ended = try await run(step)
        #expect(ended.code == 0, "\(ended.err)")
        let shown =
            try format == "json"
            ? ended.json()["new_code"].text
            : ended.lines.first { $0.contains("new code") }?.split(separator: ": ").last.map(String.init)
        let code = try #require(shown)
        #expect(code.split(separator: "-").count == 6 && code != complaint.code)
        #expect(try await host.follow(complaint).status == 404)
        #expect(try await host.get(complaint.path, code: code).status == 200)
        let after = try await run(["show", complaint.reference])
        #expect(!after.out.contains(code) && after.out.contains("a new code given by Manager"))
        #expect(!work.standardError.contains(code))
        let through = try await run(["step", complaint.reference, "replace-code", "by=Manager", "via=advocate"])
        #expect(through.code == 1 && through.err.contains("No advocate has been appointed"))
        #expect(try await host.get(complaint.path, code: code).status == 200)
        #expect(await host.stop() == 0)
    }

    private static let reachable = """
        {"complainant": {"kind": "parent", "email": "a@example.org"}, "complaint": "The review was cancelled twice."}
        """

    @Test("the team writes to the complainant, and what each wrote stands in the history")
    func messages() async throws {
        let host = try await Host.start(in: work)
        let complaint = try await host.complain(to: "dudley")
        let steps: [[String]] = [
            ["add-to-complaint", "words=And again on Monday."], ["report-no-contact"],
            ["write-to-complainant", "by=Complaints officer", "words=@-"],
            ["correct-contact", "name=Jo", "ways=text, advocate", "phone=01632 960001", "cares=only-me"],
        ]
        for step in steps {
            let ended = try await run(["step", complaint.reference] + step, stdin: "We are sorry.")
            #expect(ended.code == 0, "\(ended.err)")
        }
        let shown = try await run(["show", complaint.reference])
        for words in [
            "added to the complaint: And again on Monday.", "said that nobody has been in touch",
            "Complaints officer wrote to the complainant: We are sorry.", "safe ways: text, advocate",
            "take care: only-me", "the contact details were corrected",
        ] { #expect(shown.out.contains(words), "\(words) in \(shown.out)") }
        let nobody = try await run(["step", complaint.reference, "write-to-complainant", "words=W"])
        #expect(nobody.code == 1 && nobody.err.contains("by: is needed"))
        #expect(await host.stop() == 0)
    }

    /// A child who wants an advocate and says how to be reached, what the case then shows of what left, and why nothing of it
    /// can be sent again once the referral was passed on.
    static let shown: [(fields: [String], lines: [String], refusal: String)] = [
        (
            ["email=jo@example.org"],
            [
                "  referral-1 to Always Heard, Coram Voice (always-heard), ", "      agreed: the-person, letter",
                "      The council itself names no service for this person; this one is inherited from the base "
                    + "\"Contacts for the whole of England\"",
                "      It works for children in care", "  notice-1 (receipt): on its way since ",
                "  referral-1 (referral): on its way since ",
            ], "It has arrived"
        ),
        (
            ["email=jo@example.org", "safe-contact=Not at home"],
            [
                "  notice-1 (receipt): waits since ",
                "What the person said in their own words about being reached has to be read first",
            ], "has to be read first"
        ),
    ]

    @Test("a case shows its referrals and what left, with what to do", arguments: shown)
    func leaving(row: (fields: [String], lines: [String], refusal: String)) async throws {
        try work.makeDataFolder()
        let child = ["kind=looked-after-child", "complaint=W", "channel=letter", "advocate-wanted=yes"]
        let received = try await run(["receive", "--format", "json"] + child + row.fields)
        let reference = try #require(try received.json()["reference"].text, "\(received.err)")
        let text = try await run(["show", reference])
        for line in row.lines { #expect(text.out.contains(line), "\(line) is not in \(text.out)") }
        let handed = try await run(["step", reference, "hand-over", "what=referral-1", "by=Officer"])
        #expect(handed.code == 0, "\(handed.err)")
        let after = try await run(["show", reference]).out
        #expect(after.contains("  referral-1 (referral): handed over by Officer on "), "\(after)")
        let json = try await run(["show", reference, "--format", "json"]).json()
        #expect(json["referrals"].list.first?["provider"].text == "always-heard")
        #expect(json["referrals"].list.first?["arrived"] == .flag(true))
        #expect(json["parcels"].list.map { $0["name"].text } == ["notice-1", "referral-1"])
        #expect(json["parcels"].list.last?["state"].text == "handed-over")
        let again = try await run(["step", reference, "send-again", "what=referral-1", "by=Officer"])
        #expect(again.code == 1 && again.err.contains(row.refusal), "\(again.err)")
    }
}
