import CaseStore
import CaseStoreTesting
import Testing

@Suite("The store in memory")
struct InMemoryStoreTests {
    @Test(arguments: CouncilStoreSuite.checks)
    func keepsTheContract(_ check: CouncilStoreSuite.Check) async throws {
        try await check.run(StoreUnderTest(InMemoryStores()))
    }
}
