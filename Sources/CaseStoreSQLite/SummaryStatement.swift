import CaseKernel
import CaseStore
import GRDB

/// A query of summaries as a statement, which an index answers however far down the page is.
struct SummaryStatement {
    let query: SummaryQuery

    /// A page.
    var page: (sql: String, arguments: StatementArguments) {
        var (conditions, arguments) = conditions
        if let after = query.after?.place {
            let (columns, values) = place(after)
            let marks = columns.map { _ in "?" }.joined(separator: ", ")
            conditions.append("(\(columns.joined(separator: ", "))) \(query.isDescending ? "<" : ">") (\(marks))")
            arguments += values
        }
        let order = orderColumns.map { query.isDescending ? "\($0) DESC" : $0 }.joined(separator: ", ")
        let columns = SummaryRow.columns.split(separator: ",").map { "summaries.\($0.filter { !$0.isWhitespace })" }
        return (
            "SELECT \(columns.joined(separator: ", ")) FROM \(tables) WHERE \(whole(conditions)) ORDER BY \(order) LIMIT ?",
            StatementArguments(arguments + [query.limit])
        )
    }

    /// How many there are, counted to a limit.
    func count(upTo limit: Int) -> (sql: String, arguments: StatementArguments) {
        let (conditions, arguments) = conditions
        return (
            "SELECT count(*) FROM (SELECT 1 FROM \(tables) WHERE \(whole(conditions)) LIMIT ?)",
            StatementArguments(arguments + [limit])
        )
    }

    /// Where a handler is asked for, the table of handlers leads.
    private var isOfHandler: Bool { query.filter.handler != nil }

    private var tables: String {
        isOfHandler ? "summary_handlers AS o JOIN summaries ON summaries.case_number = o.case_number" : "summaries"
    }

    private func column(_ name: String) -> String { isOfHandler ? "o.\(name)" : "summaries.\(name)" }

    private func whole(_ conditions: [String]) -> String {
        conditions.isEmpty ? "true" : conditions.joined(separator: " AND ")
    }

    private var conditions: ([String], [any DatabaseValueConvertible]) {
        var (conditions, arguments): ([String], [any DatabaseValueConvertible]) = ([], [])
        func add(_ condition: String, _ argument: (any DatabaseValueConvertible)?) {
            guard let argument else { return }
            conditions.append(condition)
            arguments.append(argument)
        }
        let filter = query.filter
        add("o.account = ?", filter.handler)
        if query.scope == .open { conditions.append("\(column("is_open")) = 1") }
        add("summaries.stage = ?", filter.stage)
        add("summaries.route = ?", filter.route)
        add("summaries.waits_for = ?", filter.waitsFor)
        add("\(column("due_order")) >= ?", filter.dueFrom?.number)
        add("\(column("due_order")) < ?", filter.dueBefore?.number)
        if filter.barsSomebody { conditions.append("summaries.barred <> ''") }
        // What has no deadline is ordered after every day.
        if filter.dueFrom != nil { conditions.append("\(column("due_order")) < \(Int32.max)") }
        return (conditions, arguments)
    }

    private var orderColumns: [String] {
        switch query.order {
        case .due: [column("due_order"), column("received_on"), column("reference")]
        case .received: [column("received_on"), column("reference")]
        case .reference: [column("reference")]
        }
    }

    private func place(_ place: SummaryPlace) -> ([String], [any DatabaseValueConvertible]) {
        switch query.order {
        case .due: (orderColumns, [place.due, place.receivedOn.number, place.reference])
        case .received: (orderColumns, [place.receivedOn.number, place.reference])
        case .reference: (orderColumns, [place.reference])
        }
    }
}
