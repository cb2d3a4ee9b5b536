import CouncilModules

/// Somebody to tell, as the danger section shows them.
struct DangerContact {
    let name: String
    let link: ContactLink?
    /// The council's page, where it gives no number or address to show.
    let page: ContactLink?
    /// Whom they are for, where that is known.
    let note: String?
    /// When they answer.
    let hours: [String]

    init(_ contact: SafeguardingContact, of module: CouncilModule?, voice: Voice) {
        name = contact.name
        link = contact.to.map { ContactLink($0) }
        let source = contact.to == nil ? module?.source(of: contact.evidence)?.url : nil
        page = source.map { ContactLink("the council’s own page", url: $0) }
        note = Helpline(contact)?.note(voice) ?? contact.kind.note(voice)
        hours = contact.hours.isEmpty ? [contact.when.short(voice)].compactMap(\.self) : contact.hours.map(\.words)
    }
}

extension SafeguardingKind {
    /// Who a young person would talk to, where the name may not tell them.
    fileprivate func note(_ voice: Voice) -> String? {
        switch self {
        case .phone: voice.isYoung ? "People at the council who keep children safe." : nil
        case .police: voice.isYoung ? "The police, when it is not a 999 call." : nil
        case .online, .emergency, .helpline, .person, .email: nil
        }
    }
}

extension SafeguardingContact {
    /// Whether it is the emergency number, which every page gives first anyway.
    var isNineNineNine: Bool { to?.filter { $0 != " " } == "999" }

    /// Whether it is a line to call; others are pages, addresses or people nearby.
    var isLine: Bool {
        switch kind {
        case .phone, .police, .helpline: to != nil
        case .online, .emergency, .person, .email: false
        }
    }

    /// Whether it is one for the whole country, the emergency number among them.
    var isOfTheWholeCountry: Bool { isNational || isNineNineNine }

    /// Whether it is nobody's council's: a national line.
    var isNational: Bool { kind == .helpline }
}
