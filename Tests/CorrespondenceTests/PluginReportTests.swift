import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import PluginProtocol
import Testing

@Suite("How what a council sends stands, in numbers", .timeLimit(.minutes(1)))
struct PluginReportTests {
    private static let manifest = PluginManifest(
        name: "email", version: "1.2.3", program: "p", capabilities: [.deliver, .check], address: SettingForm(.email))

    private func report(
        _ office: PostOffice, standings: [PluginStanding] = [], isInstalled: Bool = true
    ) async throws -> PluginReport {
        try await PluginReport.of(
            office.registry().newtown(), standings: standings,
            installed: PluginCatalogue(folder: "P", manifests: isInstalled ? ["email": Self.manifest] : [:]))
    }

    private static let two = PostedCouncil(
        ways: [#"<write way="text" plugin="gateway" to="texts"/>"#], plugins: ["email", "gateway"])

    @Test("each plug-in has the numbers of its own lanes")
    func numbers() async throws {
        let office = try PostOffice(Self.two)
        let texted = Contact(ways: [.text], phone: "07700 900001")
        await office.carrier.answer(.referral, .answered(.never(.addressRefused)))
        await office.carrier.answer(.notice, .answered(.later(.busy)))
        _ = try await office.open(texted, wantsAdvocate: true)
        try await office.run(until: 3)
        office.move(seconds: 10)
        _ = try await office.open(texted)
        let report = try await report(office)
        #expect(report.council == "newtown")
        #expect(report.waiting == 3 && report.delivered == 1 && report.failed == 1)
        #expect(report.oldestWaiting == "2026-03-23T12:00:00Z")
        #expect(report.plugins.map(\.plugin) == ["email", "gateway"])
        #expect(report.plugins.map(\.waiting) == [1, 2])
        #expect(report.plugins.map(\.delivered) == [1, 0])
        #expect(report.plugins.map(\.failed) == [1, 0])
        #expect(report.plugins.map(\.oldestWaiting) == ["2026-03-23T12:00:10Z", "2026-03-23T12:00:00Z"])
    }

    @Test("of one that has not been started the manifest is told, of one that has its own words")
    func standing() async throws {
        let office = try PostOffice()
        let idle = try #require(try await report(office).plugins.first)
        #expect(idle.version == "1.2.3" && idle.capabilities == ["deliver", "check"] && idle.state == "idle")
        #expect(idle.restarts == 0 && idle.trouble == nil && idle.oldestWaiting == nil)
        let absent = try #require(try await report(office, isInstalled: false).plugins.first)
        #expect(absent.version == nil && absent.capabilities.isEmpty && absent.state == "not-installed")
        let standings = [
            PluginStanding(
                council: "oldtown", plugin: "email", version: "9", capabilities: [], state: .running, restarts: 9,
                trouble: nil),
            PluginStanding(
                council: "newtown", plugin: "email", version: "1.3.0", capabilities: [.deliver], state: .resting,
                restarts: 2, trouble: "it crashed"),
        ]
        let resting = try #require(try await report(office, standings: standings).plugins.first)
        #expect(resting.version == "1.3.0" && resting.capabilities == ["deliver"] && resting.state == "resting")
        #expect(resting.restarts == 2 && resting.trouble == "it crashed")
    }

    @Test("of every council, with the numbers of its own plug-ins")
    func desk() async throws {
        let office = try PostOffice()
        try office.write(PostedCouncil(id: "oldtown"))
        _ = try await office.open(.email())
        let (carrier, manifest) = (office.carrier, Self.manifest)
        let desk = PluginDesk(
            carrier: carrier, installed: { PluginCatalogue(folder: "P", manifests: ["email": manifest]) },
            look: { _, _ in [] })
        let reports = try await desk.reports(office.registry().current.inOrder)
        #expect(reports.map(\.council) == ["newtown", "oldtown"])
        #expect(reports.map(\.waiting) == [2, 0])
    }
}
