/// `<extension>`: one reason for which the council takes longer, in a `<timescale>`.
enum ExtensionElement {
    static let reason = Attribute<ExtensionReason>("for", .choice("extension-reason"), .required, "The reason.")
    static let by = Attribute<Int>("by", .whole(1...400), "By how much, beyond within.")
    static let unit = Attribute<TimeUnit>("unit", .choice("time-unit"), .standard("working-days"), "The unit of by.")
    static let grantedBy = Attribute<ExtensionGranter>(
        "granted-by", .choice("extension-granter"), .standard("not-said"), "Who agrees to it.")
    static let noticeWithin = Attribute<Int>(
        "notice-within", .whole(0...400), "By when the complainant is told of it.")
    static let noticeUnit = Attribute<TimeUnit>(
        "notice-unit", .choice("time-unit"), .standard("working-days"), "The unit of notice-within.")
    static let noticeCounted = Attribute<NoticeCounting>(
        "notice-counted", .choice("notice-counting"), .standard("from-start"), "From where notice-within is counted.")

    static let definition = ElementDefinition(
        "extension", "One reason for which the council takes longer.",
        help:
            "At stage 1 the law knows one: a complex complaint. At stage 2 the council must write before the ordinary time is "
            + "over. At stage 3 there is none.",
        attributes: [
            reason.erased, by.erased, unit.erased, grantedBy.erased, noticeWithin.erased, noticeUnit.erased,
            noticeCounted.erased,
        ])
}

/// `<counting>` and `<deferral>`: how the council counts, and for what it waits.
enum CountingElements {
    static let days = Attribute<CountedDays>(
        "days", .choice("counted-days"), .standard("calendar-days"),
        "What the page means by days where it does not say which.")
    static let cutOff = Attribute<String>(
        "cut-off", .clockTime, "The time of day after which something counts as coming on the next working day.")
    static let counting = ElementDefinition(
        "counting", "How the council counts days.",
        help: "A cut-off never moves a date of the law: there, the day something comes is the day it comes.",
        attributes: [days.erased, cutOff.erased])

    static let grounds = Attribute<[DeferralGround]>(
        "while", .list("deferral-ground"), .required, "What is waited for.")
    static let reviewEvery = Attribute<Int>("review-every", .whole(1...400), "How often that is looked at again.")
    static let reviewUnit = Attribute<TimeUnit>(
        "unit", .choice("time-unit"), .standard("working-days"), "The unit of review-every.")
    static let deferral = ElementDefinition(
        "deferral", "That a complaint may wait while something else runs.",
        help:
            "A pause is shown beside the law's time and never hides it: only regulation 8 ends consideration, for the "
            + "proceedings it names and where going on would prejudice them.",
        attributes: [grounds.erased, reviewEvery.erased, reviewUnit.erased])
}
