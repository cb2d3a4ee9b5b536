import CaseStore
import CaseStoreSQLite
import CaseStoreTesting
import Foundation
import Testing

@Suite("The store in SQLite")
struct SQLiteStoreTests {
    @Test(arguments: CouncilStoreSuite.checks)
    func keepsTheContract(_ check: CouncilStoreSuite.Check) async throws {
        let folder = try TemporaryFolder()
        let open = { @Sendable in try await Self.open(folder.path + "/data") }
        try await check.run(StoreUnderTest(try await open(), reopening: open))
    }

    /// A program that another test is starting holds every file of ours, the lock too, until it is the program it will be.
    private static func open(_ folder: String) async throws -> SQLiteStores {
        let ourselves = StoreError.locked(
            path: folder + "/lock", holder: ProcessInfo.processInfo.processIdentifier)
        let deadline = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < deadline {
            do throws(StoreError) {
                return try SQLiteStores(folder: folder)
            } catch {
                guard error == ourselves else { throw error }
                await Task.yield()
            }
        }
        return try SQLiteStores(folder: folder)
    }
}
