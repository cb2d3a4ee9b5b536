import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("Following one's own case")
struct FollowingTests {
    private let bench: DeskBench
    private var desk: CaseDesk { bench.desk }

    init() throws { bench = try DeskBench() }

    private static let reachable = Contact(ways: [.phone], phone: "01632 960001")

    private func open(_ contact: Contact = reachable) async throws -> AcceptedComplaint {
        var complaint = try DeskBench.complaint(.lookedAfterChild)
        complaint.complainant = Complainant(claimed: .lookedAfterChild, contact: contact)
        return try await desk.receive(complaint)
    }

    private static let newCode = StepForm(step: .replaceCode, fields: ["by": "Manager", "via": "safe-contact"])

    @Test("shows what happened, in order, and offers only the person's own steps")
    func follows() async throws {
        let accepted = try await open()
        let keyholder = try await desk.admit(accepted.reference, code: accepted.code)
        _ = try await desk.perform(.acknowledge, on: accepted.reference)
        let followed = try await desk.follow(keyholder)
        #expect(followed.id == accepted.reference && followed.council == desk.council)
        #expect(followed.events.contains { if case .acknowledged = $0.event { true } else { false } })
        #expect(followed.events.allSatisfy { $0.at == DeskBench.now })
        #expect(followed.deadlines == accepted.deadlines)
        #expect(followed.steps.allSatisfy { $0.step.isComplainants })
        #expect(Set(followed.steps.filter(\.isOpen).map(\.step)).isSuperset(of: [.write, .correctContact, .withdraw]))
    }

    @Test("shows nothing of another complainant's, and does nothing on their track")
    func othersAreTheirOwn() async throws {
        let accepted = try await open()
        let id = accepted.reference
        let keyholder = try await desk.admit(id, code: accepted.code)
        let theirs = try #require(TrackNumber(2))
        let steps: [StepForm] = [
            StepForm(step: .addComplainant, fields: ["who": "parent", "name": "Robin Other"]),
            StepForm(step: .acknowledge, track: theirs, fields: [:]),
            StepForm(step: .write, fields: ["words": "Is my sister with you?"]),
            StepForm(
                step: .answer, track: theirs,
                fields: ["by": "manager", "words": "Only for Robin", "resolved": "no"]),
        ]
        for step in steps { _ = try await desk.perform(step, on: id) }
        let followed = try await desk.follow(keyholder)
        #expect(followed.file.tracks.count == 2 && followed.tracks.map(\.number) == [.first])
        #expect(!followed.events.contains { $0.event.track == theirs })
        #expect(followed.events.contains { if case .messaged = $0.event { true } else { false } })
        #expect(followed.steps.allSatisfy { $0.track == nil || $0.track == .first })
        let view = try await desk.view(keyholder)
        #expect(view.answers.isEmpty && view.acknowledgedOn == nil && view.state == "local-resolution")
        #expect(view.deadlines == followed.deadlines && view.deadlines.allSatisfy { $0.status != "met" })
        // Reading their own page reads nothing that is the other's: a window would open for somebody who knows nothing.
        #expect(try await !desk.follow(keyholder).file.unreadNotices(to: .second).isEmpty)
        let asking = StepForm(step: .request, track: theirs, fields: ["by": "complainant"])
        #expect(try await isNoSuchCase { try await desk.perform(asking, as: keyholder) })
        _ = try await desk.perform(asking, on: id)
    }

    @Test("ends for the old code when a new one is given, and goes on under the new one")
    func newCodeEndsTheOld() async throws {
        let (accepted, other) = (try await open(), try await open())
        let before = try await desk.admit(accepted.reference, code: accepted.code)
        let dossier = try await desk.perform(Self.newCode, on: accepted.reference)
        let code = AccessCode(typed: try #require(dossier.newCode))
        #expect(code.words.count == 6 && code != accepted.code)
        #expect(try await isNoSuchCase { _ = try await desk.follow(before) })
        #expect(try await isNoSuchCase { try await desk.perform(.message, as: before) })
        #expect(try await isNoSuchCase { _ = try await desk.admit(accepted.reference, code: accepted.code) })
        let after = try await desk.admit(accepted.reference, code: code)
        #expect(try await desk.follow(after).id == accepted.reference)
        #expect(try await desk.follow(other.reference, code: other.code).reference == other.reference.reference)
        #expect(try await desk.dossier(of: accepted.reference).newCode == nil, "it is shown this once")
        #expect(dossier.history == (try await desk.dossier(of: accepted.reference).history))
        #expect(!dossier.history.contains { $0.what.contains(code.text) })
    }

    @Test("gives the code that was shown, though somebody else wrote in between")
    func newCodeInSpiteOfARival() async throws {
        let accepted = try await open()
        let (counter, inner) = (Counter(), desk)
        let late = try bench.desk(
            over: RivalStore(
                bench.store,
                beforeAppending: {
                    if counter.next() <= 2 { _ = try? await inner.perform(.establish, on: accepted.reference) }
                }))
        let code = try #require(try await late.perform(Self.newCode, on: accepted.reference).newCode)
        _ = try await desk.admit(accepted.reference, code: AccessCode(typed: code))
    }

    @Test("keeps the old code where no new one may be sent")
    func refusedCode() async throws {
        let accepted = try await open(Contact(ways: [.none]))
        let keyholder = try await desk.admit(accepted.reference, code: accepted.code)
        let error = try await deskError { _ = try await desk.perform(Self.newCode, on: accepted.reference) }
        guard case .refused(let refusal)? = error else { throw NotRefused() }
        #expect(refusal.rule == .policy("lost codes"))
        #expect(try await desk.follow(keyholder).id == accepted.reference)
    }

    private struct NotRefused: Error {}

    @Test("takes the person's own steps and no other", arguments: StepName.allCases)
    func ownSteps(step: StepName) async throws {
        let accepted = try await open()
        let keyholder = try await desk.admit(accepted.reference, code: accepted.code)
        let before = try await desk.dossier(of: accepted.reference).history
        let fields = ["words": "W", "via": "advocate", "by": step == .withdraw ? "complainant" : "Manager"]
        let form = StepForm(step: step, fields: fields.filter { name, _ in step.inputs.contains { $0.name == name } })
        let error = try await deskError { try await desk.perform(form, as: keyholder) }
        let after = try await desk.dossier(of: accepted.reference).history
        if step.isComplainants {
            if case .noSuchCase? = error { Issue.record("\(step) was not allowed") }
            #expect((error == nil) == (after.count > before.count))
        } else {
            if case .noSuchCase? = error {} else { Issue.record("\(step) was taken") }
            #expect(after == before)
        }
    }

    @Test("a code said to be lost is noted once, whoever says it and however often")
    func lostCodes() async throws {
        let accepted = try await open()
        for _ in 0..<5 { try await desk.reportLostCode(accepted.reference, via: .safeContact) }
        try await desk.reportLostCode(accepted.reference, via: .advocate)
        let dossier = try await desk.dossier(of: accepted.reference)
        #expect(dossier.history.filter { $0.what.contains("said to be lost") }.count == 1)
        #expect(dossier.codeTrouble?.contains("safe-contact") == true)
        #expect(
            try await desk.follow(accepted.reference, code: accepted.code).stage == 1, "the code goes on until then")
        _ = try await desk.perform(Self.newCode, on: accepted.reference)
        try await desk.reportLostCode(accepted.reference, via: .advocate)
        #expect(try await desk.dossier(of: accepted.reference).codeTrouble?.contains("advocate") == true)
    }

    @Test("of a case that is not there neither a lost code nor a guess says anything, and nothing is kept")
    func nothingIsSaid() async throws {
        try await desk.reportLostCode(CaseID(number: 7), via: .safeContact)
        try await desk.warnOfGuesses(CaseID(number: 7), times: 30)
        #expect(try await bench.store.caseCount() == 0)
        await bench.store.close()
        await #expect(throws: DeskError.self) { try await desk.reportLostCode(CaseID(number: 7), via: .safeContact) }
    }

    @Test("a warning of guesses is noted until somebody looks into it")
    func guesses() async throws {
        let accepted = try await open()
        for _ in 0..<5 { try await desk.warnOfGuesses(accepted.reference, times: 30) }
        let dossier = try await desk.dossier(of: accepted.reference)
        #expect(dossier.history.filter { $0.what.contains("guessing") }.count == 1)
        #expect(dossier.steps.first { $0.step == "keep-code" }?.due == true)
        _ = try await desk.perform(StepForm(step: .keepCode, fields: ["by": "Manager"]), on: accepted.reference)
        try await desk.warnOfGuesses(accepted.reference, times: 60)
        #expect(try await desk.dossier(of: accepted.reference).codeTrouble != nil)
    }

    /// What a person does on a closed case, and the step the team then owes.
    static let afterClosing: [(StepForm, String, Bool)] = [
        // What a person writes is read for risk first, on the same day.
        (.message, "check-safeguarding", true),
        (StepForm(step: .reportLostCode, fields: ["via": "safe-contact"]), "replace-code", false),
    ]

    @Test("a closed case comes back to the worklist while somebody waits for the team", arguments: afterClosing)
    func worklist(form: StepForm, due: String, hasWords: Bool) async throws {
        let accepted = try await open()
        let keyholder = try await desk.admit(accepted.reference, code: accepted.code)
        for form in StepForm.closing { _ = try await desk.perform(form, on: accepted.reference) }
        #expect(try await desk.worklist(SummaryQuery(.open, limit: 10)).isEmpty)
        try await desk.perform(form, as: keyholder)
        let line = try #require(try await desk.worklist(SummaryQuery(.open, limit: 10)).first)
        #expect(line.stage == "closed" && line.nextStep == due && line.nextDue == (hasWords ? desk.today : nil))
        let check = StepForm(step: .checkSafeguarding, fields: ["by": "Duty officer", "outcome": "no-concern"])
        for form in [check, .reply, Self.newCode] { _ = try await desk.perform(form, on: accepted.reference) }
        #expect(try await desk.worklist(SummaryQuery(.open, limit: 10)).isEmpty)
    }

    private func isNoSuchCase(_ work: () async throws -> Void) async throws -> Bool {
        if case .noSuchCase? = try await deskError(work) { true } else { false }
    }
}

extension StepForm {
    static let message = StepForm(step: .write, fields: ["words": "Hello?"])
    static let reply = StepForm(step: .reply, fields: ["by": "Manager", "words": "Hello."])
    static let closing = [
        StepForm(step: .checkSafeguarding, fields: ["by": "Manager", "outcome": "no-concern"]),
        StepForm(step: .withdraw, fields: ["by": "complainant"]), StepForm(step: .confirmWithdrawal, fields: [:]),
        // Nothing may be written to this person, so the team tells them.
        StepForm(step: .handOver, fields: ["what": "notice-2", "by": "Manager"]),
        StepForm(step: .close, fields: ["by": "Manager"]),
    ]
}

extension ComplainantNumber {
    /// The one who joined the first.
    fileprivate static var second: ComplainantNumber { ComplainantNumber(2) ?? .first }
}
