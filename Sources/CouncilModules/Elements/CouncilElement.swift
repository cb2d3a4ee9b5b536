import CaseKernel

/// `<council>`: the root of a council's own file.
enum CouncilElement {
    static let id = Attribute<CouncilID>(
        "id", .councilID, .required, "The name of the council's folder and its address.")
    static let schema = Attribute<Int>(
        "schema", .whole(1...99), .required, "The version of this format the file is written for: 1.")
    static let name = Attribute<String>("name", .text(), .required, "The council's full name.")
    static let shortName = Attribute<String>("short-name", .text(upTo: 60), "A shorter name for tight places.")
    static let base = Attribute<CouncilID>(
        "base", .councilID, "The folder of the base it inherits from, such as \"base\".")
    static let effectiveFrom = Attribute<Day>(
        "effective-from", .date, .required, "The first day these settings apply to new complaints.")
    static let host = Attribute<String>(
        "host", .host,
        "A host name of the council's own, at which it is served alone; no two councils may have the same.")

    static let status = Attribute<ModuleStatus>(
        "status", .choice("module-status"), .standard("live"),
        "Whether it is live; the pages of a draft are shown as one, and no complaint is taken.")

    static let notFromBase = Attribute<[String]>(
        "not-from-base", .sections, "The sections of which it takes nothing from its base.")

    /// Everything but sources, in order: what a council says, and what it may leave to a base.
    static let sections = [
        OperatorElement.definition.atMostOne, BrandElement.definition.atMostOne, LooksElement.definition.atMostOne,
        StatementElement.definition.any,
        SafeguardingElements.definition.atMostOne, ContactElements.definition.atMostOne,
        EligibilityElements.whoMayComplain.atMostOne, EligibilityElements.subjects.atMostOne,
        ElsewhereElements.definition.atMostOne, TimeLimitElement.definition.atMostOne,
        AdvocacyElements.definition.atMostOne, HelpElements.definition.atMostOne,
        ProcedureElements.definition.atMostOne,
        CorporateElements.definition.any, CorporateElements.contact.any,
        PluginElements.definition.atMostOne, OutgoingElements.definition.atMostOne,
        CommitmentElements.definition.atMostOne, OmbudsmanElement.definition.atMostOne,
        NoticeElements.nationalContact.any, NoticeElements.accessibility.atMostOne,
        NoticeElements.privacy.atMostOne, LanguagesElement.definition.atMostOne,
    ]

    /// What every council must have, from its own file or a base's.
    static let owed = [ContactElements.definition, ProcedureElements.definition]

    static let definition = ElementDefinition(
        "council", "One council: what its complaints page says, as data.",
        help: "What the page does not say is left out, and the law fills in. Nothing is ever read into a silence. "
            + "<contacts> and <procedure> must be there, here or in a base.",
        attributes: [
            id.erased, schema.erased, name.erased, shortName.erased, base.erased, notFromBase.erased,
            effectiveFrom.erased, host.erased, status.erased,
        ],
        children: [SourceElement.definition.some] + sections, words: false)
}

/// `<base>`: the root of a file that councils inherit from.
enum BaseElement {
    static let definition = ElementDefinition(
        "base", "What several councils share.",
        help:
            "A council inherits from it only when it names it, and so may another base. It may hold any part of a council's "
            + "file; what the council's own file says of that part takes its place. All of it is marked as inherited.",
        attributes: [
            CouncilElement.id.erased, CouncilElement.schema.erased, CouncilElement.name.erased,
            CouncilElement.base.erased, CouncilElement.notFromBase.erased,
        ],
        children: [SourceElement.definition.some] + CouncilElement.sections, words: false)
}

extension ValueType where Value == [String] {
    /// One or more names of sections.
    static let sections: ValueType = {
        let choices = CouncilElement.sections.map {
            ValueForm.Choice(value: $0.element.name, help: $0.element.summary)
        }
        let names = choices.map(\.value)
        let form = ValueForm(
            name: "section" + ValueForm.listSuffix,
            expected: "one or more, with spaces between, of " + names.joined(separator: ", "), restriction: .list,
            choices: choices)
        return ValueType(form: form) { text in
            let items = text.split(separator: " ").map(String.init)
            return items.isEmpty || !Set(items).isSubset(of: names) ? nil : items
        }
    }()
}
