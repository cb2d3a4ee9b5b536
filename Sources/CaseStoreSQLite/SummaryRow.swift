import CaseKernel
import CaseStore
import GRDB

/// How a summary lies in its table.
enum SummaryRow {
    static let columns = """
        reference, stage, is_open, received_on, next_due, next_step, route, waits_for, handlers, barred, \
        calendar_version, law_version, module_version
        """

    /// What worklists are listed by besides: each filter has an index in the order of the next deadline.
    static let worklists = """
        ALTER TABLE summaries ADD COLUMN route TEXT NOT NULL DEFAULT '';
        ALTER TABLE summaries ADD COLUMN waits_for TEXT NOT NULL DEFAULT '';
        ALTER TABLE summaries ADD COLUMN handlers TEXT NOT NULL DEFAULT '';
        ALTER TABLE summaries ADD COLUMN barred TEXT NOT NULL DEFAULT '';

        CREATE INDEX open_summaries_by_stage ON summaries (stage, due_order, received_on, reference) WHERE is_open = 1;
        CREATE INDEX open_summaries_by_route ON summaries (route, due_order, received_on, reference) WHERE is_open = 1;
        CREATE INDEX open_summaries_by_waits ON summaries (waits_for, due_order, received_on, reference) WHERE is_open = 1;
        CREATE INDEX open_summaries_by_receipt ON summaries (received_on, reference) WHERE is_open = 1;
        CREATE INDEX open_summaries_by_reference ON summaries (reference) WHERE is_open = 1;
        CREATE INDEX barring_summaries ON summaries (due_order, received_on, reference) WHERE barred <> '';
        CREATE INDEX summaries_by_receipt ON summaries (received_on, reference);
        CREATE INDEX summaries_by_reference ON summaries (reference);

        CREATE TABLE summary_handlers (
            account INTEGER NOT NULL,
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            due_order INTEGER NOT NULL,
            received_on INTEGER NOT NULL,
            reference TEXT NOT NULL,
            case_number INTEGER NOT NULL REFERENCES cases (number),
            PRIMARY KEY (account, is_open, due_order, received_on, reference)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX summary_handlers_by_case ON summary_handlers (case_number);

        -- No calendar is called so: the desk makes every summary again when it opens the store.
        UPDATE summaries SET calendar_version = '';
        """

    /// Each filter in each order, for open cases and for the others: named by ``SummaryStatement``.
    static let orders = """
        DROP INDEX open_summaries_by_stage;
        DROP INDEX open_summaries_by_route;
        DROP INDEX open_summaries_by_waits;
        \(filters)
        CREATE INDEX summary_handlers_by_receipt ON summary_handlers (account, is_open, received_on, reference);
        CREATE INDEX summary_handlers_by_reference ON summary_handlers (account, is_open, reference);

        -- Whom a case waits for is said more exactly: the desk makes every summary again.
        UPDATE summaries SET calendar_version = '';
        """

    private static var filters: String {
        let orders = [
            ("in_order", "due_order, received_on, reference"), ("by_receipt", "received_on, reference"),
            ("by_reference", "reference"),
        ]
        return [("stage", "stage"), ("waits", "waits_for"), ("route", "route")].flatMap { name, column in
            orders.map { order, columns in
                "CREATE INDEX summaries_at_\(name)_\(order) ON summaries (\(column), is_open, \(columns));"
            }
        }.joined(separator: "\n")
    }

    static func write(_ summary: CaseSummary, number: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO summaries (case_number, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                number, summary.id.reference, summary.stage, summary.isOpen, summary.receivedOn.number,
                summary.nextDue?.number, summary.nextStep, summary.route, summary.waitsFor,
                summary.handlers.map(String.init).joined(separator: ","),
                summary.barred.map(String.init).joined(separator: ","), summary.calendarVersion, summary.lawVersion,
                summary.moduleVersion,
            ])
        try database.run("DELETE FROM summary_handlers WHERE case_number = ?", [number])
        for account in summary.handlers {
            try database.run(
                """
                INSERT INTO summary_handlers (account, is_open, due_order, received_on, reference, case_number)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    account, summary.isOpen, summary.place.due, summary.receivedOn.number, summary.id.reference, number,
                ])
        }
    }

    /// Reads a row of ``columns``.
    static func read(_ row: Row) throws -> CaseSummary {
        CaseSummary(
            id: try row.caseID(0), stage: try row.text(1), isOpen: try row.number(2) == 1, receivedOn: try row.day(3),
            nextDue: row.isNull(4) ? nil : try row.day(4), nextStep: row.isNull(5) ? nil : try row.text(5),
            route: try row.text(6), waitsFor: try row.text(7),
            handlers: numbers(try row.text(8)), barred: numbers(try row.text(9)),
            calendarVersion: try row.text(10), lawVersion: try row.text(11), moduleVersion: try row.text(12))
    }

    private static func numbers(_ text: String) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
}
