/// The format of council modules, version 1: its definitions, and everything that is generated from them.
public enum CouncilSchema {
    /// The version of the format, as a module's `schema` attribute names it.
    public static let version = 1

    /// The elements a file can consist of.
    static let roots = [
        CouncilElement.definition, BaseElement.definition, SampleCaseElements.definition, WordingElements.definition,
    ]

    /// Every element once, each root followed by what it holds.
    static let elements: [ElementDefinition] = {
        var seen: Set<String> = []
        var all: [ElementDefinition] = []
        func visit(_ definition: ElementDefinition) {
            guard seen.insert(definition.name).inserted else { return }
            all.append(definition)
            for child in definition.children { visit(child.element) }
        }
        roots.forEach(visit)
        return all
    }()

    /// The elements that may hold an element of that name.
    static func parents(of name: String) -> [String] {
        elements.filter { $0.children.contains { $0.element.name == name } }.map(\.name)
    }
}
