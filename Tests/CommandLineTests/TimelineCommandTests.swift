import Foundation
import Testing

@Suite("redress timeline, steps, procedure, case import and report", .timeLimit(.minutes(5)))
struct TimelineCommandTests {
    private let work: Workplace

    init() throws { work = try Workplace(councils: ["dudley", "medway"]) }

    private func write(_ text: String, _ name: String = "old.csv") throws -> String {
        let path = work.path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private static let history = """
        date,step,details
        2025-03-03,receive,who=parent; how=letter
        2025-03-28,answer,by=team manager
        2025-04,request-next-stage,
        2025-08-01,answer,stage=2; findings=1=Upheld
        """

    static let rows: [(arguments: [String], code: Int32, lines: [String])] = [
        (
            [], 0,
            [
                "Medway Council, as of 2026-04-01", "  Set by the law",
                "    the answer at stage 1 by 2025-03-17: missed, done on 2025-03-28, 9 working days late",
                "    the answer at stage 2 by 2025-05-09 to 2025-06-06: missed, done on 2025-08-01, 40 to 59 working days late",
                "  As the Ombudsman counts, or asks", "  2025-04  request-next-stage  (line 4)",
            ]
        ),
        (["--explain"], 0, ["        Monday 3 March 2025: the complaint was received (day 0, not counted)"]),
        (["--strict"], 1, ["History"]),
    ]

    @Test("says of every limit whether it was kept", arguments: rows)
    func timeline(arguments: [String], code: Int32, lines: [String]) async throws {
        let file = try write(Self.history)
        let ended = try await work.run(
            ["timeline", file, "--council", "medway", "--as-of", "2026-04-01"] + arguments)
        #expect(ended.code == code && ended.err.isEmpty, "\(ended.err)")
        let printed = Set(ended.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        for line in lines { #expect(printed.contains(line), "\(line)\n\(ended.out)") }
    }

    @Test("as JSON, with every limit and line")
    func json() async throws {
        let file = try write(Self.history)
        let ended = try await work.run(
            ["timeline", file, "--council", "medway", "--as-of", "2026-04-01", "--format", "json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(ended.out.utf8)) as? [String: Any])
        let limits = try #require(object["limits"] as? [[String: Any]])
        let first = try #require(limits.first { $0["clock"] as? String == "local-resolution-answer" })
        #expect(first["outcome"] as? [String] == ["missed"] && first["working_days_late"] as? [Int] == [9])
        #expect(first["last_day"] as? [String] == ["2025-03-17"] && first["set_by"] as? String == "law")
        #expect((object["history"] as? [[String: Any]])?.count == 4)
    }

    static let told: [(text: String, lines: [String])] = [
        (
            "2025-03,receive\n2025-04,answer",
            [
                "    the answer at stage 1 by 2025-03-14 to 2025-04-14: the months do not tell: met, or up to 31 working days late"
            ]
        ),
        (
            "2025-01,receive\n2025-01,answer",
            [
                "    the answer at stage 1 by 2025-01-15 to 2025-02-14: the months do not tell: met, or up to 12 working days late"
            ]
        ),
        (
            "2024-03,receive\n2024-04,request-next-stage",
            [
                "    the answer at stage 1 by 2024-03-15 to 2024-04-15: the months do not tell: ended in time, or missed when it was overtaken, up to 30 working days over"
            ]
        ),
        (
            "2024-03-01,receive\n2024-03-15,answer\n2024-04-02,request-next-stage\n2024-10,answer,stage=2",
            [
                "    the request for a review panel by 2024-10-29 to 2024-11-28: the window closed 338 to 360 working days ago"
            ]
        ),
        // Due on a Friday, and answered on the Saturday.
        (
            "2025-03-14,receive\n2025-03-29,answer",
            [
                "    the answer at stage 1 by 2025-03-28: missed, done on 2025-03-29, late, though with no working day between"
            ]
        ),
        (
            "2025-03-14,receive,points=The 50/50 split / Rude\n2025-03-17,inform\n2025-03-28,answer\n2025-04-01,request-next-stage\n2025-05-01,receive-report\n2025-05-09,answer,stage=2; findings=1=upheld,2=not-upheld\n2025-05-12,offer-remedy,kind=payment-for-loss; pounds=1,000",
            [
                "What was complained about", "  1. The 50/50 split; upheld, at stage 2 (investigation)",
                "  Findings: 1 upheld, 1 not upheld", "  2025-05-12  remedy offered, payment for loss, £1000",
                "  stage 2: the investigating officer’s report received on 2025-05-01",
                "  the letter of stage 2: last report 2025-05-01, sent 2025-05-09, 5 working days",
                "  the procedure explained, and help offered: received 2025-03-14, done 2025-03-17, 1 working day (SI 2006/1738 reg 11)",
            ]
        ),
        (
            "2025-03-14,receive\n2025-03-17,refuse,because=other\n2025-03-18,withdraw\n2025-06-02,receive",
            [
                "By the policies of this product, not the law",
                "  2025-03-17  refuse  (line 2): That is not a lawful reason to refuse a complaint (policy: refusals from a closed list)",
                "Second complaint, received 2025-06-02 (line 4)", "Still owed", "  answer by 2025-06-16",
            ]
        ),
    ]

    @Test("tells ranges, what it was about, and a second complaint", arguments: told)
    func tells(text: String, lines: [String]) async throws {
        let ended = try await work.run(
            ["timeline", try write(text), "--council", "medway", "--as-of", "2026-04-01"])
        let printed = ended.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for line in lines { #expect(printed.contains(line), "\(line)\n\(ended.out)\(ended.err)") }
        #expect(!ended.out.contains("check-safeguarding"))
    }

    @Test("as JSON, a limit that months leave open and what it was about")
    func openJSON() async throws {
        let file = try write("2025-03,receive,points=A / B\n2025-04,answer,findings=1=upheld")
        let ended = try await work.run(
            ["timeline", file, "--council", "medway", "--as-of", "2026-04-01", "--format", "json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(ended.out.utf8)) as? [String: Any])
        let limits = try #require(object["limits"] as? [[String: Any]])
        let first = try #require(limits.first { $0["clock"] as? String == "local-resolution-answer" })
        #expect(Set(first["outcome"] as? [String] ?? []) == ["met", "missed"])
        #expect(first["working_days_late"] as? [Int] == [0, 31])
        let content = try #require(object["content"] as? [String: Any])
        #expect((content["points"] as? [[String: Any]])?.count == 2)
        #expect(content["findings"] as? [String: Int] == ["upheld": 1])
        #expect((object["later"] as? [Any])?.isEmpty == true)
    }

    static let faulty: [(text: String, faults: [String])] = [
        ("2025-03-03,recieve\nsoon,answer\n", [":1:12: error: found the step", ":2:1: error: found the date"]),
        ("2025-03-03,receive\n2025-03-04,answer,findings=all\n", [":2:28: error: answer: findings expected a list"]),
        ("# nothing\n", ["tells of nothing"]),
    ]

    @Test("says everything that is wrong with a file, by line", arguments: faulty)
    func faults(text: String, faults: [String]) async throws {
        let ended = try await work.run(["timeline", try write(text), "--council", "medway"])
        #expect(ended.code == 1 && ended.out.isEmpty)
        for fault in faults { #expect(ended.err.contains(fault), "\(ended.err)") }
    }

    @Test("bad usage is said", arguments: [["--as-of", "soon"], ["--as-of"]])
    func usage(arguments: [String]) async throws {
        let ended = try await work.run(
            ["timeline", try write(Self.history), "--council", "medway"] + arguments)
        #expect(ended.code == 64)
    }

    @Test("steps are listed with what is filled in, and those of the program are not")
    func steps() async throws {
        let all = try await work.run(["steps"])
        #expect(
            all.code == 0 && all.out.contains("  hold-panel  record that the panel met")
                && !all.out.contains("note-delivery"))
        let one = try await work.run(["steps", "receive-panel-report", "--council", "dudley"])
        #expect(one.code == 0 && one.out.contains("      sent: the day the panel sent it"))
        #expect(try await work.run(["steps", "hold-a-panel"]).code == 64)
        let misspelt = try await work.run(["steps", "recieve"])
        #expect(misspelt.code == 64 && misspelt.err.contains("did you mean receive?"))
    }

    @Test("the procedure of a council, as text and as a diagram")
    func procedure() async throws {
        let text = try await work.run(["procedure", "--council", "medway"])
        #expect(text.code == 0 && text.out.contains("  who: Director of People (director)"))
        #expect(text.out.contains("    request-next-stage -> stage 3 runs [SI 2006/1738 reg 18(1)]"))
        for clock in [
            "corporate-acknowledgement, 5 working days from when the complaint was received [ombudsman: LGSCO Complaint Handling "
                + "Code 6.2]",
            "corporate-response, 10 working days from when the complaint was acknowledged [ombudsman: LGSCO Complaint Handling "
                + "Code 6.3]",
            "statement-of-complaint, 10 working days from when the request was received [policy: statement of complaint]",
            "panel-papers, 10 working days before the day set for the panel [policy: papers before the panel]",
        ] {
            #expect(text.out.contains("  clock: \(clock)\n"), "\(clock)")
        }
        let diagram = try await work.run(["procedure", "--council", "medway", "--format", "mermaid"])
        #expect(diagram.code == 0 && diagram.out.contains("\nstateDiagram-v2\n"))
        #expect(diagram.out.contains("    investigated --> review_panel : request-next-stage\n"))
    }

    private static let open = """
        2026-03-02,receive,who=parent; points=Zebediah was not visited
        2026-03-16,answer,words=Sorry
        2026-03-20,request-next-stage
        """

    @Test("open cases are tried first, taken in once, and reported")
    func imports() async throws {
        _ = try write(Self.open, "cases/one.csv")
        let folder = work.path + "/cases"
        try FileManager.default.createDirectory(atPath: work.path + "/data", withIntermediateDirectories: true)
        let trial = try await work.run(["case", "import", folder, "--council", "dudley"])
        #expect(trial.code == 0 && trial.out.contains("Nothing was stored"), "\(trial.err)")
        #expect(try await work.run(["case", "list", "--council", "dudley", "--all"]).out == "no cases\n")
        let first = try await work.run(["case", "import", folder, "--council", "dudley", "--commit"])
        #expect(first.code == 0 && first.out.contains("shown this once: "), "\(first.err)")
        let again = try await work.run(["case", "import", folder, "--council", "dudley", "--commit"])
        #expect(again.code == 0 && again.out.hasSuffix("taken in before\n"))
        let list = try await work.run(["case", "list", "--council", "dudley", "--all"])
        #expect(list.out.split(separator: "\n").count == 1 && list.out.contains("investigation"))
        let report = try await work.run(["report", "--council", "dudley", "--year", "2025-26"])
        let lines = report.out.split(separator: "\n").map(String.init)
        #expect(lines.count == 2 && lines[1].contains(",statutory,parent,2026-03-02,letter,1,2,open,2026-03-16,"))
        #expect(!report.out.contains("Zebediah"))
        #expect(
            try await work.run(["report", "--council", "dudley", "--year", "2026-27"]).out.split(separator: "\n").count
                == 1)
        #expect(try await work.run(["report", "--council", "dudley", "--year", "2026"]).code == 64)
    }

    @Test(
        "one faulty file keeps all of them out",
        arguments: [
            "2026-03,receive", "2026-03-02,answer", "2026-03-02,receive\n2026-03-03,receive",
            "2026-03-02,receive,arose=2025-10",
            "2026-03-02,receive\n2026-03-03,withdraw\n2026-03-04,receive",
        ])
    func faultyImport(text: String) async throws {
        _ = try write(Self.open, "cases/one.csv")
        _ = try write(text, "cases/two.csv")
        try FileManager.default.createDirectory(atPath: work.path + "/data", withIntermediateDirectories: true)
        let ended = try await work.run(["case", "import", work.path + "/cases", "--council", "dudley", "--commit"])
        #expect(ended.code == 1 && ended.err.contains("two.csv: error: line"), "\(ended.err)")
        #expect(try await work.run(["case", "list", "--council", "dudley", "--all"]).out == "no cases\n")
    }
}
