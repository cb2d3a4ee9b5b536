import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import Logging
import Testing

@Suite("Versions of a module take effect on their days")
struct ServedVersionsTests {
    private let folder: CouncilsOnDisk

    init() throws { folder = try CouncilsOnDisk() }

    /// 00:00 on Sunday 29 March 2026 in England, the night the clocks go forward: the same moment in UTC.
    private static let midnight: Int64 = 1_774_742_400

    private func acknowledgement(_ accepted: AcceptedComplaint) -> String? {
        accepted.deadlines.first { $0.step == "acknowledgement" }?.dueOn
    }

    @Test("the next begins at the first moment of its day, before anybody looks at the folder; a case keeps its own")
    func firstMoment() async throws {
        try folder.write("newtown", title: "Now", days: 3)
        try folder.write("newtown", title: "Next", days: 1, from: "2026-03-29", as: "versions/spring.xml")
        let registry = try await folder.registry()
        let newtown = try #require(registry.served("newtown"))
        #expect(newtown.module.name == "Now" && newtown.health.name == "good")
        folder.moment.seconds = Self.midnight - 1
        let before = try await newtown.desk.receive(try DeskBench.complaint())
        #expect(acknowledgement(before) == "2026-04-01")
        folder.moment.seconds = Self.midnight
        let after = try await newtown.desk.receive(try DeskBench.complaint())
        #expect(acknowledgement(after) == "2026-03-30")
        #expect(registry.served("newtown")?.module.name == "Now")
        try await registry.refresh()
        #expect(registry.served("newtown")?.module.name == "Next")
        for registry in [registry, try await folder.registry()] {
            let desk = try #require(registry.served("newtown")).desk
            for accepted in [before, after] {
                let view = try await desk.follow(accepted.reference, code: accepted.code)
                #expect(view.deadlines.first { $0.step == "acknowledgement" }?.dueOn == acknowledgement(accepted))
            }
            #expect(try await desk.verify().problems == [])
        }
    }

    @Test("the watcher changes over when the day does, though nobody touches a file", .timeLimit(.minutes(1)))
    func watcher() async throws {
        try folder.write("newtown", title: "Now")
        try folder.write("newtown", title: "Next", from: "2026-03-29", as: "versions/spring.xml")
        folder.moment.seconds = Self.midnight - 1
        let registry = try await folder.registry()
        let watcher = CouncilWatcher(
            registry: registry, folder: folder.path, logger: Logger(label: "desk") { _ in SwiftLogNoOpLogHandler() })
        let watching = Task { try await watcher.run() }
        defer { watching.cancel() }
        // It has looked once it serves what was written while it watched; after that nothing in the folder changes.
        try folder.write("newtown", title: "Still now")
        while registry.served("newtown")?.module.name != "Still now" { try await Task.sleep(for: .milliseconds(50)) }
        folder.moment.seconds = Self.midnight
        while registry.served("newtown")?.module.name != "Next" { try await Task.sleep(for: .milliseconds(50)) }
    }

    @Test("a case keeps its version years later, from the store, after the file is gone")
    func yearsLater() async throws {
        try folder.write("newtown", days: 3)
        let first = try await folder.registry()
        let open = try await #require(first.served("newtown")).desk.receive(try DeskBench.complaint())
        try folder.write("newtown", days: 1, from: "2027-01-01")
        folder.moment.seconds += 3 * 366 * 86_400
        let registry = try await folder.registry()
        let newtown = try #require(registry.served("newtown"))
        #expect(newtown.module.effectiveFrom.description == "2027-01-01")
        let view = try await newtown.desk.follow(open.reference, code: open.code)
        #expect(view.deadlines.first { $0.step == "acknowledgement" }?.dueOn == acknowledgement(open))
    }

    @Test("a broken one takes the others off the air neither before its day nor after")
    func brokenBeside() async throws {
        try folder.write("newtown", title: "Now")
        try folder.write("<council", to: "newtown/versions/next.xml")
        let registry = try await folder.registry()
        #expect(registry.served("newtown")?.module.name == "Now")
        #expect(registry.served("newtown")?.health.name == "broken")
        #expect(registry.served("newtown")?.health.faults.first?.file.hasSuffix("newtown/versions/next.xml") == true)
        try folder.write("newtown", title: "Now mended", as: "council.xml")
        try await registry.refresh()
        #expect(registry.served("newtown")?.module.name == "Now mended", "the good one is followed meanwhile")
        try folder.write("newtown", title: "Next", from: "2026-03-24", as: "versions/next.xml")
        folder.moment.seconds += 86_400
        try await registry.refresh()
        #expect(registry.served("newtown")?.module.name == "Next")
        #expect(registry.served("newtown")?.health.name == "good")
    }

    @Test("of one that breaks once it is in force, its own last good state goes on, over a restart too")
    func brokenInForce() async throws {
        try folder.write("newtown", title: "Now")
        try folder.write("newtown", title: "Next", from: "2026-03-20", as: "versions/next.xml")
        let registry = try await folder.registry()
        try folder.write("<council", to: "newtown/versions/next.xml")
        try await registry.refresh()
        for registry in [registry, try await folder.registry()] {
            let newtown = try #require(registry.served("newtown"))
            #expect(newtown.module.name == "Next" && newtown.health.name == "broken")
        }
        try folder.remove("newtown/versions/next.xml")
        try await registry.refresh()
        #expect(registry.served("newtown")?.module.name == "Now")
        #expect(registry.served("newtown")?.health.name == "good")
    }
}
