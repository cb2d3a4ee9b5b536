import CaseDesk
import CaseKernel
import HTTPTypes
import Testing

@Suite("An advocate can be asked for without a complaint")
struct WishTests {
    static let answers: [(page: String, fields: [(String, String)])] = [
        ("who", [("who", "looked-after-child")]),
        (
            "contact",
            [("name", "Sam"), ("way", "text"), ("text-phone", "07700 900982"), ("times", "after 4 on school days")]
        ),
        ("about", [("about", "I want to stay where I am.\r\nPlease.")]),
    ]

    private func visitor(until page: String = "sent") async throws -> Visitor {
        let visitor = Visitor(try await VisitSite())
        try await visitor.go("/dudley/advocate")
        try await visitor.send()
        try await visitor.answer(Self.answers, until: page)
        return visitor
    }

    @Test("three questions become the wish to complain, and the council has to inform and help")
    func whole() async throws {
        let visitor = try await visitor()
        let dossier = try await visitor.dossier()
        #expect(dossier.state == "intended")
        #expect(dossier.about == "I want to stay where I am.\nPlease.")
        #expect(dossier.points.isEmpty)
        let who = dossier.complainant
        #expect(
            [who.claimed, who.name, who.phone, who.times] == [
                "looked-after-child", "Sam", "07700 900982", "after 4 on school days",
            ])
        #expect(who.advocacy == "asked for on 2026-03-23, not yet appointed")
        #expect(dossier.steps.contains { $0.step == "inform" && $0.open })
        let receipt = try visitor.receipt
        let follower = Visitor(visitor.site)
        try await follower.enter(receipt.reference.reference, receipt.code)
        #expect(follower.page.words.contains("You have not complained yet."))
        #expect(follower.page.words.contains("I want to stay where I am."))
    }

    @Test("a second press makes no second case, and what was sent is seen until it is finished")
    func twice() async throws {
        let visitor = try await visitor(until: "about")
        let sending = visitor.prepared(Self.answers[2].fields)
        let site = visitor.site
        async let first = site.answer(.post, sending.path, headers: sending.headers, body: sending.body)
        async let second = site.answer(.post, sending.path, headers: sending.headers, body: sending.body)
        for answer in [try await first, try await second] {
            #expect(answer.headers[.location] == "/dudley/advocate/sent")
        }
        #expect(try await visitor.site.cases() == 1)
        try await visitor.go("/dudley/advocate/about")
        #expect(visitor.here == "sent")
        try await visitor.send(go: "finish")
        try await visitor.go("/dudley/advocate/sent")
        #expect(visitor.here == "advocate")
    }

    @Test("no question can be skipped to", arguments: ["who", "contact", "about", "sent"])
    func skipping(page: String) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.go("/dudley/advocate/\(page)")
        #expect(visitor.here == "advocate")
        guard page != "sent" else { return }
        try await visitor.send()
        try await visitor.go("/dudley/advocate/\(page)")
        #expect(visitor.here == "who")
    }

    /// A page, what is filled in, and what is said.
    static let faults: [(String, [(String, String)], String)] = [
        ("who", [], "Choose who you are"),
        ("contact", [("name", "Sam")], "Choose how to reach you, or “Do not contact me”"),
        ("contact", [("way", "text")], "Put in the number for texts, or untick text message"),
        (
            "about", [("about", String(repeating: "a b", count: 1_667))],
            "You wrote 5,001 letters. There is room for 5,000. Make it shorter, or tell us the rest later"
        ),
    ]

    @Test("what cannot be taken comes back with what to do", arguments: faults.indices)
    func fault(index: Int) async throws {
        let (page, fields, message) = Self.faults[index]
        let visitor = try await visitor(until: page)
        if page == "who" { try await visitor.go("/dudley/words/young?page=/dudley/advocate/who") }
        try await visitor.post(fields)
        #expect(visitor.answer.status == .unprocessableContent)
        #expect(visitor.errors == [message])
        PagesReadingTests.expectYoung(visitor.page, "\(page), with errors")
        for (name, value) in fields {
            #expect((visitor.typed(name).map { [$0] } ?? visitor.chosen(name)).contains(value))
        }
    }

    @Test("who somebody is sets the wording, until they choose another")
    func voice() async throws {
        let visitor = try await visitor(until: "contact")
        #expect(visitor.page.html.contains("Use the words for adults"))
        try await visitor.go("/dudley/advocate/who")
        try await visitor.send([("who", "parent")])
        #expect(visitor.page.html.contains("Use the words for young people"))
        try await visitor.send([("way", "none")], go: "words")
        #expect(visitor.chosen("way") == ["none"])
        try await visitor.go("/dudley/advocate/who")
        try await visitor.send([("who", "foster-carer")])
        try await visitor.send([("who", "parent")])
        #expect(visitor.page.html.contains("Use the words for adults"))
    }

    @Test("a reader of eleven can read every page of it")
    func young() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.go("/dudley/words/young")
        try await visitor.go("/dudley/advocate")
        PagesReadingTests.expectYoung(visitor.page, "advocate")
        try await visitor.send()
        for (page, fields) in Self.answers {
            PagesReadingTests.expectYoung(visitor.page, page)
            try await visitor.send(fields, go: "words")
            try await visitor.send(fields, go: "words")
            try await visitor.send(fields)
        }
        PagesReadingTests.expectYoung(visitor.page, "sent")
        #expect(
            visitor.answers.filter { $0.path.hasPrefix("/dudley/advocate") }.allSatisfy {
                $0.answer.headers[.cacheControl] == "no-store"
            })
    }

    @Test("a form without its token records nothing, and gives back what was typed")
    func strange() async throws {
        let visitor = try await visitor(until: "about")
        let answer = try await visitor.post(Self.answers[2].fields, hidden: [])
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("I want to stay where I am."))
        visitor.fetchSite = "cross-site"
        #expect(try await visitor.post(Self.answers[2].fields).status == .forbidden)
        #expect(try await visitor.site.cases() == 0)
    }
}
