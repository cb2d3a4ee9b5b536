/// Checks a tree against the definitions and collects every fault: the part of the format that XML Schema can also say.
struct ElementValidator {
    let source: SourceText
    private(set) var faults: [Fault] = []
    /// What of the tree is understood all the same.
    private(set) var understood = UnderstoodParts()
    private var keepsStatements = false

    /// After so many faults in one file the rest are counted with one fault more, not listed.
    static let limit = 1_000

    init(source: SourceText) { self.source = source }

    /// Checks the root element and everything in it.
    mutating func check(root: XMLElement, as definition: ElementDefinition) {
        guard root.name == definition.name, root.namespace == nil else {
            add(
                at: root.offset, "the element <\(root.name)>\(root.namespace == nil ? "" : " in a namespace")",
                "<\(definition.name)>, in no namespace", "this file's one element must be <\(definition.name)>")
            return
        }
        keepsStatements = definition.children.contains { $0.element.name == StatementElement.definition.name }
        check(root, as: definition)
    }

    private mutating func check(_ element: XMLElement, as definition: ElementDefinition) {
        guard faults.count < ElementValidator.limit else { return }
        checkAttributes(of: element, as: definition)
        if let offset = element.textOffset, !definition.allows(element.text) {
            add(
                at: offset, "text in <\(element.name)>: \(element.text.folded.quoted)", "no text of its own there",
                "move it into an element that keeps words as published, or delete it")
        }
        checkOrder(of: element.children, in: element, as: definition)
        for child in element.children {
            let rule = definition.children.first { $0.element.name == child.name }
            if let rule, child.namespace == nil { check(child, as: rule.element) }
        }
    }

    private mutating func checkAttributes(of element: XMLElement, as definition: ElementDefinition) {
        let before = faults.count
        for attribute in element.attributes {
            guard let known = definition.attributes.first(where: { $0.name == attribute.name }) else {
                addUnknown(attribute, on: element, as: definition)
                continue
            }
            let value = attribute.value.folded
            guard !known.accepts(value) else { continue }
            let remedy = ValueRemedy(
                attribute: known, element: element, definition: definition, keepsStatements: keepsStatements)
            add(
                at: attribute.offset, "\(attribute.name)=\(value.quoted)", remedy.expected, remedy.remedy(for: value))
        }
        for known in definition.attributes where known.presence == .required && element.attribute(known.name) == nil {
            add(
                at: element.offset, "<\(element.name)> without \(known.name)",
                "\(known.name)=\"…\": \(known.form.expected)",
                "add it: \(known.help.lowercasedFirst)")
        }
        if faults.count > before { understood.doubtTag(of: element) }
    }

    private mutating func addUnknown(
        _ attribute: XMLAttribute, on element: XMLElement, as definition: ElementDefinition
    ) {
        let missing = definition.attributes.filter { element.attribute($0.name) == nil }.map(\.name)
        let nearest = NearestName.nearest(to: attribute.name, among: missing)
        let otherwise =
            definition.text == .published
            ? "correct its name, or delete it and keep what it says in the element's text"
            : "correct its name, or delete it"
        add(
            at: attribute.offset, "the attribute \(attribute.name.quoted) on <\(element.name)>",
            definition.attributes.isEmpty
                ? "no attributes" : "one of " + definition.attributes.map(\.name).joined(separator: ", "),
            nearest.map { "write \($0)" } ?? otherwise)
    }

    private mutating func checkOrder(
        of children: [XMLElement], in parent: XMLElement, as definition: ElementDefinition
    ) {
        var counts = [Int](repeating: 0, count: definition.children.count)
        var furthest = 0
        var meant: Set<String> = []
        for child in children {
            let index = definition.children.firstIndex { $0.element.name == child.name }
            guard let index, child.namespace == nil else {
                addUnknown(child, in: parent, as: definition)
                NearestName.nearest(to: child.name, among: definition.children.map(\.element.name)).map {
                    _ = meant.insert($0)
                }
                continue
            }
            counts[index] += 1
            if index < furthest {
                let later = definition.children[furthest].element.name
                add(
                    at: child.offset, "<\(child.name)> after <\(later)>", "<\(child.name)> before <\(later)>",
                    "move it up: the order in <\(parent.name)> is fixed")
            }
            furthest = max(furthest, index)
            if let most = definition.children[index].most, counts[index] == most + 1 {
                add(
                    at: child.offset, "<\(child.name)> once too often in <\(parent.name)>",
                    "at most \(most)",
                    "keep one and put into it what the other says too"
                        + (keepsStatements
                            ? "; what cannot stand together goes into <statement about=\"other\">" : ""))
            }
        }
        for (index, rule) in definition.children.enumerated()
        where counts[index] < rule.least && !meant.contains(rule.element.name) {
            add(
                at: parent.offset, "<\(parent.name)> without <\(rule.element.name)>", "at least \(rule.least)",
                "add one: \(rule.element.summary.lowercasedFirst)")
        }
    }

    private mutating func addUnknown(_ child: XMLElement, in parent: XMLElement, as definition: ElementDefinition) {
        understood.leaveOut(child, of: parent)
        let names = definition.children.map(\.element.name)
        let expected = names.isEmpty ? "no elements there" : "one of " + names.map { "<\($0)>" }.joined(separator: ", ")
        let homes = CouncilSchema.parents(of: child.name)
        let remedy: String
        if child.namespace != nil {
            remedy = "delete the namespace: the format has none"
        } else if let nearest = NearestName.nearest(to: child.name, among: names) {
            remedy = "write <\(nearest)>"
        } else if !homes.isEmpty {
            remedy = "it belongs in " + homes.map { "<\($0)>" }.joined(separator: " or ")
        } else {
            let related = NearestName.related(to: child.name, among: names).map { "<\($0)>" }
            remedy =
                (related.isEmpty ? "correct its name" : "write \(related.orList) if that is meant")
                + (keepsStatements
                    ? ", or keep its words in <statement about=\"other\">" : ", or delete it")
        }
        add(at: child.offset, "the element <\(child.name)> in <\(parent.name)>", expected, remedy)
    }

    /// Adds a fault, unless there are too many already.
    private mutating func add(at offset: Int, _ found: String, _ expected: String, _ remedy: String) {
        guard faults.count <= ElementValidator.limit else { return }
        if faults.count < ElementValidator.limit {
            faults.append(source.fault(at: offset, found: found, expected: expected, remedy: remedy))
        } else {
            faults.append(
                source.fault(
                    at: offset, found: "more than \(ElementValidator.limit) faults", expected: "a council module",
                    remedy: "mend those first"))
        }
    }
}

extension String {
    /// With its first letter in lower case, to go on after a colon.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
