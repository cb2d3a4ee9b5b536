extension CouncilDocument {
    /// The same with everything that it leaves to its bases, which are given the nearest first.
    ///
    /// Every element and attribute keeps its place in its own file. Sources are not among them: an id names a source of one file.
    func inheriting(_ bases: [CouncilDocument]) -> CouncilDocument {
        guard !bases.isEmpty else { return self }
        var whole: XMLElement?
        for (generation, document) in ([self] + bases).enumerated().reversed() {
            let own = document.root.marked(generation)
            whole = whole.map { own.inheriting($0, but: document.sectionsOfItsOwn) } ?? own
        }
        var document = self
        document.root = whole ?? root
        document.bases = bases
        return document
    }

    /// The sections that it takes none of from its base.
    var sectionsOfItsOwn: Set<String> { Set(reader.value(CouncilElement.notFromBase) ?? []) }
}

extension XMLElement {
    /// The same with the number of the file it is from.
    fileprivate func marked(_ generation: Int) -> XMLElement {
        guard generation > 0 else { return self }
        var marked = self
        marked.generation = generation
        for index in marked.attributes.indices { marked.attributes[index].generation = generation }
        marked.children = children.map { $0.marked(generation) }
        return marked
    }

    /// A root with the sections of its base's.
    fileprivate func inheriting(_ base: XMLElement, but left: Set<String>) -> XMLElement {
        var (whole, base) = (self, base)
        base.children.removeAll { left.contains($0.name) || $0.name == SourceElement.definition.name }
        let sources = children.filter { $0.name == SourceElement.definition.name }
        whole.children = sources + CouncilElement.sections.flatMap { $0.combine(children, base.children) }
        return whole
    }

    /// An element put together with its base's: attributes that it leaves out, and parts.
    ///
    /// Words are never put together, nor is the page that they are from.
    fileprivate func inheriting(_ base: XMLElement, as definition: ElementDefinition) -> XMLElement {
        var whole = self
        whole.attributes += base.attributes.filter { theirs in
            theirs.name != ElementDefinition.source.name && attribute(theirs.name) == nil
                && definition.attributes.contains { $0.name == theirs.name }
        }
        whole.children = definition.children.flatMap { $0.combine(children, base.children) }
        return whole
    }
}

extension ElementDefinition.Child {
    /// The elements of this name from both: an own one in the place of the base's that it stands for.
    fileprivate func combine(_ own: [XMLElement], _ base: [XMLElement]) -> [XMLElement] {
        let (own, base) = (own.filter { $0.name == element.name }, base.filter { $0.name == element.name })
        guard !own.isEmpty, !base.isEmpty else { return own + base }
        let rule = element.inheritance
        return rule.isPutTogether ? putTogether(own, base, rule) : own + others(base, than: own, rule)
    }

    private func others(_ base: [XMLElement], than own: [XMLElement], _ rule: Inheritance) -> [XMLElement] {
        let known = Set(own.compactMap { rule.key(of: $0, as: element) })
        return base.filter { theirs in rule.key(of: theirs, as: element).map { !known.contains($0) } ?? true }
    }

    /// What both have stays where the base has it; what is only the own one's comes first. Numbers stand in their order.
    private func putTogether(_ own: [XMLElement], _ base: [XMLElement], _ rule: Inheritance) -> [XMLElement] {
        let theirs = base.map { theirs in
            own.first { rule.key(of: $0, as: element) == rule.key(of: theirs, as: element) }?
                .inheriting(theirs, as: element) ?? theirs
        }
        let all = others(own, than: base, rule) + theirs
        guard rule.key == [ProcedureElements.number.name] else { return all }
        return all.enumerated().sorted { first, second in
            (rule.key(of: first.element, as: element)?.first ?? "", first.offset)
                < (rule.key(of: second.element, as: element)?.first ?? "", second.offset)
        }.map(\.element)
    }
}
