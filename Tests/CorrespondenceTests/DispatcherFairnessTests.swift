import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import PluginProtocol
import Testing

@testable import Correspondence

@Suite("What fails or hangs holds up nothing that is not its own", .timeLimit(.minutes(5)))
struct DispatcherFairnessTests {
    private let office: PostOffice

    init() throws { office = try PostOffice() }

    /// A case with two notices to one person: the receipt and the acknowledgement.
    private func twoNotices() async throws -> CaseID {
        let id = try await office.open(.email()).reference
        try await office.take(.acknowledge, on: id)
        return id
    }

    private func told() async -> [String] {
        await office.carrier.carried(.notice).map { $0.message.text.contains("Thank you for telling us") ? "1" : "2" }
    }

    @Test("what goes to one person goes in the order it was written, and waits for what went before")
    func order() async throws {
        await office.carrier.answer(.notice, .answered(.later(.busy)))
        let id = try await twoNotices()
        try await office.runOnce()
        #expect(await told() == ["1"], "the second waits behind the first")
        office.move(seconds: 65)
        try await office.run(until: 2, .notice)
        #expect(await told() == ["1", "1", "2"])
        #expect(try await office.parcel("notice-2", of: id)?.state == "delivered")
    }

    @Test("what a plug-in cannot bear steps aside", arguments: CarriageOutcome.Misbehaviour.allCases)
    func stepsAside(how: CarriageOutcome.Misbehaviour) async throws {
        await office.carrier.answer(.notice, .misbehaved(how))
        let id = try await twoNotices()
        try await office.run(until: 2, .notice)
        #expect(await told() == ["1", "2"])
        #expect(try await office.parcel("notice-1", of: id)?.state == "underway")
        #expect(try await office.parcel("notice-2", of: id)?.state == "delivered")
        office.move(seconds: 65)
        try await office.run(until: 1, .notice)
        #expect(await told() == ["1", "2", "1"])
        #expect(try await office.parcel("notice-1", of: id)?.state == "delivered")
    }

    @Test("one lane is held back while the others go on")
    func lanes() async throws {
        await office.carrier.hold(.notice)
        let stuck = try await office.open(.email(), wantsAdvocate: true).reference
        try await office.running { registry in
            await office.carrier.hasCarried(1, .notice)
            for count in 2...4 {
                _ = try await PostOffice.open(Contact(), wantsAdvocate: true, at: registry.newtown().desk)
                await office.carrier.hasCarried(count, .alert)
                await office.carrier.hasCarried(count, .referral)
            }
            #expect(try await office.parcel("notice-1", of: stuck)?.state == "underway")
            await office.carrier.letGo()
        }
        #expect(try await office.parcel("notice-1", of: stuck)?.state == "delivered")
    }

    @Test("a lane has eight places, and at most half of them are for what was tried before")
    func places() async throws {
        await office.carrier.answerAlways(.notice, .answered(.later(.busy)))
        for _ in 0..<10 { _ = try await office.open(.email("old@example.org")) }
        try await office.run(until: 10, .notice)
        office.move(seconds: 65)
        await office.carrier.hold(.notice)
        try await office.running { registry in
            await office.carrier.hasCarried(14, .notice)
            for _ in 0..<6 { _ = try await PostOffice.open(.email("new@example.org"), at: registry.newtown().desk) }
            await office.carrier.hasCarried(18, .notice)
        }
        let out = await office.carrier.carried(.notice).dropFirst(10).map(\.address)
        #expect(out.count == 8)
        #expect(out.count { $0 == "old@example.org" } == 4)
    }

    @Test("what is out when it stops is given back, and it stops")
    func stopsWhileOut() async throws {
        await office.carrier.hold(.notice)
        let id = try await office.open(.email()).reference
        try await office.run(until: 2)
        let item = try #require(try await office.item("notice", of: id))
        #expect(item.state == .waiting && item.attempts == 0)
        try await office.run(until: 1, .notice)
        #expect(try await office.parcel("notice-1", of: id)?.state == "delivered")
    }

    /// It would rest for an hour: the suite's limit of time says that it does not.
    @Test("it stops at once when there is nothing to do, though it would have rested much longer")
    func stopsWhileIdle() async throws {
        try await office.running { _ in }
        try await office.runOnce()
    }
}
