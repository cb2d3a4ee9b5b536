import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import PluginProtocol
import Testing

@testable import Correspondence

@Suite("The team is told, and a module that changes is followed", .timeLimit(.minutes(2)))
struct DispatcherTeamTests {
    @Test("a complaint is told to the team, and danger to whoever is told at once")
    func alerts() async throws {
        let office = try PostOffice()
        let open = try await office.open(.email(), words: "I want to kill myself. MARKED")
        try await office.run(until: 2, .alert)
        let alerts = await office.carrier.carried(.alert)
        let urgent = try #require(alerts.first { $0.address == "duty@example.org" })
        #expect(urgent.message.subject == "Urgent: read a case now")
        #expect(alerts.filter { $0.address == "team@example.org" }.count == 1)
        for alert in alerts {
            #expect(alert.message.text.contains(open.reference.reference))
            #expect(!"\(alert)".contains("MARKED") && !"\(alert)".contains("Robin"))
        }
    }

    @Test("alerts that failed are sent again together")
    func alertsAgain() async throws {
        let office = try PostOffice()
        await office.carrier.answer(.alert, .answered(.never(.notAllowed)))
        _ = try await office.open(Contact())
        try await office.run(until: 1, .alert)
        #expect(try await office.desk().failedOutbox(limit: 10).map(\.reason) == ["not-allowed"])
        #expect(try await office.desk().sendFailedAgain() == 1)
        try await office.run(until: 1, .alert)
        #expect(Set(await office.carrier.carried(.alert).map(\.key)).count == 1)
        #expect(try await office.desk().outboxCounts().failed == 0)
    }

    @Test("the day's list goes once a day, at its hour, and not twice")
    func digest() async throws {
        let office = try PostOffice(PostedCouncil(digestAt: "12:30"))
        try await office.runOnce()
        try await office.runOnce()
        #expect(await office.carrier.carried(.digest).isEmpty, "not before its hour")
        office.move(seconds: 1_800)
        try await office.run(until: 1, .digest)
        for _ in 1...2 { try await office.runOnce() }
        office.move(seconds: 3 * 3_600)
        try await office.runOnce()
        let sent = await office.carrier.carried(.digest)
        #expect(sent.map(\.key) == ["digest-newtown-2026-03-23"])
        #expect(sent.first?.address == "team@example.org")
        office.move(seconds: 86_400)
        try await office.run(until: 1, .digest)
        #expect(await office.carrier.carried(.digest).map(\.key).last == "digest-newtown-2026-03-24")
    }

    @Test("there is no list when nothing is due")
    func noDigest() async throws {
        let office = try PostOffice()
        let desk = try await office.desk()
        #expect(try await desk.writeDigest(of: desk.today))
        try await office.settle()
        #expect(await office.carrier.carried.isEmpty)
        #expect(try await !desk.writeDigest(of: desk.today), "it is known not to be needed")
    }

    @Test("a module that no longer names the way: notices wait on the page, referrals are due, alerts are dropped")
    func noLongerNamed() async throws {
        let office = try PostOffice()
        let id = try await office.open(.email(), wantsAdvocate: true).reference
        try office.write(PostedCouncil(isTold: false, ways: [], provider: ""))
        try await office.settle()
        #expect(await office.carrier.carried.isEmpty)
        let notice = try #require(try await office.parcel("notice-1", of: id))
        #expect(notice.state == "held" && notice.standing.contains(HoldReason.notArranged.inWords))
        #expect(try await office.parcel("referral-1", of: id)?.state == "undelivered")
        #expect(try await office.item("referral", of: id)?.reason == "not-set-up")
        #expect(try await office.item("alert-complaint", of: id)?.state == .dropped)
    }
}
