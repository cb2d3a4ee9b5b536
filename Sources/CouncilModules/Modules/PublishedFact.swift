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
        document.reader.parts.flatMap { list($0, under: "") }
    }

    /// What a document has from its bases: elements and, where it has the element too, single attributes; then the advocacy
    /// services that stand behind its own.
    static func inherited(in document: CouncilDocument) -> [PublishedFact] {
        let facts = document.reader.parts.flatMap { inherited($0, under: "") }
        let net = document.safetyNet.flatMap { list($0, under: AdvocacyElements.definition.name) }
        let known = Set(facts.map(\.evidence.place))
        return facts + net.filter { !known.contains($0.evidence.place) }
    }

    private static func inherited(_ reader: ElementReader, under section: String) -> [PublishedFact] {
        guard !unpublished.contains(reader.element.name) else { return [] }
        guard reader.element.generation == 0 else {
            return list(reader, under: section).filter { !$0.attributes.isEmpty || !$0.words.isEmpty }
        }
        let path = path(of: reader, under: section)
        let parts = reader.parts.flatMap { inherited($0, under: path) }
        let taken = Dictionary(grouping: reader.element.attributes.filter { $0.generation > 0 }, by: \.generation)
        return taken.sorted { $0.key < $1.key }.map { generation, attributes in
            PublishedFact(
                section: path,
                attributes: Dictionary(attributes.map { ($0.name, $0.value.folded) }) { first, _ in first },
                words: "", evidence: reader.evidence(of: attributes[0]))
        } + parts
    }

    private static func list(_ reader: ElementReader, under section: String) -> [PublishedFact] {
        guard !unpublished.contains(reader.element.name) else { return [] }
        let path = path(of: reader, under: section)
        let pairs = reader.element.attributes.map { ($0.name, $0.value.folded) }
        let evidence = reader.evidence
        let fact = PublishedFact(
            section: path, attributes: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
            words: evidence.words, evidence: evidence)
        return [fact] + reader.parts.flatMap { list($0, under: path) }
    }

    private static func path(of reader: ElementReader, under section: String) -> String {
        let isNumbered = [ProcedureElements.stage.name, CorporateElements.stage.name].contains(reader.element.name)
        let number = isNumbered ? reader.value(ProcedureElements.number) : nil
        let name = reader.element.name + (number.map { " \($0)" } ?? "")
        return section.isEmpty ? name : section + "/" + name
    }
}

extension ElementReader {
    /// Everything inside this element, in order.
    fileprivate var parts: [ElementReader] {
        element.children.map { ElementReader(element: $0, document: document) }
    }

    /// Where an attribute that was taken over stands: in its base's file, and from that file's first source.
    fileprivate func evidence(of attribute: XMLAttribute) -> Evidence {
        let home = document.home(of: attribute.generation)
        return Evidence(
            words: "", source: home.firstSource, seen: nil, file: home.source.file,
            position: home.source.position(at: attribute.offset), isInherited: home.isBase)
    }
}
