import CouncilModules

/// What to do if a child is in danger: 999 first, then the council's contacts, then everyone's.
struct DangerSection {
    let immediate: [Contact]
    let concern: [Contact]
    /// Whether the council itself names people to talk to.
    let namesPeople: Bool
    let quotation: Quotation?

    /// Somebody to tell.
    struct Contact {
        let name: String
        let link: ContactLink?
        /// When they answer.
        let hours: [String]
        /// The council's words, where there is no number to show.
        let words: String?

        init(_ contact: SafeguardingContact) {
            name = contact.name
            link = contact.to.map { ContactLink($0) }
            hours = contact.hours.isEmpty ? [contact.when.words].compactMap(\.self) : contact.hours.map(\.words)
            words = contact.to == nil && !contact.evidence.words.isEmpty ? contact.evidence.words.capitalisedFirst : nil
        }
    }

    init(_ module: CouncilModule) {
        immediate = module.safeguarding.filter { $0.danger == .immediate && !$0.isNineNineNine }.map(Contact.init)
        concern = module.safeguarding.filter { $0.danger == .concern }.map(Contact.init)
        namesPeople = module.safeguarding.contains { $0.kind == .person }
        quotation = Quotation(about: "danger to a child", module.safeguarding.map(\.evidence), of: module)
    }
}
