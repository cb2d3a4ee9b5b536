import CaseDesk
import CaseKernel
import CouncilHost
import Foundation
import HTTPTypes
import Testing

@testable import Website

@Suite("A case is followed with its code")
struct TrackingTests {
    @Test("however reference and code are spelled")
    func spellings() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let (reference, code) = (found.id.reference, found.code)
        let spellings = [
            (reference, code), (reference.lowercased(), code.uppercased()), (" \(reference) ", " \(code) "),
            (reference.replacing("-", with: ""), code.replacing("-", with: " ")),
            (reference.replacing("-", with: " "), code.replacing("-", with: ", ")),
            (reference, code.replacing("-", with: "\r\n")), (reference, code.capitalized + "."),
        ]
        for (reference, code) in spellings {
            let visitor = Visitor(found.site)
            try await visitor.enter(reference, code)
            #expect(visitor.here == "case", "\(reference) \(code)")
        }
    }

    @Test("a wrong code, a wrong reference and what is none are told alike")
    func alike() async throws {
        let site = try await VisitSite()
        let (mine, other) = (
            try await TrackedCase(.localResolution, on: site), try await TrackedCase(.answered, on: site)
        )
        var seen: Set<String> = []
        for (reference, code) in [
            (mine.id.reference, other.code), (other.id.reference, mine.code), ("0000-0000-0", mine.code),
            ("nonsense", mine.code), (mine.id.reference, "six words that are not it"), ("' OR 1=1 --", "x"),
        ] {
            let visitor = Visitor(site)
            try await visitor.enter(reference, code)
            #expect(visitor.answer.status == .unprocessableContent)
            #expect(visitor.typed("code") == "", "a code is not shown again")
            #expect(!visitor.page.html.contains(mine.code))
            seen.insert(visitor.page.words)
        }
        #expect(seen.count == 1, "\(seen)")
    }

    @Test("what is left out is asked for", arguments: [("", "x"), ("x", ""), ("", "")])
    func missing(_ reference: String, _ code: String) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.enter(reference, code)
        #expect(visitor.answer.status == .unprocessableContent)
        #expect(
            visitor.errors == (reference.isEmpty ? ["Enter your reference"] : [])
                + (code.isEmpty ? ["Enter your code"] : []))
    }

    @Test("a new token is given on entering, and the old one sees nothing")
    func token() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let visitor = Visitor(found.site)
        try await visitor.go("/dudley/track")
        let before = visitor.newTab()
        try await visitor.send([("reference", found.id.reference), ("code", found.code)])
        #expect(visitor.cookies["visit"]?.value != before.cookies["visit"]?.value)
        try await before.go("/dudley/track/case")
        #expect(before.answer.status == .forbidden)
        #expect(!before.page.words.contains(found.id.reference))
    }

    @Test("a complaint that runs under two procedures shows both, each with its own dates")
    func twoProcedures() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite(), kind: .parent)
        try await found.take(.addPoint, ["words": "The school bus is late."])
        try await found.take(.addPoint, ["words": "The exam was unfair."])
        try await found.take(.route, ["points": "2", "to": "corporate", "reason": "It is not social care"])
        try await found.take(
            .route, ["points": "3", "to": "outside", "destination": "Hill School", "reason": "Its governors answer"])
        let page = try await found.follower().page
        for words in [
            "The children’s social care complaints procedure: point 1",
            "The council’s corporate complaints procedure: point 2",
            "Point 3 is for somebody else to look into: Hill School. The reason: Its governors answer",
            "Your answer at stage 1", "LGSCO Complaint Handling Code",
        ] { #expect(page.words.contains(words), "\(words)\n\(page.words)") }
        #expect(!page.words.contains("The law: LGSCO"))
    }

    @Test("what another complainant of the case was told is not on the page")
    func anotherComplainant() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let before = try await found.follower().page.words
        try await found.take(.addComplainant, ["who": "parent", "name": "Robin Other"])
        #expect(try await found.follower().page.words == before)
    }

    @Test("following ends twenty minutes after the last page")
    func ends() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let visitor = try await found.follower()
        found.site.clock.move(minutes: 19)
        try await visitor.go("/dudley/track/case")
        #expect(visitor.answer.status == .ok)
        found.site.clock.move(minutes: 19)
        try await visitor.go("/dudley/track/write")
        #expect(visitor.answer.status == .ok)
        found.site.clock.move(minutes: 21)
        try await visitor.post([("words", "Hello")])
        #expect(visitor.answer.status == .forbidden)
        #expect(visitor.page.words.contains("closed to keep it private"))
        PagesReadingTests.expectYoung(visitor.page, "following is over")
        #expect(try await found.count("Hello") == 0)
    }

    @Test("following ends when it is stopped, when another code is given and with Exit this page")
    func endsAtOnce() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let stopped = try await found.follower()
        try await stopped.send()
        #expect(stopped.path == "/dudley")
        try await stopped.go("/dudley/track/case")
        #expect(stopped.answer.status == .forbidden)

        let left = try await found.follower()
        let other = left.newTab()
        try await left.go("/dudley/leave")
        try await other.go("/dudley/track/case")
        #expect(other.answer.status == .forbidden)

        let replaced = try await found.follower()
        let dossier = try await found.take(.replaceCode, ["by": "the team", "via": "safe-contact"])
        try await replaced.go("/dudley/track/case")
        #expect(replaced.answer.status == .forbidden)
        try await replaced.enter(found.id.reference, found.code)
        #expect(replaced.answer.status == .unprocessableContent)
        try await replaced.enter(found.id.reference, try #require(dossier.newCode))
        #expect(replaced.here == "case")
    }

    /// A page, what is filled in, what then stands in the history once, and what the page of the case says.
    static let actions: [(String, TrackedCase.State, [(String, String)], String, String)] = [
        ("add", .localResolution, [("words", "It happened again.")], "It happened again.", "We sent what you added."),
        ("write", .localResolution, [("words", "When will I hear?")], "When will I hear?", "Your message was sent."),
        ("nobody", .localResolution, [("words", "")], "nobody has been in touch", "We told the council"),
        (
            "contact", .localResolution, [("name", "Samira"), ("way", "email"), ("email", "s@example.org")],
            "contact details were corrected", "Saved."
        ),
        ("next-stage", .answered, [("words", "It is not right.")], "It is not right.", "You asked for the next stage."),
        ("next-stage", .late, [("words", "")], "asked for by the complainant", "You asked for the next stage."),
        ("advocate", .localResolution, [("advocate", "yes")], "an advocate was asked for", "Saved."),
        ("advocate", .awaiting, [("advocate", "no")], "no advocate wanted", "Saved."),
        (
            "withdraw", .localResolution, [("words", "All is well."), ("sure", "yes")], "All is well.",
            "Your complaint is stopped."
        ),
        ("write", .closed, [("words", "Thank you.")], "Thank you.", "Your message was sent."),
        ("next-stage", .closed, [], "asked for by the complainant", "You asked for the next stage."),
    ]

    @Test("each page does its step once, however often its button is pressed", arguments: actions.indices)
    func action(index: Int) async throws {
        let (page, state, fields, recorded, said) = Self.actions[index]
        let found = try await TrackedCase(state, on: try await VisitSite())
        let visitor = try await found.follower()
        try await visitor.go("/dudley/track/\(page)")
        #expect(visitor.here == page)
        let sending = visitor.prepared(fields)
        let site = found.site
        async let first = site.answer(.post, sending.path, headers: sending.headers, body: sending.body)
        async let second = site.answer(.post, sending.path, headers: sending.headers, body: sending.body)
        for answer in [try await first, try await second] {
            #expect(answer.headers[.location] == "/dudley/track/case")
        }
        try await visitor.send(fields)
        #expect(visitor.here == "case")
        #expect(visitor.page.words.contains(said), "\(visitor.page.words.prefix(300))")
        #expect(try await found.count(recorded) == 1)
        try await visitor.go("/dudley/track/case")
        #expect(!visitor.page.words.contains(said), "said once")
    }

    /// A page and what is wrong on it.
    static let faults: [(String, [(String, String)], String)] = [
        ("add", [("words", " ")], "Write what you want to add"), ("write", [], "Write your message"),
        ("contact", [("name", "Samira")], "Choose how to reach you, or “Do not contact me”"),
        (
            "contact", [("way", "none"), ("way", "email"), ("email", "a@b.org")],
            "Choose how to reach you, or “Do not contact me”. Not both"
        ),
        ("advocate", [], "Choose yes or no"), ("withdraw", [("words", "Enough")], "Tick the box if you want to stop"),
    ]

    @Test("what cannot be taken comes back with what to do", arguments: faults.indices)
    func fault(index: Int) async throws {
        let (page, fields, message) = Self.faults[index]
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let visitor = try await found.follower()
        try await visitor.go("/dudley/track/\(page)")
        try await visitor.post(fields)
        #expect(visitor.answer.status == .unprocessableContent)
        #expect(visitor.errors == [message])
        for (name, value) in fields where value != " " {
            #expect((visitor.typed(name).map { [$0] } ?? visitor.chosen(name)).contains(value))
        }
        PagesReadingTests.expectYoung(visitor.page, "\(page), with errors")
        try await visitor.post(fields, go: "words")
        for (name, value) in fields where value != " " {
            #expect((visitor.typed(name).map { [$0] } ?? visitor.chosen(name)).contains(value), "in the other wording")
        }
    }

    /// A page that was open when the state of the case changed, and the step that changed it.
    static let overtaken: [(String, TrackedCase.State, StepName, [String: String], [(String, String)])] = [
        ("add", .answered, .close, ["by": "the team"], [("words", "One more thing.")]),
        ("next-stage", .answered, .withdraw, ["by": "complainant"], [("words", "Not right.")]),
        ("withdraw", .localResolution, .withdraw, ["by": "complainant"], [("words", "Stop"), ("sure", "yes")]),
    ]

    @Test("what the procedure refuses is said in words, with what was typed", arguments: overtaken.indices)
    func refused(index: Int) async throws {
        let (page, state, step, fields, typed) = Self.overtaken[index]
        let found = try await TrackedCase(state, on: try await VisitSite())
        let visitor = try await found.follower()
        try await visitor.go("/dudley/track/\(page)")
        if step == .close {
            try await found.take(.checkSafeguarding, ["by": "the duty worker", "outcome": "no-concern"])
            try await found.take(.inform)
        }
        try await found.take(step, fields)
        try await visitor.post(typed)
        #expect(visitor.answer.status == .unprocessableContent)
        #expect(visitor.errors.count == 1)
        #expect(visitor.typed("words") == typed[0].1)
        PagesReadingTests.expectYoung(visitor.page, "\(page), refused")
        // Its link, kept from before, leads to the case and says why.
        try await visitor.go("/dudley/track/\(page)")
        #expect(visitor.page.html.contains("<div class=\"notice\" role=\"status\">"))
        #expect(visitor.page.words.contains(found.id.reference))
    }

    @Test("an advocate who is wanted already is not asked for again")
    func advocateAgain() async throws {
        let found = try await TrackedCase(.awaiting, on: try await VisitSite())
        let visitor = try await found.follower()
        try await visitor.go("/dudley/track/advocate")
        try await visitor.send([("advocate", "yes")])
        #expect(visitor.here == "case" && visitor.answer.status == .ok)
    }

    @Test("how to be reached is filled in as it is on record, and can be saved as it stands")
    func contact() async throws {
        let site = try await VisitSite()
        let sender = Visitor(site)
        try await sender.tell(.parent)
        try await sender.send(go: "send")
        let receipt = try sender.receipt
        let before = try await site.desk().dossier(of: receipt.reference).complainant
        let visitor = Visitor(site)
        try await visitor.enter(receipt.reference.reference, receipt.code)
        try await visitor.go("/dudley/track/contact")
        let lines = ["name", "email", "phone", "text-phone", "address", "times", "careful"]
        let shown =
            lines.map { ($0, visitor.typed($0) ?? "") }
            + ["way", "care"].flatMap { name in visitor.chosen(name).map { (name, $0) } }
        try await visitor.send(shown)
        #expect(visitor.here == "case", "\(visitor.errors)")
        #expect(try await site.desk().dossier(of: receipt.reference).complainant == before)
    }

    @Test("what the team writes is read on the page of the case")
    func messages() async throws {
        let found = try await TrackedCase(.replied, on: try await VisitSite())
        let visitor = try await found.follower()
        #expect(visitor.page.words.contains("We read this today."))
        try await found.take(.reply, ["by": "the complaints team", "words": "<b>Tomorrow</b> at 4."])
        try await visitor.go("/dudley/track/case")
        #expect(visitor.page.words.contains("<b>Tomorrow</b> at 4."))
        #expect(visitor.page.hasOnlyTheExitScript)
    }

    @Test("a young person's case speaks their words, unless others were chosen")
    func voice() async throws {
        let site = try await VisitSite()
        let young = try await TrackedCase(.localResolution, on: site)
        let old = try await TrackedCase(.localResolution, on: site, kind: .parent)
        let visitor = try await young.follower()
        #expect(visitor.page.words.contains("Show this page in the words for adults"))
        #expect(visitor.page.words.contains("Why this day?"))
        #expect(!visitor.page.words.contains("SI 2006") && !visitor.page.words.contains("regulation"))
        try await visitor.enter(old.id.reference, old.code)
        try await visitor.send()
        try await visitor.enter(old.id.reference, old.code)
        #expect(visitor.page.words.contains("Show this page in the words for young people"))
        #expect(visitor.page.words.contains("Why this date?"))
        let chooser = Visitor(site)
        try await chooser.go("/dudley/words/adult")
        try await chooser.enter(young.id.reference, young.code)
        #expect(chooser.page.words.contains("Show this page in the words for young people"))
    }

    @Test("a reader of eleven can read a case in any state", arguments: TrackedCase.State.allCases)
    func young(state: TrackedCase.State) async throws {
        let found = try await TrackedCase(state, on: try await VisitSite())
        let visitor = Visitor(found.site)
        try await visitor.go("/dudley/words/young")
        try await visitor.go("/dudley/track")
        PagesReadingTests.expectYoung(visitor.page, "track")
        try await visitor.send([("reference", found.id.reference), ("code", "wrong")])
        PagesReadingTests.expectYoung(visitor.page, "track, with errors")
        try await visitor.enter(found.id.reference, found.code)
        #expect(visitor.here == "case")
        PagesReadingTests.expectYoung(visitor.page, state.rawValue)
        for page in TrackPage.allCases where page != .here && page != .end {
            try await visitor.go("/dudley/track/\(page.rawValue)")
            PagesReadingTests.expectYoung(visitor.page, "\(state.rawValue), \(page.rawValue)")
            #expect(visitor.answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test("at any council", arguments: DoorSite.names)
    func youngEverywhere(council: String) async throws {
        let site = try await VisitSite(DoorSite.councils)
        for state in TrackedCase.State.allCases where state != .late {
            let visitor = try await TrackedCase(state, on: site, council: council).follower()
            try await visitor.go("/\(council)/words/young?page=/\(council)/track/case")
            PagesReadingTests.expectYoung(visitor.page, "\(council), \(state.rawValue)")
        }
    }

    @Test("a lost code gives one answer for a real reference and an invented one, and is recorded once")
    func lost() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let visitor = Visitor(found.site)
        var seen: Set<String> = []
        for reference in [found.id.reference, found.id.reference, "0000-0000-0", "nonsense"] {
            try await visitor.go("/dudley/track/lost")
            try await visitor.send([("reference", reference), ("via", "safe-contact")])
            #expect(visitor.answer.status == .ok)
            seen.insert(visitor.page.words)
        }
        #expect(seen.count == 1)
        try await visitor.go("/dudley/words/young?page=/dudley/track/lost")
        try await visitor.send([("reference", "nonsense"), ("via", "advocate")])
        PagesReadingTests.expectYoung(visitor.page, "lost, and told")
        try await eventually { try await found.count("the code was said to be lost") == 1 }
        try await visitor.go("/dudley/words/adult?page=/dudley/track/lost")
        try await visitor.post([("reference", "")])
        #expect(visitor.errors == ["Enter your reference", "Choose how the new code should come"])
    }

    @Test("the tenth wrong code is shown to the team")
    func guessing() async throws {
        let found = try await TrackedCase(.localResolution, on: try await VisitSite())
        let visitor = Visitor(found.site)
        for number in 1...11 { try await visitor.enter(found.id.reference, "wrong \(number)") }
        try await eventually { try await found.count("wrong codes were tried 10 times") == 1 }
        #expect(try await found.site.desk().dossier(of: found.id).codeTrouble != nil)
        // Whoever has the code gets in all the same.
        try await visitor.enter(found.id.reference, found.code)
        #expect(visitor.here == "case")
    }

    @Test("another council's case is not found here, and no token of one council opens anything at another")
    func councils() async throws {
        let site = try await VisitSite(DoorSite.councils)
        let found = try await TrackedCase(.localResolution, on: site, council: "medway")
        let visitor = Visitor(site)
        try await visitor.enter(found.id.reference, found.code)
        #expect(visitor.answer.status == .unprocessableContent)
    }

    @Test("the cases of a council that has left can be followed, and nothing new is taken")
    func retired() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": PagesModules.silent("newtown"),
        ])
        let site = try await VisitSite(folder.path)
        let found = try await TrackedCase(.localResolution, on: site, council: "newtown")
        try folder.remove("newtown")
        try await site.registry.refresh()
        let visitor = Visitor(site)
        try await visitor.go("/newtown/complain")
        #expect(visitor.answer.status == .gone)
        try await visitor.go("/newtown/track")
        try await visitor.send([("reference", found.id.reference), ("code", found.code)])
        #expect(visitor.path == "/newtown/track/case")
        try await visitor.go("/newtown/track/write")
        try await visitor.send([("words", "Are you still there?")])
        #expect(visitor.page.words.contains("Are you still there?"))
        try await visitor.send()
        #expect(visitor.path == "/newtown/track")
    }

    /// Waits until something that was set going has happened; it fails after very many looks, not after a time.
    private func eventually(_ isSo: () async throws -> Bool) async throws {
        for _ in 0..<20_000 {
            if try await isSo() { return }
            await Task.yield()
        }
        Issue.record("it never happened")
    }
}
