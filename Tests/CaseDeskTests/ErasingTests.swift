import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("Erasing a case")
struct ErasingTests {
    private let bench: DeskBench
    private static let words = "Pumpernickel marmalade"

    init() throws { bench = try DeskBench() }

    /// A case that was withdrawn and closed, so that nobody waits.
    private func closed(handingOver notices: ClosedRange<Int> = 1...3, email: String? = nil) async throws -> CaseID {
        let complainant = Complainant(
            claimed: .parent, contact: Contact(ways: email == nil ? [] : [.email], email: email))
        let representation = try #require(Representation(points: [Self.words]))
        let id = try await bench.desk.receive(
            NewComplaint(representation: representation, complainant: complainant)
        ).reference
        let handing = notices.map { (StepName.handOver, ["what": "notice-\($0)", "by": "Officer"]) }
        for (step, fields) in Self.closing + handing {
            _ = try await bench.desk.perform(StepForm(step: step, fields: fields), on: id)
        }
        return id
    }

    private static let closing: [(StepName, [String: String])] = [
        (.acknowledge, [:]), (.inform, [:]), (.withdraw, ["by": "complainant", "words": "No more"]),
        (.confirmWithdrawal, [:]),
        (.reviewWithdrawn, ["goes-on": "no", "because": "Nothing to look at", "by": "Manager"]),
        (.checkSafeguarding, ["by": "Officer", "outcome": "no-concern"]), (.close, ["by": "Manager"]),
    ]

    private func erase(_ id: CaseID, with desk: CaseDesk? = nil) async throws -> Erasure {
        try await (desk ?? bench.desk).erase(id, by: " Complaints \n manager", because: .retentionOver)
    }

    @Test("takes it out of the search, whether it was in the index or still to be taken in", arguments: [true, false])
    func searched(isIndexed: Bool) async throws {
        let id = try await closed()
        let other = try await bench.open(words: Self.words).reference
        if isIndexed { #expect(try await bench.desk.search("pumpernickel", limit: 9).map(\.id) == [other, id]) }
        _ = try await erase(id)
        #expect(try await bench.desk.search("pumpernickel", limit: 9).map(\.id) == [other])
        #expect(try await bench.desk.search(id.reference, limit: 9) == [])
        // What comes in afterwards is found: an erased case holds up no index.
        let later = try await bench.open(words: "Quillfeather").reference
        #expect(try await bench.desk.search("quillfeather", limit: 9).map(\.id) == [later])
    }

    @Test("leaves what it was in words, counts in the figures of its year, and nothing else")
    func whatIsLeft() async throws {
        let id = try await closed()
        let year = try #require(ReportingYear("2025-26"))
        #expect(try await bench.desk.report(of: year).count == 1)
        let erasure = try await erase(id)
        #expect(
            erasure
                == Erasure(
                    id: id, receivedOn: bench.desk.today, erasedOn: bench.desk.today, by: "Complaints manager",
                    because: .retentionOver))
        #expect(try await bench.desk.erasures() == [erasure])
        #expect(try await bench.desk.report(of: year) == [])
        #expect(try await bench.desk.erasureCount(of: year) == 1)
        #expect(try await bench.desk.erasureCount(of: try #require(ReportingYear("2026-27"))) == 0)
        #expect(try await bench.desk.caseCount() == 0)
        await #expect(throws: DeskError.self) { try await bench.desk.dossier(of: id) }
        #expect(try await bench.desk.summary(of: id) == nil)
    }

    @Test("is refused, with what to do first, while the case is open or somebody waits; nothing is changed")
    func refused() async throws {
        let open = try await bench.open().reference
        try await expectRefused(open, "not closed")
        let waiting = try await closed()
        _ = try await bench.desk.perform(StepForm(step: .write, fields: ["words": "Why?"]), on: waiting)
        try await expectRefused(waiting, "waits")
        bench.modules.arrange(Arrangements(ways: [.email]))
        try await expectRefused(try await closed(handingOver: 1...2, email: "robin@example.org"), "notice-3")
        #expect(try await bench.desk.erasures() == [])
    }

    private func expectRefused(_ id: CaseID, _ reason: String) async throws {
        let preview = try await bench.desk.previewErasure(of: id)
        #expect(preview.obstacle?.contains(reason) == true, "\(preview)")
        do {
            _ = try await erase(id)
            Issue.record("\(id) was erased")
        } catch DeskError.faults(let faults) {
            #expect(faults.description.contains(reason) && faults.description.contains("Nothing was erased"))
        }
        #expect(try await bench.desk.summary(of: id) != nil)
    }

    @Test("needs somebody who does it", arguments: ["", "  \n", String(repeating: "x", count: 101)])
    func nobody(by: String) async throws {
        let id = try await closed()
        await #expect(throws: DeskError.self) { try await bench.desk.erase(id, by: by, because: .ordered) }
        #expect(try await bench.desk.summary(of: id) != nil)
    }

    @Test("does not lose what somebody writes in the moment before")
    func writtenMeanwhile() async throws {
        let id = try await closed()
        let desk = bench.desk
        let rival = RivalStore(
            bench.store,
            beforeAppending: {
                _ = try? await desk.perform(StepForm(step: .write, fields: ["words": "One more thing"]), on: id)
            })
        await #expect(throws: DeskError.self) { try await erase(id, with: try bench.desk(over: rival)) }
        #expect(try await bench.desk.dossier(of: id).history.contains { $0.what.contains("One more thing") })
    }

    @Test("is noticed by whoever writes in the moment after, who is told that there is no such case")
    func erasedMeanwhile() async throws {
        let id = try await closed()
        let desk = bench.desk
        let rival = RivalStore(
            bench.store, beforeAppending: { _ = try? await desk.erase(id, by: "Manager", because: .ordered) })
        do {
            _ = try await bench.desk(over: rival).perform(
                StepForm(step: .write, fields: ["words": "Still there?"]), on: id)
            Issue.record("something was added to an erased case")
        } catch DeskError.noSuchCase {
            #expect(try await bench.desk.erasure(of: id) != nil)
        }
    }

    @Test("changes nothing when it is only previewed, and says what would be lost")
    func preview() async throws {
        let id = try await closed()
        let preview = try await bench.desk.previewErasure(of: id)
        #expect(preview.obstacle == nil && preview.state == "closed")
        #expect(preview.entries == (try await bench.desk.dossier(of: id)).history.count)
        #expect(preview.lastEntryOn == bench.desk.today.description)
        #expect(try await bench.desk.summary(of: id) != nil)
    }
}
