import CaseKernel
import Testing

/// How a person may be written to: as they said is safe, by what the council has arranged, or not at all.
@Suite struct SafeWritingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let contact: Contact
        let arranged: Set<ContactWay>
        let then: SafeWriting
        let confirmation: ContactConfirmation?

        init(
            _ name: String, _ contact: Contact, by arranged: Set<ContactWay> = [.email, .text, .letter],
            confirmed: ContactConfirmation? = nil, _ then: SafeWriting
        ) {
            testDescription = name
            self.contact = contact
            self.arranged = arranged
            self.then = then
            confirmation = confirmed
        }
    }

    private static let (mail, mobile, home) = ("a@example.org", "07700 900123", "1 High Street, Anytown")

    private static func contact(
        _ ways: [ContactWay], cares: [ContactCare] = [], times: String? = nil, words: String? = nil,
        never: [String] = []
    ) -> Contact {
        Contact(
            ways: ways, email: mail, phone: mobile, address: home, cares: cares, times: times, words: words,
            never: never)
    }

    private static func email(_ hours: SafeHours = .always) -> SafeWriting {
        .allowed(.email, address: mail, hours: hours)
    }
    private static let text = SafeWriting.allowed(.text, address: mobile, hours: .always)
    private static let letter = SafeWriting.allowed(.letter, address: home, hours: .always)

    private static func confirmed(_ ways: [ContactWay], hours: SafeHours? = nil) -> ContactConfirmation {
        ContactConfirmation(ways: ways, hours: hours, by: "complaints officer", on: day("2026-03-24"))
    }

    static let ways: [Case] = [
        Case("email before text and letter", contact([.letter, .text, .email]), email()),
        Case("text before letter", contact([.letter, .text]), text),
        Case("a letter where nothing else is safe", contact([.letter]), letter),
        Case("the next way where the first is not arranged", contact([.email, .letter]), by: [.letter], letter),
        Case("never a way that was not called safe", contact([.letter]), by: [.email, .text], .held(.notArranged)),
        Case("nothing is arranged", contact([.email]), by: [], .held(.notArranged)),
        Case("calls only", contact([.phone]), .held(.noWrittenWay)),
        Case("through the advocate only", contact([.advocate]), .held(.noWrittenWay)),
        Case("not at all", contact([.none]), .held(.notToBeContacted)),
        Case("not at all, whatever else", contact([.email, .none]), .held(.notToBeContacted)),
        Case(
            "not at all, whatever was confirmed", contact([.none]), confirmed: confirmed([.email]),
            .held(.notToBeContacted)),
        Case("called safe, and no address on record", Contact(ways: [.email], phone: mobile), .held(.noWrittenWay)),
        Case("no way was named, an email was given", contact([]), email()),
        Case("no way was named, only a number was given", Contact(phone: mobile), .held(.noWrittenWay)),
        Case("no way was named, an address was given", Contact(phone: mobile, address: home), letter),
        Case("nothing was given", Contact(), .held(.noWrittenWay)),
        Case("no letter to where they live", contact([.letter], cares: [.notAtHome]), .held(.noWrittenWay)),
        Case("an email though no letter to where they live", contact([.letter, .email], cares: [.notAtHome]), email()),
        Case(
            "one number for calls and one for texts",
            Contact(ways: [.text], phone: "01632 960001" + Contact.textsMark + mobile), text),
    ]

    static let times: [Case] = [
        Case(
            "times that are understood", contact([.email], times: "weekdays after 4pm"),
            email(SafeHours(words: "weekdays after 4pm") ?? .always)),
        Case("times that are not", contact([.email], times: "after school"), .held(.timesUnclear)),
        Case(
            "times that a person has read", contact([.email], times: "after school"),
            confirmed: confirmed([.email], hours: SafeHours(words: "16:00-18:00")),
            email(SafeHours(words: "16:00-18:00") ?? .always)),
        Case(
            "what a person read goes before what would be understood", contact([.email], times: "after 4pm"),
            confirmed: confirmed([.email], hours: SafeHours(words: "17:00-18:00")),
            email(SafeHours(words: "17:00-18:00") ?? .always)),
    ]

    static let words: [Case] = [
        Case("own words hold everything", contact([.email], words: "Not to the house"), .held(.ownWords)),
        Case(
            "own words before times", contact([.email], times: "after school", words: "Not to the house"),
            .held(.ownWords)),
        Case("own words once read", contact([.email], words: "x"), confirmed: confirmed([.email]), email()),
        Case(
            "read, and only a letter is safe", contact([.email, .letter], words: "x"),
            confirmed: confirmed([.letter]), letter),
        Case(
            "read, and nothing is safe", contact([.email], words: "x"), confirmed: confirmed([]), .held(.noWrittenWay)),
        Case(
            "read, and nothing that the person called safe", contact([.email], words: "x"),
            confirmed: confirmed([.letter]), .held(.noWrittenWay)),
        Case(
            "a number for texts, where that was read from their words", Contact(phone: mobile, words: "Text only"),
            confirmed: confirmed([.text]), text),
        Case(
            "a number for calls does not become one for texts", Contact(ways: [.phone], phone: mobile, words: "x"),
            confirmed: confirmed([.text]), .held(.noWrittenWay)),
        Case(
            "no letter to where they live, whatever was confirmed", contact([.letter], cares: [.notAtHome]),
            confirmed: confirmed([.letter]), .held(.noWrittenWay)),
    ]

    static let never: [Case] = [
        Case("the address itself", contact([.email], never: ["a@example.org"]), .held(.neverUsed)),
        Case("in capitals, with spaces", contact([.email], never: [" A@Example.ORG "]), .held(.neverUsed)),
        Case("a whole domain", contact([.email], never: ["@example.org"]), .held(.neverUsed)),
        Case("nothing is never to be used", contact([.email], never: ["None", "n/a"]), email()),
        Case("among others", contact([.email], never: ["b@example.org, a@example.org"]), .held(.neverUsed)),
        Case("the next way instead", contact([.email, .letter], never: [mail]), letter),
        Case("the number without its space", contact([.text], never: ["07700900123"]), .held(.neverUsed)),
        Case("the number in groups", contact([.text], never: ["(07700) 900-123"]), .held(.neverUsed)),
        Case("the number from abroad", contact([.text], never: ["+44 7700 900123"]), .held(.neverUsed)),
        Case("the number with its zero", contact([.text], never: ["+44 (0)7700 900123"]), .held(.neverUsed)),
        Case("the number by another prefix", contact([.text], never: ["0044 7700 900 123"]), .held(.neverUsed)),
        Case(
            "the number among words, once read", contact([.text], never: ["dad's: +44 7700 900123"]),
            confirmed: confirmed([.text]), .held(.neverUsed)),
        Case(
            "the number on record is the one from abroad",
            Contact(ways: [.text], phone: "+44 7700 900123", never: ["07700 900123"]), .held(.neverUsed)),
        Case("another number", contact([.text], never: ["07700 900124"]), text),
        Case("the place, in other letters", contact([.letter], never: ["1, HIGH STREET anytown"]), .held(.neverUsed)),
        Case(
            "a part of the place, once read", contact([.letter], never: ["High Street"]),
            confirmed: confirmed([.letter]), .held(.neverUsed)),
        Case("a place in words is for a person", contact([.letter], never: ["my dad's house"]), .held(.ownWords)),
        Case(
            "words beside an address are for a person",
            contact([.email], never: ["07700 900124 or anything of my mum's"]),
            .held(.ownWords)),
        Case(
            "a place in words, once read", contact([.letter], never: ["my dad's house"]),
            confirmed: confirmed([.letter]), letter),
        Case(
            "what must never be used, whatever was confirmed", contact([.email], never: [mail]),
            confirmed: confirmed([.email]), .held(.neverUsed)),
        Case("nothing at all", contact([.email], never: [" ", "-"]), email()),
    ]

    @Test(arguments: ways + times + words + never)
    func givenAContact(row: Case) throws {
        let now = circumstances(on: "2026-03-30")
        var acts: [Act] = [.received("2026-03-23", reachable: row.contact)]
        if let confirmation = row.confirmation { acts.append(.confirmContact(confirmation)) }
        let complainant = try #require(try story(acts, under: now).state.file?.complainants.first)
        #expect(complainant.safeWriting(by: row.arranged) == row.then)
    }

    @Test func everyReasonHasARowAndSaysWhy() {
        let rows = Self.ways + Self.times + Self.words + Self.never
        for reason in HoldReason.allCases {
            // What was corrected is held whatever the contact says.
            #expect(rows.contains { $0.then == .held(reason) } == (reason != .corrected), "\(reason)")
            #expect(!reason.inWords.hasSuffix("."))
        }
    }

    @Test func whatWasReadCountsUntilTheContactChanges() throws {
        let now = circumstances(on: "2026-03-30")
        let contact = Self.contact([.email], words: "Not to the house")
        let read = Act.confirmContact(Self.confirmed([.email]))
        let start: [Act] = [.received("2026-03-23", reachable: contact), read]
        let state = try story(start, under: now).state
        #expect(state.file?.complainants.first?.confirmation == Self.confirmed([.email]))
        let corrected = try story(
            start + [.correctContact(name: nil, contact, on: day("2026-03-25"))], under: now
        ).state
        #expect(corrected.file?.complainants.first?.confirmation == nil)
        #expect(corrected.file?.complainants.first?.safeWriting(by: [.email]) == .held(.ownWords))
    }

    /// What was read of a wish counts for the complaint, as long as it says nothing new of being reached.
    @Test(arguments: [(true, true), (false, false)])
    func whatWasReadBeforeTheComplaint(isSame: Bool, counts: Bool) throws {
        let now = circumstances(on: "2026-03-30")
        let contact = Self.contact([.email], never: ["my dad's house"])
        let wish = Intended(
            on: day("2026-03-20"), channel: .online, complainant: person(.careLeaver, reachable: contact),
            wantsAdvocate: false, moduleVersion: "1", lawVersion: Law.regulations2006.version)
        let later = isSame ? contact : Self.contact([.email], never: ["my mum's house"])
        let state = try story(
            [.intend(wish), .confirmContact(Self.confirmed([.email])), .received("2026-03-26", reachable: later)],
            under: now
        ).state
        let complainant = try #require(state.file?.complainants.first)
        #expect((complainant.confirmation != nil) == counts)
        #expect(complainant.contact.never == (isSame ? contact.never : contact.never + later.never))
    }
}
