import CaseKernel

/// `<notices>`: the wording of what people are sent, in the file `wording/notices.xml`.
enum WordingElements {
    static let paragraph = ElementDefinition(
        "paragraph", "A paragraph of a notice.",
        help:
            "A slot is a name in braces, and the program fills it in. Braces have no other use: one that begins or ends "
            + "no slot is a fault.",
        text: .template)

    static let kind = Attribute<Notice.Kind>("for", .choice("notice-kind"), .required, "Which notice it is.")
    static let voice = Attribute<NoticeVoice>("words", .choice("notice-voice"), .required, "Whom it is worded for.")
    static let notice = ElementDefinition(
        "notice", "The wording of one notice; each pair of for and words at most once.",
        help: "It must hold the slots that its kind of notice cannot do without.",
        attributes: [kind.erased, voice.erased], children: [paragraph.some], words: false)

    static let definition = ElementDefinition(
        "notices", "The wording of notices, a council's own or a base's.",
        help: "The file wording/notices.xml. What a council does not word itself comes from the base it names.",
        attributes: [CouncilElement.schema.erased], children: [notice.some], words: false)
}
