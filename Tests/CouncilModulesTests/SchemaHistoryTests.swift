import CaseKernel
import Foundation
import Testing

@testable import CouncilModules

/// A module of an older schema loads and can be rewritten; one of a newer is a clear fault. Version 0 is made up: in it
/// `effective-from` was called `from`, and email was `e-mail`.
struct SchemaHistoryTests {
    private static let history = SchemaHistory(
        newest: 1,
        steps: [
            SchemaStep(from: 0) { root, source in
                let channels = root.children.first { $0.name == "contacts" }?.children ?? []
                let kinds = channels.compactMap { $0.attribute("kind") }.filter { $0.value == "e-mail" }
                return [root.attribute("from").map { TextEdit.name(of: $0, "effective-from") }].compactMap(\.self)
                    + kinds.compactMap { TextEdit.value(of: $0, "email", in: source) }
            }
        ])

    private static let newer = Sample.council(
        "", "<!-- kept -->" + #"<contacts><channel  kind='email' to="a@example.org">é</channel></contacts><procedure/>"#
    )
    private static let older = newer.replacingOnce("schema=\"1\"", "schema=\"0\"")
        .replacingOnce("effective-from", "from").replacingOnce("'email'", "'e-mail'")

    @Test func anOlderOneLoadsByTheSameWay() throws {
        let unknown = Sample.check(Self.older)
        #expect(unknown.module == nil, "without the step nobody knows it")
        let module = try #require(SchemaHistory.$known.withValue(Self.history) { Sample.check(Self.older) }.module)
        #expect(module.effectiveFrom.description == "2026-01-01")
        #expect(module.channels.first?.kind == .email)
        // What is kept for its cases is what was written.
        let archive = ModuleArchive(council: Sample.files(Self.older), bases: [])
        #expect(module.version == archive.version)
    }

    @Test func itsFaultsStandWhereTheyAreInTheFile() throws {
        let broken = Self.older.replacingOnce("to=\"a@example.org\"", "two=\"a@example.org\"")
        let fault = try #require(SchemaHistory.$known.withValue(Self.history) { Sample.check(broken) }.errors.first)
        let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("two=") })
        let column = try #require(lines[line].range(of: "two=")).lowerBound
        #expect(fault.line == line + 1)
        #expect(fault.column == lines[line].unicodeScalars.distance(from: lines[line].startIndex, to: column) + 1)
    }

    @Test func upgradingRewritesWhatChangedAndNothingElse() {
        let files = Sample.files(Self.older)
        let (upgraded, faults) = SchemaHistory.$known.withValue(Self.history) { files.upgraded() }
        #expect(faults == [])
        #expect(upgraded.map(\.path) == ["council.xml"] && upgraded.map(\.writtenFor) == [0])
        #expect(upgraded.first.map { String(decoding: $0.bytes, as: UTF8.self) } == Self.newer)
        #expect(Sample.files(Self.newer).upgraded().files == [])
    }

    @Test func aNewerOneIsOneClearFault() {
        let later = Self.newer.replacingOnce("schema=\"1\"", "schema=\"2\"").replacingOnce("<procedure/>", "<novelty/>")
        let errors = Sample.check(later).errors
        #expect(
            errors.map(\.message) == [
                "found a file written for schema 2; expected one of at most schema 1, which this program knows: "
                    + "update the program, or write schema=\"1\" if that is meant"
            ])
        #expect(Sample.files(later).upgraded().faults == errors)
    }
}

extension String {
    fileprivate func replacingOnce(_ old: String, _ new: String) -> String {
        range(of: old).map { replacingCharacters(in: $0, with: new) } ?? self
    }
}
