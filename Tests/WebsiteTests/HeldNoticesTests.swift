import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Testing

@testable import Website

@Suite("What may not be written to a person waits on the page of their case, and counts as read when they look")
struct HeldNoticesTests {
    /// How somebody said to be reached, and what their page says, to young people and to adults.
    static let reasons: [(way: String, young: String, adult: String)] = [
        (
            "none", "You said: do not contact me. So we show you what we have to say here.",
            "You asked us not to contact you, so what we have to tell you is on this page."
        ),
        (
            "phone", "We did not know a safe way to write to you. So we show you what we have to say here.",
            "We could not be sure of a safe way to write to you, so what we have to tell you is on this page."
        ),
    ]

    /// A case of which an acknowledgement waits, and somebody who has not yet looked at it.
    private static func waiting(_ way: String) async throws -> TrackedCase {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        try await found.take(.correctContact, ["ways": way, "phone": "07700 900982"])
        try await found.take(.acknowledge)
        return found
    }

    private static func state(_ found: TrackedCase) async throws -> String? {
        try await found.site.desk().dossier(of: found.id).parcels.first { $0.name == "notice-2" }?.state
    }

    @Test("the page says so, in both wordings", arguments: reasons)
    func says(row: (way: String, young: String, adult: String)) async throws {
        let found = try await Self.waiting(row.way)
        let visitor = try await found.follower()
        #expect(visitor.page.words.contains(row.young))
        PagesReadingTests.expectYoung(visitor.page, row.way)
        try await visitor.go("/dudley/words/adult?page=/dudley/track/case")
        #expect(visitor.page.words.contains(row.adult))
    }

    @Test("how another complainant is reached is not the first one's to read", arguments: [1, 2])
    func anothers(complainant: Int) async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        try await found.take(.addComplainant, ["who": "parent", "name": "Robin Ash", "by": "manager"])
        try await found.take(.correctContact, ["email": "robin@example.org", "complainant": "\(complainant)"])
        let visitor = try await found.follower()
        #expect(visitor.page.words.contains("You changed how we reach you") == (complainant == 1))
    }

    @Test("whoever is written to is told nothing of the kind")
    func written() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        try await found.take(.correctContact, ["ways": "email", "email": "sam@example.org"])
        try await found.take(.acknowledge)
        #expect(try await Self.state(found) == "underway")
    }

    @Test("it is read when the page is shown, and not when a program asks for its head")
    func head() async throws {
        let found = try await Self.waiting("none")
        let visitor = Visitor(found.site)
        try await visitor.go("/dudley/track")
        try await visitor.post([("reference", found.id.reference), ("code", found.code)])
        let cookies = visitor.cookies.map { "\($0.key)=\($0.value.value)" }.sorted().joined(separator: "; ")
        let head = try await found.site.answer(.head, "/dudley/track/case", headers: [.cookie: cookies])
        #expect(head.status == .ok)
        #expect(try await Self.state(found) == "held")
        try await visitor.go("/dudley/track/add")
        #expect(try await Self.state(found) == "held", "another page does not show it")
        for _ in 1...2 { try await visitor.go("/dudley/track/case") }
        #expect(visitor.answer.status == .ok)
        #expect(try await Self.state(found) == "read")
        #expect(try await found.count("notice-2 was read on the page") == 1)
    }

    @Test("what was told on the spot is not read again")
    func onTheSpot() async throws {
        let found = try await Self.waiting("none")
        _ = try await found.follower()
        #expect(try await found.count("notice-1 was read") == 0)
    }
}

@Suite("What waits is read by the JSON door too")
struct HeldAtTheDoorTests {
    private static let complaint =
        #"{"complainant": {"kind": "looked-after-child", "name": "Sam"}, "complaint": "W", "advocate_wanted": true}"#

    @Test("by GET and not by HEAD, and asking with the complaint refers")
    func door() async throws {
        let site = try await DoorSite()
        let receipt = try DoorReceipt(try await site.post(Self.complaint))
        let desk = try #require(site.registry.current.inOrder.first).desk
        let id = try #require(CaseID(receipt.reference))
        _ = try await desk.perform(StepForm(step: .acknowledge, fields: [:]), on: id)
        #expect(try await desk.dossier(of: id).referrals.map(\.consent) == ["the-person, online"])
        let states = { try await desk.dossier(of: id).parcels.map { "\($0.name) \($0.state)" } }
        let before = ["notice-1 held", "notice-2 held", "referral-1 underway"]
        let code: HTTPFields = [.authorization: "Bearer \(receipt.code)"]
        #expect(try await site.ask(.head, receipt.path, headers: code).status == 200)
        #expect(try await states() == before)
        #expect(try await site.get(receipt.path, code: "wrong").status == 404)
        #expect(try await states() == before)
        for _ in 1...2 { #expect(try await site.get(receipt.path, code: receipt.code).status == 200) }
        #expect(try await states() == ["notice-1 held", "notice-2 read", "referral-1 underway"])
    }
}
