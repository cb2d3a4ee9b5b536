import CaseDesk
import CaseKernel
import CaseStore
import CouncilModules
import Synchronization
import TeamDesk

/// One council's module, store and desk: takes in what its folder holds and falls back on what its store kept.
final class CouncilShelf: Sendable {
    private let store: any CouncilStore
    private let clock: CivilClock
    private let book: PromiseBook
    let desk: CaseDesk
    private let team: TeamDesk
    private let state = Mutex<ServedCouncil?>(nil)

    init(store: any CouncilStore, calendar: WorkingCalendar, clock: CivilClock, bell: OutboxBell) {
        self.store = store
        self.clock = clock
        team = TeamDesk(store: store.team, now: { clock.outside })
        let book = PromiseBook(store: store)
        self.book = book
        desk = CaseDesk(
            store: store,
            procedures: Procedures(
                current: { day throws(DeskError) in try book.current(on: day) },
                promises: { version throws(DeskError) in try await book.promises(of: version) },
                arrangements: { book.arrangements }),
            calendar: calendar, clock: clock, bell: bell)
    }

    /// What is served; `nil` when there never was a good version.
    var served: ServedCouncil? { state.withLock { $0 } }

    /// Takes what checking the folder gave: serves the version in force, once kept, and else the last good one.
    ///
    /// Returns why nothing is served, or `nil` when something is.
    func take(_ checked: CheckedCouncil, on today: Day) async throws(StoreError) -> String? {
        let errors = checked.errors
        // Kept before it is served, so that no case is pinned to a version that could be lost; and what is to come is kept
        // now, so that a complaint can begin under it at the first moment of its day.
        let toCome = checked.toCome(after: today)
        for version in toCome { try await keep(version, lastGood: false) }
        book.expect(toCome.compactMap(\.checked.module))
        if let version = checked.inForce(on: today), let module = version.checked.module {
            let isOutlived =
                errors.isEmpty ? false : try await lastGood().map { $0.effectiveFrom > module.effectiveFrom }
            if isOutlived != true {
                try await keep(version, lastGood: true)
                serve(module, as: errors.isEmpty ? .good(warnings: version.checked.warnings) : .partly(faults: errors))
                return nil
            }
        }
        let isServed = try await fallBack(
            as: errors.isEmpty ? .good(warnings: checked.warnings) : .servingLastGood(faults: errors))
        guard !isServed else { return nil }
        let first = toCome.first?.effectiveFrom
        return first.flatMap { errors.isEmpty ? "it takes effect on \($0) and has no earlier version" : nil }
            ?? "it has no earlier good version"
    }

    private func keep(_ version: CheckedVersion, lastGood: Bool) async throws(StoreError) {
        let archive = version.archive
        try await store.keep(ModuleVersion(version: archive.version, archive: archive.bytes), lastGood: lastGood)
    }

    /// Serves what is left of a council whose folder was removed; says whether that is new.
    func retire() async throws(StoreError) -> Bool {
        guard served?.isRetired != true else { return false }
        book.expect([])
        return try await fallBack(as: .removed)
    }

    func close() async { await store.close() }

    /// The version that the store holds as the last that was served; `nil` when there never was one.
    func lastKept() async throws(StoreError) -> ModuleVersion? { try await store.lastGoodModule() }

    private func fallBack(as health: CouncilHealth) async throws(StoreError) -> Bool {
        guard let module = try await lastGood() else { return false }
        serve(module, as: health)
        return true
    }

    /// What is served, or was when the host last ran.
    private func lastGood() async throws(StoreError) -> CouncilModule? {
        if let module = served?.module { return module }
        guard let kept = try await store.lastGoodModule(), let archive = try? ModuleArchive(bytes: kept.archive) else {
            return nil
        }
        return archive.checked.module
    }

    private func serve(_ module: CouncilModule, as health: CouncilHealth) {
        let procedure = Procedure(law: .regulations2006, promises: module.promises)
        book.serve(
            module.version, procedure, module.arrangements,
            takesComplaints: health != .removed && module.status == .live)
        state.withLock {
            $0 = ServedCouncil(
                id: desk.council, module: module, procedure: procedure, health: health, desk: desk,
                team: team)
        }
    }
}
