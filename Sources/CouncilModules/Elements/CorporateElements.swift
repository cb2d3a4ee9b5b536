import CaseKernel

/// `<corporate-procedure>` and `<contact-kind>`: the timetables beside the statutory one.
enum CorporateElements {
    static let id = Attribute<String>(
        "id", .identifier, .required, "A short name for it, used in procedure=\"…\" of a <destination>.")
    static let name = Attribute<String>("name", .text(), "What the council calls it.")

    static let number = Attribute<Int>(
        "number", .whole(1...3), .required, "1, 2 or 3; each at most once in its procedure.")
    static let stage = ElementDefinition(
        "corporate-stage", "A stage of another procedure of the council's.",
        help:
            "Its times are those of the clocks acknowledgement and answer; left out, the Ombudsman's Complaint Handling "
            + "Code has its own: 5 and 10 working days at stage 1, 5 and 20 at stage 2.",
        attributes: [number.erased, ProcedureElements.title.erased],
        children: [
            StageElements.handledBy.any, TimescaleElement.definition.any, StageElements.window.atMostOne,
            ProcedureElements.told.any, ProcedureElements.practice.any,
        ])

    static let definition = ElementDefinition(
        "corporate-procedure", "Another complaints procedure of the council's own, with its timetable.",
        help:
            "For complaints that the statutory procedure does not cover. The first one is the procedure to which points are "
            + "routed: its times run beside the Code's. A further one is shown with its figures.",
        attributes: [id.erased, name.erased], children: [stage.some])

    static let kind = Attribute<ContactKind>(
        "kind", .choice("contact-kind"), .required, "What it is; each at most once.")
    static let within = Attribute<Int>("within", .whole(0...400), "How long a reply takes; 0 is the same day.")
    static let unit = Attribute<TimeUnit>("unit", .choice("time-unit"), "The unit of within.")
    static let obligation = Attribute<Obligation>(
        "obligation", .choice("obligation"), .standard("will"), "How firmly it is put.")
    static let contact = ElementDefinition(
        "contact-kind", "What the council does with something that is not a complaint, and by when it replies.",
        attributes: [kind.erased, within.erased, unit.erased, obligation.erased])
}
