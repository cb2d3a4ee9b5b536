import CaseKernel
import CouncilHost
import CouncilModules
import Testing

@Suite("Two councils that claim one host name")
struct HostRivalTests {
    private let folder: CouncilsOnDisk

    init() throws { folder = try CouncilsOnDisk() }

    @Test("the later one is not served and says why, until one of them gives the name up")
    func later() async throws {
        try folder.write("alpha", host: "complaints.example.org")
        try folder.write("beta", host: "complaints.example.org")
        let registry = try await folder.registry()
        #expect(registry.served("alpha")?.health.name == "good")
        #expect(registry.served("beta") == nil)
        let faults = try #require(registry.unserved("beta")).faults
        #expect(faults.count == 1 && faults.allSatisfy { $0.found.contains("\"alpha\"") })
        #expect(registry.current.byHost["complaints.example.org"]?.name == "alpha")
        try folder.write("alpha")
        try await registry.refresh()
        #expect(registry.served("beta")?.health.name == "good")
        #expect(registry.current.byHost["complaints.example.org"]?.name == "beta")
    }

    @Test("a newcomer that comes first takes the name; the other's last good version stays at its path")
    func newcomer() async throws {
        try folder.write("beta", host: "complaints.example.org")
        let registry = try await folder.registry()
        try folder.write("alpha", host: "complaints.example.org")
        try await registry.refresh()
        #expect(registry.served("beta")?.health.name == "broken")
        #expect(registry.current.byHost["complaints.example.org"]?.name == "alpha")
    }

    @Test("a removed council keeps its name only while nobody else has it")
    func removed() async throws {
        try folder.write("alpha", host: "complaints.example.org")
        let registry = try await folder.registry()
        try folder.remove("alpha")
        try await registry.refresh()
        #expect(registry.current.byHost["complaints.example.org"]?.name == "alpha")
        try folder.write("beta", host: "complaints.example.org")
        try await registry.refresh()
        #expect(registry.current.byHost["complaints.example.org"]?.name == "beta")
    }
}
