import CaseKernel
import CaseStore
import CaseStoreTesting
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("The outbox in SQLite")
struct SQLiteOutboxTests {
    @Test("is leased and counted by its indexes alone, with twenty thousand waiting")
    func readsNoTable() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        for number in 1...20 {
            let items = (1...1_000).map { StoreSamples.item("item-\(number)-\($0)", queue: "Q/\($0 % 50)") }
            _ = try await store.open(StoreSamples.opening(number, in: store, outbox: items), at: StoreSamples.now)
        }
        let leased = try await store.lease(lane: "team", limit: 100, retries: 9, until: .max, at: StoreSamples.now)
        #expect(leased.map(\.item.key) == (1...50).map { "item-1-\($0)" })
        #expect(try await store.outboxCounts(at: StoreSamples.now).waiting == 20_000)
        for statement in OutboxStatements.all {
            let plan = try await plan(of: statement, in: store)
            #expect(!plan.contains { $0.contains("SCAN outbox") || $0.contains("B-TREE") }, "\(statement): \(plan)")
        }
        for statement in OutboxStatements.lists {
            let plan = try await plan(of: statement, in: store)
            #expect(plan.contains { $0.contains("outbox USING INDEX outbox_") }, "\(statement): \(plan)")
        }
        await stores.close()
    }

    @Test("holds what its items say and nothing of what a person wrote")
    func holdsNoPayload() async throws {
        let data = try DataFolderOnDisk()
        try await fill(data)
        let values = try await DatabaseQueue(path: data.casesPath).read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM outbox").flatMap { $0.map { "\($0): \($1)" } }
        }
        #expect(values.contains { $0.contains("item-1") })
        #expect(!values.contains { $0.contains("Sample Payload") || $0.contains(StoreSamples.id(1).reference) })
    }

    @Test("is there after a crash, with its leases void")
    func outlivesACrash() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let hand = try await stores.open(StoreSamples.council())
        try await hand.keep(StoreSamples.module, lastGood: true)
        let items = (1...4).map { StoreSamples.item("item-\($0)", queue: "Q/\($0)") }
        _ = try await hand.open(StoreSamples.opening(1, in: hand, outbox: items), at: StoreSamples.now)
        let leased = try await hand.lease(lane: "team", limit: 3, retries: 0, until: .max, at: StoreSamples.now)
        try await hand.settle(
            [OutboxSettlement(key: "item-1", lease: leased[0].lease, outcome: .delivered)], at: StoreSamples.now)
        let copy = try data.copiedAsAfterACrash()
        defer { withExtendedLifetime(copy) {} }
        await stores.close()
        let copied = try copy.stores()
        let again = try await copied.open(StoreSamples.council())
        let states = try await again.outbox(of: StoreSamples.id(1)).map(\.state)
        #expect(states == [.delivered, .waiting, .waiting, .waiting])
        let taken = try await again.lease(lane: "team", limit: 9, retries: 9, until: .max, at: StoreSamples.now)
        #expect(taken.map(\.item.key) == ["item-2", "item-3", "item-4"])
        #expect(taken.map(\.attempts) == [1, 1, 0])
        #expect(try await again.verify().problems == [])
        await copied.close()
    }

    @Test("is given to a file that was written before there was one")
    func beforeTheOutbox() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try data.execute(
            "DROP TABLE outbox; DROP TABLE outbox_delivered; DELETE FROM grdb_migrations WHERE identifier LIKE '4 %'")
        #expect(try await data.problems() == [])
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.append(
            [StoreSamples.event("more")], after: CaseVersion(number: 3), summary: StoreSamples.summary(1),
            outbox: OutboxChange(at: StoreSamples.now, written: [StoreSamples.item("a")]))
        #expect(try await store.outbox(of: StoreSamples.id(1)).map(\.item.key) == ["a"])
        await stores.close()
    }

    @Test(
        "is a table that itself refuses what the store never does",
        arguments: [
            "UPDATE outbox SET key = 'other' WHERE number = 1", "UPDATE outbox SET case_number = NULL",
            "UPDATE outbox SET kind = 'other'", "UPDATE outbox SET item_number = 9", "UPDATE outbox SET number = 99",
            "UPDATE outbox SET written_at = 0", "DELETE FROM outbox WHERE state = 'waiting'",
            "DELETE FROM outbox WHERE state = 'failed'", "UPDATE outbox SET state = 'sent'",
            "UPDATE outbox SET state = 'delivered' WHERE state = 'waiting'", "UPDATE outbox SET holds = 2",
            "UPDATE outbox SET lease = zeroblob(16)", "UPDATE outbox SET attempts = -1",
            "UPDATE outbox SET case_number = 999", "UPDATE outbox_delivered SET count = count - 1",
            "DELETE FROM outbox_delivered",
        ])
    func tablesRefuse(_ sql: String) async throws {
        let data = try DataFolderOnDisk()
        try await fill(data)
        #expect(throws: (any Error).self) { try data.execute(sql) }
        #expect(try await data.problems() == [])
    }

    @Test(
        "is checked with everything else",
        arguments: [
            ("UPDATE outbox SET case_number = 999 WHERE number = 3", "belong to no case"),
            ("UPDATE outbox SET state = 'sent' WHERE number = 3", "do not stand"),
            ("UPDATE outbox SET next_at = NULL WHERE number = 3", "do not stand"),
            ("UPDATE outbox SET attempts = 3 WHERE number = 3", "do not stand"),
            ("UPDATE outbox SET kept_until = 9 WHERE number = 3", "do not stand"),
            ("UPDATE outbox SET ready_at = NULL", "out of their turn or not at all"),
            ("UPDATE outbox SET ready_at = next_at", "out of their turn or not at all"),
            ("UPDATE outbox SET ready_at = ready_at - 1", "out of their turn or not at all"),
            ("UPDATE outbox SET holds = 0", "out of their turn or not at all"),
            ("DELETE FROM outbox_delivered", "than it has counted"),
        ])
    func isChecked(_ sql: String, _ words: String) async throws {
        let data = try DataFolderOnDisk()
        try await fill(data)
        try data.tamper(data.casesPath, sql)
        let problems = try await data.problems()
        #expect(problems.contains { $0.contains(words) }, "found: \(problems)")
    }

    /// One delivered, one failed, one that waits, and one behind it.
    private func fill(_ data: DataFolderOnDisk) async throws {
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.keep(StoreSamples.module, lastGood: true)
        let items = (1...4).map { StoreSamples.item("item-\($0)") }
        _ = try await store.open(StoreSamples.opening(1, in: store, outbox: items), at: StoreSamples.now)
        for outcome in [OutboxSettlement.Outcome.delivered, .failed(reason: "no such address")] {
            let leased = try await store.lease(lane: "team", limit: 1, retries: 0, until: .max, at: StoreSamples.now)
            try await store.settle(
                leased.map { OutboxSettlement(key: $0.item.key, lease: $0.lease, outcome: outcome) },
                at: StoreSamples.now)
        }
        await stores.close()
    }

    private func plan(of statement: String, in store: SQLiteStore) async throws -> [String] {
        let count = statement.count { $0 == "?" }
        return try await store.read { database in
            try Row.fetchAll(
                database, sql: "EXPLAIN QUERY PLAN " + statement,
                arguments: StatementArguments([Int](repeating: 1, count: count))
            ).map { $0["detail"] as String }
        }
    }
}
