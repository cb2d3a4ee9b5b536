public import CaseKernel
public import CaseStore
import GRDB

extension SQLiteStore {
    /// See ``CouncilStore/summaries(_:)``.
    public func summaries(_ query: SummaryQuery) async throws(StoreError) -> [CaseSummary] {
        try await read { database in
            let parts = try SummaryStatement.parts(of: query).map { part in
                let (sql, arguments) = part.page
                return try database.all(sql, arguments).map(SummaryRow.read)
            }
            guard parts.count > 1 else { return parts.first ?? [] }
            return Array(parts.joined().sorted(by: query.precedes).prefix(query.limit))
        }
    }

    /// See ``CouncilStore/summaryCount(_:upTo:)``.
    public func summaryCount(_ query: SummaryQuery, upTo limit: Int) async throws(StoreError) -> Int {
        try await read { database in
            // In whichever order they are to be shown, the index in the order of the next date counts them quickest.
            let counted = SummaryQuery(query.scope, where: query.filter, limit: 1)
            let counts = try SummaryStatement.parts(of: counted).map { part in
                let (sql, arguments) = part.count(upTo: limit)
                return try database.first(sql, arguments)?.number(0) ?? 0
            }
            return min(limit, counts.reduce(0, +))
        }
    }

    /// See ``CouncilStore/rebuildSummaries(_:)``. Other changes of this council wait until it is done.
    public func rebuildSummaries(
        _ summarise: @escaping @Sendable ([StoredEvent], CaseID) throws -> CaseSummary
    ) async throws(StoreError) -> Int {
        try await committer.change { try $0.rebuildSummaries(summarise) }
    }
}

extension ChangeGroup {
    fileprivate func rebuildSummaries(
        _ summarise: ([StoredEvent], CaseID) throws -> CaseSummary
    ) throws -> Int {
        try database.run("DELETE FROM summary_handlers", [])
        try database.run("DELETE FROM summaries", [])
        let rows = try Row.fetchCursor(
            database, sql: "SELECT number, reference, key_number FROM cases WHERE \(ErasedTable.areNot) ORDER BY number"
        )
        var count = 0
        while let row = try rows.next() {
            let found = CaseRow(
                id: try row.caseID(1), council: council, number: try row.number(0), keyNumber: try row.number(2))
            let events = try found.events(in: database, keys: keys)
            guard let summary = try? summarise(events, found.id), summary.id == found.id else { throw found.unreadable }
            try SummaryRow.write(summary, number: found.number, in: database)
            count += 1
        }
        return count
    }
}
