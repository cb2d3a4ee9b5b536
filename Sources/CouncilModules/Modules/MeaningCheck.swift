import CaseKernel

/// What is wrong with what a document means: the part of the format that XML Schema cannot say.
///
/// A document may have faults of form beside: then only the parts that are understood are asked.
enum MeaningCheck {
    /// Every such fault of a council's file, by itself and with what it inherits.
    static func faults(in document: CouncilDocument, folder: String, inheriting chain: BaseChain) -> [Fault] {
        faults(in: document, folder: folder) + faults(across: document, inheriting: chain)
    }

    /// Every such fault of a council's or a base's file by itself.
    static func faults(in document: CouncilDocument, folder: String) -> [Fault] {
        let all = document.understoodElements
        var faults = versionFaults(in: document) + nameFaults(of: document.reader, folder: folder)
        faults += sourceFaults(of: all, in: document)
        faults += repeats(of: SourceElement.id.name, on: SourceElement.definition, in: all)
        faults += repeats(of: AdvocacyElements.id.name, on: AdvocacyElements.provider, in: all)
        faults += repeats(of: ProcedureElements.number.name, on: ProcedureElements.stage, in: all)
        for reader in all { faults += repeatsInside(reader) }
        faults += repeats(of: CorporateElements.id.name, on: CorporateElements.definition, in: all)
        faults += repeats(of: CorporateElements.kind.name, on: CorporateElements.contact, in: all)
        faults += repeats(of: NoticeElements.kind.name, on: NoticeElements.nationalContact, in: all)
        faults += repeats(of: PluginElements.name.name, on: PluginElements.plugin, in: all)
        faults += repeats(of: OutgoingElements.way.name, on: OutgoingElements.write, in: all)
        if let fault = leftOutOfNothing(document.reader) { faults.append(fault) }
        for reader in all { faults += checks[reader.element.name]?(reader) ?? [] }
        return faults
    }

    private static let contradiction =
        "delete it; where two pages or a leaflet contradict each other, put the other figure into the first, as "
        + "<second-figure source=\"…\">"

    /// The fault of a file for a later version of the format.
    static func versionFaults(in document: CouncilDocument) -> [Fault] {
        [SchemaHistory.known.faultOfLater(document.root, in: document.source)].compactMap(\.self)
    }

    private static func nameFaults(of root: ElementReader, folder: String) -> [Fault] {
        guard let id = root.value(CouncilElement.id), id.name != folder else { return [] }
        return [
            root.fault(
                "id=\(id.name.quoted) in the folder \(folder.quoted)", "the folder's name",
                "rename the folder, or write id=\(folder.quoted)", at: CouncilElement.id.name)
        ]
    }

    /// Sections are said not to come from a base, and there is none.
    private static func leftOutOfNothing(_ root: ElementReader) -> Fault? {
        guard root.element.attribute(CouncilElement.base.name) == nil,
            root.element.attribute(CouncilElement.notFromBase.name) != nil
        else { return nil }
        return root.fault(
            "not-from-base without base", "base, with the name of the base", "add base, or delete not-from-base",
            at: CouncilElement.notFromBase.name)
    }

    private static func sourceFaults(of all: [ElementReader], in document: CouncilDocument) -> [Fault] {
        guard document.knowsAll(SourceElement.definition) else { return [] }
        let known = all.filter { $0.element.name == SourceElement.definition.name }.compactMap {
            $0.value(SourceElement.id)
        }
        let names = Set(known)
        return all.compactMap { reader in
            guard reader.element.name != SourceElement.definition.name, let id = reader.value(ElementDefinition.source),
                !names.contains(id)
            else { return nil }
            let nearest = NearestName.nearest(to: id, among: known)
            return reader.fault(
                "source=\(id.quoted), which no <source> has as its id", "one of " + known.joined(separator: ", "),
                nearest.map { "write \($0)" } ?? "add that <source>, or leave source out",
                at: ElementDefinition.source.name)
        }
    }

    /// What may stand only once in one place, and again in another.
    private static func repeatsInside(_ reader: ElementReader) -> [Fault] {
        repeats(
            of: TimescaleElement.clock.name, on: TimescaleElement.definition,
            in: reader.children(TimescaleElement.definition), remedy: contradiction)
            + repeats(
                of: CorporateElements.number.name, on: CorporateElements.stage,
                in: reader.children(CorporateElements.stage))
    }

    static func repeats(
        of attribute: String, on definition: ElementDefinition, in all: [ElementReader],
        remedy: String = "change one of them, or delete it"
    ) -> [Fault] {
        var lines: [String: Int] = [:]
        return all.compactMap { reader in
            guard reader.element.name == definition.name, let value = reader.element.attribute(attribute)?.value.folded
            else { return nil }
            if let line = lines[value] {
                return reader.fault(
                    "\(attribute)=\(value.quoted) on a second <\(definition.name)>, the first being on line \(line)",
                    "each once", remedy, at: attribute)
            }
            lines[value] = reader.position.line
            return nil
        }
    }

    /// The checks of single elements, by element name.
    static let checks: [String: @Sendable (ElementReader) -> [Fault]] = [
        TimescaleElement.definition.name: { TimeCheck.timescale($0) + SecondFigureCheck.figures(in: $0) },
        StageElements.window.name: { TimeCheck.window($0) + SecondFigureCheck.figures(in: $0) },
        HoursElement.definition.name: { TimeCheck.hours($0) },
        ProcedureElements.stage.name: { TimeCheck.stage($0) },
        CorporateElements.stage.name: { TimeCheck.corporateStage($0) },
        CorporateElements.contact.name: { TimeCheck.contact($0) },
        ProcedureElements.acknowledgement.name: { TimeCheck.acknowledgement($0) },
        AdvocacyElements.provider.name: { ProviderCheck.provider($0) },
        AdvocacyElements.group.name: { ProviderCheck.ages($0) },
        StageElements.handledBy.name: { members($0) },
        ContactElements.channel.name: { ContactCheck.channel($0) },
        SafeguardingElements.contact.name: { ContactCheck.safeguarding($0) },
        ClosedElement.definition.name: { ContactCheck.closure($0) },
        LooksElement.definition.name: { ContrastCheck.looks($0) },
        PluginElements.plugin.name: { OutgoingCheck.settings($0) },
        OutgoingElements.write.name: { OutgoingCheck.way($0) },
    ]

    private static func members(_ reader: ElementReader) -> [Fault] {
        guard let members = reader.value(StageElements.members), let role = reader.value(StageElements.role),
            role != .panel, role != .investigatingOfficer
        else {
            return []
        }
        return [
            reader.fault(
                "members=\"\(members)\" for somebody who is not a panel", "members for a panel or investigators only",
                "write one <handled-by> for each of them, and leave members out", at: StageElements.members.name)
        ]
    }
}

extension CouncilDocument {
    /// The root and everything in it, in order.
    var everyElement: [ElementReader] { elements(asking: { _ in true }, under: root) }

    /// The same without what is not understood: an element with a doubtful tag is asked nothing, nor is anything asked
    /// about it; one that is not known where it stands is left out with all it holds.
    var understoodElements: [ElementReader] {
        isSound ? everyElement : elements(asking: { !understood.doubtfulTags.contains($0.offset) }, under: root)
    }

    /// Whether every element of that definition is known, so that one may be said to be missing.
    func knowsAll(_ definition: ElementDefinition) -> Bool {
        let root = isBase ? BaseElement.definition : CouncilElement.definition
        return isSound || understood.knowsAll(definition, in: root)
    }

    private func elements(asking isAsked: (XMLElement) -> Bool, under element: XMLElement) -> [ElementReader] {
        let known = element.children.filter { !understood.leftOut.contains($0.offset) }
        var shown = element
        shown.children = known.filter(isAsked)
        let own = isAsked(element) ? [ElementReader(element: shown, document: self)] : []
        return own + known.flatMap { elements(asking: isAsked, under: $0) }
    }
}
