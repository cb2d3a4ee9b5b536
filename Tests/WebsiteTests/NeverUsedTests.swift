import CaseDesk
import CaseKernel
import Testing

@testable import Website

@Suite("What must never be used is asked for, kept, shown and sent along")
struct NeverUsedTests {
    private static let typed = "mum@example.org; 07700 900111"
    private static let kept = ["mum@example.org", "07700 900111"]

    /// Somebody who complains, and says on the careful page what must never be used.
    private static func person(_ person: JourneyPerson) -> JourneyPerson {
        JourneyPerson(
            name: person.name,
            pages: person.pages.map { page, fields in
                (page, page == "careful" ? fields + [("never", typed)] : fields)
            }, recorded: person.recorded)
    }

    @Test(
        "from the page that asks to the page of the case",
        arguments: [JourneyPerson.childInCare, JourneyPerson.parent])
    func travels(who: JourneyPerson) async throws {
        let site = try await VisitSite()
        let sender = Visitor(site)
        try await sender.tell(Self.person(who))
        for address in Self.kept { #expect(sender.page.words.contains(address), "on the check page") }
        try await sender.go("/dudley/complain/careful")
        #expect(sender.typed("never") == Self.typed, "kept in the draft")
        try await sender.go("/dudley/complain/check")
        try await sender.send(go: "send")
        let receipt = try sender.receipt
        #expect(try await site.desk().dossier(of: receipt.reference).complainant.never == Self.kept)

        let visitor = Visitor(site)
        try await visitor.enter(receipt.reference.reference, receipt.code)
        for address in Self.kept { #expect(visitor.page.words.contains("Never use: \(address)")) }
        try await visitor.go("/dudley/track/contact")
        #expect(visitor.typed("never") == Self.typed)
        try await visitor.send([
            ("name", "Sam"), ("way", "email"), ("email", "sam@example.org"), ("never", Self.typed + "; 1 High Street"),
        ])
        #expect(visitor.here == "case", "\(visitor.errors)")
        let after = try await site.desk().dossier(of: receipt.reference).complainant
        #expect(after.never == Self.kept + ["1 High Street"] && after.email == "sam@example.org")
    }

    @Test("the page that asks can be read at eleven")
    func reading() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(JourneyPerson.childInCare, until: "careful")
        #expect(visitor.page.words.contains("What must we never use?"))
        PagesReadingTests.expectYoung(visitor.page, "careful")
    }

    @Test("an address that is never to be used is not written to, however it is spelled")
    func obeyed() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let visitor = try await found.follower()
        try await visitor.go("/dudley/track/contact")
        try await visitor.send([("way", "email"), ("email", "sam@example.org"), ("never", "SAM@Example.org")])
        try await found.take(.acknowledge)
        let parcel = try await found.site.desk().dossier(of: found.id).parcels.last
        #expect(parcel?.state == "held")
        #expect(parcel?.standing.contains(HoldReason.neverUsed.inWords) == true)
    }
}
