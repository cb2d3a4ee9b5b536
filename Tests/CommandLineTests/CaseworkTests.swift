import Foundation
import Glibc
import Testing

@Suite("Casework from a terminal", .timeLimit(.minutes(5)))
struct CaseworkTests {
    private let work: Workplace

    init() throws { work = try Workplace(councils: ["dudley", "medway"]) }

    /// A word that stands in everything personal here, and nowhere else.
    private static let marker = "Zebediah"

    private static let complaint = """
        {"complainant": {"kind": "parent", "name": "Zebediah A", "email": "Zebediah@example.org", "phone": "Zebediah 1"}, \
        "child": {"name": "Zebediah B", "date_of_birth": "2015-05-05"}, "complaint": "Zebediah C", "wanted": "Zebediah D", \
        "safe_contact": "Zebediah E"}
        """

    private func step(_ complaint: Acknowledged, _ fields: [String], stdin: String = "") async throws -> Program.Ended {
        try await work.run(
            ["case", "step", complaint.reference, "--council", complaint.council] + fields, stdin: stdin)
    }

    @Test("gives the same answers with and without a running host")
    func sameAnswers() async throws {
        let host = try await Host.start(in: work)
        #expect(mode(of: work.path + "/data") == 0o700)
        #expect(mode(of: work.path + "/data/host.sock") == 0o600)
        let complaint = try await host.complain(to: "dudley", Self.complaint)
        #expect(try await step(complaint, ["acknowledge"]).code == 0)
        let asked = [
            ["case", "list", "--council", "dudley"],
            ["case", "list", "--council", "dudley", "--all", "--format", "json"],
            ["case", "show", complaint.reference, "--council", "dudley", "--explain"],
            ["case", "show", complaint.reference, "--council", "dudley", "--format", "json"],
            ["verify"], ["verify", "--format", "json"],
            ["case", "step", complaint.reference, "acknowledge", "--council", "dudley"],
            ["case", "show", "0000-0000-0", "--council", "dudley"], ["case", "list", "--council", "nowhere"],
        ]
        var running: [Program.Ended] = []
        for arguments in asked { running.append(try await work.run(arguments)) }
        #expect(await host.stop() == 0)
        for (arguments, with) in zip(asked, running) {
            let without = try await work.run(arguments)
            #expect(with.code == without.code, "\(arguments)")
            #expect(with.out == without.out, "\(arguments)")
            #expect(with.err == without.err, "\(arguments)")
        }
        #expect(running.map(\.code) == [0, 0, 0, 0, 0, 0, 1, 1, 1])
        for index in [1, 3, 5] { _ = try running[index].json() }
    }

    @Test("works on a case while no host runs, and the host then shows it")
    func withoutHost() async throws {
        let first = try await Host.start(in: work)
        let complaint = try await first.complain(to: "medway")
        await first.kill()
        for fields in [
            ["acknowledge"], ["inform"], ["answer", "by=Manager", "words=Said while closed", "resolved=no"],
        ] {
            let ended = try await step(complaint, fields)
            #expect(ended.code == 0, "\(ended.err)")
            #expect(ended.out.hasPrefix("\(complaint.reference): \(fields[0]) recorded"))
        }
        let again = try await Host.start(in: work)
        let followed = try await again.follow(complaint).json()
        #expect(followed["answers"].list.first?["words"].text == "Said while closed")
        #expect(await again.stop() == 0)
    }

    /// How words are given, and what stands in the case afterwards.
    static let given: [(String, String, String)] = [
        ("words=@letter.txt", "", "From a file: é, “quoted”\nand a second line"),
        ("words=@-", "From standard input: =,;@", "From standard input: =,;@"),
        ("words=a=b", "", "a=b"),
    ]

    @Test("registers a complaint made by telephone days before, and takes it to the written record of stage 2")
    func registersAnOralComplaint() async throws {
        try work.makeDataFolder()
        let registered = try await work.run(
            [
                "case", "receive", "--council", "dudley", "--format", "json", "kind=care-leaver", "complaint=@-",
                "complaint-2=And nobody wrote.", "channel=telephone", "received-on=2026-03-23", "advocate-wanted=no",
            ], stdin: "Nobody came.\n")
        #expect(registered.code == 0, "\(registered.err)")
        let json = try registered.json()
        #expect(json["received_on"].text == "2026-03-23")
        let law = try #require(json["deadlines"].list.first { $0["set_by"].text == "law" })
        #expect(law["due_on"].text == "2026-04-08")
        let reference = try #require(json["reference"].text)
        let steps = [
            ["request-next-stage", "by=complainant", "on=2026-04-09"], ["produce-record", "on=2026-04-20"],
        ]
        for step in steps {
            let done = try await work.run(["case", "step", reference, "--council", "dudley"] + step)
            #expect(done.code == 0, "\(done.err)")
        }
        let shown = try await work.run(["case", "show", reference, "--council", "dudley"])
        for words in ["1. Nobody came.", "2. And nobody wrote.", "received 2026-03-23 by telephone", "2026-05-27"] {
            #expect(shown.out.contains(words), "\(words) in \(shown.out)")
        }
    }

    /// What is filled in, and a field that the refusal names.
    static let unregistered: [([String], String)] = [
        (["kind=parent", "channel=letter"], "complaint:"),
        (["kind=grandmother", "channel=letter", "complaint=x"], "kind:"),
        (["kind=parent", "complaint=x"], "channel:"),
        (["kind=parent", "channel=letter", "complaint=x", "received-on=tomorrow"], "received-on:"),
        (["kind=parent", "channel=letter", "complaint=x", "recieved-on=2026-03-23"], "recieved-on:"),
        (["kind=parent", "channel=letter", "complaint=x", "received-on=2999-01-01"], "received_on:"),
    ]

    @Test("registers nothing that is filled in wrongly, and names the field", arguments: unregistered)
    func refusesToRegister(fields: [String], field: String) async throws {
        try work.makeDataFolder()
        let refused = try await work.run(["case", "receive", "--council", "dudley"] + fields)
        #expect(refused.code == 1)
        #expect(refused.err.contains(field), "\(refused.err)")
        #expect(try await work.run(["case", "list", "--council", "dudley", "--all"]).out == "no cases\n")
    }

    @Test("takes words from a file and from standard input", arguments: given)
    func takesWords(field: String, stdin: String, words: String) async throws {
        let host = try await Host.start(in: work)
        let complaint = try await host.complain(to: "dudley")
        try work.write("From a file: é, “quoted”\nand a second line", to: "letter.txt")
        let ended = try await step(complaint, ["answer", "by=Manager", field, "resolved=yes"], stdin: stdin)
        #expect(ended.code == 0, "\(ended.err)")
        #expect(try await host.follow(complaint).json()["answers"].list.first?["words"].text == words)
        #expect(await host.stop() == 0)
    }

    /// What is asked, the exit code, and what standard error says.
    static let refused: [([String], Int32, [String])] = [
        (["acknowlege"], 1, ["there is no step acknowlege", "acknowledge"]),
        (["acknowledge", "colour=red"], 1, ["colour: is not a field of this step; it has on"]),
        (["answer", "by=Manager"], 1, ["words: is needed", "resolved: is needed"]),
        (["answer", "by=M", "words=W", "resolved=perhaps"], 1, ["resolved: expected one of yes, no"]),
        (["acknowledge", "on=2026-02-30"], 1, ["on: expected a date like"]),
        (["acknowledge", "on=2050-01-01"], 1, ["has not come yet", "Give the day it happened"]),
        (["acknowledge", "on=2001-01-01"], 1, ["was received only on", "Give a day from then on"]),
        (
            ["close", "by=Manager"], 1,
            ["Nobody has yet read the complaint for risk", "Do the safeguarding check first"]
        ),
        (
            ["decide-interest", "decision=accepted", "by=M"], 1,
            ["SI 2006/1738 reg 12(1)", "establish their category first"]
        ),
        (["request-next-stage", "by=complainant"], 1, ["SI 2006/1738 reg 15(2)", "once it is answered"]),
        (["acknowledge", "--track", "2"], 1, ["no such track"]),
        (["acknowledge", "--track", "0"], 1, ["tracks are numbered from 1"]),
        (["answer", "by=a", "by=b"], 64, ["by is given twice"]),
        (["answer", "words"], 64, ["expected name=value"]),
        (["answer", "words=@nowhere.txt"], 64, ["nowhere.txt cannot be read as UTF-8 text"]),
    ]

    @Test("refuses with the rule and the remedy, and records nothing")
    func refusals() async throws {
        let host = try await Host.start(in: work)
        let complaint = try await host.complain(to: "dudley", Self.complaint)
        let before = try await work.run([
            "case", "show", complaint.reference, "--council", "dudley", "--format", "json",
        ])
        for (fields, code, words) in Self.refused {
            let ended = try await step(complaint, fields)
            #expect(ended.code == code, "\(fields): \(ended.err)")
            #expect(ended.out == "", "\(fields)")
            for part in words { #expect(ended.err.contains(part), "\(fields): \(ended.err)") }
        }
        let after = try await work.run(["case", "show", complaint.reference, "--council", "dudley", "--format", "json"])
        #expect(before.out == after.out)
        #expect(
            try await work.run(["case", "show", "K7QF", "--council", "dudley"]).err.contains("K7QF is not a reference"))
        #expect(try await work.run(["case", "show", complaint.reference, "--council", "medway"]).code == 1)
        #expect(await host.stop() == 0)
    }

    @Test("says nothing personal on standard error, whatever happens")
    func nothingPersonal() async throws {
        let host = try await Host.start(in: work)
        let complaint = try await host.complain(to: "dudley", Self.complaint)
        for body in [
            Self.complaint.replacingOccurrences(of: "parent", with: "Zebediah"),
            Self.complaint.replacingOccurrences(of: "2015-05-05", with: "Zebediah"), String(Self.complaint.dropLast(2)),
            Self.complaint.replacingOccurrences(of: "\"Zebediah C\"", with: "[\"Zebediah\"]"), "Zebediah",
        ] {
            let answer = try await host.post(Host.door("dudley"), body, key: "Zebediah-\(body.count)")
            #expect((400..<500).contains(answer.status))
            #expect(!answer.text.contains(Self.marker), "\(answer.text)")
        }
        _ = try await host.get("\(Host.door("dudley"))/Zebediah", code: "Zebediah")
        _ = try await host.get("\(complaint.path)?name=Zebediah", code: "Zebediah")
        for fields in [
            ["acknowledge"], ["check-safeguarding", "by=Zebediah", "outcome=referred", "to=Zebediah"],
            ["answer", "by=Zebediah", "words=Zebediah"],
            ["extend", "reason=complex", "words=Zebediah", "until=2001-01-01"],
            ["answer", "by=Zebediah", "words=Dear Zebediah", "resolved=yes"],
            ["answer", "by=Zebediah", "words=Dear Zebediah", "resolved=yes"],
            ["request-next-stage", "by=complainant", "words=Zebediah"], ["close", "by=Zebediah"],
        ] { _ = try await step(complaint, fields) }
        let shown = try await work.run(["case", "show", complaint.reference, "--council", "dudley", "--explain"])
        #expect(shown.out.contains("Dear Zebediah"))
        _ = try await work.run(["verify"])
        #expect(await host.stop() == 0)
        _ = try await work.run(["case", "show", complaint.reference, "--council", "dudley"])
        #expect(!work.standardError.contains(Self.marker))
        #expect(!work.standardError.contains(complaint.code))
        #expect(!host.program.out.contains(Self.marker))
    }
}
