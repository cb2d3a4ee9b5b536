import CaseStore
import CaseStoreSQLite
import CaseStoreTesting
import Testing

@Suite("The store in SQLite")
struct SQLiteStoreTests {
    @Test(arguments: CouncilStoreSuite.checks)
    func keepsTheContract(_ check: CouncilStoreSuite.Check) async throws {
        let folder = try TemporaryFolder()
        let open = { @Sendable in try SQLiteStores(folder: folder.path + "/data") }
        try await check.run(StoreUnderTest(try open(), reopening: open))
    }
}
