import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import PluginProtocol
import Testing

@testable import Correspondence

@Suite("Safe contact is looked at when something is sent", .timeLimit(.minutes(5)))
struct DispatcherSafetyTests {
    private let office: PostOffice

    init() throws { office = try PostOffice() }

    @Test("it waits for the hours that are safe, and that counts as no try")
    func hours() async throws {
        let open = try await office.open(.email(times: "after 4pm"))
        try await office.runOnce()
        let item = try #require(try await office.item("notice", of: open.reference))
        #expect(item.state == .waiting && item.attempts == 0 && item.nextAt == PostOffice.noon + 4 * 3_600)
        office.move(seconds: 4 * 3_600 - 60)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).isEmpty)
        office.move(seconds: 60)
        try await office.run(until: 1, .notice)
        #expect(try await office.parcel("notice-1", of: open.reference)?.state == "delivered")
    }

    @Test("contact that was corrected is obeyed")
    func corrected() async throws {
        let open = try await office.open(.email("old@example.org"))
        try await office.take(.correctContact, ["ways": "email", "email": "new@example.org"], on: open.reference)
        try await office.run(until: 1, .notice)
        #expect(await office.carrier.carried(.notice).map(\.address) == ["new@example.org"])
    }

    /// What was said after the notice was written, and why the notice then waits on the page.
    static let holds: [(fields: [String: String], reason: HoldReason)] = [
        (["ways": "none"], .notToBeContacted), ([:], .noWrittenWay),
        (["ways": "phone", "phone": "07700 900001"], .noWrittenWay),
        (["email": "r@example.org", "words": "Ask for Kit"], .ownWords),
        (["email": "r@example.org", "times": "when mum is out"], .timesUnclear),
        (["email": "r@example.org", "never": "r@example.org"], .neverUsed),
        (["ways": "letter", "address": "1 High Street"], .notArranged),
    ]

    @Test("what may no longer be written waits on the page, and the case is told why", arguments: holds)
    func held(fields: [String: String], reason: HoldReason) async throws {
        let id = try await office.open(.email()).reference
        try await office.take(.acknowledge, on: id)
        try await office.take(.correctContact, fields, on: id)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).isEmpty)
        for number in 1...2 {
            #expect(try await office.item("notice", number, of: id)?.state == .dropped)
            let parcel = try #require(try await office.parcel("notice-\(number)", of: id))
            #expect(parcel.state == "held" && parcel.standing.contains(reason.inWords))
        }
        let steps = try await office.desk().dossier(of: id).steps
        #expect(steps.contains { $0.step == "hand-over" && $0.due })
    }

    @Test("what tells of an entry that was corrected before it left is held, and nothing else is")
    func correctedEntry() async throws {
        let id = try await office.open(.email()).reference
        try await office.take(.acknowledge, on: id)
        let history = try await office.desk().opened(id).events
        let offset = try #require(
            history.lastIndex { if case .acknowledged = $0.event { true } else { false } })
        try await office.take(.correctEntry, ["entry": "\(offset + 1)", "words": "Wrong case"], on: id)
        try await office.take(.acknowledge, on: id)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).count == 2)
        for (number, state) in [(1, "delivered"), (2, "held"), (3, "delivered")] {
            #expect(try await office.parcel("notice-\(number)", of: id)?.state == state, "notice \(number)")
        }
        let standing = try #require(try await office.parcel("notice-2", of: id)?.standing)
        #expect(standing.contains(HoldReason.corrected.inWords))
    }

    @Test("what was handed over meanwhile is dropped")
    func handedOver() async throws {
        let id = try await office.open(.email()).reference
        try await office.take(.acknowledge, on: id)
        try await office.take(.handOver, ["what": "notice-2", "by": "Officer"], on: id)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).count == 1)
        #expect(try await office.item("notice", 2, of: id)?.state == .dropped)
        #expect(try await office.parcel("notice-2", of: id)?.state == "handed-over")
    }

    @Test("what waits for an erased case never leaves, and what is out when it is erased settles nothing")
    func erased() async throws {
        let waiting = try await office.open(.email("waiting@example.org", times: "after 4pm")).reference
        let out = try await office.open(.email("out@example.org")).reference
        await office.carrier.hold(.notice)
        try await office.running { registry in
            await office.carrier.hasCarried(1, .notice)
            for id in [waiting, out] { try await erase(id) }
            await office.carrier.letGo()
            while try await registry.newtown().desk.outboxCounts().waiting > 0 { await Task.yield() }
        }
        office.move(seconds: 4 * 3_600)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).map(\.address) == ["out@example.org"])
        for id in [waiting, out] { #expect(try await office.store().outbox(of: id) == []) }
        #expect(try await office.store().verify().problems == [])
    }

    private func erase(_ id: CaseID) async throws {
        let store = try await office.store()
        let version = try #require(try await store.history(of: id)).version
        let day = try await office.desk().today
        try await store.erase(
            Erasure(id: id, receivedOn: day, erasedOn: day, by: "Manager", because: .recordedInError), after: version)
    }

    @Test("a referral that was passed on by hand meanwhile is dropped")
    func passedOn() async throws {
        let id = try await office.open(.email(), wantsAdvocate: true).reference
        try await office.take(.handOver, ["what": "referral-1", "by": "Officer"], on: id)
        try await office.runOnce()
        #expect(await office.carrier.carried(.referral).isEmpty)
        #expect(try await office.item("referral", of: id)?.state == .dropped)
    }
}
