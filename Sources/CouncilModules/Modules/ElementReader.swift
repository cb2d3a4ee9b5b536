/// Reads typed values out of an element that has been checked against its definition.
struct ElementReader {
    let element: XMLElement
    let document: CouncilDocument

    /// The file that the element stands in: the document's own, or one that it inherits from.
    var home: CouncilDocument { document.home(of: element.generation) }

    var position: TextPosition { home.source.position(at: element.offset) }

    /// The elements of that definition inside this one, in order.
    func children(_ definition: ElementDefinition) -> [ElementReader] {
        element.children.filter { $0.name == definition.name }.map { ElementReader(element: $0, document: document) }
    }

    /// The only element of that definition inside this one.
    func child(_ definition: ElementDefinition) -> ElementReader? { children(definition).first }

    /// The value as written, or the standard one; `nil` when there is neither.
    func value<Value>(_ attribute: Attribute<Value>) -> Value? {
        if let written = element.attribute(attribute.name) { return attribute.type.parse(written.value.folded) }
        if case .standard(let value) = attribute.presence { return attribute.type.parse(value) }
        return nil
    }

    /// The value of an attribute that the definition requires or has a standard for.
    func required<Value>(_ attribute: Attribute<Value>) throws(Fault) -> Value {
        guard let value = value(attribute) else {
            throw fault("<\(element.name)> without \(attribute.name)", attribute.type.form.expected, "add it")
        }
        return value
    }

    /// Where the attribute stands, or the tag when it is not written.
    func offset(of attribute: String) -> Int { element.attribute(attribute)?.offset ?? element.offset }

    /// The same as a line and a column.
    func position<Value>(of attribute: Attribute<Value>) -> TextPosition {
        let written = element.attribute(attribute.name)
        return document.home(of: written?.generation ?? element.generation)
            .source.position(at: written?.offset ?? element.offset)
    }

    /// An error at the attribute, or at the tag when none is named.
    func fault(_ found: String, _ expected: String, _ remedy: String, at attribute: String? = nil) -> Fault {
        let written = attribute.flatMap { element.attribute($0) }
        return document.home(of: written?.generation ?? element.generation).source.fault(
            at: written?.offset ?? element.offset, found: found, expected: expected, remedy: remedy)
    }

    /// The words, their source and their place.
    var evidence: Evidence {
        Evidence(
            words: element.text.folded, source: value(ElementDefinition.source) ?? home.firstSource,
            seen: value(ElementDefinition.seen),
            file: home.source.file, position: position, isInherited: home.isBase)
    }
}

/// A file that has been read and held against its definition: what it says, not yet what it means.
struct CouncilDocument {
    let source: SourceText
    var root: XMLElement
    /// Whether the file is a base, so that what is read from it is inherited.
    let isBase: Bool

    /// What of it is understood; everything, unless it has faults of form.
    let understood: UnderstoodParts
    /// Whether it has no fault of form, so that it may be read and not only asked what is wrong with it.
    let isSound: Bool
    /// The documents that what it holds beside its own is from, the nearest first; see ``inheriting(_:)``.
    var bases: [CouncilDocument] = []

    /// Reads a file: what it says, and every fault of its form. Where there are any, only ``MeaningCheck`` may ask it.
    ///
    /// One that is written for an earlier version of the format is read as the newest would have it.
    static func read(_ source: SourceText, as definition: ElementDefinition) -> (
        document: CouncilDocument?, faults: [Fault]
    ) {
        let root: XMLElement
        var source = source
        do {
            let newest = try SchemaHistory.known.newest(of: source)
            (source, root) = (newest.source, newest.root)
        } catch { return (nil, [error]) }
        var validator = ElementValidator(source: source)
        validator.check(root: root, as: definition)
        // What a later version has more would only be called unknown.
        if !validator.faults.isEmpty, let later = SchemaHistory.known.faultOfLater(root, in: source) {
            return (nil, [later])
        }
        guard root.name == definition.name, root.namespace == nil,
            validator.faults.count < ElementValidator.limit
        else { return (nil, validator.faults) }
        let isBase = definition.name == BaseElement.definition.name
        let document = CouncilDocument(
            source: source, root: root, isBase: isBase, understood: validator.understood,
            isSound: validator.faults.isEmpty)
        return (document, validator.faults)
    }

    /// The document that an element or an attribute of that generation stands in.
    func home(of generation: Int) -> CouncilDocument { generation == 0 ? self : bases[generation - 1] }

    var reader: ElementReader { ElementReader(element: root, document: self) }

    var firstSource: String {
        root.children.first { $0.name == SourceElement.definition.name }?.attribute(SourceElement.id.name)?.value.folded
            ?? ""
    }
}
