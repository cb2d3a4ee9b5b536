import CaseKernel
import CaseStore
import GRDB

/// How a summary lies in its table.
enum SummaryRow {
    static let columns = """
        reference, stage, is_open, received_on, next_due, next_step, calendar_version, law_version, module_version
        """

    static func write(_ summary: CaseSummary, number: Int, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO summaries (case_number, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                number, summary.id.reference, summary.stage, summary.isOpen, summary.receivedOn.number,
                summary.nextDue?.number, summary.nextStep, summary.calendarVersion, summary.lawVersion,
                summary.moduleVersion,
            ])
    }

    /// Reads a row of ``columns``.
    static func read(_ row: Row) throws -> CaseSummary {
        CaseSummary(
            id: try row.caseID(0), stage: try row.text(1), isOpen: try row.number(2) == 1, receivedOn: try row.day(3),
            nextDue: row.isNull(4) ? nil : try row.day(4), nextStep: row.isNull(5) ? nil : try row.text(5),
            calendarVersion: try row.text(6), lawVersion: try row.text(7), moduleVersion: try row.text(8))
    }

    /// A page in the order of ``SummaryPlace``.
    static func page(_ query: SummaryQuery, in database: Database) throws -> [CaseSummary] {
        let (sql, arguments) = statement(query)
        return try database.all(sql, arguments).map(read)
    }

    /// The statement for a page, which an index answers however far down the page is.
    static func statement(_ query: SummaryQuery) -> (sql: String, arguments: StatementArguments) {
        let scope =
            switch query.scope {
            case .open: "is_open = 1"
            case .all: "true"
            }
        let sql = "SELECT \(columns) FROM summaries WHERE \(scope)"
        let order = "ORDER BY due_order, received_on, reference LIMIT ?"
        guard let place = query.after?.place else { return ("\(sql) \(order)", [query.limit]) }
        return (
            "\(sql) AND (due_order, received_on, reference) > (?, ?, ?) \(order)",
            [place.due, place.receivedOn.number, place.reference, query.limit]
        )
    }
}
