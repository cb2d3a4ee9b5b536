import CaseKernel

/// `<advocacy>`: advocates, and who provides them.
enum AdvocacyElements {
    static let offeredTo = Attribute<AdvocacyAudience>(
        "to", .choice("advocacy-audience"), .required, "Whom an advocate is offered to.")
    static let obligation = Attribute<Obligation>("obligation", .choice("obligation"), .required, "How firmly.")
    static let offer = ElementDefinition(
        "advocacy-offer", "The offer of an advocate, as the page puts it.",
        attributes: [offeredTo.erased, obligation.erased])

    static let id = Attribute<String>("id", .identifier, .required, "A short name for the provider.")
    static let name = Attribute<String>("name", .text(), .required, "The provider's name.")
    static let phone = Attribute<String>("phone", .phone, "Its telephone number.")
    static let email = Attribute<String>("email", .email, "Its email address.")
    static let url = Attribute<String>("url", .url, "Its website.")
    static let text = Attribute<String>("text", .phone, "Its number for text messages.")
    static let serves = Attribute<[AdvocacyGroup]>("serves", .list("served-group"), .required, "Whom it works for.")
    static let ageFrom = Attribute<Int>("age-from", .whole(0...120), "The youngest it works for, in years.")
    static let ageTo = Attribute<Int>("age-to", .whole(0...120), "The oldest it works for, in years.")
    static let area = Attribute<String>(
        "area", .text(),
        "The area it works in, in the page's words. It is shown where a provider is chosen and decides nothing: no case says "
            + "where a person lives.")
    static let referral = Attribute<ReferralRoute>("referral", .choice("referral-route"), "Who may ask it for help.")
    static let arrangement = Attribute<[AdvocacyArrangement]>(
        "arrangement", .list("advocacy-arrangement"), "What kind of service it is, and how the council has it.")
    static let from = Attribute<Day>(
        "from", .date, "The first day of its contract: before it nobody is referred there.")
    static let until = Attribute<Day>(
        "until", .date, "The last day of its contract: after it nobody new is referred there.")
    static let order = Attribute<Int>("order", .whole(1...9), "Its place when several fit; 1 is asked first.")
    static let groupFor = Attribute<AdvocacyGroup>(
        "for", .choice("served-group"), .required, "The group; one of those in serves.")
    static let group = ElementDefinition(
        "group", "Ages of its own for one of the groups it serves, in place of the provider's.",
        attributes: [groupFor.erased, ageFrom.erased, ageTo.erased], words: false)
    static let provider = ElementDefinition(
        "advocacy-provider", "A service that provides advocates.",
        help:
            "When one takes another's place, leave the old one in the file with until: those who were referred to it stay "
            + "with it, and what is still on its way finds its address.",
        attributes: [
            id.erased, name.erased, phone.erased, email.erased, url.erased, text.erased, serves.erased, ageFrom.erased,
            ageTo.erased, area.erased, referral.erased, arrangement.erased, from.erased, until.erased, order.erased,
            ElementDefinition.reviewBy.erased,
        ], children: [group.any, ReferralElement.definition.atMostOne])

    static let definition = ElementDefinition(
        "advocacy", "Advocates, and who provides them.", children: [offer.any, provider.any])
}

/// `<help>`: formats, languages and other help to complain.
enum HelpElements {
    static let kind = Attribute<FormatKind>("kind", .choice("format-kind"), .required, "What kind of help.")
    static let obligation = Attribute<Obligation>("obligation", .choice("obligation"), "How firmly it is offered.")
    static let format = ElementDefinition(
        "format", "A format or a kind of help.", attributes: [kind.erased, obligation.erased])

    static let definition = ElementDefinition(
        "help", "Formats, languages and other help to complain.", children: [format.some])
}
