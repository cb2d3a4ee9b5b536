/// `<brand>`: the name under which people know the service.
enum BrandElement {
    static let name = Attribute<String>("name", .text(upTo: 60), .required, "The name as people see it.")

    static let definition = ElementDefinition(
        "brand", "The name that people know the service by, when it is neither the council's nor the operator's.",
        help: "Pages show it beside the council's name and letters say whose it is; the council stays answerable.",
        attributes: [name.erased])
}

/// `<looks>`: the council's colour.
enum LooksElement {
    static let brand = Attribute<Colour>("brand", .colour, .required, "The colour of the header, under white text.")

    static let definition = ElementDefinition(
        "looks", "The council's colour.",
        help:
            "White text on it must have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). It is the header's in light "
            + "and in dark mode.",
        attributes: [brand.erased], words: false)
}
