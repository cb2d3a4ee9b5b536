import CaseDesk
import CaseKernel
import CouncilModules
import PluginProtocol
import Testing

@testable import Correspondence

@Suite("A referral lets a provider reach somebody, and tells nothing of the complaint")
struct ReferralLetterTests {
    static let service = AdvocacyService(id: "voice", name: "Voice", serves: [.anyChild])

    /// A case whose complainant was referred on asking for an advocate.
    private static func referred(
        _ contact: Contact, name: String? = "Robin Quentin Reed", needs: Needs? = nil, intends: Bool = false
    ) throws -> ReferralLetter {
        var script = ScriptedCase(arrangements: Arrangements(advocacy: [service]))
        let complainant = Complainant(claimed: .lookedAfterChild, name: name, contact: contact)
        if intends {
            try script.intend(complainant, about: "MARKED about", wantsAdvocate: true)
        } else {
            try script.receive(
                complainant, points: ["MARKED point", "MARKED other"], wanted: "MARKED wanted", needs: needs,
                wantsAdvocate: true)
        }
        let number = try #require(script.state.file?.referrals.first?.referral.number)
        return try #require(ReferralLetter(try script.leaving(), number, ModulesOfRepository.module("medway")))
    }

    private static func text(_ letter: ReferralLetter) -> String {
        let packet = letter.packet
        let data = [
            packet.reference, packet.council, packet.knownAs ?? "", packet.group, packet.wantedBy ?? "", packet.askedOn,
            packet.consent,
        ]
        return ([letter.letter.subject, letter.letter.text, letter.letter.html] + data + packet.safeContact + packet.help)
            .joined(separator: "\n")
    }

    @Test("what it holds")
    func holds() throws {
        let needs = Needs(formats: ["large print"], words: "A sign language interpreter")
        let referral = try Self.referred(Contact(ways: [.phone], phone: "07700 900001"), needs: needs)
        let packet = referral.packet
        #expect(packet.reference == CaseID(number: 4_711).reference && packet.council == "Medway Council")
        #expect(packet.group == "looked-after-child" && packet.isUnder18)
        #expect(packet.askedOn == "2026-03-23")
        #expect(packet.help == ["large print", "A sign language interpreter"])
        #expect(packet.consent.contains("the person") && packet.consent.contains("23 March 2026"))
        let text = referral.letter.text
        for words in [
            packet.reference, "Medway Council", "Known as: Robin", "Under 18: yes", "23 March 2026", "07700 900001",
            "large print, A sign language interpreter", packet.consent, "they will tell you themselves",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("never the story", arguments: [true, false])
    func neverTheStory(intends: Bool) throws {
        let needs = intends ? nil : Needs(formats: ["easy read"])
        let text = Self.text(
            try Self.referred(Contact(email: "robin@example.org"), needs: needs, intends: intends))
        #expect(!text.contains("MARKED"))
    }

    static let names: [(String?, String?)] = [
        ("Robin Quentin Reed", "Robin"), ("Robin", "Robin"), ("  Robin\tReed ", "Robin"), (nil, nil),
    ]

    @Test("the first name and no other", arguments: names)
    func firstName(name: String?, knownAs: String?) throws {
        let referral = try Self.referred(Contact(), name: name)
        #expect(referral.packet.knownAs == knownAs)
        #expect(!Self.text(referral).contains("Reed") && !Self.text(referral).contains("Quentin"))
        #expect(referral.letter.text.contains("Known as: \(knownAs ?? "not said")"))
    }

    private static let all = Contact(email: "r@example.org", phone: "07700 900001", address: "1 High Street")

    private static func contact(
        _ ways: [ContactWay] = [], phone: String? = all.phone, cares: [ContactCare] = [], times: String? = nil,
        words: String? = nil, never: [String] = []
    ) -> Contact {
        Contact(
            ways: ways, email: all.email, phone: phone, address: all.address, cares: cares, times: times, words: words,
            never: never)
    }

    private static let asked =
        "They asked not to be contacted. They read messages on the page of their case: ask the complaints team."
    private static let noWay = "They gave no way of reaching them: ask the complaints team."
    private static let two = "07700 900001; texts: 07700 900002"

    /// What somebody said about being reached, and the lines that the provider gets.
    static let contacts: [(Contact, [String])] = [
        (contact(), ["Email: r@example.org", "Telephone: 07700 900001", "Letter: 1 High Street"]),
        (contact([.email]), ["Email: r@example.org"]), (contact([.phone]), ["Telephone: 07700 900001"]),
        (contact([.text]), ["Text message: 07700 900001"]), (contact([.letter]), ["Letter: 1 High Street"]),
        (contact([.advocate]), [noWay]), (contact([.none]), [asked]),
        // Who asked not to be contacted is not, whatever else is on record.
        (contact([.email, .none], words: "W"), [asked]), (Contact(), [noWay]), (Contact(ways: [.email]), [noWay]),
        // One line of the record may hold a number for calls and another for texts.
        (contact([.phone, .text], phone: two), ["Telephone: 07700 900001", "Text message: 07700 900002"]),
        (contact([.phone], phone: two), ["Telephone: 07700 900001"]),
        (contact([.text], phone: two), ["Text message: 07700 900002"]),
        (
            contact([.phone, .text], phone: two, never: ["07700 900002"]),
            ["Telephone: 07700 900001", "Never use: 07700 900002"]
        ),
        (
            contact([.phone, .text], phone: two, never: ["07700 900001"]),
            ["Text message: 07700 900002", "Never use: 07700 900001"]
        ),
        (
            contact(cares: [.notAtHome, .noVoicemail]),
            [
                "Email: r@example.org", "Telephone: 07700 900001", "Send nothing to where they live", "Leave no voicemail",
            ]
        ),
        (
            contact([.letter, .email], cares: [.notAtHome]),
            ["Email: r@example.org", "Send nothing to where they live"]
        ),
        (
            contact([.email], cares: [.neutral, .onlyMe]),
            [
                "Email: r@example.org", "Nothing on the outside may show what it is about",
                "Speak to nobody else, and do not say who calls or why",
            ]
        ),
        // However it is spelled.
        (
            contact(never: ["R@EXAMPLE.ORG", "07700-900001"]),
            ["Letter: 1 High Street", "Never use: R@EXAMPLE.ORG", "Never use: 07700-900001"]
        ),
        (
            contact([.phone], times: "after 4pm", words: "Ask for Kit"),
            [
                "Telephone: 07700 900001", "Times that are safe, in their own words: after 4pm",
                "In their own words: Ask for Kit",
            ]
        ),
    ]

    @Test("how to reach them safely", arguments: contacts)
    func safeContact(contact: Contact, lines: [String]) throws {
        let referral = try Self.referred(contact)
        #expect(referral.packet.safeContact == lines)
        for line in lines { #expect(referral.letter.text.contains("- \(line)\n")) }
    }

    @Test("a referral that the case has not made is none")
    func unknown() throws {
        var script = ScriptedCase()
        try script.receive(Complainant(claimed: .lookedAfterChild))
        let number = try #require(ReferralNumber(1))
        #expect(try ReferralLetter(script.leaving(), number, ModulesOfRepository.module("medway")) == nil)
    }
}
