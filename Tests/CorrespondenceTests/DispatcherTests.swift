import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import PluginProtocol
import Testing

@testable import Correspondence

@Suite("What is to leave is carried, and the case knows what became of it", .timeLimit(.minutes(5)))
struct DispatcherTests {
    private let office: PostOffice

    init() throws { office = try PostOffice() }

    @Test("delivered: the case knows, and the outbox counts")
    func delivered() async throws {
        let open = try await office.open(.email())
        let counts = try await office.desk().outboxCounts()
        #expect(counts.waiting == 2 && counts.delivered == 0)
        try await office.run(until: 2)
        let notice = try #require(await office.carrier.carried(.notice).first)
        #expect(notice.address == "robin@example.org" && notice.onward == nil && notice.packet == nil)
        #expect(notice.message.subject == "A message for you" && notice.message.language == "en-GB")
        #expect(notice.message.text.contains(open.reference.reference))
        #expect(notice.message.text.contains("https://complaints.example.org/newtown/track"))
        // One word of a code may be a word of the notice too; never half of them.
        let written = Set(notice.message.text.split(whereSeparator: { !$0.isLetter }))
        let code = open.code.text.split(separator: "-")
        #expect(code.count { written.contains($0) } < code.count / 2, "no code is sent")
        let carried = try #require(await office.carrier.carried.first)
        #expect(carried.plugin == "email" && carried.council.id == "newtown")
        #expect(try await office.parcel("notice-1", of: open.reference)?.standing == "arrived on 2026-03-23 by email")
        let after = try await office.desk().outboxCounts()
        #expect(after.waiting == 0 && after.delivered == 2 && after.failed == 0)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).count == 1, "once")
    }

    /// Why it could not go now, with the reason that the outbox keeps and the least and the most that it then waits.
    static let later: [(CarriageOutcome, reason: String, wait: ClosedRange<Int64>)] = [
        (.answered(.later(.busy)), "busy", 30...37),
        (.answered(.later(.notTrusted, after: 600)), "not-trusted", 600...600),
        (.misbehaved(.hung), "hung", 30...60), (.misbehaved(.crashed), "crashed", 30...60),
        (.misbehaved(.lied), "lied", 30...60), (.misbehaved(.flooded), "flooded", 30...60),
        (.unavailable(.notInstalled), "not-installed", 30...37), (.unavailable(.notSetUp), "not-set-up", 30...37),
        (.unavailable(.noHandshake), "no-handshake", 30...37), (.unavailable(.resting), "resting", 30...37),
    ]

    @Test("what could not go now is tried again when its time has come, under the same key", arguments: later)
    func isTriedAgain(outcome: CarriageOutcome, reason: String, wait: ClosedRange<Int64>) async throws {
        await office.carrier.answer(.notice, outcome)
        let open = try await office.open(.email())
        try await office.run(until: 2)
        let item = try #require(try await office.item("notice", of: open.reference))
        #expect(item.state == .waiting && item.attempts == 1 && item.reason == reason)
        #expect(wait.contains(try #require(item.nextAt) - office.now))
        #expect(try await office.parcel("notice-1", of: open.reference)?.state == "underway")
        office.move(seconds: wait.lowerBound - 1)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).count == 1, "not before its time")
        office.move(seconds: wait.upperBound)
        try await office.run(until: 1, .notice)
        #expect(Set(await office.carrier.carried(.notice).map(\.key)).count == 1)
        #expect(try await office.parcel("notice-1", of: open.reference)?.state == "delivered")
    }

    @Test("it is given up after a day, and the case is told")
    func givenUp() async throws {
        await office.carrier.answerAlways(.notice, .unavailable(.notInstalled))
        let open = try await office.open(.email())
        try await office.run(until: 2)
        for hour in 1...24 {
            #expect(try await office.parcel("notice-1", of: open.reference)?.state == "underway", "after \(hour - 1)")
            // The longest wait is an hour and a quarter.
            office.move(seconds: 4_500)
            try await office.run(until: 1, .notice)
            if hour * 4_500 >= 86_400 { break }
        }
        let parcel = try #require(try await office.parcel("notice-1", of: open.reference))
        #expect(parcel.state == "undelivered" && parcel.standing.contains("the plug-in is not installed"))
        #expect(parcel.remedy == "ask the operator to install it, and send again: send-again what=notice-1")
    }

    @Test("what never arrives is due to be sent again, and then goes under the same key to the address that is right")
    func never() async throws {
        await office.carrier.answer(.notice, .answered(.never(.addressRefused)))
        let open = try await office.open(.email("wrong@example.org"))
        try await office.run(until: 2)
        let id = open.reference
        #expect(try await office.parcel("notice-1", of: id)?.state == "undelivered")
        #expect(try await office.item("notice", of: id)?.state == .failed)
        #expect(try await office.desk().outboxCounts().failed == 1)
        let steps = try await office.desk().dossier(of: id).steps
        #expect(steps.contains { $0.step == "send-again" && $0.due })
        office.move(seconds: 90_000)
        try await office.runOnce()
        #expect(await office.carrier.carried(.notice).count == 1, "nobody has put anything right")
        try await office.take(.correctContact, ["ways": "email", "email": "right@example.org"], on: id)
        try await office.take(.sendAgain, ["what": "notice-1", "by": "Officer"], on: id)
        #expect(try await office.parcel("notice-1", of: id)?.state == "underway")
        try await office.run(until: 1, .notice)
        let carried = await office.carrier.carried(.notice)
        #expect(carried.map(\.address) == ["wrong@example.org", "right@example.org"])
        #expect(carried[0].key == carried[1].key)
        #expect(try await office.parcel("notice-1", of: id)?.state == "delivered")
    }

    @Test("a referral goes to the provider with its packet, and the case knows")
    func referral() async throws {
        let open = try await office.open(.email(), wantsAdvocate: true, words: "MARKED")
        try await office.run(until: 3)
        let referral = try #require(await office.carrier.carried(.referral).first)
        #expect(referral.address == "voice@example.org")
        #expect(referral.packet?.reference == open.reference.reference && referral.packet?.knownAs == "Robin")
        #expect(!"\(referral)".contains("MARKED"))
        #expect(try await office.parcel("referral-1", of: open.reference)?.state == "delivered")
        #expect(try await office.desk().dossier(of: open.reference).referrals.map(\.arrived) == [true])
    }

    @Test("whoever has since said that they want no advocate is not passed on")
    func declined() async throws {
        let open = try await office.open(.email(), wantsAdvocate: true)
        try await office.take(.declineAdvocate, on: open.reference)
        try await office.run(until: 2)
        #expect(await office.carrier.carried(.referral).isEmpty)
        #expect(try await office.item("referral", of: open.reference)?.state == .dropped)
    }

    @Test("by a service that hands it on, the person's own number goes with it")
    func onward() async throws {
        try office.write(
            PostedCouncil(ways: [#"<write way="text" plugin="gateway" to="texts"/>"#], plugins: ["email", "gateway"]))
        _ = try await office.open(Contact(ways: [.text], phone: "07700 900001; texts: 07700 900002"))
        try await office.run(until: 1, .notice)
        let carried = try #require(await office.carrier.carried.first { $0.delivery.kind == .notice })
        #expect(carried.plugin == "gateway")
        #expect(carried.delivery.address == "texts" && carried.delivery.onward == "07700 900002")
    }

    @Test("while it runs, what is written and what comes due is taken at the bell")
    func live() async throws {
        await office.carrier.answer(.notice, .answered(.later(.busy)))
        try await office.running { registry in
            let open = try await PostOffice.open(.email(), at: registry.newtown().desk)
            await office.carrier.hasCarried(2)
            // Settled once the outbox has the reason.
            while try await office.item("notice", of: open.reference)?.reason == nil { await Task.yield() }
            office.move(seconds: 65)
            registry.bell.ring(try registry.newtown().id)
            await office.carrier.hasCarried(2, .notice)
        }
    }
}
