extension MeaningCheck {
    /// What is wrong with a document and its bases together: a part that none of them has, a name that none of them knows, and
    /// parts of two files that do not fit one another.
    ///
    /// A base need not be whole: what it names may be in the councils' own files.
    static func faults(across document: CouncilDocument, inheriting chain: BaseChain) -> [Fault] {
        guard chain.isWhole else { return [] }
        let merged = document.isSound ? document.inheriting(chain.documents) : document
        let all =
            document.isSound
            ? merged.everyElement : document.understoodElements + chain.documents.flatMap(\.everyElement)
        var faults = chain.documents.isEmpty ? [] : all.filter(\.isMixed).flatMap { checks[$0.element.name]?($0) ?? [] }
        guard !document.isBase else { return faults }
        faults += missing(from: merged, chain)
        if document.knowsAll(CorporateElements.definition) { faults += procedureFaults(of: all, in: document) }
        if document.knowsAll(PluginElements.plugin) {
            faults += OutgoingCheck.undeclared(in: all).map { document.own($0) }
        }
        return faults
    }

    /// What every council must have; a name that was only misspelt is told already.
    private static func missing(from document: CouncilDocument, _ chain: BaseChain) -> [Fault] {
        let unknown = document.root.children.filter { document.understood.leftOut.contains($0.offset) }
        let names = CouncilElement.definition.children.map(\.element.name)
        let meant = unknown.compactMap { NearestName.nearest(to: $0.name, among: names) }
        let known = Set((document.root.children + chain.documents.flatMap(\.root.children)).map(\.name))
        let left = document.isSound ? Set(document.root.children.map(\.name)) : known
        return CouncilElement.owed.filter { !left.contains($0.name) && !meant.contains($0.name) }.map { section in
            document.reader.fault(
                "<council> without <\(section.name)>", "at least 1", "add one: \(section.summary.lowercasedFirst)")
        }
    }

    /// A destination with the timetable of a procedure that is nowhere.
    private static func procedureFaults(of all: [ElementReader], in document: CouncilDocument) -> [Fault] {
        let known = all.filter { $0.element.name == CorporateElements.definition.name }.compactMap {
            $0.value(CorporateElements.id)
        }
        return all.filter { $0.element.name == ElsewhereElements.destination.name }.compactMap { reader in
            guard let id = reader.value(ElsewhereElements.procedure), !known.contains(id) else { return nil }
            return document.own(
                reader.fault(
                    "procedure=\(id.quoted), which no <corporate-procedure> has as its id",
                    known.isEmpty ? "a <corporate-procedure> with it" : "one of " + known.joined(separator: ", "),
                    "add that <corporate-procedure>, or leave procedure out", at: ElsewhereElements.procedure.name))
        }
    }
}

extension CouncilDocument {
    /// A fault of something inherited as a fault of this file, whose own part is what is lacking; it says where the other stands.
    fileprivate func own(_ fault: Fault) -> Fault {
        guard fault.file != source.file else { return fault }
        return reader.fault(
            "a base with \(fault.found), at \(fault.file):\(fault.line)", fault.expected,
            "\(fault.remedy), or name another base", at: CouncilElement.base.name)
    }
}

extension ElementReader {
    /// Whether it is the document's own and holds something inherited.
    fileprivate var isMixed: Bool {
        element.generation == 0
            && (element.attributes.contains { $0.generation > 0 } || element.children.contains { $0.generation > 0 })
    }
}
