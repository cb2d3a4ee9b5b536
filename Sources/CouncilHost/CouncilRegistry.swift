public import CaseDesk
public import CaseKernel
public import CaseStore
public import CouncilModules
public import Logging
public import PluginProtocol
import Synchronization
public import TeamDesk

/// Keeps the councils that are served in step with their folders: the one place where modules, stores and desks meet.
///
/// Each council is loaded by itself, so a broken one fails alone; its last good version, kept in its own store, goes on
/// being served, over a restart too.
public actor CouncilRegistry {
    private let folder: String
    private let openStore: @Sendable (CouncilID) async throws(StoreError) -> any CouncilStore
    private let openOperators: @Sendable () async throws(StoreError) -> any TeamStore
    private var operatorsDesk: TeamDesk?
    private let storedCouncils: @Sendable () async throws(StoreError) -> [CouncilID]
    /// The working days.
    public nonisolated let calendar: WorkingCalendar
    /// Rings for a council when something was written that is to leave.
    public nonisolated let bell = OutboxBell()
    private let clock: CivilClock
    private let plugins: PluginCatalogue
    private let logger: Logger
    private var shelves: [CouncilID: CouncilShelf] = [:]
    private var taken: [String: Taken] = [:]
    /// When the folder was last read, in England.
    public private(set) var lastReload: CivilTime?
    private var servedBases: [String: ModuleFiles] = [:]
    private nonisolated let snapshot = Mutex(ServedCouncils.none)
    private nonisolated let noted = Mutex<[ServedChange]>([])

    /// Makes a registry over a folder of councils and the stores of an install.
    public init(
        folder: String, stores: some StoreOpener, calendar: WorkingCalendar, clock: CivilClock,
        plugins: PluginCatalogue = .none, logger: Logger
    ) {
        self.plugins = plugins
        self.folder = folder
        openStore = { council throws(StoreError) in try await stores.open(council) }
        openOperators = { () throws(StoreError) in try await stores.team() }
        storedCouncils = { () throws(StoreError) in try await stores.councils() }
        self.calendar = calendar
        self.clock = clock
        self.logger = logger
    }

    /// What is served now; read without waiting.
    public nonisolated var current: ServedCouncils { snapshot.withLock { $0 } }

    /// The accounts of those who run the install.
    public func operators() async throws(StoreError) -> TeamDesk {
        if let operatorsDesk { return operatorsDesk }
        let clock = clock
        let desk = TeamDesk(store: try await openOperators(), now: { clock.outside })
        // Another caller may have been quicker while the file was opened: what is counted of tries is counted once.
        operatorsDesk = operatorsDesk ?? desk
        return operatorsDesk ?? desk
    }

    /// What came to be served otherwise since the host began, or since it last ran, the oldest first.
    public nonisolated var changes: [ServedChange] { noted.withLock { $0 } }

    /// The civil date and the minute of the day in England.
    public nonisolated var time: CivilTime { clock.time }

    /// A folder as it was last taken, and why nothing of it is served, if nothing is.
    private struct Taken {
        let files: ModuleFiles
        /// What checking it by itself gave.
        let checked: CheckedCouncil
        /// The faults that show only beside the others.
        let rivals: [Fault]
        let on: Day
        let problem: UnservedCouncil?
        /// Whether its store, rather than the folder, stood in the way, so that trying again may come out otherwise.
        let isToTryAgain: Bool
    }

    /// Reads the folder and serves what it holds; says in the log what changed.
    ///
    /// - Throws: ``CouncilFolders/Unreadable`` when the folder itself cannot be read; what was served stays served.
    public func refresh() async throws(CouncilFolders.Unreadable) {
        let folders = try CouncilFolders.read(folder)
        lastReload = clock.time
        if folders.bases != servedBases { taken = [:] }
        servedBases = folders.bases
        let names = Set(folders.councils.map(\.name))
        taken = taken.filter { names.contains($0.key) }
        let checked = check(folders)
        let allRivals = HostClaims.faults(among: checked.flatMap(\.modules))
        for (files, checked) in zip(folders.councils, checked) {
            // A new day may bring a version into force.
            let (last, rivals, today) = (taken[files.name], allRivals[files.name] ?? [], clock.today)
            if let last, last.files == files, last.rivals == rivals, last.on == today, !last.isToTryAgain { continue }
            let (problem, isToTryAgain) = await take(checked.adding(rivals), on: today)
            taken[files.name] = Taken(
                files: files, checked: checked, rivals: rivals, on: today, problem: problem, isToTryAgain: isToTryAgain)
        }
        await retireAllBut(Set(names.compactMap { CouncilID($0) }))
        publish(taken.values.compactMap(\.problem))
    }

    /// What checking each gives, on every core; of those that are as they were taken, what it gave then.
    private func check(_ folders: CouncilFolders) -> [CheckedCouncil] {
        let others = folders.councils.filter { taken[$0.name]?.files != $0 }
        let fresh = checkCouncils(others, bases: folders.bases, plugins: plugins)
        let byName = Dictionary(fresh.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return folders.councils.compactMap { byName[$0.name] ?? taken[$0.name]?.checked }
    }

    private func take(
        _ checked: CheckedCouncil, on today: Day
    ) async -> (problem: UnservedCouncil?, isToTryAgain: Bool) {
        report(checked, on: today)
        let name = checked.name
        guard let id = CouncilID(name) else {
            return (UnservedCouncil(name: name, faults: checked.errors, reason: nil), false)
        }
        do {
            let shelf = try await shelf(of: id)
            let before = shelf.served
            let kept = before == nil ? try await shelf.lastKept() : nil
            let reason = try await shelf.take(checked, on: today)
            note(shelf.served, before, kept)
            return (reason.map { UnservedCouncil(name: name, faults: checked.errors, reason: $0) }, false)
        } catch {
            logger.error("council cannot be served", metadata: ["council": "\(id)", "reason": "\(error)"])
            return (UnservedCouncil(name: name, faults: checked.errors, reason: error.description), true)
        }
    }

    /// Writes down and logs what a council is served otherwise, a line for each part that changed.
    private func note(_ now: ServedCouncil?, _ before: ServedCouncil?, _ kept: ModuleVersion?) {
        guard let now else { return }
        let stored = kept.flatMap { kept in
            kept.version == now.module.version
                ? now.module : (try? ModuleArchive(bytes: kept.archive))?.checked.module
        }
        guard let change = ServedChange(from: before, before?.module ?? stored, to: now, at: "\(clock.time)") else {
            return
        }
        noted.withLock { $0 = ($0 + [change]).suffix(ServedChange.mostRemembered) }
        for part in change.changes {
            logger.info(
                "council changed",
                metadata: [
                    "council": "\(change.council)", "version": "\(change.version.prefix(12))", "change": "\(part)",
                ])
        }
    }

    private func shelf(of id: CouncilID) async throws(StoreError) -> CouncilShelf {
        if let shelf = shelves[id] { return shelf }
        let shelf = CouncilShelf(
            store: try await openStore(id), calendar: calendar, clock: clock, bell: bell)
        shelves[id] = shelf
        await journalChangedDates(of: shelf, id)
        return shelf
    }

    /// A new calendar may move dates that were told: the worklist is made afresh, and each such case is named in the log.
    private func journalChangedDates(of shelf: CouncilShelf, _ id: CouncilID) async {
        do {
            for reference in try await shelf.desk.refreshProjections() {
                logger.warning(
                    "a date that was told is now another; redress case show says which",
                    metadata: ["council": "\(id)", "case": "\(reference)", "calendar": "\(calendar.version)"])
            }
        } catch {
            logger.error(
                "the worklist still has the dates of an earlier calendar: run redress verify, which says what cannot be read",
                metadata: ["council": "\(id)"])
        }
    }

    /// Councils with a store and no folder: their cases can still be followed, under the last good module.
    private func retireAllBut(_ present: Set<CouncilID>) async {
        let stored = (try? await storedCouncils()) ?? []
        for id in Set(stored).union(shelves.keys).subtracting(present) {
            do {
                let shelf = try await shelf(of: id)
                let before = shelf.served
                if try await shelf.retire() {
                    logger.warning("council folder removed", metadata: ["council": "\(id)"])
                    note(shelf.served, before, nil)
                }
            } catch {
                logger.error("council cannot be opened", metadata: ["council": "\(id)", "reason": "\(error)"])
            }
        }
    }

    private func publish(_ unserved: [UnservedCouncil]) {
        let served = shelves.compactMapValues { $0.served }
        let councils = ServedCouncils(byID: served, unserved: unserved.sorted { $0.name < $1.name })
        snapshot.withLock { $0 = councils }
    }

    private func report(_ checked: CheckedCouncil, on today: Day) {
        for fault in checked.errors { logger.error("\(fault)", metadata: ["council": "\(checked.name)"]) }
        for (version, words) in [
            (checked.inForce(on: today), "council loaded"), (checked.toCome(after: today).first, "version to come"),
        ] {
            guard let version, let module = version.checked.module else { continue }
            logger.info(
                "\(words)",
                metadata: [
                    "council": "\(module.id)", "version": "\(module.version.prefix(12))",
                    "file": "\(version.files.document)", "from": "\(module.effectiveFrom)",
                    "warnings": "\(version.checked.warnings.count)",
                ])
        }
    }

    /// Lets every store go, once nothing more will be asked of it.
    public func close() async {
        for shelf in shelves.values { await shelf.close() }
        shelves = [:]
        snapshot.withLock { $0 = .none }
    }
}
