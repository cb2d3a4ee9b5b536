import CaseDesk
import CaseKernel
import HTTPTypes
import Testing

@Suite("A complaint is told page by page")
struct JourneyTests {
    @Test("what was told is what is on record", arguments: JourneyPerson.all)
    func whole(person: JourneyPerson) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(person)
        try await visitor.send(go: "send")
        #expect(visitor.here == "sent")
        #expect(JourneyRecord(try await visitor.dossier()) == person.recorded)
        let receipt = try visitor.receipt
        let follower = Visitor(visitor.site)
        try await follower.enter(receipt.reference.reference, receipt.code)
        #expect(follower.here == "case")
        for point in person.recorded.points { #expect(follower.page.html.contains(PagesText.escaped(point))) }
    }

    @Test("no page can be skipped to", arguments: JourneyPerson.parent.pages.map(\.page).dropFirst() + ["check"])
    func skipping(page: String) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.go("/dudley/complain/\(page)")
        #expect(visitor.here == "complain")
        try await visitor.send()
        try await visitor.go("/dudley/complain/\(page)")
        #expect(visitor.here == "who")
        #expect(try await visitor.site.cases() == 0)
    }

    @Test("sending from a page that was never reached sends nothing")
    func sendingEarly() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent, until: "wanted")
        let hidden = visitor.hidden
        let answer = try await visitor.site.answer(
            .post, "/dudley/complain/check", headers: visitor.prepared().headers,
            body: Array(Visitor.encoded(hidden + [("go", "send")]).utf8))
        #expect(answer.headers[.location] == "/dudley/complain/wanted")
        #expect(try await visitor.site.cases() == 0)
    }

    @Test("answers come back when going back")
    func back() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent)
        var seen: [String] = []
        while visitor.here != "complain", seen.count < 30 {
            let back = try #require(visitor.page.html.firstMatch(of: /aria-label="Back"><a href="([^"]*)"/))
            try await visitor.go(PagesText.resolved(String(back.output.1)))
            seen.append(visitor.here)
            guard let told = JourneyPerson.parent.pages.first(where: { $0.page == visitor.here })?.fields else {
                continue
            }
            for (name, value) in told {
                let shown = visitor.typed(name).map { [$0] } ?? visitor.chosen(name)
                #expect(shown.contains(value.replacing("\r\n", with: "\n")), "\(visitor.here) \(name)")
            }
        }
        #expect(seen == JourneyPerson.parent.pages.map(\.page).reversed() + ["complain"])
        #expect(visitor.page.words.contains("Go on with the complaint you began"))
    }

    @Test("one point is changed and one removed")
    func points() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.childInCare)
        try await visitor.go("/dudley/complain/happened?point=1")
        #expect(visitor.title == "What happened?")
        #expect(visitor.typed("words") == "I was moved and nobody asked me.")
        try await visitor.send([("words", "I was moved twice.")])
        try await visitor.send([("more", "yes")])
        #expect(visitor.title == "What else happened?")
        try await visitor.send([("words", "My things were lost.")])
        try await visitor.send(go: "remove-2")
        try await visitor.send([("more", "no")])
        #expect(visitor.here == "check")
        try await visitor.send(go: "send")
        #expect(try await visitor.dossier().points == ["I was moved twice.", "My things were lost."])
    }

    @Test("there is room for twenty points, and no more")
    func manyPoints() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent, until: "happened")
        for number in 1...20 {
            try await visitor.send([("words", "Point \(number)")])
            if number < 20 { try await visitor.send([("more", "yes")]) }
        }
        try await visitor.send([("more", "yes")])
        #expect(visitor.answer.status == .unprocessableContent)
        #expect(visitor.errors.first?.hasPrefix("There is room for 20 things") == true)
    }

    /// Who somebody is at first and then, and the pages that are asked again.
    static let changes: [(JourneyPerson, [(String, String)], [(page: String, fields: [(String, String)])], String)] = [
        (.parent, [("who", "adoption")], [("family", [("family", "adopted-person")])], "adopted-person"),
        (
            .adopter, [("who", "special-guardianship")],
            [
                ("family", [("family", "special-guardianship-child")]),
                ("advocate", [("advocate", "no")]),
            ], "special-guardianship-child"
        ),
        (.parent, [("who", "looked-after-child")], [("advocate", [("advocate", "yes")])], "looked-after-child"),
        (
            .childInCare, [("who", "foster-carer")],
            [("age", [("age", "18-or-over")]), ("advocate", [("advocate", "no")])], "foster-carer"
        ),
    ]

    @Test("another answer to who you are asks what goes with it, and nothing else", arguments: changes.indices)
    func changedWho(index: Int) async throws {
        let (person, who, asked, claimed) = Self.changes[index]
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(person)
        try await visitor.go("/dudley/complain/who")
        try await visitor.send(who)
        try await visitor.answer(asked)
        try await visitor.send(go: "send")
        #expect(try await visitor.dossier().complainant.claimed == claimed)
    }

    @Test("what was to be careful about is not kept once nobody is to be in touch")
    func changedContact() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent)
        try await visitor.go("/dudley/complain/contact")
        try await visitor.send([("way", "none"), ("email", "jo@example.org")])
        #expect(visitor.here == "check")
        #expect(!visitor.page.words.contains("Not on Fridays") && !visitor.page.words.contains("jo@example.org"))
        try await visitor.send(go: "send")
        let who = try await visitor.dossier().complainant
        #expect(who.ways == ["none"])
        #expect([who.email, who.phone, who.address, who.safeContact, who.times] == [nil, nil, nil, nil, nil])
        #expect(who.cares.isEmpty)
    }

    @Test("a second press, and two at once, make one case")
    func twice() async throws {
        let site = try await VisitSite()
        let visitor = Visitor(site)
        try await visitor.tell(.parent)
        let sending = visitor.prepared(go: "send")
        async let first = site.answer(.post, sending.path, headers: sending.headers, body: sending.body)
        async let second = site.answer(.post, sending.path, headers: sending.headers, body: sending.body)
        for answer in [try await first, try await second] {
            #expect(answer.headers[.location] == "/dudley/complain/sent")
        }
        let third = try await site.answer(.post, sending.path, headers: sending.headers, body: sending.body)
        #expect(third.headers[.location] == "/dudley/complain/sent")
        #expect(try await site.cases() == 1)
        try await visitor.go("/dudley/complain/sent")
        let shown = try visitor.receipt
        _ = try await site.desk().admit(shown.reference, code: AccessCode(typed: shown.code))
        // Seen again until it is finished, and then no more.
        try await visitor.go("/dudley/complain/sent")
        #expect(try visitor.receipt.code == shown.code)
        try await visitor.send(go: "finish")
        try await visitor.go("/dudley/complain/sent")
        #expect(visitor.here == "complain")
    }

    @Test("a complaint that was begun can be gone on with, or begun anew")
    func anew() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent, until: "wanted")
        try await visitor.go("/dudley/complain")
        try await visitor.send(go: "on")
        #expect(visitor.here == "wanted")
        try await visitor.go("/dudley/complain")
        try await visitor.send(go: "new")
        #expect(visitor.here == "who")
        #expect(visitor.chosen("who").isEmpty)
        // After a complaint has been sent, the next is another.
        try await visitor.answer(JourneyPerson.careLeaver.pages)
        try await visitor.send(go: "send")
        try await visitor.tell(.parent)
        try await visitor.send(go: "send")
        #expect(try await visitor.site.cases() == 2)
    }

    @Test("a change of wording keeps what was typed", arguments: JourneyPerson.parent.pages.indices)
    func words(index: Int) async throws {
        let (page, fields) = JourneyPerson.parent.pages[index]
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent, until: page)
        try await visitor.send(fields, go: "words")
        #expect(visitor.here == page)
        #expect(visitor.page.html.contains("Use the words for adults"))
        for (name, value) in fields {
            let shown = visitor.typed(name).map { [$0] } ?? visitor.chosen(name)
            #expect(shown.contains(value.replacing("\r\n", with: "\n")), "\(name)")
        }
        try await visitor.send([], go: "words")
        #expect(visitor.here == page)
        #expect(visitor.page.html.contains("Use the words for young people"))
    }

    @Test("what a change of wording leaves unfinished is asked before anything is sent")
    func unfinished() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.parent)
        try await visitor.go("/dudley/complain/contact")
        try await visitor.send([("way", "email"), ("email", "nonsense")], go: "words")
        try await visitor.go("/dudley/complain/check")
        #expect(visitor.here == "contact")
        #expect(visitor.typed("email") == "nonsense")
    }

    /// Who, and whether the wording for young people follows.
    static let voices = [
        ("looked-after-child", true), ("child-in-need", true), ("care-leaver", true), ("parent", false),
        ("foster-carer", false),
    ]

    @Test("who you are sets the wording, unless you chose it", arguments: voices)
    func voice(who: String, isYoung: Bool) async throws {
        let site = try await VisitSite()
        let visitor = Visitor(site)
        try await visitor.tell(.parent, until: "who")
        try await visitor.send([("who", who)])
        #expect(visitor.page.html.contains(isYoung ? "Use the words for adults" : "Use the words for young people"))
        // Another answer sets it again, for it was never chosen.
        try await visitor.go("/dudley/complain/who")
        try await visitor.send([("who", isYoung ? "parent" : "looked-after-child")])
        #expect(visitor.page.html.contains(isYoung ? "Use the words for young people" : "Use the words for adults"))
        for chosen in ["adult", "young"] {
            let chooser = Visitor(site)
            try await chooser.go("/dudley/words/\(chosen)")
            try await chooser.tell(.parent, until: "who")
            try await chooser.send([("who", who)])
            #expect(chooser.page.html.contains("Use the words for adults") == (chosen == "young"))
        }
    }
}

extension PagesText {
    /// A text as a page shows it.
    static func escaped(_ text: String) -> String {
        [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
