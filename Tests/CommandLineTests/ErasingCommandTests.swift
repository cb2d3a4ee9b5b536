import Foundation
import Testing

@Suite("redress case erase", .timeLimit(.minutes(5)))
struct ErasingCommandTests {
    private let work: Workplace

    init() throws { work = try Workplace(councils: ["dudley", "medway"]) }

    private func run(_ arguments: String..., council: String = "dudley") async throws -> Program.Ended {
        try await work.run(["case"] + arguments + ["--council", council])
    }

    private func closed(_ host: Host) async throws -> Acknowledged {
        let complaint = try await host.complain(to: "dudley")
        for step in [
            ["acknowledge"], ["inform"], ["withdraw", "by=complainant", "words=No more"], ["confirm-withdrawal"],
            ["review-withdrawn", "by=Manager", "goes-on=no", "because=Nothing to look at"],
            ["check-safeguarding", "by=Officer", "outcome=no-concern"], ["close", "by=Manager"],
            ["hand-over", "what=notice-1", "by=Officer"], ["hand-over", "what=notice-2", "by=Officer"],
            ["hand-over", "what=notice-3", "by=Officer"],
        ] {
            let ended = try await work.run(["case", "step", complaint.reference] + step + ["--council", "dudley"])
            #expect(ended.code == 0, "\(step): \(ended.err)")
        }
        return complaint
    }

    @Test("says what it comes to, then erases; what was a case is answered as none, and its owner is told so no more")
    func erases() async throws {
        let host = try await Host.start(in: work)
        let complaint = try await closed(host)
        let spared = try await host.complain(to: "dudley")
        let preview = try await run("erase", complaint.reference)
        #expect(preview.code == 0 && preview.out.contains("nothing was changed"), "\(preview.err)")
        #expect(try await host.follow(complaint).status == 200)

        let erased = try await run(
            "erase", complaint.reference, "--confirm", "--by", "Complaints manager", "--because", "retention-over")
        #expect(erased.code == 0 && erased.out.contains("was erased on"), "\(erased.err)")
        let unknown = try await host.get("\(Host.door("dudley"))/0000-0000-0", code: complaint.code)
        let gone = try await host.follow(complaint)
        #expect(gone.status == unknown.status && gone.text == unknown.text)
        for arguments in [
            ["show", complaint.reference], ["erase", complaint.reference],
            ["step", complaint.reference, "note", "by=x", "words=y"],
        ] {
            let ended = try await work.run(["case"] + arguments + ["--council", "dudley"])
            #expect(ended.code == 1 && ended.out == "", "\(arguments)")
            #expect(ended.err.contains("was erased on") && ended.err.contains("by Complaints manager"), "\(ended.err)")
        }
        #expect(try await run("list", "--all").out.contains(spared.reference))
        #expect(try await !run("list", "--all").out.contains(complaint.reference))
        #expect(try await host.follow(spared).status == 200)
        #expect(await host.stop() == 0)

        // The same is said by the stores themselves, and they are sound.
        #expect(try await run("erased").out.contains(complaint.reference))
        let listed = try await run("erased", "--format", "json").json().list
        #expect(listed.map { $0["ground"].text } == ["retention-over"])
        #expect(try await run("erased", council: "medway").out == "no case was erased\n")
        let verified = try await work.run(["verify", "--council", "dudley"])
        #expect(verified.code == 0 && verified.out.hasPrefix("dudley: 1 cases, 1 erased, "), "\(verified.out)")
    }

    @Test("refuses an open case, another council's, a whim, and to do it for nobody")
    func refuses() async throws {
        let host = try await Host.start(in: work)
        let complaint = try await host.complain(to: "dudley")
        let asked: [([String], Int32, String)] = [
            ([], 1, ""), (["--confirm", "--by", "M", "--because", "ordered"], 1, "Close it first"),
            (["--confirm"], 64, "--by ROLE"), (["--confirm", "--by", "M"], 64, "--because"),
            (["--because", "whim"], 64, "expected one of retention-over, recorded-in-error, ordered"),
        ]
        for (arguments, code, words) in asked {
            let ended = try await work.run(["case", "erase", complaint.reference, "--council", "dudley"] + arguments)
            #expect(ended.code == code && (words.isEmpty || ended.err.contains(words)), "\(arguments): \(ended.err)")
        }
        let elsewhere = try await run(
            "erase", complaint.reference, "--confirm", "--by", "M", "--because", "ordered", council: "medway")
        #expect(elsewhere.code == 1 && elsewhere.err.contains("no case with this reference"))
        #expect(try await host.follow(complaint).status == 200)
        #expect(await host.stop() == 0)
    }

    @Test("is not undone by bringing in again the file that the case was made of")
    func broughtInAgain() async throws {
        try FileManager.default.createDirectory(atPath: work.path + "/brought", withIntermediateDirectories: true)
        try work.write(
            """
            2026-03-02,receive,who=parent; how=letter; points=Nobody visited
            2026-03-02,check-safeguarding,by=Officer; outcome=no-concern
            2026-03-03,acknowledge,
            2026-03-03,inform,
            2026-03-04,withdraw,by=complainant; words=No more
            2026-03-04,check-safeguarding,by=Officer; outcome=no-concern
            2026-03-05,confirm-withdrawal,
            2026-03-05,review-withdrawn,by=Manager; goes-on=no; because=Nothing to look at
            2026-03-06,close,by=Manager
            """, to: "brought/one.csv")
        let host = try await Host.start(in: work)
        let taken = try await run("import", "brought", "--commit")
        #expect(taken.code == 0, "\(taken.err)")
        let listed = try await work.run(["case", "list", "--council", "dudley", "--all", "--format", "json"]).json()
            .list
        let reference = try #require(listed.first?["reference"].text)
        let erased = try await run("erase", reference, "--confirm", "--by", "M", "--because", "retention-over")
        #expect(erased.code == 0, "\(erased.err)")
        let again = try await run("import", "brought", "--commit")
        #expect(again.code == 1 && again.err.contains("erased since"), "\(again.out) \(again.err)")
        #expect(try await run("list", "--all").out == "no cases\n")
        #expect(await host.stop() == 0)
    }
}
