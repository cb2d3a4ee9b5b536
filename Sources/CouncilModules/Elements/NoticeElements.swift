/// `<accessibility>`, `<privacy>` and `<national-contact>`: whom to ask about the pages themselves and about data.
enum NoticeElements {
    static let email = Attribute<String>("email", .email, "Its email address.")
    static let phone = Attribute<String>("phone", .phone, "Its telephone number.")
    static let url = Attribute<String>("url", .url, "Its page or form.")
    static let postal = Attribute<String>("postal", .text(), "Its postal address.")
    private static let ways = [
        email.erased, phone.erased, url.erased, postal.erased, ElementDefinition.reviewBy.erased,
    ]

    static let accessibility = ElementDefinition(
        "accessibility", "Whom to tell when a page cannot be used, or to ask for another format.",
        help: "The accessibility statement shows it; without it, the ways of complaining.", attributes: ways)

    static let officer = Attribute<String>("officer", .text(), "The data protection officer, by name or title.")
    static let retention = ElementDefinition(
        "retention", "How long complaints are kept, as the council publishes it.")
    static let privacy = ElementDefinition(
        "privacy", "Whom to ask about personal data: the data protection officer.",
        help: "The privacy notice shows it; without it, the ways of complaining.",
        attributes: [officer.erased] + ways, children: [retention.any])

    static let kind = Attribute<NationalContactKind>(
        "kind", .choice("national-contact-kind"), .required, "What it is for; each at most once.")
    static let name = Attribute<String>("name", .text(), .required, "Its name.")
    static let nationalContact = ElementDefinition(
        "national-contact", "A national body that the accessibility statement or the privacy notice names.",
        help: "It stands in the base; a council that gives one of the same kind takes its place.",
        attributes: [kind.erased, name.erased] + ways)
}
