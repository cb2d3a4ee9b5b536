import CouncilModules

/// A way of reaching somebody: what it is, and the number or address.
struct ContactLine {
    let label: String
    let link: ContactLink
    /// When somebody answers there, or what it is for.
    let notes: [String]

    init(_ label: String, _ link: ContactLink, notes: [String] = []) {
        self.label = label
        self.link = link
        self.notes = notes
    }

    /// A council's channel; one whose number or address is not known leads to the council's own page.
    init(_ channel: PublishedChannel, of module: CouncilModule) {
        let page = ContactLink("see the council’s own page", url: module.source(of: channel.evidence)?.url)
        self.init(
            channel.kind.words, channel.to.map { ContactLink($0, takesTexts: channel.kind == .text) } ?? page,
            notes: channel.notes)
    }

    /// Somebody to tell about a worry for a child.
    init(_ contact: SafeguardingContact) {
        let hours = contact.hours.isEmpty ? [contact.when.words].compactMap(\.self) : contact.hours.map(\.words)
        self.init(
            contact.name, ContactLink(contact.to ?? contact.evidence.words),
            notes: hours + contact.closures.map(\.words))
    }
}

extension ContactDetails {
    /// Every way there is.
    var lines: [ContactLine] {
        [
            phone.map { ContactLine("Phone", ContactLink($0)) }, email.map { ContactLine("Email", ContactLink($0)) },
            url.map { ContactLine("Website", ContactLink($0)) }, postal.map { ContactLine("Post", ContactLink($0)) },
        ].compactMap(\.self)
    }
}

extension CouncilModule {
    /// The ways of complaining at all, the most direct first in the module's own order.
    var complaintLines: [ContactLine] { channels.map { ContactLine($0, of: self) } }

    /// The national body of a kind, if there is one.
    func nationalContact(_ kind: NationalContactKind) -> NationalContact? { nationalContacts.first { $0.kind == kind } }
}
