/// `<second-figure>`: another figure that the council publishes elsewhere for the same time.
enum SecondFigureElement {
    static let within = Attribute<Int>("within", .whole(0...400), "How long, there.")
    static let upTo = Attribute<Int>("up-to", .whole(1...400), "How long at most, there.")
    static let unit = Attribute<TimeUnit>("unit", .choice("time-unit"), .required, "The unit of both.")

    static let definition = ElementDefinition(
        "second-figure", "Another figure that the council publishes for the same time, which contradicts the first.",
        help:
            "It is shown beside the first, with its page, and the check names both. It counts for nothing: the first one "
            + "does, where the law allows it.",
        attributes: [within.erased, upTo.erased, unit.erased])
}
