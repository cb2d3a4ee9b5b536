import CaseKernel

/// What says how a complaint goes: how an answer is given, what is asked for, and how a procedure is chosen.
enum PathElements {
    static let stepWithin = Attribute<Int>("within", .whole(0...400), "How long it takes; 0 is the same day.")
    static let stepUnit = Attribute<TimeUnit>(
        "unit", .choice("time-unit"), .standard("working-days"), "The unit of within.")
    static let repeatable = Attribute<YesNo>(
        "repeatable", .choice("yes-no"), .standard("no"), "Whether it may be held more than once.")
    static let outcomes = Attribute<[CaseKernel.OptionalStep.Outcome]>(
        "outcomes", .list("step-outcome"), "What the page says may come of it.")

    static let form = Attribute<AnswerForm>("form", .choice("answer-form"), .required, "How the answer is given.")
    static let within = Attribute<Int>(
        "confirmed-within", .whole(0...400), "How long after a meeting the answer is confirmed in writing.")
    static let unit = Attribute<TimeUnit>(
        "unit", .choice("time-unit"), .standard("working-days"), "The unit of confirmed-within.")
    static let reports = Attribute<Int>("reports", .whole(1...2), "How many reports the investigation makes.")
    static let answer = ElementDefinition(
        "answer", "How the answer of the stage is given.",
        attributes: [form.erased, within.erased, unit.erased, reports.erased])

    static let what = Attribute<[AskedFor]>("what", .list("asked-for"), .required, "What is asked for.")
    static let firmness = Attribute<AskedFirmness>(
        "firmness", .choice("asked-firmness"), .standard("asked"), "How firmly.")
    static let askedFor = ElementDefinition(
        "asked-for", "What the council asks the complainant for before the stage begins.",
        help:
            "It is asked for, and never a bar: stage 2 needs no reasons and nothing in writing (regulation 15(2)). A panel "
            + "needs reasons (regulation 18(2)), in whatever form.",
        attributes: [what.erased, firmness.erased])

    static let when = Attribute<[RoutingMoment]>(
        "when", .list("routing-moment"), .required, "When the procedure is chosen.")
    static let neither = Attribute<YesNo>(
        "neither-fits", .choice("yes-no"), .standard("no"), "Whether the page says that none may fit.")
    static let reasonsGiven = Attribute<YesNo>(
        "reasons-given", .choice("yes-no"), .standard("no"), "Whether it says that it gives reasons.")
    static let routing = ElementDefinition(
        "routing", "When the council chooses the procedure that a complaint runs under.",
        attributes: [when.erased, neither.erased, reasonsGiven.erased])
}
