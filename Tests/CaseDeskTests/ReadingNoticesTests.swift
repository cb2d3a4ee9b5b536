import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("What waited on the page of a case has been read")
struct ReadingNoticesTests {
    private let bench: DeskBench

    init() throws { bench = try DeskBench() }

    /// A case whose complainant cannot be written to, and leave to follow it.
    private func open() async throws -> (id: CaseID, keyholder: CaseKeyholder) {
        let accepted = try await bench.open()
        return (accepted.reference, try await bench.desk.admit(accepted.reference, code: accepted.code))
    }

    private func states(_ id: CaseID) async throws -> [String] {
        try await bench.desk.dossier(of: id).parcels.map { "\($0.name) \($0.state)" }
    }

    @Test("once, and not what was told on the spot")
    func once() async throws {
        let (id, keyholder) = try await open()
        let before = try await bench.desk.dossier(of: id).history.count
        try await bench.desk.noteReading(keyholder)
        #expect(try await bench.desk.dossier(of: id).history.count == before, "the receipt was told with the code")
        #expect(try await states(id) == ["notice-1 held"])
        _ = try await bench.desk.perform(.acknowledge, on: id)
        _ = try await bench.desk.perform(
            StepForm(step: .answer, fields: ["by": "Manager", "words": "A", "resolved": "yes"]), on: id)
        for _ in 1...3 { try await bench.desk.noteReading(keyholder) }
        #expect(try await states(id) == ["notice-1 held", "notice-2 read", "notice-3 read"])
        #expect(try await bench.desk.dossier(of: id).history.count == before + 6)
    }

    @Test("by whoever looks at the case by a program too")
    func byView() async throws {
        let (id, keyholder) = try await open()
        _ = try await bench.desk.perform(.acknowledge, on: id)
        for _ in 1...2 { _ = try await bench.desk.view(keyholder) }
        #expect(try await states(id) == ["notice-1 held", "notice-2 read"])
    }

    @Test("of many who look at once, one is kept")
    func many() async throws {
        let (id, keyholder) = try await open()
        _ = try await bench.desk.perform(.acknowledge, on: id)
        let before = try await bench.desk.dossier(of: id).history.count
        let desk = bench.desk
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try? await desk.noteReading(keyholder) } }
        }
        #expect(try await bench.desk.dossier(of: id).history.count == before + 1)
        #expect(try await states(id).last == "notice-2 read")
    }

    @Test("only with the code that counts")
    func replacedCode() async throws {
        let (id, keyholder) = try await open()
        _ = try await bench.desk.perform(.acknowledge, on: id)
        for form in [
            StepForm(step: .correctContact, fields: ["ways": "phone", "phone": "07700 900001"]),
            StepForm(step: .replaceCode, fields: ["by": "Officer", "via": "safe-contact"]),
        ] { _ = try await bench.desk.perform(form, on: id) }
        #expect(try await deskError { try await bench.desk.noteReading(keyholder) } != nil)
        #expect(try await states(id).last == "notice-2 held")
    }
}
