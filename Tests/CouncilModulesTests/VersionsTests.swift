import CaseKernel
import CouncilModules
import Testing

/// Several versions in one folder: which is in force when, what is wrong between them, and what belongs to which.
struct VersionsTests {
    private static func text(from: String, id: String = "newtown", days: Int = 3, extra: String = "") -> String {
        """
        <council id="\(id)" schema="1" name="Newtown" effective-from="\(from)">
        \(Sample.source)\(Sample.contacts)
        <procedure><acknowledgement><timescale clock="acknowledgement" from="received" within="\(days)" \
        unit="working-days" obligation="will">Words.</timescale></acknowledgement></procedure>\(extra)
        </council>
        """
    }

    private static func check(_ files: [String: String]) -> CheckedCouncil {
        let bytes = files.mapValues { Array($0.utf8) }
        return checkCouncil(ModuleFiles(name: "newtown", folder: "councils/newtown", files: bytes), bases: [:])
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func theLastToTakeEffectIsInForce() throws {
        let council = Self.check([
            "council.xml": Self.text(from: "2026-01-01"), "versions/b.xml": Self.text(from: "2027-04-01"),
            "versions/a.xml": Self.text(from: "2028-04-01"), "versions/first.xml": Self.text(from: "2025-01-01"),
        ])
        #expect(council.errors == [])
        #expect(
            council.versions.map(\.files.document) == [
                "versions/first.xml", "council.xml", "versions/b.xml", "versions/a.xml",
            ])
        for (on, document) in [
            ("2024-12-31", nil), ("2025-01-01", "versions/first.xml"), ("2026-01-01", "council.xml"),
            ("2027-03-31", "council.xml"), ("2027-04-01", "versions/b.xml"), ("2030-01-01", "versions/a.xml"),
        ] { #expect(council.inForce(on: try day(on))?.files.document == document, "\(on)") }
        #expect(
            council.toCome(after: try day("2027-03-31")).map(\.files.document) == ["versions/b.xml", "versions/a.xml"])
        #expect(council.shown(on: try day("2024-01-01"))?.files.document == "versions/first.xml")
    }

    @Test func twoOfOneDayAreAtFaultAndBothAreNamed() throws {
        let council = Self.check([
            "council.xml": Self.text(from: "2026-01-01"), "versions/a.xml": Self.text(from: "2027-04-01"),
            "versions/b.xml": Self.text(from: "2027-04-01"), "versions/c.xml": Self.text(from: "2026-01-01"),
        ])
        #expect(
            council.errors.map { "\($0.file):\($0.line): \($0.found)" } == [
                "councils/newtown/versions/b.xml:1: effective-from=\"2027-04-01\", as in councils/newtown/versions/a.xml",
                "councils/newtown/versions/c.xml:1: effective-from=\"2026-01-01\", as in councils/newtown/council.xml",
            ])
        #expect(council.inForce(on: try day("2026-06-01"))?.files.document == "council.xml")
        #expect(council.inForce(on: try day("2027-06-01"))?.files.document == "versions/a.xml")
    }

    @Test func aBrokenVersionIsLeftOutAndItsFaultsNameItsFile() throws {
        let council = Self.check([
            "council.xml": Self.text(from: "2026-01-01"),
            "versions/a.xml": Self.text(from: "2027-01-01", id: "oldtown"),
            "versions/b.xml": "<council", "versions/c.xml": Self.text(from: "2027-03-01", extra: "<nonsense/>"),
            "versions/d.xml": Self.text(from: "2027-04-01", days: 2),
        ])
        #expect(Set(council.errors.map(\.file)) == Set("abc".map { "councils/newtown/versions/\($0).xml" }))
        #expect(council.errors.first?.found == "id=\"oldtown\" in the folder \"newtown\"")
        #expect(council.inForce(on: try day("2027-03-15"))?.files.document == "council.xml")
        #expect(council.inForce(on: try day("2027-04-01"))?.files.document == "versions/d.xml")
        #expect(Set(council.warnings.map(\.file)).isSuperset(of: ["councils/newtown/versions/d.xml"]))
    }

    @Test func whereADocumentStandsIsNoPartOfItsVersion() throws {
        let (now, next) = (Self.text(from: "2026-01-01"), Self.text(from: "2027-04-01", days: 2))
        let alone = Self.check(["council.xml": now])
        let before = Self.check(["council.xml": now, "versions/2027.xml": next])
        let after = Self.check(["council.xml": next, "versions/2026.xml": now])
        func versions(_ council: CheckedCouncil) -> [String] { council.modules.map(\.version) }
        #expect(versions(before) == versions(after))
        #expect(versions(before).first == versions(alone).first, "a version to come leaves the present one as it is")
        let archive = try #require(before.versions.last).archive
        #expect(try ModuleArchive(bytes: archive.bytes).checked.module?.version == versions(before).last)
    }

    @Test func aSampleCaseIsOfTheVersionInForceWhenItWasReceived() throws {
        func sample(_ received: String, due: String) -> String {
            """
            <sample-case schema="1" name="S"><received on="\(received)" category="parent" form="written"/>
            <expect clock="acknowledgement" set-by="council" due-on="\(due)"/></sample-case>
            """
        }
        var files = [
            "council.xml": Self.text(from: "2026-01-01"), "versions/b.xml": Self.text(from: "2027-04-01", days: 2),
            "cases/early.xml": sample("2025-12-01", due: "2025-12-04"),
            "cases/old.xml": sample("2027-03-31", due: "2027-04-05"),
            "cases/new.xml": sample("2027-04-01", due: "2027-04-05"),
        ]
        let good = Self.check(files)
        #expect(good.errors == [])
        #expect(
            good.versions.map { $0.files.files.keys.filter { $0.hasPrefix("cases/") }.sorted() } == [
                ["cases/early.xml", "cases/old.xml"], ["cases/new.xml"],
            ])
        files["cases/new.xml"] = sample("2027-04-01", due: "2027-04-06")
        let wrong = Self.check(files)
        #expect(wrong.errors.map(\.file) == ["councils/newtown/cases/new.xml"])
        #expect(wrong.versions.map { $0.checked.module != nil } == [true, false])
    }
}
