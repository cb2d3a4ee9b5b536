extension CouncilSchema {
    /// The parts of the format that are kept and change nothing that anybody sees, each with the reason: `element`,
    /// `element/words` or `element/@attribute`. A test holds that there are no others.
    static let keptParts: [(part: String, reason: String)] =
        [
            ("advocacy-offer/@obligation", "an advocate is a right, however firmly the page puts it"),
            ("council/@short-name", "the full name is used everywhere"),
            ("format/@obligation", "what is offered is offered; the page says that you can ask for it"),
            ("ombudsman/@early-contact", "pages always say that the Ombudsman can be asked at any time"),
            (
                "received/@form",
                "in a sample case: it moves a date only at stage 2, which a spoken complaint begins in writing"
            ),
            ("sample-case/@name", "it names the case to whoever reads the file"),
            ("window/@from", "a window runs from the day the answer is received, whatever the page says"),
        ] + leadIns.map { ("\($0)/words", "words that lead in to what the element holds or sets, which is shown") }

    private static let leadIns = [
        "advocacy", "brand", "commitments", "complaint-subjects", "contacts", "counting", "elsewhere", "help",
        "national-contact",
        "operator", "procedure", "referral", "safeguarding",
    ]

    /// The parts that only tie others together, or of which there must be one: a change of such a part alone is an error, or
    /// makes no difference.
    static let tyingParts = [
        "base/@base", "base/@id", "base/@not-from-base", "base/@schema", "contacts", "corporate-procedure/@id",
        "council/@id", "council/@schema",
        "national-contact/@kind", "notices", "notices/@schema", "plugins", "procedure", "source/@id", "stage/@number",
        "window/@for",
    ]
}
