import CaseKernel
import Testing

/// Whether and how a person may be written to.
@Suite struct SafeWritingTests {
    private static let email = "sam@example.org"
    private static let all: Set<ContactWay> = [.email, .text, .letter]

    static let held: [(String, Contact, Set<ContactWay>, HoldReason)] = [
        ("asked not to be contacted", Contact(ways: [.none], email: email), all, .notToBeContacted),
        ("also when a way is ticked beside it", Contact(ways: [.email, .none], email: email), all, .notToBeContacted),
        ("nothing was given", Contact(), all, .noWrittenWay),
        ("only calls are safe", Contact(ways: [.phone], email: email, phone: "01632 960001"), all, .noWrittenWay),
        ("a number not called one for texts", Contact(phone: "01632 960001"), all, .noWrittenWay),
        ("ticked and not given", Contact(ways: [.email]), all, .noWrittenWay),
        (
            "a letter to where they live", Contact(ways: [.letter], address: "1 High St", cares: [.notAtHome]), all,
            .noWrittenWay
        ),
        ("own words", Contact(ways: [.email], email: email, words: "Ring first"), all, .ownWords),
        ("times that could mean anything", Contact(email: email, times: "after school"), all, .timesUnclear),
        ("an address never to use", Contact(email: email, never: ["SAM@example.org "]), all, .neverUsed),
        ("a whole domain never to use", Contact(email: email, never: ["@example.org"]), all, .neverUsed),
        (
            "a number written otherwise",
            Contact(ways: [.text], phone: "07700 900982", never: ["07700-900-982"]), all, .neverUsed
        ),
        ("nothing carries it", Contact(email: email), [.letter], .notArranged),
    ]

    @Test(arguments: held)
    func isHeld(name: String, contact: Contact, arranged: Set<ContactWay>, reason: HoldReason) {
        let person = Complainant(claimed: .parent, contact: contact)
        #expect(person.safeWriting(by: arranged) == .held(reason))
    }

    static let allowed: [(String, Contact, Set<ContactWay>, ContactWay, String)] = [
        ("an email address that was given", Contact(email: email), all, .email, email),
        ("nothing that is never to be used", Contact(email: email, never: ["None"]), all, .email, email),
        (
            "email goes before a letter", Contact(ways: [.letter, .email], email: email, address: "A"), all, .email,
            email
        ),
        (
            "a letter where email is not arranged", Contact(ways: [.letter, .email], email: email, address: "A"),
            [.letter], .letter, "A"
        ),
        (
            "the number for texts, not the one for calls",
            Contact(ways: [.text], phone: "01632 960001; texts: 07700 900982"), all, .text, "07700 900982"
        ),
        (
            "another way than the one never to use",
            Contact(ways: [.email, .letter], email: email, address: "A", never: [email]), all, .letter, "A"
        ),
    ]

    @Test(arguments: allowed)
    func isAllowed(name: String, contact: Contact, arranged: Set<ContactWay>, way: ContactWay, address: String) {
        let person = Complainant(claimed: .parent, contact: contact)
        #expect(person.safeWriting(by: arranged) == .allowed(way, address: address, hours: .always))
    }

    @Test func hoursThatAreUnderstoodAreKept() {
        let person = Complainant(claimed: .parent, contact: Contact(email: Self.email, times: "after 4pm"))
        guard case .allowed(_, _, let hours) = person.safeWriting(by: Self.all) else {
            Issue.record("held")
            return
        }
        #expect(hours.from == 960)
    }

    /// Somebody of the team reads what was said; a correction makes that void.
    @Test func aConfirmationCountsUntilTheContactChanges() throws {
        let said = Contact(ways: [.email], email: Self.email, times: "after school", words: "Not when Dad is in")
        let now = circumstances(on: "2026-03-30", arrangements: .helpers)
        let received = Received(
            receipt: try #require(Receipt(receivedOn: now.today, enteredOn: now.today, channel: .online)),
            representation: try #require(Representation(points: ["W"])),
            complainant: Complainant(claimed: .parent, contact: said), moduleVersion: "1",
            lawVersion: Law.regulations2006.version)
        func writing(_ acts: [Act]) throws -> SafeWriting? {
            try story([.receive(received)] + acts, under: now).state.file?.complainants.first?.safeWriting(by: [.email])
        }
        let hours = try #require(SafeHours(words: "weekdays 16:00-18:00"))
        let confirm = Act.confirmContact(
            ContactConfirmation(ways: [.email], hours: hours, by: "officer", on: now.today))
        let none = Act.confirmContact(ContactConfirmation(ways: [], hours: nil, by: "officer", on: now.today))
        let correct = Act.correctContact(name: nil, said, on: now.today)
        #expect(try writing([]) == .held(.ownWords))
        #expect(try writing([confirm]) == .allowed(.email, address: Self.email, hours: hours))
        #expect(try writing([none]) == .held(.noWrittenWay))
        #expect(try writing([confirm, correct]) == .held(.ownWords))
    }
}
