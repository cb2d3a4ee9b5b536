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
        attributes: [
            kind.erased, name.erased, to.erased, when.erased, danger.erased, ElementDefinition.reviewBy.erased,
        ],
        children: [HoursElement.definition.any, ClosedElement.definition.any])

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

/// `<closed>`: when nobody answers, whatever the opening hours say.
enum ClosedElement {
    static let days = Attribute<DayRange>("days", .choice("day-range"), "A day of every week.")
    static let from = Attribute<Day>("from", .date, "The first day of a time, or the only one.")
    static let until = Attribute<Day>("until", .date, "The last day of a time that begins with from.")
    static let bankHolidays = Attribute<YesNo>(
        "bank-holidays", .choice("yes-no"), "Whether it is closed on bank holidays.")

    static let definition = ElementDefinition(
        "closed", "When nobody answers, whatever the opening hours say.",
        attributes: [days.erased, from.erased, until.erased, bankHolidays.erased], words: false)
}

/// `<contacts>`: the ways of complaining.
enum ContactElements {
    static let kind = Attribute<ChannelKind>("kind", .choice("channel-kind"), .required, "What kind of way it is.")
    static let to = Attribute<String>(
        "to", .text(), "The address, number or URL; left out when the page gives none.")
    static let name = Attribute<String>("name", .text(), "Who answers.")
    static let purpose = Attribute<ChannelPurpose>(
        "purpose", .choice("channel-purpose"), .standard("any"), "What it may be used for.")
    static let keyword = Attribute<String>("keyword", .text(upTo: 20), "The word a text message has to begin with.")
    static let `extension` = Attribute<String>("extension", .extensionNumber, "The extension to ask for or to key in.")
    static let visit = Attribute<VisitKind>("visit", .choice("visit-kind"), "How somebody comes there.")
    static let subjects = Attribute<[SubjectCode]>(
        "subjects", .list("subject-code"), "What it is for, where it is not for every subject.")
    static let services = Attribute<[ServiceCode]>(
        "services", .list("service-code"), "The services it is for, where it is not for all.")

    static let channel = ElementDefinition(
        "channel", "A way of complaining.",
        help:
            "The form of to follows the kind: an address for email, a number for phone, text and voicemail, a URL for "
            + "online-form, web-chat and app. A keyword goes with text, an extension with phone and voicemail, and visit with "
            + "in-person. One that is for some subjects, or for a later stage, is shown as such; a complaint that comes by it "
            + "counts all the same.",
        attributes: [
            kind.erased, to.erased, name.erased, purpose.erased, keyword.erased, `extension`.erased, visit.erased,
            subjects.erased, services.erased, ElementDefinition.reviewBy.erased,
        ], children: [HoursElement.definition.any, ClosedElement.definition.any])

    static let definition = ElementDefinition("contacts", "The ways of complaining.", children: [channel.some])
}
