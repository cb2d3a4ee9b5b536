import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import Logging
import Synchronization
import Testing

@Suite("What a council comes to be served otherwise is said, part by part")
struct ServedChangesTests {
    private let folder: CouncilsOnDisk
    private let log = Lines()

    init() throws { folder = try CouncilsOnDisk() }

    private func registry() async throws -> CouncilRegistry {
        let log = log
        let registry = CouncilRegistry(
            folder: folder.path, stores: folder.stores, calendar: .englandAndWales,
            clock: try CivilClock(moment: { DeskBench.now }), logger: Logger(label: "desk") { _ in log.handler })
        try await registry.refresh()
        return registry
    }

    @Test("each value from what to what, with its line, of the council that changed and no other")
    func parts() async throws {
        try folder.write("newtown", title: "Newtown", days: 3)
        try folder.write("oldtown", title: "Oldtown", days: 3)
        let registry = try await registry()
        #expect(registry.changes.map(\.kind) == [.added, .added])
        let old = registry.served("oldtown")?.module.version
        try folder.write("newtown", title: "New Newtown", days: 2)
        try await registry.refresh()
        let change = try #require(registry.changes.last)
        #expect(registry.changes.count == 3 && change.council == "newtown" && change.kind == .changed)
        #expect(change.version == registry.served("newtown")?.module.version)
        #expect(
            change.changes.map(\.description) == [
                "council name: \"Newtown\" is now \"New Newtown\" [\(folder.path)/newtown/council.xml:2]",
                "council short-name: \"Newtown\" is now \"New Newtown\" [\(folder.path)/newtown/council.xml:2]",
                "procedure/acknowledgement/timescale within: \"3\" is now \"2\" [\(folder.path)/newtown/council.xml:5]",
            ])
        for part in change.changes { #expect(log.said.contains { $0.contains("newtown") && $0.contains("\(part)") }) }
        #expect(registry.served("oldtown")?.module.version == old)
    }

    @Test("what comes and goes, and what is only laid out anew")
    func comings() async throws {
        try folder.write("newtown", days: 3)
        let registry = try await registry()
        try folder.write("newtown")
        try await registry.refresh()
        #expect(
            registry.changes.last?.changes.map { ($0.to == nil) ? $0.section : "" } == [
                "procedure/acknowledgement", "procedure/acknowledgement/timescale",
            ])
        try folder.write("newtown", days: 3)
        try await registry.refresh()
        #expect(
            registry.changes.last?.changes.map { ($0.from == nil) ? $0.section : "" } == [
                "procedure/acknowledgement", "procedure/acknowledgement/timescale",
            ])
        try folder.write("<council", to: "newtown/council.xml")
        try await registry.refresh()
        try folder.remove("newtown")
        try await registry.refresh()
        try folder.write("newtown", days: 3)
        try await registry.refresh()
        #expect(registry.changes.map(\.kind) == [.added, .changed, .changed, .broken, .removed, .back])
        #expect(registry.changes.suffix(3).flatMap(\.changes) == [])
        try await registry.refresh()
        #expect(registry.changes.count == 6, "nothing changed, and nothing is said")
    }

    @Test("what changed while no host ran is said when the next one begins")
    func restart() async throws {
        try folder.write("newtown", title: "Before")
        _ = try await registry()
        let same = try await registry().changes
        #expect(same == [])
        try folder.write("newtown", title: "After")
        let change = try #require(try await registry().changes.first)
        #expect(change.kind == .changed)
        #expect(change.changes.first?.from == "Before" && change.changes.first?.to == "After")
    }

    @Test("where messages go is only said to differ: no address is in the log")
    func addresses() async throws {
        func write(_ address: String) throws {
            try folder.write(
                """
                <council id="newtown" schema="1" name="Newtown" effective-from="2026-01-01">
                <source id="page" title="Page" seen="2026-01-01"/><contacts><channel kind="phone"/></contacts><procedure/>
                <plugins><plugin name="email"/></plugins><outgoing><team plugin="email" to="\(address)"/></outgoing>
                </council>
                """, to: "newtown/council.xml")
        }
        try write("one@example.org")
        let registry = try await registry()
        try write("other@example.org")
        try await registry.refresh()
        #expect(registry.changes.last?.changes.map(\.description) == ["outgoing: differs"])
        #expect(!log.said.contains { $0.contains("@example.org") })
    }
}

/// What was logged, a line each.
private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var said: [String] { lines.withLock { $0 } }
    var handler: any LogHandler { Handler(lines: self) }

    private struct Handler: LogHandler {
        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let values = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            lines.lines.withLock { $0.append(([event.message.description] + values).joined(separator: " ")) }
        }
    }
}
