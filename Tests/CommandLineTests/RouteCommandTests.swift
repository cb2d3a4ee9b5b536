import Testing

@Suite("redress route", .timeLimit(.minutes(5)))
struct RouteCommandTests {
    /// Arguments, exit code, and lines of the answer.
    static let answers: [(String, Int32, [String])] = [
        (
            "--council medway --who looked-after-child --age 14", 0,
            [
                "Young Lives Foundation (young-lives-foundation)", "  carried by the plug-in folder",
                "  It works for any child or young person",
                "not always-heard: It is there for those whom nobody else serves; it works in England",
            ]
        ),
        (
            "--council dudley --who care-leaver --age 19", 0,
            [
                "Always Heard, Coram Voice (always-heard), inherited from the base \"Contacts for the whole of England\"",
                "  It works in England", "  carried by the plug-in email",
                "  It works for care leavers",
            ]
        ),
        (
            "--council medway --who parent --age 40", 0,
            [
                "Young Lives Foundation (young-lives-foundation)", "  It works for adults",
                "  Section 26A gives this person no advocate, so nobody is referred without being asked",
            ]
        ),
        (
            "--council dudley --who parent --age 40", 1,
            [
                "no advocacy provider fits: the complaints team has to find one",
                "not always-heard: It works for any child or young person, care leavers, children in care",
            ]
        ),
        ("--council dudley --who parent --age 40 --also any-child", 0, ["  carried by the plug-in email"]),
    ]

    @Test("which provider, and why", arguments: answers)
    func text(arguments: String, code: Int32, lines: [String]) async throws {
        let work = try Workplace(councils: ["dudley", "medway"])
        let ended = try await work.run(["route"] + arguments.split(separator: " ").map(String.init))
        #expect(ended.code == code, "\(ended.err)")
        for line in lines { #expect(ended.lines.contains(line), "\(line) is not in \(ended.out)") }
    }

    @Test("the same as JSON")
    func json() async throws {
        let work = try Workplace(councils: ["dudley", "medway"])
        let route = ["route", "--format", "json", "--who", "looked-after-child", "--council"]
        let medway = try await work.run(route + ["medway"]).json()
        #expect(medway["council"].text == "medway" && medway["provider"].text == "young-lives-foundation")
        #expect(medway["provider_name"].text == "Young Lives Foundation" && medway["carried_by"].text == "folder")
        #expect(medway["safety_net"] == .flag(false) && medway["entitled"] == .flag(true))
        #expect(!medway["reasons"].list.isEmpty)
        #expect(medway["passed_over"].list.map { $0["provider"].text } == ["always-heard"])
        #expect(
            medway["passed_over"].list.first?["reason"].text
                == "It is there for those whom nobody else serves; it works in England")
        #expect(medway["inherited_from"].text == nil)
        let dudley = try await work.run(route + ["dudley"]).json()
        #expect(dudley["provider"].text == "always-heard" && dudley["safety_net"] == .flag(true))
        #expect(dudley["inherited_from"].text == "Contacts for the whole of England")
        let nobody = try await work.run(
            ["route", "--format", "json", "--who", "parent", "--age", "40", "--council", "dudley"])
        #expect(nobody.code == 1)
        #expect(try nobody.json()["provider"].text == nil)
        #expect(try nobody.json()["passed_over"].list.count == 1)
    }

    /// What is asked wrongly, the exit code, and what is said.
    static let wrong: [(String, Int32, String)] = [
        ("--who parent", 64, "Missing expected argument '--council <council>'"),
        ("--council dudley", 64, "Missing expected argument '--who <who>'"),
        ("--council dudley --who nobody", 64, "--who nobody: expected one of looked-after-child,"),
        ("--council dudley --who parent --age 121", 64, "--age 121: expected 0 to 120"),
        ("--council dudley --who parent --age=-1", 64, "--age -1: expected 0 to 120"),
        ("--council dudley --who parent --age ten", 64, "'ten' is invalid"),
        ("--council dudley --who parent --also giants", 64, "--also giants: expected one of children-in-care,"),
        ("--council dudly --who parent", 1, "no council dudly in councils; there are dudley"),
        ("--council dudley --who parent --councils nowhere", 1, "nowhere: No such file or directory"),
    ]

    @Test("what is asked wrongly is said", arguments: wrong)
    func usage(arguments: String, code: Int32, error: String) async throws {
        let work = try Workplace(councils: ["dudley"])
        let ended = try await work.run(["route"] + arguments.split(separator: " ").map(String.init))
        #expect(ended.code == code)
        #expect(ended.err.contains(error), "\(ended.err)")
    }

    @Test("a broken module says its faults")
    func broken() async throws {
        let work = try Workplace(councils: ["dudley"])
        try work.write("<council", to: work.module("dudley"))
        let ended = try await work.run(["route", "--council", "dudley", "--who", "parent"])
        #expect(ended.code == 1 && ended.err.contains("councils/dudley/council.xml:1:"), "\(ended.err)")
    }
}
