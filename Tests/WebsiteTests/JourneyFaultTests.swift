import CaseDesk
import CaseKernel
import Foundation
import HTTPTypes
import Testing

/// An answer that cannot be taken: on which page, in whose journey, what is typed, and what is said of it.
struct JourneyFault: Sendable, CustomTestStringConvertible {
    let page: String
    let person: JourneyPerson
    let fields: [(String, String)]
    let messages: [String]

    init(_ page: String, _ fields: [(String, String)], _ messages: String..., of person: JourneyPerson = .parent) {
        (self.page, self.fields, self.messages, self.person) = (page, fields, messages, person)
    }

    var testDescription: String { "\(page): \(messages.joined(separator: "; "))" }

    private static func date(_ name: String, _ day: String, _ month: String, _ year: String) -> [(String, String)] {
        [("\(name)-day", day), ("\(name)-month", month), ("\(name)-year", year)]
    }

    private static let long = String(repeating: "a", count: 201)
    private static let longer = String(repeating: "b c", count: 1_667)
    private static let unreal = "Enter a real date, like 27 3 2026"
    private static let room =
        "You wrote 5,001 characters, and there is room for 5,000. Make it shorter, or send the rest later"

    static let all: [JourneyFault] = [
        JourneyFault("who", [], "Choose who you are"),
        JourneyFault("who", [("who", "nobody")], "Choose who you are"),
        JourneyFault("family", [], "Choose who you are in the adoption", of: .adopter),
        JourneyFault("family", [], "Choose who you are in the special guardianship", of: .specialGuardian),
        JourneyFault("age", [], "Choose yes, no, or that you would rather not say"),
        JourneyFault("for-whom", [], "Choose who the complaint is for"),
        JourneyFault("child", [("child-name", "Alex")], "Choose whether they know"),
        JourneyFault("child", [("knows", "no")] + date("born", "31", "2", "2015"), unreal),
        JourneyFault("child", [("knows", "no")] + date("born", "5", "", "2015"), unreal),
        JourneyFault(
            "child", [("knows", "no")] + date("born", "24", "3", "2026"),
            "Enter a date of birth that is not in the future"),
        JourneyFault(
            "child", [("child-name", long)] + date("born", "x", "y", "z"), "Use 200 characters or fewer", unreal,
            "Choose whether they know"),
        JourneyFault("happened", [("words", " \r\n ")], "Say what happened, in a few words or many"),
        JourneyFault("more", [], "Choose whether there is anything else"),
        JourneyFault("when", [], "Choose when it happened, or that you are not sure"),
        JourneyFault("when", [("when", "day")], "Enter the date, or choose another answer"),
        JourneyFault("when", [("when", "day")] + date("day", "30", "Feb", "2026"), unreal),
        JourneyFault("when", [("when", "day")] + date("day", "1", "1", "26"), unreal),
        JourneyFault(
            "when", [("when", "day")] + date("day", "24", "3", "2026"), "Enter a date that is not in the future"),
        JourneyFault("when", [("when", "while"), ("when-words", long)], "Use 200 characters or fewer"),
        JourneyFault("wanted", [("wanted", longer)], room),
        JourneyFault("name", [("name", long)], "Use 200 characters or fewer"),
        JourneyFault("contact", [], "Choose how to reach you, or “Do not contact me”"),
        JourneyFault(
            "contact", [("way", "none"), ("way", "advocate")],
            "Choose ways to reach you, or “Do not contact me”, but not both"),
        JourneyFault("contact", [("way", "email")], "Enter your email address, or untick email"),
        JourneyFault(
            "contact", [("way", "email"), ("email", "jo at example")],
            "Enter an email address in the right form, like name@example.com"),
        JourneyFault("contact", [("way", "phone")], "Enter your phone number, or untick phone call"),
        JourneyFault(
            "contact", [("way", "phone"), ("phone", "after four")],
            "Enter a phone number, like 01632 960 001 or +44 808 157 0192"),
        JourneyFault("contact", [("way", "text")], "Enter the number for texts, or untick text message"),
        JourneyFault("contact", [("way", "letter")], "Enter your address, or untick letter"),
        JourneyFault(
            "careful", [("times", long), ("careful", longer)], "Use 200 characters or fewer", room),
        JourneyFault("help", [("help-words", longer)], room),
        JourneyFault("advocate", [], "Choose whether you would like help"),
        JourneyFault("advocate", [], "Choose whether you would like an advocate", of: .careLeaver),
    ]
}

@Suite("An answer that cannot be taken comes back with what to do")
struct JourneyFaultTests {
    @Test(arguments: JourneyFault.all)
    func fault(fault: JourneyFault) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.go("/dudley/words/adult")
        try await visitor.tell(fault.person, until: fault.page)
        try await visitor.post(fault.fields)
        #expect(visitor.answer.status == .unprocessableContent)
        #expect(visitor.errors == fault.messages)
        #expect(visitor.page.text(of: "title")?.hasPrefix("Error: ") != false)
        #expect(visitor.page.html.contains("<title>Error: "))
        let beside = visitor.page.html.matches(
            of: /<p class="error-message"[^>]*><span class="hidden">Error: <\/span>([^<]*)</
        )
        .map { PagesText.resolved(String($0.output.1)) }
        #expect(beside == fault.messages)
        let ids = visitor.page.values(of: "id")
        for link in visitor.page.html.matches(of: /<li><a href="#([^"]*)">/) {
            #expect(ids.contains(String(link.output.1)))
        }
        for (name, value) in fault.fields where value.contains(where: { !$0.isWhitespace }) && value != "nobody" {
            #expect((visitor.typed(name).map { [$0] } ?? visitor.chosen(name)).contains(value), "\(name)")
        }
        try await visitor.go("/dudley/complain/check")
        #expect(visitor.here == fault.page, "what is wrong is not kept")
    }

    @Test("in words that a reader of eleven can read", arguments: JourneyFault.all)
    func young(fault: JourneyFault) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.go("/dudley/words/young")
        try await visitor.tell(fault.person, until: fault.page)
        PagesReadingTests.expectYoung(visitor.page, fault.page)
        try await visitor.post(fault.fields)
        #expect(visitor.errors.count == fault.messages.count)
        PagesReadingTests.expectYoung(visitor.page, "\(fault.page), with errors")
    }

    @Test("so are the beginning, every question, the answers and what was sent", arguments: JourneyPerson.all)
    func youngJourney(person: JourneyPerson) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.go("/dudley/words/young")
        try await visitor.go("/dudley/complain")
        PagesReadingTests.expectYoung(visitor.page, "complain")
        #expect(try await visitor.post(hidden: []).status == .forbidden)
        PagesReadingTests.expectYoung(visitor.page, "complain, with errors")
        try await visitor.send()
        for (page, fields) in person.pages {
            PagesReadingTests.expectYoung(visitor.page, page)
            try await visitor.send(fields)
        }
        PagesReadingTests.expectYoung(visitor.page, "check")
        #expect(try await visitor.post(go: "send", hidden: []).status == .forbidden)
        PagesReadingTests.expectYoung(visitor.page, "check, with errors")
        try await visitor.send(go: "send")
        #expect(visitor.here == "sent")
        PagesReadingTests.expectYoung(visitor.page, "sent")
        #expect(!visitor.page.words.contains("SI 2006") && !visitor.page.words.contains("egulation"))
    }

    @Test("so they are at any council", arguments: DoorSite.names)
    func youngEverywhere(council: String) async throws {
        let visitor = Visitor(try await VisitSite(DoorSite.councils), council)
        try await visitor.go("/\(council)/words/young")
        for page in ["complain", "advocate", "track", "track/lost"] {
            try await visitor.go("/\(council)/\(page)")
            PagesReadingTests.expectYoung(visitor.page, "\(council), \(page)")
        }
        try await visitor.tell(.childInCare, until: "help")
        PagesReadingTests.expectYoung(visitor.page, "\(council), help")
        try await visitor.answer(Array(JourneyPerson.childInCare.pages.suffix(2)))
        try await visitor.send(go: "send")
        PagesReadingTests.expectYoung(visitor.page, "\(council), sent")
    }

    @Test("a draft that has expired is told of as plainly, and so is one that was begun before")
    func youngExpired() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.childInCare, until: "wanted")
        try await visitor.go("/dudley/complain")
        PagesReadingTests.expectYoung(visitor.page, "complain, begun before")
        try await visitor.go("/dudley/complain/wanted")
        visitor.site.clock.move(minutes: 61)
        try await visitor.send([("wanted", "Sorry")])
        #expect(visitor.page.words.contains("an hour had passed"))
        PagesReadingTests.expectYoung(visitor.page, "who, expired")
    }

    /// What is typed, and what is kept of it.
    static let typed: [(String, String, String)] = [
        ("line ends", "one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("controls", "a\u{0}b\u{1B}[31mc\u{7F}d\u{85}e\u{9B}f\tg", "ab[31mcdef\tg"),
        ("right to left", "\u{202E}abc\u{202C} עברית \u{2066}x\u{2069}", "\u{202E}abc\u{202C} עברית \u{2066}x\u{2069}"),
        ("emoji", "😀 👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "😀 👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        (
            "tags", "<script>alert(1)</script> & \"quotes\" 'too' {{x}}",
            "<script>alert(1)</script> & \"quotes\" 'too' {{x}}"
        ),
        ("percent and plus", "100% + 5 = %41 &amp; ;", "100% + 5 = %41 &amp; ;"),
        ("spaces around", "  \n words \n ", "words"),
        ("as long as may be", String(repeating: "é", count: 50_000), String(repeating: "é", count: 50_000)),
    ]

    @Test("whatever is typed is kept as it was, without what nobody can see", arguments: typed.indices)
    func anything(index: Int) async throws {
        let (name, text, kept) = Self.typed[index]
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.adopter, until: "happened")
        try await visitor.send([("words", text)])
        #expect(visitor.page.hasOnlyTheExitScript, "\(name)")
        try await visitor.answer(Array(JourneyPerson.adopter.pages.dropFirst(5)))
        #expect(visitor.page.hasOnlyTheExitScript, "\(name)")
        try await visitor.send(go: "send")
        #expect(try await visitor.dossier().points.map { Array($0.unicodeScalars) } == [Array(kept.unicodeScalars)])
    }

    @Test("what is too long comes back whole", arguments: [60_000, 1_000_000])
    func tooLong(count: Int) async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.adopter, until: "happened")
        let text = String(repeating: "x", count: count)
        for go in count > 250_000 ? ["on", "words"] : ["on"] {
            try await visitor.post([("words", text)], go: go)
            #expect(visitor.answer.status == .unprocessableContent)
            #expect(visitor.errors.first?.contains("there is room for 50,000") == true)
            #expect(visitor.page.html.utf8.count > count)
        }
        #expect(try await visitor.site.cases() == 0)
    }

    @Test("what is larger than any form of ours is refused and not read")
    func tooLarge() async throws {
        let visitor = Visitor(try await VisitSite())
        try await visitor.tell(.adopter, until: "happened")
        try await visitor.post([("words", String(repeating: "x", count: 5_000_000))])
        #expect(visitor.answer.status == .contentTooLarge)
    }
}
