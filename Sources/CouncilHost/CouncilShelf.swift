import CaseDesk
import CaseKernel
import CaseStore
import CouncilModules
import Synchronization

/// One council's module, store and desk: takes in what its folder holds and falls back on what its store kept.
final class CouncilShelf: Sendable {
    private let store: any CouncilStore
    private let clock: CivilClock
    private let book: PromiseBook
    let desk: CaseDesk
    private let state = Mutex<ServedCouncil?>(nil)

    init(store: any CouncilStore, calendar: WorkingCalendar, clock: CivilClock, bell: OutboxBell) {
        self.store = store
        self.clock = clock
        let book = PromiseBook(store: store)
        self.book = book
        desk = CaseDesk(
            store: store,
            procedures: Procedures(
                current: { () throws(DeskError) in try book.current() },
                promises: { version throws(DeskError) in try await book.promises(of: version) },
                arrangements: { book.arrangements }),
            calendar: calendar, clock: clock, bell: bell)
    }

    /// What is served; `nil` when there never was a good version.
    var served: ServedCouncil? { state.withLock { $0 } }

    /// Takes what checking the folder gave: serves a good module, once kept, and else the last good one.
    ///
    /// Returns why nothing is served, or `nil` when something is.
    func take(_ checked: CheckedModule, archive: ModuleArchive) async throws(StoreError) -> String? {
        guard let module = checked.module else {
            return try await fallBack(as: .servingLastGood(faults: checked.errors))
                ? nil : "it has no earlier good version"
        }
        guard module.effectiveFrom <= clock.today else {
            let isServed = try await fallBack(as: .good(warnings: checked.warnings))
            return isServed ? nil : "it takes effect on \(module.effectiveFrom) and has no earlier version"
        }
        // Kept before it is served, so that no case is pinned to a version that could be lost.
        try await store.keep(ModuleVersion(version: module.version, archive: archive.bytes), lastGood: true)
        serve(module, as: .good(warnings: checked.warnings))
        return nil
    }

    /// Serves what is left of a council whose folder was removed; says whether that is new.
    func retire() async throws(StoreError) -> Bool {
        guard served?.isRetired != true else { return false }
        return try await fallBack(as: .removed)
    }

    func close() async { await store.close() }

    private func fallBack(as health: CouncilHealth) async throws(StoreError) -> Bool {
        if let module = served?.module {
            serve(module, as: health)
            return true
        }
        guard let kept = try await store.lastGoodModule(), let archive = try? ModuleArchive(bytes: kept.archive),
            let module = archive.checked.module
        else { return false }
        serve(module, as: health)
        return true
    }

    private func serve(_ module: CouncilModule, as health: CouncilHealth) {
        let procedure = Procedure(law: .regulations2006, promises: module.promises)
        book.serve(
            module.version, procedure, module.arrangements,
            takesComplaints: health != .removed && module.status == .live)
        state.withLock {
            $0 = ServedCouncil(id: desk.council, module: module, procedure: procedure, health: health, desk: desk)
        }
    }
}

/// What each version of a council's module promised: the one in force, and those that cases are pinned to.
private final class PromiseBook: Sendable {
    private let store: any CouncilStore
    private let pages = Mutex(Pages())

    private struct Pages {
        var current: Procedures.Current?
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

    func current() throws(DeskError) -> Procedures.Current {
        guard let current = pages.withLock({ $0.current }) else { throw .notTakingComplaints }
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
