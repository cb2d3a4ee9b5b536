public import CaseKernel
public import CaseStore

/// The stores of an install in one data folder: a folder per council, the install's key, and a lock for one process.
public actor SQLiteStores: StoreOpener {
    private let folder: DataFolder
    private let lock: FolderLock
    private let installKey: InstallKey
    private var stores: [CouncilID: SQLiteStore] = [:]
    private var installTeam: SQLiteTeamStore?
    private var isClosed = false

    /// Takes a data folder, making it and its key where there is none.
    ///
    /// - Throws: `locked` when another process has it; `unavailable` or `damaged` when folder or key cannot be used.
    public init(folder path: String) throws(StoreError) {
        folder = try DataFolder(path)
        lock = try FolderLock(path: folder.lockPath)
        installKey = try InstallKey.load(orCreateAt: folder.installKeyPath)
    }

    /// See ``StoreOpener/open(_:)``.
    public func open(_ council: CouncilID) async throws(StoreError) -> SQLiteStore {
        while let store = stores[council] {
            if !store.isClosed { return store }
            // Two at once must not give out the same keys, so the next is not opened before the last has let go.
            await store.close()
            if stores[council] === store { stores[council] = nil }
        }
        guard !isClosed else {
            throw .unavailable(reason: "The data folder \(folder.path) has been closed: start the program again.")
        }
        let store = try CouncilFiles(folder: folder, council: council, installKey: installKey).open()
        stores[council] = store
        return store
    }

    /// See ``StoreOpener/team()``.
    public func team() async throws(StoreError) -> any TeamStore {
        if let installTeam { return installTeam }
        guard !isClosed else { throw .closedTeam(.install) }
        let team = try folder.openTeam(folder.teamFile(of: .install), under: TeamKey(installKey))
        installTeam = team
        return team
    }

    /// See ``StoreOpener/councils()``.
    public func councils() throws(StoreError) -> [CouncilID] {
        try folder.councils()
    }

    /// See ``StoreOpener/close()``.
    public func close() async {
        isClosed = true
        for store in stores.values { await store.close() }
        stores = [:]
        await installTeam?.close()
        lock.release()
    }
}
