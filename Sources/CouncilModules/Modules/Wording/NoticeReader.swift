import CaseKernel

/// Reads one notice's wording, and collects what is wrong with it.
struct NoticeReader {
    let notice: ElementReader
    let kind: Notice.Kind
    let voice: NoticeVoice
    private(set) var faults: [Fault] = []
    /// The slots that have a place in it.
    private let slots: [NoticeSlot]

    init(_ notice: ElementReader) throws(Fault) {
        self.notice = notice
        kind = try notice.required(WordingElements.kind)
        voice = try notice.required(WordingElements.voice)
        slots = kind.slots
    }

    /// The wording; what is at fault in it is left out of it and added to ``faults``.
    mutating func read() -> NoticeTemplate {
        let paragraphs = notice.children(WordingElements.paragraph).map { pieces(of: $0) }
        let template = NoticeTemplate(kind: kind, voice: voice, paragraphs: paragraphs, evidence: notice.evidence)
        let held = template.slots
        for duty in kind.duties where !held.contains(duty.slot) { faults.append(missing(duty)) }
        return template
    }

    private mutating func pieces(of paragraph: ElementReader) -> [NoticePiece] {
        guard let start = paragraph.element.textOffset else {
            faults.append(
                paragraph.fault("a <paragraph> with nothing in it", "words or a slot", "write them, or delete it"))
            return []
        }
        let offsets = BraceScanner.offsets(from: start, in: paragraph.document.source.bytes)
        return TemplateScanner.parts(of: paragraph.element.text.folded).compactMap { part in
            switch part {
            case .words(let words): return .words(words)
            case .slot(let name, let brace): return slot(name, at: offset(brace, offsets, start))
            case .unclosed(let rest, let brace):
                add(
                    at: offset(brace, offsets, start), "a brace that is not closed: \(("{" + rest).quoted)",
                    "a slot such as {name}", "close it with }, or delete it: a notice has no braces of its own")
            case .stray(let brace):
                add(
                    at: offset(brace, offsets, start), "a closing brace that nothing opened", "a slot such as {name}",
                    "open it with {, or delete it: a notice has no braces of its own")
            }
            return nil
        }
    }

    private func offset(_ brace: Int, _ offsets: [Int], _ start: Int) -> Int {
        offsets.indices.contains(brace) ? offsets[brace] : start
    }

    private mutating func slot(_ name: String, at offset: Int) -> NoticePiece? {
        guard let slot = NoticeSlot(rawValue: name) else {
            let nearest = NearestName.nearest(to: name.folded, among: NoticeSlot.allCases.map(\.rawValue))
            add(
                at: offset, "the slot \(("{" + name + "}").quoted)", oneOfThem,
                nearest.map { "write {\($0)}" } ?? "take one of those, or write the words out")
            return nil
        }
        guard slots.contains(slot) else {
            add(
                at: offset, "the slot \(slot.written) in a notice for=\"\(kind.rawValue)\"", oneOfThem,
                "take it out: there is nothing to fill it in with")
            return nil
        }
        return .slot(slot)
    }

    private var oneOfThem: String { "one of " + slots.map(\.written).joined(separator: ", ") }

    private mutating func add(at offset: Int, _ found: String, _ expected: String, _ remedy: String) {
        faults.append(
            notice.document.source.fault(at: offset, found: found, expected: expected, remedy: remedy))
    }

    private func missing(_ duty: NoticeDuty) -> Fault {
        Fault(
            file: notice.document.source.file, position: notice.position, severity: .error,
            found: "the notice for=\"\(kind.rawValue)\" words=\"\(voice.rawValue)\" without \(duty.slot.written)",
            expected: duty.slot.written + ": " + duty.slot.help.lowercasedFirst.withoutFullStop,
            remedy: "add a paragraph with \(duty.slot.written)", source: duty.rule)
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
