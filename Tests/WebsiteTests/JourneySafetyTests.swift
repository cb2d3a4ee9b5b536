import CaseDesk
import CaseKernel
import Foundation
import HTTPTypes
import Testing

@testable import Website

@Suite("A complaint that is being written is safe")
struct JourneySafetyTests {
    /// Ways in which a form does not show that it comes from an open page of this visit, and whether what was typed comes back.
    enum Strange: String, CaseIterable {
        case withoutToken = "without a token"
        case anothersToken = "with the token of another visit"
        case anotherCouncils = "with the token of a visit to another council"
        case fromAnotherSite = "from another site"
        case fromAnotherHost = "from another host of the same site"
        case withoutCookies = "without cookies"
    }

    @Test("a form that did not come from its own page is not taken", arguments: Strange.allCases)
    func strange(strange: Strange) async throws {
        let site = try await VisitSite(DoorSite.councils)
        let visitor = Visitor(site)
        try await visitor.tell(.parent, until: "wanted")
        let holder = visitor.newTab()
        var hidden = visitor.hidden
        switch strange {
        case .withoutToken: hidden = []
        case .anothersToken, .anotherCouncils:
            let other = Visitor(site)
            try await other.go(strange == .anothersToken ? "/dudley/complain" : "/medway/complain")
            hidden = other.hidden
        case .fromAnotherSite: visitor.fetchSite = "cross-site"
        case .fromAnotherHost: visitor.fetchSite = "same-site"
        case .withoutCookies: visitor.clearCookies()
        }
        let answer = try await visitor.post([("wanted", "An apology, please.")], hidden: hidden)
        #expect(answer.status == .forbidden)
        let comesBack = visitor.fetchSite == nil
        #expect(answer.text.contains("An apology, please.") == comesBack)
        #expect(answer.text.contains("What you wrote is still here") == comesBack)
        // Nothing was kept of it, and whoever filled it in goes on where they were.
        try await holder.go("/dudley/complain/wanted")
        #expect(holder.typed("wanted") == "")
        guard comesBack, strange != .withoutCookies else { return }
        try await visitor.send([("wanted", "An apology, please.")])
        #expect(visitor.path == "/dudley/complain/name", "the form that came back can be sent")
    }

    @Test("neither the beginning nor the sending is done for another site", arguments: ["complain", "check"])
    func elsewhere(page: String) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent)
        if page == "complain" { try await visitor.go("/dudley/complain") }
        visitor.fetchSite = "cross-site"
        #expect(try await visitor.post(go: page == "complain" ? "new" : "send").status == .forbidden)
        visitor.fetchSite = "same-origin"
        try await visitor.go("/dudley/complain/check")
        #expect(visitor.here == "check", "what was written is still there")
        #expect(try await visitor.site.cases() == 0)
    }

    @Test("a link on another site can be followed", arguments: ["complain", "track", "track/case", "advocate"])
    func linked(page: String) async throws {
        let visitor = Visitor(try await VisitSite())
        visitor.fetchSite = "cross-site"
        try await visitor.go("/dudley/\(page)")
        #expect(visitor.title != "That did not come from this site")
    }

    @Test("an hour without use deletes a draft, and the last answer is kept")
    func expiry() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent, until: "wanted")
        visitor.site.clock.move(minutes: 59)
        try await visitor.send([("wanted", "A visit")])
        #expect(visitor.here == "name")
        visitor.site.clock.move(minutes: 61)
        try await visitor.send([("name", "Jo")])
        #expect(visitor.here == "who")
        #expect(visitor.page.words.contains("The answer you have just given was kept"))
        try await visitor.answer(JourneyPerson.parent.pages.filter { $0.page != "name" })
        try await visitor.send(go: "send")
        let dossier = try await visitor.dossier()
        #expect(dossier.complainant.name == "Jo")
        #expect(dossier.wanted == "A date that is kept.")
    }

    /// Pages whose question depends on an answer that has expired with the rest.
    static let dependent: [(JourneyPerson, String)] = [(.adopter, "family"), (.parent, "child"), (.parent, "careful")]

    @Test("after that no page is asked out of its place", arguments: dependent.indices)
    func expiredOutOfPlace(index: Int) async throws {
        let (person, page) = Self.dependent[index]
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(person, until: page)
        visitor.site.clock.move(minutes: 61)
        try await visitor.send(person.pages.first { $0.page == page }?.fields ?? [])
        #expect(visitor.here == "who")
        try await visitor.answer(person.pages)
    }

    @Test("nothing personal is in an address, a title, a cookie or a header")
    func nothingPersonal() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent)
        try await visitor.send(go: "send")
        let receipt = try visitor.receipt
        try await visitor.go("/dudley/track/case")
        let secrets = [
            receipt.reference.reference, receipt.code, "cancelled", "Neil", "jo@example", "01632", "High Street",
            "Alex",
        ]
        for (path, answer) in visitor.answers {
            let title = answer.text.firstMatch(of: /<title>[^<]*<\/title>/).map { String($0.output) } ?? ""
            let headers = answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            for secret in secrets {
                #expect(
                    ![path, title, headers].contains { $0.localizedCaseInsensitiveContains(secret) },
                    "\(secret) at \(path)")
            }
            #expect(answer.headers[.cacheControl] == "no-store", "\(path)")
        }
        #expect(visitor.answers.count > 25)
    }

    @Test("cookies stay with the browser's session, the council's pages and this site", arguments: [false, true])
    func cookies(isSecure: Bool) async throws {
        let visitor = Visitor(
            try await VisitSite(origins: isSecure ? "https://help.example.org" : ""),
            host: isSecure ? "help.example.org" : "localhost")
        try await visitor.tell(.childInCare)
        #expect(visitor.cookies.keys.sorted() == ["visit", "words"])
        for (name, cookie) in visitor.cookies {
            #expect(cookie.path == "/dudley", "\(name)")
            let parts = cookie.attributes.split(separator: ";").map { $0.drop { $0 == " " } }
            #expect(parts.contains("HttpOnly") && parts.contains("SameSite=Strict"), "\(cookie.attributes)")
            #expect(parts.contains("Secure") == isSecure)
            #expect(!parts.contains { $0.hasPrefix("Max-Age") || $0.hasPrefix("Expires") || $0.hasPrefix("Domain") })
        }
    }

    @Test("Exit this page forgets what was written, whoever has the cookies")
    func leaving() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent)
        let other = visitor.newTab()
        try await visitor.go("/dudley/leave")
        #expect(visitor.answer.headers[.location] == Leaving.destination)
        #expect(visitor.cookies.isEmpty)
        try await other.go("/dudley/complain/check")
        #expect(other.here == "complain")
        #expect(!other.page.words.contains("Go on with the complaint you began"))
    }

    @Test("what was on its way when the person left does not come back")
    func leavingMeanwhile() async throws {
        let site = try await VisitSite()
        let visitor = Visitor(site)
        try await visitor.tell(.parent, until: "wanted")
        let sending = visitor.prepared([("wanted", "An apology")])
        let request = try await Self.step(sending, site)
        try await visitor.newTab().go("/dudley/leave")
        let keeper = VisitKeeper(site: request.site)
        _ = try await keeper.change(request.visit, request.served) { $0.draft?.points = ["late"] }
        let found = try await Self.step(sending, site)
        #expect(found.visit.visit.draft == nil)
    }

    private static func step(_ sending: Visitor.Sending, _ site: VisitSite) async throws -> VisitStep {
        try await site.step("dudley", headers: sending.headers, path: sending.path)
    }

    @Test("two tabs of one browser lose nothing of each other")
    func tabs() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.adopter, until: "wanted")
        let tab = visitor.newTab()
        try await tab.go("/dudley/complain/happened?point=1")
        try await tab.send([("words", "Changed in the other tab.")])
        try await visitor.send([("wanted", "A new start")])
        try await visitor.answer([("more", [("more", "no")])] + Array(JourneyPerson.adopter.pages.dropFirst(8)))
        try await visitor.send(go: "send")
        let dossier = try await visitor.dossier()
        #expect(dossier.points == ["Changed in the other tab."])
        #expect(dossier.wanted == "A new start")
    }
}
