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
