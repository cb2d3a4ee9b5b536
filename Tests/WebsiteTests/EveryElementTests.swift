import Foundation
import Testing

@testable import CouncilModules

/// Every element of the format, its words and each of its attributes: changed in a module, it changes what somebody sees, or
/// stands in the reference page's list of what is only kept. What is new in the format is picked up by itself.
struct EveryElementTests {
    static let names = CouncilSchema.elements.map(\.name).sorted()

    @Test("acts, or is said to be only kept", arguments: names)
    func acts(name: String) async throws {
        let definition = try #require(CouncilSchema.elements.first { $0.name == name })
        let probe = ElementProbe(definition)
        var (kept, tied) = (Set<String>(), Set<String>())
        func note(_ part: String, _ outcome: ElementSite.Outcome) {
            switch outcome {
            case .seen: break
            case .unseen: kept.insert(part)
            case .refused: tied.insert(part)
            }
        }
        for attribute in definition.attributes where !Self.isEvidence(attribute, of: name) {
            note("\(name)/@\(attribute.name)", try await probe.outcome(of: attribute))
        }
        if definition.takesWords { note("\(name)/words", try await probe.outcomeOfWords()) }
        // An element none of whose parts acts may still do so by being there.
        let parts =
            definition.attributes.count { !Self.isEvidence($0, of: name) } + (definition.takesWords ? 1 : 0)
        if kept.count + tied.count == parts { note(name, try await probe.outcomeOfElement()) }
        let said = CouncilSchema.keptParts.map(\.part).filter { $0 == name || $0.hasPrefix(name + "/") }
        let ties = CouncilSchema.tyingParts.filter { $0 == name || $0.hasPrefix(name + "/") }
        // A name that nothing points at can be changed; one that something does point at cannot, by itself.
        #expect(kept.subtracting(ties) == Set(said), "what changes nothing that anybody sees, and what is said to")
        #expect(tied.union(kept.subtracting(said)) == Set(ties), "what only ties parts together, and what is said to")
    }

    /// What every element may have to say where its words are from; `redress council show` says it.
    private static func isEvidence(_ attribute: AnyAttribute, of name: String) -> Bool {
        attribute.name == ElementDefinition.source.name
            || attribute.name == ElementDefinition.seen.name && name != SourceElement.definition.name
    }

    @Test("what is said to be only kept is in the format")
    func known() {
        let parts = CouncilSchema.elements.flatMap { element in
            [element.name, element.name + "/words"] + element.attributes.map { "\(element.name)/@\($0.name)" }
        }
        for part in CouncilSchema.keptParts.map(\.part) + CouncilSchema.tyingParts {
            #expect(parts.contains(part), "\(part) is no part of the format")
        }
    }
}

/// Changes one element in modules that have it, or in one that is given it, until somebody sees a change.
final class ElementProbe {
    private let definition: ElementDefinition
    private var sites: [String: ElementSite] = [:]

    init(_ definition: ElementDefinition) { self.definition = definition }

    /// Where a change is made: which council, which of its files, and where in it.
    private struct Spot {
        let council: String
        let file: String
        let tree: ElementTree
        let path: [Int]
    }

    func outcome(of attribute: AnyAttribute) async throws -> ElementSite.Outcome {
        try await outcome { element in
            let old = element[attribute.name]
            var values: [String?] = attribute.others(than: old)
            if old != nil, attribute.presence != .required { values.insert(nil, at: 0) }
            return values.map { value in
                var changed = element
                changed[attribute.name] = value
                return changed
            }
        }
    }

    func outcomeOfWords() async throws -> ElementSite.Outcome {
        try await outcome { element in
            var changed = element
            changed.text = "Quite other words. " + element.text
            return [changed]
        }
    }

    func outcomeOfElement() async throws -> ElementSite.Outcome { try await outcome { _ in [nil] } }

    /// The first change that is seen; else that none loads, or that none is seen.
    private func outcome(_ changes: (ElementTree) -> [ElementTree?]) async throws -> ElementSite.Outcome {
        var isLoaded = false
        for spot in try spots() {
            let site = try await site(of: spot)
            var element: ElementTree?
            _ = spot.tree.changing(spot.path) { found in
                element = found
                return found
            }
            for change in changes(try #require(element)) {
                guard let text = spot.tree.changing(spot.path, { _ in change })?.xml else { continue }
                switch try await site.outcome(of: text, in: spot.file) {
                case .seen: return .seen
                case .unseen: isLoaded = true
                case .refused: if spot.file.contains("/cases/") { return .seen }
                }
            }
        }
        return isLoaded ? .unseen : .refused
    }

    /// Where the element is: in a few places of each module that has it; else where it is put in.
    private func spots() throws -> [Spot] {
        let found = try ElementModules.all().flatMap { council, files in
            try files.sorted { $0.key < $1.key }.flatMap { file, text in
                let tree = try ElementModules.tree(text)
                return tree.paths(to: definition.name).map { Spot(council: council, file: file, tree: tree, path: $0) }
            }
        }
        // A base is in all of them, and is tried last.
        let (shared, own) = (found.filter { $0.file.hasPrefix("base/") }, found.filter { !$0.file.hasPrefix("base/") })
        guard found.isEmpty else { return Array(own.prefix(8) + shared.prefix(3)) }
        return try putIn()
    }

    private func putIn() throws -> [Spot] {
        try ElementModules.all().flatMap { council, files in
            try files.flatMap { file, text -> [Spot] in
                let tree = try ElementModules.tree(text)
                return CouncilSchema.parents(of: definition.name).flatMap { parent in
                    tree.paths(to: parent, most: 1).compactMap { path -> Spot? in
                        guard let home = CouncilSchema.elements.first(where: { $0.name == parent }) else { return nil }
                        let grown = tree.changing(path) { $0.adding(ElementTree(least: definition), as: home) }
                        return grown.flatMap { grown in
                            grown.paths(to: definition.name, most: 1).first.map {
                                Spot(council: council, file: file, tree: grown, path: $0)
                            }
                        }
                    }
                }
            }
        }
    }

    private func site(of spot: Spot) async throws -> ElementSite {
        let key = spot.council + " " + spot.file + " \(spot.tree.xml.hashValue)"
        if let site = sites[key] { return site }
        var files = try ElementModules.all().first { $0.council == spot.council }?.files ?? [:]
        files[spot.file] = spot.tree.xml
        let site = try await ElementSite(spot.council, files)
        sites[key] = site
        return site
    }
}

/// The modules in which elements are changed: one with what councils vary, then the repository's.
enum ElementModules {
    typealias Module = (council: String, files: [String: String])

    static func all() throws -> [Module] { try repository.get() }

    private static let repository = Result { () throws -> [Module] in
        let folders = try CouncilFolders.read(PagesSite.councils)
        let base = try #require(folders.bases["base"])
        let shared = texts(of: base)
        let varied: [Module] = [("varied", shared.merging(["varied/council.xml": PagesModules.varied]) { $1 })]
        return [("reaching", shared.merging(reaching) { $1 })] + varied
            + folders.councils.map { ($0.name, shared.merging(texts(of: $0)) { $1 }) }
    }

    /// What neither has: letters by post, how long complaints are kept, wording and a sample case of its own.
    private static let reaching = [
        "reaching/council.xml": """
        <council id="reaching" schema="1" name="Reaching Council" base="base" effective-from="2026-01-01">
          <source id="page" title="Complaints" seen="2026-03-04"/>
          <contacts><channel kind="phone" to="01234 567890" extension="12"><hours days="monday-friday" from="09:00" to="17:00"/>
            <closed days="sunday"/><closed from="2026-12-24" until="2027-01-01" bank-holidays="yes"/></channel>
            <channel kind="text" to="07700 900123" keyword="HELP"/></contacts>
          <elsewhere><destination matter="other" subject="cost" to="insurer">Claims.</destination></elsewhere>
          <advocacy><advocacy-provider id="voice" name="Voice" serves="disabled-children any-child">
            <group for="disabled-children" age-to="25"/></advocacy-provider></advocacy>
          <procedure><stage number="1"><timescale clock="local-resolution-answer" within="10" unit="working-days" obligation="will">
            Ten.<second-figure within="5" up-to="6" unit="working-days">Five.</second-figure></timescale></stage></procedure>
          <plugins><plugin name="email"/><plugin name="spare"/><plugin name="folder"/></plugins>
          <outgoing><team plugin="email" to="team@example.org"/><write way="letter" plugin="folder" to="post-room"/></outgoing>
          <privacy officer="Data officer" email="data@example.org"><retention>Six years.</retention></privacy>
        </council>
        """,
        "reaching/wording/notices.xml": """
        <notices schema="1"><notice for="receipt" words="adult"><paragraph>{procedure}, {stage}, {reference}</paragraph>
          <paragraph>{dates}</paragraph><paragraph>{right-advocacy}</paragraph></notice></notices>
        """,
        "reaching/cases/told.xml": """
        <sample-case schema="1" name="Told"><received on="2026-03-23" category="parent" form="written"/>
          <step name="inform" on="2026-03-24"/>
          <expect clock="local-resolution-answer" set-by="law" due-on="2026-04-08"/></sample-case>
        """,
    ]

    private static func texts(of folder: ModuleFiles) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: folder.files.filter { $0.key.hasSuffix(".xml") }.map {
                ("\(folder.name)/\($0.key)", String(decoding: $0.value, as: UTF8.self))
            })
    }

    static func tree(_ text: String) throws -> ElementTree {
        ElementTree(try XMLReader.read(SourceText(file: "f.xml", bytes: Array(text.utf8))))
    }
}
