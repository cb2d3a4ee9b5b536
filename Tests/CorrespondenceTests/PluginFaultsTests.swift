import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import PluginProtocol
import Testing

@Suite("What the installed plug-ins have against a module reaches the registry")
struct PluginFaultsTests {
    private static func catalogue(_ settings: [PluginSetting]?, address: SettingForm = SettingForm(.email))
        -> PluginCatalogue
    {
        let manifest = settings.map {
            PluginManifest(name: "email", version: "1.2.3", program: "p", address: address, settings: $0)
        }
        return PluginCatalogue(folder: "Plugins", manifests: manifest.map { ["email": $0] } ?? [:])
    }

    private static let needed = PluginSetting("from", SettingForm(.email), by: .council, required: true)

    @Test("a fault leaves the last good version served, and says where it is")
    func lastGood() async throws {
        let office = try PostOffice()
        let good = try await office.registry(plugins: Self.catalogue([])).newtown()
        #expect(good.health.name == "good")
        try office.write(PostedCouncil(digestAt: "09:00"))
        let broken = try await office.registry(plugins: Self.catalogue([Self.needed])).newtown()
        #expect(broken.health.name == "broken" && broken.module.version == good.module.version)
        #expect(broken.health.faults.contains { $0.found.contains("without the setting \"from\"") && $0.line > 1 })
        #expect(broken.module.outgoing?.team?.digestAt == "23:00")
        #expect(broken.module.arrangements == good.module.arrangements)
        let accepted = try await PostOffice.open(.email(), at: broken.desk)
        #expect(try await broken.desk.dossier(of: accepted.reference).parcels.map(\.state) == ["underway"])
    }

    /// Catalogues with which a module that was never good is not served.
    static let refusing = [catalogue([needed]), catalogue([], address: SettingForm(.url))]

    @Test("a module that was never good is not served, and says why", arguments: refusing)
    func neverGood(catalogue: PluginCatalogue) async throws {
        let registry = try await PostOffice().registry(plugins: catalogue)
        #expect(registry.current.byID.isEmpty)
        let unserved = try #require(registry.current.unserved.first)
        #expect(unserved.name == "newtown" && unserved.reason == "it has no earlier good version")
        #expect(unserved.faults.allSatisfy { $0.severity == .error } && !unserved.faults.isEmpty)
    }

    @Test("a plug-in that is not installed is a warning, and the module is served")
    func warning() async throws {
        let served = try await PostOffice().registry(plugins: Self.catalogue(nil)).newtown()
        guard case .good(let warnings) = served.health else {
            Issue.record("\(served.health)")
            return
        }
        #expect(warnings.contains { $0.found.contains("the plug-in \"email\", which is not installed") })
        #expect(served.module.arrangements.ways == [.email], "what is written waits until it is installed")
    }

    @Test("where no folder of plug-ins is known nothing is said of them")
    func unknown() async throws {
        let served = try await PostOffice().registry().newtown()
        #expect(!served.health.faults.contains { $0.found.contains("plug-in") })
    }
}
