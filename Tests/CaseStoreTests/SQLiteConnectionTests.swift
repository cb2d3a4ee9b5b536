import CaseKernel
import CaseStore
import CaseStoreTesting
import Foundation
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("How the files are opened")
struct SQLiteConnectionTests {
    @Test(
        "every commit of a case waits for the disk",
        arguments: [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "5000")])
    func cases(setting: (name: String, value: String)) throws {
        let folder = try TemporaryFolder()
        let pool = try Connections.openCases(folder.path + "/cases.sqlite")
        let found = try pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(setting.name)") }
        #expect(found == setting.value)
    }

    @Test(
        "a key that is deleted is overwritten, and no log holds it",
        arguments: [("journal_mode", "delete"), ("synchronous", "2"), ("secure_delete", "1")])
    func keys(setting: (name: String, value: String)) throws {
        let folder = try TemporaryFolder()
        let queue = try Connections.openKeys(folder.path + "/keys.sqlite")
        let found = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(setting.name)") }
        #expect(found == setting.value)
    }

    @Test("no value of a statement is in the text of an error")
    func errorsHoldNoValues() throws {
        let folder = try TemporaryFolder()
        let file = StoreFile(role: .cases, council: try StoreSamples.council(), path: "cases.sqlite")
        let pool = try Connections.openCases(folder.path + "/cases.sqlite")
        try CasesSchema.migrator.migrate(pool)
        for secret: any DatabaseValueConvertible in ["Sample Secret", Data("Sample Secret".utf8)] {
            let error = #expect(throws: (any Error).self) {
                try pool.write { database in
                    try database.execute(
                        sql: "INSERT INTO cases VALUES (?, ?, 0, ?)", arguments: [secret, secret, secret])
                }
            }
            let thrown = try #require(error)
            #expect(!"\(thrown)".contains("Sample Secret"))
            #expect(!"\(file.storeError(thrown))".contains("Sample Secret"))
        }
    }

    @Test("the worklist is found by its index, at its beginning and further down", arguments: [false, true])
    func worklistUsesItsIndex(further: Bool) throws {
        let folder = try TemporaryFolder()
        let pool = try Connections.openCases(folder.path + "/cases.sqlite")
        try CasesSchema.migrator.migrate(pool)
        let last = further ? StoreSamples.summary(1) : nil
        for (scope, index) in [(SummaryQuery.Scope.open, "open_summaries_in_order"), (.all, "summaries_in_order")] {
            let statement = SummaryRow.statement(SummaryQuery(scope, limit: 50, after: last))
            let plan = try pool.read { database in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + statement.sql, arguments: statement.arguments)
                    .map { $0["detail"] as String }
            }
            #expect(plan.contains { $0.contains("USING INDEX \(index)") }, "\(plan)")
            #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
        }
    }
}
