import CaseDesk
import CaseKernel
import CouncilModules
import PluginProtocol

/// Writes a referral to an advocacy provider: enough to reach the person safely, and never what they complain about.
struct ReferralLetter {
    let leaving: LeavingCase
    let track: Track
    let referral: Referral
    let complainant: Complainant
    let module: CouncilModule

    init?(_ leaving: LeavingCase, _ number: ReferralNumber, _ module: CouncilModule) {
        guard let found = leaving.file.referral(number), let track = leaving.file.track(found.track),
            let complainant = leaving.file.complainant(track.complainant)
        else { return nil }
        self.leaving = leaving
        self.track = track
        self.referral = found.referral
        self.complainant = complainant
        self.module = module
    }

    /// The referral as data.
    var packet: ReferralPacket {
        ReferralPacket(
            reference: leaving.id.reference, council: module.name, knownAs: complainant.name?.firstName,
            group: complainant.category.rawValue, isUnder18: complainant.isUnder18 || complainant.category.isChilds,
            safeContact: safeContact, help: help, wantedBy: referral.wantedBy?.description,
            askedOn: referral.on.description,
            consent: "\(referral.consent.by.inWords), \(referral.consent.how.inWords), \(referral.on.inWords)")
    }

    /// The same for a person to read.
    var letter: Letter {
        let packet = packet
        let lines: [(String, String?)] = [
            ("Reference", packet.reference), ("Council", packet.council), ("Known as", packet.knownAs ?? "not said"),
            ("Who it is", complainant.category.title), ("Under 18", packet.isUnder18 ? "yes" : "no, or not said"),
            ("Asked for an advocate on", referral.on.inWords),
            ("Wanted by", referral.wantedBy?.inWords ?? "as soon as possible"),
            ("Would help", help.isEmpty ? nil : help.joined(separator: ", ")), ("Agreed", packet.consent),
        ]
        let facts = lines.compactMap { name, value in value.map { "\(name): \($0)" } }
        return Letter(
            subject: "A referral for advocacy",
            blocks: [
                .paragraph("\(module.name) passes on somebody who has asked for an advocate."),
                .list(facts),
                .paragraph("How to reach them safely:"),
                .list(safeContact),
                .paragraph(
                    "What they complain about is not part of this: they will tell you themselves. Please tell the council's "
                        + "complaints team, with the reference, whether you can help and who the advocate will be."),
            ])
    }

    private var safeContact: [String] {
        let contact = complainant.contact
        guard !contact.ways.contains(.none) else {
            return [
                "They asked not to be contacted. They read messages on the page of their case: ask the complaints team."
            ]
        }
        var lines: [String] = []
        let chosen = contact.ways
        func add(_ way: ContactWay, _ name: String, _ value: String?) {
            guard let value, chosen.isEmpty || chosen.contains(way), !contact.isForbidden(value) else { return }
            lines.append("\(name): \(value)")
        }
        add(.email, "Email", contact.email)
        add(.phone, "Telephone", contact.callNumber)
        add(.text, "Text message", chosen.contains(.text) ? contact.textNumber : nil)
        if !contact.cares.contains(.notAtHome) { add(.letter, "Letter", contact.address) }
        lines += contact.cares.map(\.toOthers)
        if let times = contact.times { lines.append("Times that are safe, in their own words: \(times)") }
        if let words = contact.words { lines.append("In their own words: \(words)") }
        lines += contact.never.map { "Never use: \($0)" }
        return lines.isEmpty ? ["They gave no way of reaching them: ask the complaints team."] : lines
    }

    private var help: [String] {
        let needs = leaving.file.received?.needs
        return (needs?.formats ?? []) + [needs?.words].compactMap(\.self)
    }
}

extension String {
    /// The first of the names that somebody gave.
    fileprivate var firstName: String? { split(whereSeparator: \.isWhitespace).first.map(String.init) }
}

extension ContactCare {
    /// What somebody else has to take care of.
    fileprivate var toOthers: String {
        switch self {
        case .noVoicemail: "Leave no voicemail"
        case .onlyMe: "Speak to nobody else, and do not say who calls or why"
        case .neutral: "Nothing on the outside may show what it is about"
        case .notAtHome: "Send nothing to where they live"
        }
    }
}

extension Channel {
    /// How somebody said something, as a line says it.
    fileprivate var inWords: String {
        switch self {
        case .online: "by asking on the council's complaints site"
        case .email: "by email"
        case .letter: "by letter"
        case .text: "by text message"
        case .telephone: "by telephone"
        case .inPerson: "in person"
        case .advocate: "through an advocate"
        }
    }
}
