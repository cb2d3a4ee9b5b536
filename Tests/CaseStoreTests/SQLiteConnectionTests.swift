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
        arguments: [
            ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "5000"),
            ("secure_delete", "1"),
        ])
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
        func filter(_ set: (inout SummaryQuery.Filter) -> Void) -> SummaryQuery.Filter {
            var filter = SummaryQuery.Filter()
            set(&filter)
            return filter
        }
        let day = StoreSamples.day
        let queries: [(SummaryQuery, String)] = [
            (SummaryQuery(.open, limit: 50, after: last), "INDEX open_summaries_in_order"),
            (SummaryQuery(.all, limit: 50, after: last), "INDEX summaries_in_order"),
            (SummaryQuery(.open, descending: true, limit: 50, after: last), "INDEX open_summaries_in_order"),
            (
                SummaryQuery(.open, where: filter { $0.dueBefore = day }, limit: 50, after: last),
                "open_summaries_in_order"
            ),
            (
                SummaryQuery(.open, where: filter { $0.stage = "a" }, limit: 50, after: last),
                "summaries_at_stage_in_order"
            ),
            (
                SummaryQuery(.open, where: filter { $0.route = "a" }, limit: 50, after: last),
                "summaries_at_route_in_order"
            ),
            (
                SummaryQuery(.open, where: filter { $0.waitsFor = "a" }, limit: 50, after: last),
                "summaries_at_waits_in_order"
            ),
            (
                SummaryQuery(.open, where: filter { $0.handler = 1 }, limit: 50, after: last),
                "SEARCH o USING PRIMARY KEY"
            ),
            (SummaryQuery(.open, by: .received, limit: 50, after: last), "open_summaries_by_receipt"),
            (SummaryQuery(.open, by: .reference, limit: 50, after: last), "open_summaries_by_reference"),
            (SummaryQuery(.all, by: .received, descending: true, limit: 50, after: last), "summaries_by_receipt"),
            (
                SummaryQuery(.all, where: filter { $0.stage = "a" }, by: .reference, limit: 50, after: last),
                "summaries_at_stage_by_reference (stage=? AND is_open=?"
            ),
            (
                SummaryQuery(.all, where: filter { $0.handler = 1 }, by: .received, limit: 50, after: last),
                "summary_handlers_by_receipt (account=? AND is_open=?"
            ),
            (
                SummaryQuery(
                    .open,
                    where: filter {
                        $0.stage = "a"
                        $0.route = "b"
                        $0.waitsFor = "c"
                    }, by: .received, descending: true, limit: 50, after: last), "summaries_at_stage_by_receipt"
            ),
        ]
        for (query, index) in queries {
            for statement in SummaryStatement.parts(of: query) {
                let plan = try Self.plan(of: statement, in: pool)
                #expect(plan.contains { $0.contains(index) }, "\(plan)")
                #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
            }
        }
        // What is due on some days is found by that, and put into another order once it is found.
        let due = SummaryQuery(.open, where: filter { $0.dueBefore = day }, by: .received, limit: 50, after: last)
        for statement in SummaryStatement.parts(of: due) {
            #expect(try Self.plan(of: statement, in: pool).contains { $0.contains("INDEX open_summaries_in_order") })
        }
    }

    private static func plan(of statement: SummaryStatement, in pool: DatabasePool) throws -> [String] {
        let (sql, arguments) = statement.page
        return try pool.read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
                .map { $0["detail"] as String }
        }
    }
}
