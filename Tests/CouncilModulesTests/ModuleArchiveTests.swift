import CouncilModules
import Testing

/// A version names bytes, and the bytes give the same module again.
struct ModuleArchiveTests {
    static let council = Sample.files(Sample.council("base=\"base\"", Sample.contacts + "<procedure/>"))
    static let base = Sample.base("")

    @Test func aKeptVersionIsTheSameModule() throws {
        let now = checkModule(Self.council, bases: ["base": Self.base])
        let kept = ModuleArchive(council: Self.council, bases: [Self.base]).bytes
        let archive = try ModuleArchive(bytes: kept, folder: "councils")
        #expect(archive.council == Self.council)
        #expect(archive.bases == [Self.base])
        #expect(archive.checked == now)
        #expect(archive.version == now.module?.version)
        #expect(now.module?.version.count == 64)
    }

    /// A value that must never change: cases are pinned to it.
    @Test func theVersionIsFixedForEver() {
        let files = ModuleFiles(name: "a", folder: "x", files: ["council.xml": Array("<a/>".utf8), "cases/b.xml": [1]])
        let archive = ModuleArchive(council: files, bases: [])
        #expect(
            String(decoding: archive.bytes, as: UTF8.self)
                == "redress module 1\n1\na2\n11\ncases/b.xml1\n\u{1}11\ncouncil.xml4\n<a/>")
        #expect(archive.version == "cd032c88a96e40313a4934c3cc2ac04efecd08dcede42712b4c5b86753a7fcb8")
    }

    @Test func everyByteCounts() {
        var versions: Set<String> = []
        func add(_ council: ModuleFiles, _ base: ModuleFiles?) {
            versions.insert(ModuleArchive(council: council, bases: base.map { [$0] } ?? []).version)
        }
        add(Self.council, Self.base)
        add(Self.council, nil)
        add(Self.council, Sample.base(" "))
        add(Sample.files(Sample.small), Self.base)
        add(Sample.files(Sample.small, cases: ["x": "<x/>"]), Self.base)
        #expect(versions.count == 5)
        add(ModuleFiles(name: "newtown", folder: "elsewhere", files: Self.council.files), Self.base)
        #expect(versions.count == 5)
    }

    @Test func damageIsFound() {
        let bytes = ModuleArchive(council: Self.council, bases: [Self.base]).bytes
        for length in 0..<bytes.count where length != ModuleArchive(council: Self.council, bases: []).bytes.count {
            #expect(throws: ModuleArchive.Unreadable.self) { try ModuleArchive(bytes: Array(bytes[..<length])) }
        }
        #expect(throws: ModuleArchive.Unreadable.damaged) { try ModuleArchive(bytes: bytes + [0x31]) }
        #expect(throws: ModuleArchive.Unreadable.notAnArchive) { try ModuleArchive(bytes: Array("PK".utf8)) }
    }
}
