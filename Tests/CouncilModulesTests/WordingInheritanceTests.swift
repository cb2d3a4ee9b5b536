import CaseKernel
import Testing

@testable import CouncilModules

/// A council's own wording comes first, and the base's stands in for the rest, notice by notice.
struct WordingInheritanceTests {
    private static func wording(_ words: String, _ notices: [(Notice.Kind, NoticeVoice)]) -> String {
        let body = notices.map { kind, voice in
            let slots = kind.duties.map(\.slot.written).joined(separator: " ")
            return
                "<notice for=\"\(kind.rawValue)\" words=\"\(voice.rawValue)\"><paragraph>\(words) \(slots)</paragraph></notice>"
        }
        return "<notices schema=\"1\">\(body.joined())</notices>"
    }

    private static let council = Sample.council("base=\"base\"", Sample.contacts + "<procedure/>")
    private static let base = Sample.base(
        "", wording: wording("Shared", [(.receipt, .adult), (.receipt, .young), (.refusal, .adult)]))

    private func words(_ template: NoticeTemplate?) -> NoticePiece? { template?.paragraphs.first?.first }

    @Test func eachNoticeIsTheCouncilsElseTheBases() throws {
        let files = Sample.files(Self.council, wording: Self.wording("Own", [(.receipt, .young)]))
        let module = try #require(checkModule(files, bases: ["base": Self.base]).module)
        #expect(words(module.template(for: .receipt, voice: .young)) == .words("Own "))
        #expect(words(module.template(for: .receipt, voice: .adult)) == .words("Shared "))
        #expect(module.template(for: .refusal, voice: .adult)?.evidence.isInherited == true)
        #expect(module.template(for: .refusal, voice: .young) == nil)
        #expect(module.notices.count == 3)
    }

    @Test func nobodyInheritsUnasked() throws {
        let module = try #require(checkModule(Sample.files(Sample.small), bases: ["base": Self.base]).module)
        #expect(module.notices == [])
    }

    @Test func aFaultOfTheBasesWordingIsReportedInIt() {
        let broken = Sample.base("", wording: "<notices schema=\"1\"/>")
        let checked = checkModule(Sample.files(Self.council), bases: ["base": broken])
        #expect(checked.module == nil)
        #expect(checked.errors.map(\.file) == ["councils/base/wording/notices.xml"])
        #expect(checkBase(broken) == checked.errors)
    }

    @Test func whatOfABaseCannotBeReadIsNotPassedOver() {
        let unreadable = ModuleFiles(
            name: "base", folder: "councils/base", files: Self.base.files.filter { $0.key == "base.xml" },
            refused: ["wording/notices.xml": "a file of 9 bytes"])
        let checked = checkModule(Sample.files(Self.council), bases: ["base": unreadable])
        #expect(checked.module == nil)
        #expect(checked.errors.map(\.file) == ["councils/base/wording/notices.xml"])
    }

    @Test func aKeptVersionHasItsWording() throws {
        let files = Sample.files(Self.council, wording: Self.wording("Own", [(.receipt, .young)]))
        let now = checkModule(files, bases: ["base": Self.base])
        let archive = try ModuleArchive(
            bytes: ModuleArchive(council: files, bases: [Self.base]).bytes, folder: "councils")
        #expect(archive.checked == now)
        #expect(now.module?.notices.count == 3)
        var versions: Set<String?> = [now.module?.version]
        let other = Sample.files(Self.council, wording: Self.wording("Other", [(.receipt, .young)]))
        versions.insert(checkModule(other, bases: ["base": Self.base]).module?.version)
        versions.insert(checkModule(files, bases: ["base": Sample.base("")]).module?.version)
        #expect(versions.count == 3)
    }
}
