import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import Testing

@Suite("Open cases are moved to the version in force")
struct MovingCasesTests {
    private let folder: CouncilsOnDisk
    private static let order = MoveOrder(by: "complaints manager", because: "The new promise is quicker")

    init() throws { folder = try CouncilsOnDisk() }

    private func acknowledgement(_ accepted: AcceptedComplaint, _ desk: CaseDesk) async throws -> DeadlineView? {
        try await desk.dossier(of: accepted.reference).deadlines.first { $0.step == "acknowledgement" }
    }

    @Test("a preview changes nothing and names each date; the move is in the history, the worklist and the store")
    func previewAndMove() async throws {
        try folder.write("newtown", days: 3)
        let registry = try await folder.registry()
        let desk = try #require(registry.served("newtown")).desk
        let open = try await desk.receive(try DeskBench.complaint())
        try folder.write("newtown", days: 1)
        try await registry.refresh()
        let new = try await desk.receive(try DeskBench.complaint())
        let preview = try await desk.previewMoves()
        #expect(preview.map(\.reference) == [open.reference.reference])
        let date = try #require(preview.first?.dates.first)
        #expect(preview.first?.dates.count == 1)
        #expect(
            date.step == "acknowledgement" && date.setBy == "council" && date.from == "2026-03-26"
                && date.to == "2026-03-24" && !date.becomesLate)
        #expect(try await acknowledgement(open, desk)?.dueOn == "2026-03-26", "a preview changes nothing")
        #expect(try await desk.moveCases(Self.order) == preview)
        #expect(try await acknowledgement(open, desk)?.dueOn == "2026-03-24")
        let history = try await desk.dossier(of: open.reference).history.map(\.what)
        #expect(
            history.last?.hasPrefix("moved to version ") == true
                && history.last?.hasSuffix("by complaints manager: The new promise is quicker") == true, "\(history)")
        #expect(try await desk.dossier(of: new.reference).history.allSatisfy { !$0.what.hasPrefix("moved") })
        let lines = try await desk.worklist(SummaryQuery(.all, limit: 10))
        #expect(Set(lines.map(\.moduleVersion)) == [try #require(registry.served("newtown")).module.version])
        #expect(try await desk.previewMoves() == [])
        // Over a restart it stays where it was moved to.
        let again = try #require(try await folder.registry().served("newtown")).desk
        #expect(try await acknowledgement(open, again)?.dueOn == "2026-03-24")
        #expect(try await again.verify().problems == [])
    }

    @Test("what would be late at once is said; what was missed stays missed")
    func lateAndMissed() async throws {
        try folder.write("newtown", days: 5)
        let registry = try await folder.registry()
        let desk = try #require(registry.served("newtown")).desk
        let open = try await desk.receive(try DeskBench.complaint())
        folder.moment.seconds += 3 * 86_400
        try folder.write("newtown", days: 1)
        try await registry.refresh()
        #expect(try await desk.previewMoves().first?.dates.map(\.becomesLate) == [true])
        folder.moment.seconds += 7 * 86_400
        let missed = try #require(try await desk.previewMoves().first)
        #expect(missed.dates == [] && missed.missed.map(\.step) == ["acknowledgement"])
        _ = try await desk.moveCases(Self.order)
        let view = try await acknowledgement(open, desk)
        #expect(view?.dueOn == "2026-03-30" && view?.status == "late")
    }

    @Test("one case alone where one is named; closed ones are left alone; nobody may be unnamed")
    func oneAndClosed() async throws {
        try folder.write("newtown", days: 3)
        let registry = try await folder.registry()
        let desk = try #require(registry.served("newtown")).desk
        let (first, second) = (
            try await desk.receive(try DeskBench.complaint()), try await desk.receive(try DeskBench.complaint())
        )
        let closed = try await desk.intend(
            NewIntention(complainant: Complainant(claimed: .parent), wantsAdvocate: false))
        _ = try await desk.perform(
            StepForm(step: .checkSafeguarding, fields: ["by": "Manager", "outcome": "no-concern"]), on: closed.reference
        )
        _ = try await desk.perform(.inform, on: closed.reference)
        _ = try await desk.perform(StepForm(step: .close, fields: ["by": "Manager"]), on: closed.reference)
        try folder.write("newtown", days: 1)
        try await registry.refresh()
        #expect(try await desk.previewMoves().count == 2)
        let nobody = try await deskError { _ = try await desk.moveCases(MoveOrder(by: "", because: "R")) }
        guard case .refused? = nobody else {
            Issue.record("it moved them: \(String(describing: nobody))")
            return
        }
        #expect(try await desk.moveCases(Self.order, only: first.reference).count == 1)
        #expect(try await desk.previewMoves().map(\.reference) == [second.reference.reference])
        let shut = try await deskError { _ = try await desk.previewMoves(only: closed.reference) }
        guard case .refused(let refusal)? = shut else {
            Issue.record("a closed case was looked at")
            return
        }
        #expect(refusal.kind == .closed)
    }
}
