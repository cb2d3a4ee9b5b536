import CaseKernel

/// `<procedure>`: the acknowledgement and the stages.
enum ProcedureElements {
    static let toldWhat = Attribute<ToldTopic>("what", .choice("told-topic"), .required, "What they are told.")
    static let told = ElementDefinition("told", "Something the complainant is told.", attributes: [toldWhat.erased])
    static let practiceWhat = Attribute<PracticeTopic>("what", .choice("practice-topic"), .required, "What it is.")
    static let practice = ElementDefinition(
        "practice", "Something that is done, as the page puts it.", attributes: [practiceWhat.erased])

    static let unlessSettled = Attribute<YesNo>(
        "unless-settled", .choice("yes-no"), .standard("no"),
        "Whether it is left out when the complaint is settled at once.")
    static let acknowledgement = ElementDefinition(
        "acknowledgement", "Writing to say that the complaint has arrived.",
        help: "The law sets no time for it; many councils do.", attributes: [unlessSettled.erased],
        children: [TimescaleElement.definition.atMostOne, told.any, practice.any])

    static let number = Attribute<Int>("number", .whole(1...3), .required, "1, 2 or 3; each at most once, in order.")
    static let title = Attribute<String>("title", .text(), "What the council calls the stage.")
    static let stage = ElementDefinition(
        "stage", "A stage, as the page describes it.",
        help:
            "1 is local resolution, 2 the investigation, 3 the review panel, whatever the council calls them. A stage "
            + "the page leaves out exists all the same.",
        attributes: [number.erased, title.erased],
        children: [
            StageElements.handledBy.any, StageElements.optionalStep.any, TimescaleElement.definition.any,
            StageElements.window.any, StageElements.attendance.atMostOne, PathElements.askedFor.any,
            PathElements.answer.atMostOne, told.any, practice.any,
        ])

    static let definition = ElementDefinition(
        "procedure", "The acknowledgement and the stages.",
        children: [
            CountingElements.counting.atMostOne, PathElements.routing.atMostOne, CountingElements.deferral.any,
            acknowledgement.atMostOne, stage.any,
        ])
}

/// `<timescale>`: a length of time the council publishes for something it does.
enum TimescaleElement {
    static let clock = Attribute<TimescaleClock>("clock", .choice("timescale-clock"), .required, "What it is for.")
    static let from = Attribute<StartEvent>(
        "from", .choice("milestone"),
        "What it is counted from; left out when the page does not say: the law's own start.")
    static let within = Attribute<Int>("within", .whole(0...400), "How long; 0 is the same day.")
    static let upTo = Attribute<Int>("up-to", .whole(1...400), "How long at most, with an extension.")
    static let unit = Attribute<TimeUnit>("unit", .choice("time-unit"), .required, "The unit of both.")
    static let upToUnit = Attribute<TimeUnit>(
        "up-to-unit", .choice("time-unit"), "The unit of up-to, where it is another than that of within.")
    static let figure = Attribute<FigureKind>(
        "figure", .choice("figure-kind"), .standard("stated"), "How the time is fixed.")
    static let obligation = Attribute<Obligation>(
        "obligation", .choice("obligation"), .required, "How firmly it is put.")
    static let extensionFor = Attribute<ExtensionReason>(
        "extension-for", .choice("extension-reason"), "What the longer time is for.")
    static let extensionToldBy = Attribute<ExtensionTeller>(
        "extension-told-by", .choice("extension-teller"), "Who says that it will take longer.")
    static let cap = Attribute<ExtensionCap>(
        "cap", .choice("extension-cap"), .standard("stated"), "Whether the page says how long an extension may be.")

    static let definition = ElementDefinition(
        "timescale", "A length of time the council publishes for something it does.",
        help: "It becomes a promise beside the law's own limit, unless it is slower than the law: then the check warns "
            + "and the law alone applies.",
        attributes: [
            clock.erased, from.erased, within.erased, upTo.erased, unit.erased, upToUnit.erased, figure.erased,
            obligation.erased, extensionFor.erased, extensionToldBy.erased, cap.erased,
        ], children: [ExtensionElement.definition.any, SecondFigureElement.definition.any])
}

/// What stands inside `<stage>`.
enum StageElements {
    static let role = Attribute<StageRole>("role", .choice("stage-role"), .required, "The part they play.")
    static let title = Attribute<String>("title", .text(), .required, "What the council calls them.")
    static let employed = Attribute<Employment>(
        "employed", .choice("employment"), .standard("not-said"), "Whom they work for.")
    static let members = Attribute<Int>(
        "members", .whole(1...9), "How many there are: members of the panel, or investigators.")
    static let handledBy = ElementDefinition(
        "handled-by", "Somebody who plays a part in the stage.",
        attributes: [role.erased, title.erased, employed.erased, members.erased])

    static let kind = Attribute<OptionalStepKind>("kind", .choice("optional-step-kind"), .required, "What it is.")
    static let when = Attribute<StepSlot>("when", .choice("step-slot"), .required, "Where in the procedure it stands.")
    static let gate = Attribute<StepGate>("gate", .choice("step-gate"), .required, "How firmly it is published.")
    static let optionalStep = ElementDefinition(
        "optional-step", "A step the law does not know, in a place the law leaves room for.",
        help: "None may take away or delay the right to go on.",
        attributes: [
            kind.erased, when.erased, gate.erased, PathElements.stepWithin.erased, PathElements.stepUnit.erased,
            PathElements.repeatable.erased, PathElements.outcomes.erased,
        ])

    static let windowFor = Attribute<WindowFor>(
        "for", .choice("window-for"), .required, "The stage it is for asking for.")
    static let windowFrom = Attribute<StartEvent>(
        "from", .choice("milestone"), "What it is counted from; left out when the page does not say.")
    static let windowWithin = Attribute<Int>("within", .whole(1...400), "How long.")
    static let windowUnit = Attribute<TimeUnit>("unit", .choice("time-unit"), "The unit of within.")
    static let windowKind = Attribute<WindowKind>("kind", .choice("window-kind"), .required, "How it is published.")
    static let late = Attribute<LateRequest>(
        "late", .choice("late-request"), "What the council does with a late request, if it says.")
    static let ifAnswerLate = Attribute<LateAnswer>(
        "if-answer-late", .choice("late-answer"), "What the complainant may do when the answer is late, if it says.")
    static let window = ElementDefinition(
        "window", "How long the complainant has to ask for the next stage.",
        help: "It stands in the stage that has been answered. For stage 2 the law has no limit, for stage 3 it has 20 "
            + "working days.",
        attributes: [
            windowFor.erased, windowFrom.erased, windowWithin.erased, windowUnit.erased, windowKind.erased, late.erased,
            ifAnswerLate.erased,
        ], children: [SecondFigureElement.definition.any])

    static let mayAttend = Attribute<YesNo>("may-attend", .choice("yes-no"), "Whether the complainant may come.")
    static let companions = Attribute<Int>("companions", .whole(0...9), "How many may come with them.")
    static let maySpeak = Attribute<YesNo>("may-speak", .choice("yes-no"), "Whether one of those may speak for them.")
    static let attendance = ElementDefinition(
        "attendance", "Who may come to the panel.", attributes: [mayAttend.erased, companions.erased, maySpeak.erased])
}
