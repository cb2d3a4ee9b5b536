import CaseKernel

/// `<safeguarding>`: whom to tell about a worry for a child, kept apart from complaints.
enum SafeguardingElements {
    static let kind = Attribute<SafeguardingKind>(
        "kind", .choice("safeguarding-kind"), .required, "What kind of contact it is.")
    static let name = Attribute<String>("name", .text(), .required, "Who answers.")
    static let to = Attribute<String>(
        "to", .text(), "The number, address or URL; left out when the page gives none.")
    static let when = Attribute<ContactHours>("when", .choice("contact-hours"), .required, "When they can be reached.")
    static let danger = Attribute<Danger>("danger", .choice("danger"), .required, "How urgent a worry it is for.")

    static let contact = ElementDefinition(
        "safeguarding-contact", "Somebody to tell about a worry for a child.",
        attributes: [kind.erased, name.erased, to.erased, when.erased, danger.erased],
        children: [HoursElement.definition.any])

    static let definition = ElementDefinition(
        "safeguarding", "Whom to tell about a worry for a child.", children: [contact.some])
}

/// `<hours>`: opening hours.
enum HoursElement {
    static let days = Attribute<DayRange>("days", .choice("day-range"), .required, "The days.")
    static let from = Attribute<String>("from", .clockTime, .required, "When they open.")
    static let to = Attribute<String>("to", .clockTime, .required, "When they close.")

    static let definition = ElementDefinition(
        "hours", "Opening hours, on some days of the week.", attributes: [days.erased, from.erased, to.erased],
        words: false)
}

/// `<contacts>`: the ways of complaining.
enum ContactElements {
    static let kind = Attribute<ChannelKind>("kind", .choice("channel-kind"), .required, "What kind of way it is.")
    static let to = Attribute<String>(
        "to", .text(), "The address, number or URL; left out when the page gives none.")
    static let name = Attribute<String>("name", .text(), "Who answers.")
    static let purpose = Attribute<ChannelPurpose>(
        "purpose", .choice("channel-purpose"), .standard("any"), "What it may be used for.")

    static let channel = ElementDefinition(
        "channel", "A way of complaining.",
        help:
            "The form of to follows the kind: an address for email, a number for phone and text, a URL for online-form "
            + "and web-chat.",
        attributes: [kind.erased, to.erased, name.erased, purpose.erased], children: [HoursElement.definition.any])

    static let definition = ElementDefinition("contacts", "The ways of complaining.", children: [channel.some])
}
