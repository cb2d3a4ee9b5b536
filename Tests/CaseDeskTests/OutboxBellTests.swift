import CaseDesk
import CaseKernel
import Testing

@Suite("The bell rings for what is to leave", .timeLimit(.minutes(1)))
struct OutboxBellTests {
    private let bell = OutboxBell()
    private let (one, two): (CouncilID, CouncilID)

    init() throws { (one, two) = (try .named("newtown"), try .named("oldtown")) }

    @Test("what rang before anybody heard is heard, each once")
    func before() async {
        for council in [one, two, one, one] { bell.ring(council) }
        #expect(await bell.heard() == [one, two])
        bell.ring(two)
        #expect(await bell.heard() == [two], "what was heard is not heard again")
    }

    @Test("whoever listens hears it")
    func listening() async {
        let hearing = Task { [bell] in await bell.heard() }
        // Rung before or after the listener came: heard either way.
        bell.ring(one)
        #expect(await hearing.value == [one])
    }

    @Test("waking lets the listener go on with nothing, and only that one")
    func wake() async {
        bell.wake()
        bell.ring(one)
        #expect(await bell.heard() == [one], "nobody listened when it was woken")
        let hearing = Task { [bell] in await bell.heard() }
        let waking = Task { [bell] in
            while !Task.isCancelled {
                bell.wake()
                await Task.yield()
            }
        }
        #expect(await hearing.value.isEmpty)
        waking.cancel()
        await waking.value
    }

    @Test("once closed it keeps nobody, and still tells what rang")
    func close() async {
        let hearing = Task { [bell] in await bell.heard() }
        bell.close()
        #expect(await hearing.value.isEmpty)
        for _ in 1...3 { #expect(await bell.heard().isEmpty) }
        bell.ring(one)
        #expect(await bell.heard() == [one])
        #expect(await bell.heard().isEmpty)
    }

    @Test("of many rings none is lost")
    func many() async throws {
        let councils = try (0..<200).map { try CouncilID.named("town-\($0)") }
        let listening = Task { [bell] in
            var heard: Set<CouncilID> = []
            while heard.count < 200 { heard.formUnion(await bell.heard()) }
            return heard
        }
        await withTaskGroup(of: Void.self) { group in
            for council in councils { group.addTask { [bell] in bell.ring(council) } }
        }
        #expect(await listening.value == Set(councils))
    }

    @Test("a desk rings for what it wrote, and only then")
    func desk() async throws {
        let bench = try DeskBench(bell: bell)
        let id = try await bench.open().reference
        bell.ring(two)
        #expect(await bell.heard() == [two], "nothing was arranged, so nothing rang")
        bench.modules.arrange(Arrangements(tellsTeam: true))
        _ = try await bench.open()
        #expect(await bell.heard() == [try .dudley])
        _ = try await bench.desk.perform(.inform, on: id)
        bell.ring(two)
        #expect(await bell.heard() == [two])
        _ = try await bench.desk.perform(StepForm(step: .write, fields: ["words": "He hits me"]), on: id)
        #expect(await bell.heard() == [try .dudley])
    }
}
