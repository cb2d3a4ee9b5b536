import CaseDesk
import CaseKernel
import CouncilModules

/// A council as `show` prints it: what it says, line by line, what it inherits, and every limit with whose it is.
struct ShownCouncil: Encodable {
    let id: String
    let name: String
    let version: String
    let effectiveFrom: String
    /// The base it names.
    let base: String?
    /// Every base, that one first.
    let bases: [String]
    /// Every version in the folder: which is in force, and which comes when.
    let versions: [VersionLine]
    let facts: [FactLine]
    /// The wording of notices, where each stands; only when merged.
    let wording: [FactLine]?
    /// What the law says where neither the council nor a base says anything; only when merged.
    let law: [LawLine]?
    let limits: [LimitLine]
    let shortfalls: [String]

    struct FactLine: Encodable {
        let section: String
        let attributes: [String: String]
        let words: String
        /// Whose it is: the council's or the base's.
        let from: String
        let at: String
    }

    /// A rule of the law on which the module is silent.
    struct LawLine: Encodable {
        let section: String
        let law: String
        let from: String
        let source: String
    }

    /// A limit, and where the council's own stands.
    struct LimitLine: Encodable {
        let step: String
        let limit: String
        let from: String
        let setBy: String
        let source: String
        let at: String?
    }

    init(_ module: CouncilModule, versions: [VersionLine], isMerged: Bool) {
        self.versions = versions
        id = module.id.name
        name = module.name
        version = module.version
        effectiveFrom = module.effectiveFrom.description
        base = module.bases.first?.id.name
        bases = module.bases.map(\.id.name)
        law = isMerged ? module.silences.map(LawLine.init) : nil
        facts = (module.facts + (isMerged ? module.inheritedFacts : [])).map(FactLine.init)
        wording = isMerged ? module.notices.map(FactLine.init) : nil
        limits = LimitView.all(of: Procedure(law: .regulations2006, promises: module.promises)).map {
            LimitLine($0, of: module)
        }
        shortfalls = module.shortfalls.map(\.description)
    }

    var text: String {
        var lines = ["\(id)  \(name)", "version \(version), in effect from \(effectiveFrom)"]
        if versions.count > 1 { lines += versions.map { "    \($0.text)" } }
        if !bases.isEmpty { lines.append("inherits from \(bases.joined(separator: ", then "))") }
        lines.append("")
        lines += facts.filter { $0.from == "council" }.flatMap(\.lines)
        let inherited = facts.filter { $0.from == "base" }
        if !inherited.isEmpty { lines += ["", "inherited:"] + inherited.flatMap(\.lines) }
        if let wording, !wording.isEmpty { lines += ["", "wording of notices:"] + wording.flatMap(\.lines) }
        if let law, !law.isEmpty {
            lines +=
                ["", "where the module is silent, the law:"] + law.map { "\($0.section): \($0.law)  [\($0.source)]" }
        }
        lines += ["", "limits in force:"]
        lines += limits.map {
            "    \($0.step): \($0.limit), set by the \($0.setBy) (\($0.source))\($0.at.map { "  [\($0)]" } ?? "")"
        }
        if !shortfalls.isEmpty { lines += ["", "where the law applies instead:"] + shortfalls.map { "    \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ShownCouncil.FactLine {
    fileprivate init(_ fact: PublishedFact) {
        self.init(
            section: fact.section, attributes: fact.attributes, words: fact.words,
            from: fact.evidence.isInherited ? "base" : "council", at: fact.evidence.place)
    }

    fileprivate init(_ notice: NoticeTemplate) {
        self.init(
            section: "notice", attributes: ["for": notice.kind.rawValue, "words": notice.voice.rawValue], words: "",
            from: notice.evidence.isInherited ? "base" : "council", at: notice.evidence.place)
    }

    fileprivate var lines: [String] {
        let pairs = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
        return ["\(section)\(pairs)  [\(at)]"] + (words.isEmpty ? [] : ["    “\(words)”"])
    }
}

extension ShownCouncil.LawLine {
    fileprivate init(_ silence: Silence) {
        self.init(section: silence.section, law: silence.law, from: "law", source: silence.source.description)
    }
}

extension ShownCouncil.LimitLine {
    fileprivate init(_ limit: LimitView, of module: CouncilModule) {
        let timescale = module.timescales.first { $0.clock.rawValue == limit.step }?.evidence
        let window = module.stages.flatMap(\.windows).first { $0.asksFor == .reviewPanel }?.evidence
        let own = timescale ?? (limit.step == Clock.panelRequest.rawValue ? window : nil)
        self.init(
            step: limit.step, limit: limit.limit, from: limit.from, setBy: limit.setBy, source: limit.source,
            at: limit.setBy == "council" ? own?.place : nil)
    }
}

extension Evidence {
    /// `councils/newtown/council.xml:12`.
    fileprivate var place: String { "\(file):\(line)" }
}
