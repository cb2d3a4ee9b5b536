import CaseKernel
import CaseStore
import Synchronization

/// Stores of which one cannot be opened until it is mended.
final class BalkingStores: StoreOpener {
    private let inner: InMemoryStores
    private let council: CouncilID
    private let isMended = Mutex(false)

    init(inner: InMemoryStores, council: CouncilID) {
        self.inner = inner
        self.council = council
    }

    func mend() { isMended.withLock { $0 = true } }

    func open(_ council: CouncilID) async throws(StoreError) -> InMemoryStore {
        guard council != self.council || isMended.withLock({ $0 }) else {
            throw .unavailable(reason: "the disk is away")
        }
        return await inner.open(council)
    }

    func team() async throws(StoreError) -> any TeamStore { await inner.team() }
    func councils() async throws(StoreError) -> [CouncilID] { await inner.councils() }
    func close() async { await inner.close() }
}
