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
        var facts: [PublishedFact] = []
        func visit(_ reader: ElementReader, under section: String) {
            let isNumbered = [ProcedureElements.stage.name, CorporateElements.stage.name].contains(reader.element.name)
            let number = isNumbered ? reader.value(ProcedureElements.number) : nil
            let name = reader.element.name + (number.map { " \($0)" } ?? "")
            let path = section.isEmpty ? name : section + "/" + name
            let pairs = reader.element.attributes.map { ($0.name, $0.value.folded) }
            let evidence = reader.evidence
            facts.append(
                PublishedFact(
                    section: path, attributes: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
                    words: evidence.words, evidence: evidence))
            for child in reader.element.children where !unpublished.contains(child.name) {
                visit(ElementReader(element: child, document: document), under: path)
            }
        }
        for child in document.root.children where !unpublished.contains(child.name) {
            visit(ElementReader(element: child, document: document), under: "")
        }
        return facts
    }
}
