/// One element of a module, as written: for lists, exports and tests that hold a page against its module.
public struct PublishedFact: Hashable, Sendable {
    /// The elements it stands in and its own name: `procedure/stage 1/timescale`.
    public let section: String
    /// What it says, by attribute name; standard values that are not written are left out.
    public let attributes: [String: String]
    /// The words as published, white space folded.
    public let words: String
    /// Where it stands.
    public let evidence: Evidence

    /// What says how messages leave the install is nothing that a council publishes.
    private static let unpublished: Set<String> = [
        PluginElements.definition.name, OutgoingElements.definition.name, ReferralElement.definition.name,
    ]

    /// Every element below a document's root, in order, but for those.
    static func list(_ document: CouncilDocument) -> [PublishedFact] {
        document.root.children.flatMap { list(ElementReader(element: $0, document: document), under: "") }
    }

    /// What a council has from its base: contacts beside its own, providers, and the details of the Ombudsman that it leaves
    /// out.
    static func inherited(from base: CouncilDocument, by module: CouncilModule) -> [PublishedFact] {
        let taken = Set(
            (module.safeguarding.map(\.evidence) + module.nationalContacts.map(\.evidence)
                + module.safetyNet.map(\.evidence)).filter(\.isInherited).map(\.position))
        return base.root.children.flatMap { child in
            let reader = ElementReader(element: child, document: base)
            switch child.name {
            case SafeguardingElements.definition.name, AdvocacyElements.definition.name:
                return child.children.map { ElementReader(element: $0, document: base) }
                    .filter { taken.contains($0.position) }.flatMap { list($0, under: child.name) }
            case NoticeElements.nationalContact.name where taken.contains(reader.position):
                return list(reader, under: "")
            case OmbudsmanElement.definition.name: return ombudsman(list(reader, under: ""), of: module)
            default: return []
            }
        }
    }

    /// All of it where the council's own page names none, else only what fills its gaps.
    private static func ombudsman(_ facts: [PublishedFact], of module: CouncilModule) -> [PublishedFact] {
        guard let ombudsman = module.ombudsman, !ombudsman.evidence.isInherited, let fact = facts.first else {
            return facts
        }
        let attributes = fact.attributes.filter { ombudsman.inherited.contains($0.key) }
        guard !attributes.isEmpty else { return [] }
        return [
            PublishedFact(section: fact.section, attributes: attributes, words: fact.words, evidence: fact.evidence)
        ]
    }

    private static func list(_ reader: ElementReader, under section: String) -> [PublishedFact] {
        guard !unpublished.contains(reader.element.name) else { return [] }
        let isNumbered = [ProcedureElements.stage.name, CorporateElements.stage.name].contains(reader.element.name)
        let number = isNumbered ? reader.value(ProcedureElements.number) : nil
        let name = reader.element.name + (number.map { " \($0)" } ?? "")
        let path = section.isEmpty ? name : section + "/" + name
        let pairs = reader.element.attributes.map { ($0.name, $0.value.folded) }
        let evidence = reader.evidence
        let fact = PublishedFact(
            section: path, attributes: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
            words: evidence.words, evidence: evidence)
        return [fact]
            + reader.element.children.flatMap {
                list(ElementReader(element: $0, document: reader.document), under: path)
            }
    }
}
