/// `<outgoing>`: by which plug-ins messages leave the install, and where they go.
enum OutgoingElements {
    static let plugin = Attribute<String>(
        "plugin", .identifier, .required, "The name of one of the council's <plugin> elements.")

    static let to = Attribute<String>(
        "to", .text(upTo: 500), .required, "The team's address, of the form that the plug-in delivers to.")
    static let urgentTo = Attribute<String>(
        "urgent-to", .text(upTo: 500), "The address for what cannot wait; the other one when left out.")
    static let digestAt = Attribute<String>(
        "digest-at", .clockTime, .standard("08:00"), "When the day's summary is sent, in local time.")
    static let team = ElementDefinition(
        "team", "Where the complaints team is told that something needs it.",
        attributes: [plugin.erased, to.erased, urgentTo.erased, digestAt.erased], words: false)

    static let way = Attribute<WritingWay>(
        "way", .choice("writing-way"), .required, "The way that the person chose; each at most once.")
    static let through = Attribute<String>(
        "to", .text(upTo: 500),
        "For text and letter, the plug-in's address of the service that hands them on; not for email.")
    static let write = ElementDefinition(
        "write", "By which plug-in people are written to when they chose this way.",
        help:
            "An email goes to the person's own address. A text or a letter goes to a service that hands it on, such as "
            + "a gateway or a post room. A way that is not written here is not used: notices wait on the tracking page.",
        attributes: [way.erased, plugin.erased, through.erased], words: false)

    static let definition = ElementDefinition(
        "outgoing", "How messages to the team and to people leave the install.",
        help: "Without it nothing is sent, and notices wait on the tracking page.",
        children: [team.atMostOne, write.any], words: false)
}

/// `<referral>`: how a referral reaches an advocacy provider.
enum ReferralElement {
    static let to = Attribute<String>(
        "to", .text(upTo: 500), .required, "The provider's address, of the form that the plug-in delivers to.")

    static let definition = ElementDefinition(
        "referral", "How a referral reaches the provider.",
        help:
            "A base's provider is reached by the plug-in of that name which the council itself uses. Without it nothing "
            + "is sent, and the team makes the referral.",
        attributes: [OutgoingElements.plugin.erased, to.erased])
}
