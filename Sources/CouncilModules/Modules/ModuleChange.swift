import CaseKernel

/// One thing that a module says otherwise than the one before it: for whoever runs the host, and for the log.
///
/// Holds what the council publishes. What could be an address of somebody's own (how messages leave) is only said to differ.
public struct ModuleChange: Codable, Hashable, Sendable {
    /// The elements it stands in and its own name: `procedure/stage 1/timescale`.
    public let section: String
    /// The attribute, or `words`; `nil` when all of the element came or went.
    public let part: String?
    /// What it was; `nil` when it was not there.
    public let from: String?
    /// What it is; `nil` when it is no longer there.
    public let to: String?
    /// Its file and line, where it stands or stood.
    public let place: String?

    init(_ section: String, part: String? = nil, from: String?, to: String?, at place: String? = nil) {
        self.section = section
        self.part = part
        self.from = from
        self.to = to
        self.place = place
    }
}

extension ModuleChange: CustomStringConvertible {
    /// `procedure/stage 1/timescale within: "10" is now "8" [councils/newtown/council.xml:12]`.
    public var description: String {
        let name = section + (part.map { " " + $0 } ?? "")
        let what =
            switch (from, to) {
            case (let from?, let to?): "\(from.quoted) is now \(to.quoted)"
            case (nil, let to?): "new: \(to.quoted)"
            case (let from?, nil): "gone: \(from.quoted)"
            case (nil, nil): "differs"
            }
        return "\(name): \(what)" + (place.map { " [\($0)]" } ?? "")
    }
}

extension ModuleChange {
    /// Everything that a module says otherwise than the one before, in the order of its file; nothing for what only moved.
    public static func all(from old: CouncilModule, to new: CouncilModule) -> [ModuleChange] {
        root(from: old, to: new) + facts(from: old.facts + old.inheritedFacts, to: new.facts + new.inheritedFacts)
            + wording(from: old.notices, to: new.notices) + unpublished(from: old, to: new)
    }

    private static func root(from old: CouncilModule, to new: CouncilModule) -> [ModuleChange] {
        func attributes(_ module: CouncilModule) -> [(name: String, value: String?)] {
            [
                (CouncilElement.name.name, module.name), (CouncilElement.shortName.name, module.shortName),
                (CouncilElement.status.name, module.status.rawValue), (CouncilElement.host.name, module.host),
                (CouncilElement.base.name, module.bases.first?.name),
                (CouncilElement.effectiveFrom.name, module.effectiveFrom.description),
            ]
        }
        return zip(attributes(old), attributes(new)).filter { $0.value != $1.value }.map { before, after in
            ModuleChange(
                CouncilElement.definition.name, part: after.name, from: before.value, to: after.value,
                at: new.evidence.lineOfFile)
        }
    }

    private static func wording(from old: [NoticeTemplate], to new: [NoticeTemplate]) -> [ModuleChange] {
        func words(_ notices: [NoticeTemplate]) -> [String: [[NoticePiece]]] {
            Dictionary(
                notices.map { ("\($0.kind.rawValue), \($0.voice.rawValue)", $0.paragraphs) },
                uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (words(old), words(new))
        return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map { name in
            ModuleChange(
                "notice", part: "wording", from: before[name].map { _ in name }, to: after[name].map { _ in name })
        }
    }

    /// How messages leave: that it differs, and not what the addresses are.
    private static func unpublished(from old: CouncilModule, to new: CouncilModule) -> [ModuleChange] {
        let (before, after) = (old.leaving, new.leaving)
        return zip(before, after).filter { $0.said != $1.said }.map { old, _ in
            ModuleChange(old.element, from: nil, to: nil)
        }
    }
}

extension CouncilModule {
    /// What says how messages leave the install, whatever line it stands on.
    fileprivate var leaving: [(element: String, said: [[String?]])] {
        let team = outgoing?.team.map { [$0.plugin, $0.to, $0.urgentTo, $0.digestAt] as [String?] }
        let referrals = (advocacyProviders + safetyNet).map { [$0.id, $0.referralRoute?.plugin, $0.referralRoute?.to] }
        return [
            (
                PluginElements.definition.name,
                plugins.map { [$0.name] + $0.settings.flatMap { [$0.name, $0.value] } }
            ),
            (
                OutgoingElements.definition.name,
                [team].compactMap(\.self) + (outgoing?.ways ?? []).map { [$0.way.rawValue, $0.plugin, $0.to] }
            ),
            (ReferralElement.definition.name, referrals),
        ]
    }
}

extension ModuleChange {
    private static func facts(from old: [PublishedFact], to new: [PublishedFact]) -> [ModuleChange] {
        let (before, after) = (Dictionary(grouping: old, by: \.section), Dictionary(grouping: new, by: \.section))
        var seen: Set<String> = []
        return (new + old).map(\.section).filter { seen.insert($0).inserted }.flatMap { section in
            changes(in: section, from: before[section] ?? [], to: after[section] ?? [])
        }
    }

    /// Those of a section: what is as it was is left out, what is most alike is compared, and the rest came or went.
    private static func changes(
        in section: String, from old: [PublishedFact], to new: [PublishedFact]
    ) -> [ModuleChange] {
        var (old, added) = (old, [PublishedFact]())
        for fact in new {
            if let same = old.firstIndex(where: { $0.saysSame(as: fact) }) {
                old.remove(at: same)
            } else {
                added.append(fact)
            }
        }
        return added.flatMap { fact -> [ModuleChange] in
            guard let nearest = old.indices.max(by: { old[$0].likeness(to: fact) < old[$1].likeness(to: fact) }) else {
                return [ModuleChange(section, from: nil, to: fact.said, at: fact.evidence.lineOfFile)]
            }
            return differences(from: old.remove(at: nearest), to: fact)
        } + old.map { ModuleChange(section, from: $0.said, to: nil, at: $0.evidence.lineOfFile) }
    }

    private static func differences(from old: PublishedFact, to new: PublishedFact) -> [ModuleChange] {
        let names = Set(old.attributes.keys).union(new.attributes.keys).sorted()
        let pairs = names.map { ($0, old.attributes[$0], new.attributes[$0]) } + [("words", old.words, new.words)]
        return pairs.filter { $0.1 != $0.2 }.map {
            ModuleChange(new.section, part: $0.0, from: $0.1, to: $0.2, at: new.evidence.lineOfFile)
        }
    }
}

extension PublishedFact {
    fileprivate func saysSame(as other: PublishedFact) -> Bool {
        attributes == other.attributes && words == other.words
    }

    fileprivate func likeness(to other: PublishedFact) -> Int {
        attributes.count { other.attributes[$0.key] == $0.value } + (words == other.words ? 1 : 0)
    }

    /// All of it on one line.
    fileprivate var said: String {
        (attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + [words].filter { !$0.isEmpty })
            .joined(separator: " ")
    }
}

extension Evidence {
    /// `councils/newtown/council.xml:12`.
    fileprivate var lineOfFile: String { "\(file):\(line)" }
}
