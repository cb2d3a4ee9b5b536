import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("Two who work on one case")
struct ConflictTests {
    private let bench: DeskBench

    init() throws { bench = try DeskBench() }

    /// A desk before which somebody else takes a step, `times` times.
    private func late(_ times: Int, rival: StepForm, on id: CaseID) throws -> CaseDesk {
        let (counter, desk) = (Counter(), bench.desk)
        return try bench.desk(
            over: RivalStore(
                bench.store,
                beforeAppending: {
                    if counter.next() <= times { _ = try? await desk.perform(rival, on: id) }
                }))
    }

    @Test("both land when the procedure has nothing against it")
    func bothLand() async throws {
        let id = try await bench.open().reference
        let dossier = try await late(1, rival: .inform, on: id).perform(.acknowledge, on: id)
        let words = dossier.history.map(\.what)
        #expect(words.contains("acknowledged"))
        #expect(words.contains("given details of the procedure and of advocacy, and offered help"))
        #expect(try await bench.desk.dossier(of: id) == dossier, "what is given back is what is kept")
    }

    @Test("the later one is refused by the procedure when it was done already")
    func oneIsRefused() async throws {
        let id = try await bench.open().reference
        let desk = try late(1, rival: .acknowledge, on: id)
        let error = try await deskError { _ = try await desk.perform(.acknowledge, on: id) }
        let kind: Refusal.Kind? = if case .refused(let refusal)? = error { refusal.kind } else { nil }
        #expect(kind == .alreadyDone)
        let words = try await bench.desk.dossier(of: id).history.map(\.what)
        #expect(words.filter { $0 == "acknowledged" }.count == 1)
    }

    /// How often somebody else is earlier, and whether the step lands.
    static let earlier = [(1, true), (2, true), (3, true), (4, false), (100, false)]

    @Test("gives up after four attempts, says so, and records nothing", arguments: earlier)
    func givesUp(times: Int, lands: Bool) async throws {
        let id = try await bench.open().reference
        let desk = try late(times, rival: .establish, on: id)
        let error = try await deskError { _ = try await desk.perform(.acknowledge, on: id) }
        if case .store(.conflict)? = error { #expect(!lands) } else { #expect(lands && error == nil) }
        let words = try await bench.desk.dossier(of: id).history.map(\.what)
        #expect(words.contains("acknowledged") == lands)
    }

    @Test("of many at once exactly one acknowledges")
    func many() async throws {
        let id = try await bench.open().reference
        let desk = bench.desk
        let done = await withTaskGroup(of: Bool.self, returning: Int.self) { group in
            for _ in 0..<50 { group.addTask { (try? await desk.perform(.acknowledge, on: id)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 1)
    }

    /// How many references in a row are taken, and whether the complaint is accepted.
    static let taken = [(0, true), (1, true), (3, true), (4, false)]

    @Test("a reference that is taken is drawn again", arguments: taken)
    func referenceTaken(times: Int, isAccepted: Bool) async throws {
        let counter = Counter()
        let desk = try bench.desk(
            over: RivalStore(
                bench.store,
                beforeOpening: { () throws(StoreError) in
                    if counter.next() <= times { throw .referenceTaken }
                }))
        let error = try await deskError {
            let accepted = try await bench.open(with: desk)
            #expect(try await bench.desk.follow(accepted.reference, code: accepted.code).state == "local-resolution")
        }
        if case .store(.referenceTaken)? = error { #expect(!isAccepted) } else { #expect(isAccepted && error == nil) }
        #expect(try await bench.store.caseCount() == (isAccepted ? 1 : 0))
    }
}
