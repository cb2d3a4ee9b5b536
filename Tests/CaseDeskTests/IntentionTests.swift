import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("A wish to complain")
struct IntentionTests {
    private let bench: DeskBench
    private var desk: CaseDesk { bench.desk }

    init() throws { bench = try DeskBench() }

    private static func wish(about: String? = "My placement", on: Day? = nil) -> NewIntention {
        NewIntention(
            complainant: Complainant(claimed: .lookedAfterChild, name: "Jo", contact: Contact(words: "At school")),
            about: about, channel: .inPerson, on: on)
    }

    @Test("is a case with a code and no date")
    func isACase() async throws {
        let accepted = try await desk.intend(Self.wish())
        #expect(accepted.deadlines.isEmpty)
        #expect(accepted.receivedOn.description == "2026-03-23")
        let view = try await desk.follow(accepted.reference, code: accepted.code)
        #expect(view.state == "intended" && view.stage == nil && view.deadlines.isEmpty && view.answers.isEmpty)
        #expect(view.receivedOn == "2026-03-23")
        #expect(view.openSteps.map(\.step).contains("write-to-team"))
        let line = try #require(try await desk.worklist(SummaryQuery(.open, limit: 10)).first)
        #expect(line.stage == "intended" && line.nextStep == "check-safeguarding")
        #expect(try await desk.dossier(of: accepted.reference).about == "My placement")
    }

    @Test("sent twice under one key is one case, and another wish under it is refused")
    func onceOnly() async throws {
        let key = RequestKey(key: "k", request: [1])
        let answer: (AcceptedComplaint) -> [UInt8] = { Array("\($0.reference) \($0.code.text)".utf8) }
        guard case .accepted(let id, let first) = try await desk.intend(Self.wish(), key: key, answer: answer),
            case .replayed(let second) = try await desk.intend(Self.wish(), key: key, answer: answer)
        else { throw NotOnce() }
        #expect(first == second)
        let error = try await deskError {
            _ = try await desk.intend(Self.wish(), key: RequestKey(key: "k", request: [2]), answer: answer)
        }
        if case .requestKeyReused? = error {} else { Issue.record("the key was taken for another wish") }
        #expect(try await desk.worklist(SummaryQuery(.all, limit: 10)).map(\.id) == [id])
    }

    private struct NotOnce: Error {}

    @Test("becomes a complaint in the same case, under the same code and the module it began under")
    func becomesAComplaint() async throws {
        bench.modules.set("v2")
        let accepted = try await desk.intend(Self.wish())
        bench.modules.set("v3")
        bench.moment.seconds += 7 * 86_400
        let dossier = try await desk.receive(
            try DeskBench.complaint(.lookedAfterChild, words: "Nobody came."), in: accepted.reference)
        #expect(dossier.points == ["Nobody came."] && dossier.state == "awaiting-start")
        #expect(dossier.complainant.name == "Jo" && dossier.complainant.safeContact == "At school")
        let view = try await desk.follow(accepted.reference, code: accepted.code)
        #expect(view.deadlines.map(\.waitingFor) == ["advocate"])
        let line = try #require(try await desk.worklist(SummaryQuery(.all, limit: 10)).first)
        #expect(line.moduleVersion == "v2" && line.stage == "awaiting-start")
        let error = try await deskError {
            _ = try await desk.receive(try DeskBench.complaint(), in: accepted.reference)
        }
        guard case .refused(let refusal)? = error else { throw NotOnce() }
        #expect(refusal.kind == .alreadyDone)
    }

    @Test("is not taken in by a case that is not there, or dated to come")
    func refusals() async throws {
        let missing = try await deskError {
            _ = try await desk.receive(try DeskBench.complaint(), in: CaseID(number: 7))
        }
        if case .noSuchCase? = missing {} else { Issue.record("a case was made up") }
        let tomorrow = try await deskError { _ = try await desk.intend(Self.wish(on: desk.today.next)) }
        switch tomorrow {
        case .faults?, .refused?: break
        case nil, .noSuchCase?, .changedMeanwhile?, .notTakingComplaints?, .requestKeyReused?, .store?, .unreadable?:
            Issue.record("a wish of tomorrow was taken in")
        }
        #expect(try await bench.store.caseCount() == 0)
    }
}

@Suite("What a visit holds, at the desk")
struct VisitTests {
    @Test("is kept for its time by the desk's clock, and forgotten when asked")
    func visits() async throws {
        let bench = try DeskBench()
        let token = VisitToken.drawn()
        #expect(try await bench.desk.visit(token) == nil)
        #expect(try await bench.desk.keep([1], of: token, after: 0, forSeconds: 60) == 1)
        bench.moment.seconds += 59
        #expect(try await bench.desk.visit(token) == KeptVisit(version: 1, body: [1]))
        #expect(try await bench.desk.keep([2], of: token, after: 1, forSeconds: 60) == 2)
        let error = try await deskError { try await bench.desk.keep([3], of: token, after: 1, forSeconds: 60) }
        if case .store(.conflict)? = error {} else { Issue.record("somebody else's writing was overwritten") }
        bench.moment.seconds += 60
        #expect(try await bench.desk.visit(token) == nil)
        try await bench.desk.keep([4], of: token, after: 0, forSeconds: 60)
        try await bench.desk.forget(token)
        #expect(try await bench.desk.visit(token) == nil)
    }

    @Test("shows which forms came from its own pages")
    func formTokens() throws {
        let (bench, other) = (try DeskBench(), try DeskBench())
        let (mine, theirs) = (VisitToken.drawn(), VisitToken.drawn())
        let token = bench.desk.formToken(of: mine)
        #expect(bench.desk.isFormToken(token, of: mine))
        #expect(!bench.desk.isFormToken(token, of: theirs))
        #expect(!other.desk.isFormToken(token, of: mine), "another install made it")
        #expect(!bench.desk.isFormToken([], of: mine))
    }

    /// What is no token of ours.
    static let none = [
        "", "0", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
        String(repeating: "0", count: 66),
    ]

    @Test("is named by 64 digits and nothing else", arguments: none)
    func tokens(text: String) {
        #expect(VisitToken(text) == nil)
        let drawn = VisitToken.drawn()
        #expect(VisitToken(drawn.text) == drawn && drawn.text.count == 64)
        #expect(!"\(drawn)".contains(drawn.text), "it says nothing of itself in a log")
    }
}
