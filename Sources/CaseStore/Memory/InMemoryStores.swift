public import CaseKernel

/// The stores of an install that lives as long as the process.
public actor InMemoryStores: StoreOpener {
    private var stores: [CouncilID: InMemoryStore] = [:]

    private let people = InMemoryTeamStore(TeamKey(InstallKey()))

    /// Makes an install without councils.
    public init() {}

    /// See ``StoreOpener/open(_:)``.
    public func open(_ council: CouncilID) async -> InMemoryStore {
        if let store = stores[council] {
            await store.reopen()
            return store
        }
        let store = InMemoryStore(council: council)
        stores[council] = store
        return store
    }

    /// See ``StoreOpener/team()``.
    public func team() -> any TeamStore { people }

    /// See ``StoreOpener/councils()``.
    public func councils() -> [CouncilID] { stores.keys.sorted() }

    /// See ``StoreOpener/close()``.
    public func close() async {
        for store in stores.values { await store.close() }
        stores = [:]
    }
}
