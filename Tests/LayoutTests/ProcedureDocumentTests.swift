import Foundation
import Testing

/// `docs/procedure.md` states every rule the kernel cites, and names every policy it follows.
@Suite struct ProcedureDocumentTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func document() throws -> String {
        try String(contentsOf: root.appending(path: "docs/procedure.md"), encoding: .utf8)
    }

    /// Every source of a target, the kernel unless said, in one text, doc comments joined across lines.
    static func sources(of target: String = "CaseKernel") throws -> String {
        let folder = root.appending(path: "Sources/" + target)
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        #expect(files.count > 20)
        return try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    }

    /// The provisions cited with these words in front: `14(5)`, `s.26(3)(a)`.
    static func provisions(_ pattern: String, in text: String) throws -> Set<String> {
        let regex = try Regex(pattern, as: (Substring, Substring).self)
        return Set(text.matches(of: regex).flatMap { $0.output.1.split(separator: ", ").map(String.init) })
    }

    /// Whether the document cites this provision, and not only one that begins like it.
    static func cites(_ citation: String, in document: String) -> Bool {
        var rest = document[...]
        while let found = rest.range(of: citation) {
            rest = rest[found.upperBound...]
            guard let next = rest.first else { return true }
            if !next.isLetter && !next.isNumber && next != "(" { return true }
        }
        return false
    }

    @Test func everyRegulationCitedIsThere() throws {
        let (document, sources) = (try Self.document(), try Self.sources())
        var cited = try Self.provisions(#"\.regulation\("([^"]+)"\)"#, in: sources)
        cited.formUnion(try Self.provisions(#"Limit\(WorkingDays\([0-9]+\), "([^"]+)"\)"#, in: sources))
        cited.formUnion(try Self.provisions(#"[Rr]egulation ([0-9]+(?:\([0-9a-z]+\))*)"#, in: sources))
        #expect(cited.count > 20)
        for provision in cited.sorted() {
            #expect(Self.cites("reg \(provision)", in: document), "docs/procedure.md does not cite reg \(provision)")
        }
    }

    @Test func everyProvisionOfTheOtherTextsIsThere() throws {
        let (document, sources) = (try Self.document(), try Self.sources())
        let act = try Self.provisions(#"\.act\("([^"]+)"\)"#, in: sources)
        let advocacy = try Self.provisions(#"\.advocacyRegulation\("([^"]+)"\)"#, in: sources)
        #expect(act.count > 10 && advocacy.count > 4)
        for section in act.sorted() {
            #expect(
                Self.cites(section, in: document), "docs/procedure.md does not cite \(section) of the Children Act 1989"
            )
        }
        for provision in advocacy.sorted() {
            #expect(
                Self.cites("SI 2004/719 reg \(provision)", in: document),
                "docs/procedure.md does not cite SI 2004/719 reg \(provision)")
        }
    }

    @Test func everyPolicyIsInTheTableAndEveryRowIsAPolicy() throws {
        let document = try Self.document()
        let sources = try Self.sources() + Self.sources(of: "CouncilModules")
        let named = try Self.provisions(#"\.policy\("([^"]+)"\)"#, in: sources)
            .union(Self.provisions(#"\(policy: ([^)]+)\)"#, in: sources))
        let table = try Self.provisions(#"(?m)^\| `([^`]+)` \| \[[RI]\] \|"#, in: document)
        #expect(named.count > 10)
        #expect(named.subtracting(table).sorted() == [], "named in the sources and not in docs/procedure.md")
        #expect(table.subtracting(named).sorted() == [], "in docs/procedure.md and not named in the sources")
    }

    /// Every section but the table of policies names the tests that hold it, and each of them is there and holds tests.
    @Test func everySectionNamesTheTestsThatHoldIt() throws {
        let sections = try Self.document().split(separator: "\n## ").dropFirst().filter { !$0.hasPrefix("Policies") }
        #expect(sections.count > 15)
        let tests = try #require(
            FileManager.default.enumerator(
                at: Self.root.appending(path: "Tests"), includingPropertiesForKeys: nil)
        ).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        for section in sections {
            let heading = section.prefix { $0 != "\n" }
            let line = section.split(separator: "\n").first { $0.hasPrefix("Held by ") }
            let names =
                line.map { $0.split(separator: "`").filter { $0.hasSuffix("Tests") || $0.contains("Tests+") } } ?? []
            #expect(!names.isEmpty, "\(heading) names no test")
            for name in names {
                let file = tests.first { $0.deletingPathExtension().lastPathComponent == name }
                let text = try file.map { try String(contentsOf: $0, encoding: .utf8) } ?? ""
                #expect(text.contains("@Test") || text.contains("Row("), "\(heading): there is no test \(name)")
            }
        }
    }

    @Test func aProvisionThatOnlyBeginsAlikeIsNotCited() {
        #expect(Self.cites("reg 14(3)", in: "reg 14(3)(a), reg 14(3)."))
        #expect(!Self.cites("reg 14(3)", in: "reg 14(3)(a)"))
        #expect(!Self.cites("reg 1", in: "reg 14"))
    }
}
