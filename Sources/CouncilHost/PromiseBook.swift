import CaseDesk
import CaseKernel
import CaseStore
import CouncilModules
import Synchronization

/// What each version of a council's module promised: the one in force, and those that cases are pinned to.
final class PromiseBook: Sendable {
    private let store: any CouncilStore
    private let pages = Mutex(Pages())

    private struct Pages {
        var current: Procedures.Current?
        /// What new complaints will begin under, each from a day on.
        var expected: [(from: Day, current: Procedures.Current)] = []
        var promises: [String: [Promise]] = [:]
        var arrangements = Arrangements.none
    }

    init(store: any CouncilStore) { self.store = store }

    /// What is arranged now, by the module that is served.
    var arrangements: Arrangements { pages.withLock { $0.arrangements } }

    func serve(_ version: String, _ procedure: Procedure, _ arrangements: Arrangements, takesComplaints: Bool) {
        pages.withLock { pages in
            pages.arrangements = arrangements
            pages.current =
                takesComplaints ? Procedures.Current(moduleVersion: version, procedure: procedure) : nil
            pages.promises[version] = procedure.promises
        }
    }

    /// Takes note of versions that are kept and not yet in force: from the first moment of its day one counts by itself,
    /// before anybody has looked at the folder again.
    func expect(_ modules: [CouncilModule]) {
        pages.withLock { pages in
            pages.expected = modules.map { module in
                let procedure = Procedure(law: .regulations2006, promises: module.promises)
                return (module.effectiveFrom, Procedures.Current(moduleVersion: module.version, procedure: procedure))
            }
            for module in modules { pages.promises[module.version] = module.promises }
        }
    }

    func current(on day: Day) throws(DeskError) -> Procedures.Current {
        let current = pages.withLock { pages in
            pages.current.map { now in pages.expected.last { $0.from <= day }?.current ?? now }
        }
        guard let current else { throw .notTakingComplaints }
        return current
    }

    func promises(of version: String) async throws(DeskError) -> [Promise] {
        if let known = pages.withLock({ $0.promises[version] }) { return known }
        let kept: ModuleVersion?
        do { kept = try await store.module(version: version) } catch { throw .store(error) }
        guard let kept, let archive = try? ModuleArchive(bytes: kept.archive), let module = archive.checked.module
        else {
            throw .unreadable(
                reason: "the module version \(version.prefix(12)) that a case is pinned to cannot be read")
        }
        pages.withLock { $0.promises[version] = module.promises }
        return module.promises
    }
}
