import CaseKernel
import CaseStore
import GRDB

/// A query of summaries as statements, each answered by an index that is named, however far down the page is.
///
/// A filter's index goes on by whether the case is open and then by the order, so that a page of open cases is one walk down
/// it, and a page of all cases two, which are laid together (``isOpen``).
struct SummaryStatement {
    let query: SummaryQuery
    /// Only the open cases, or only the others; `nil` for what the query's own scope says.
    let isOpen: Bool?

    /// The statements whose pages together hold the query's own.
    static func parts(of query: SummaryQuery) -> [SummaryStatement] {
        let whole = SummaryStatement(query: query, isOpen: nil)
        guard query.scope == .all, whole.isByFilter else { return [whole] }
        return [SummaryStatement(query: query, isOpen: true), SummaryStatement(query: query, isOpen: false)]
    }

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

    /// Whether a filter's own index answers it, which tells open cases from others before it tells their order.
    private var isByFilter: Bool { isOfHandler || filterIndex != nil }

    /// Of several filters the one that leaves fewest: few cases stand at one stage, half of all wait for somebody.
    private var filterIndex: String? {
        let filter = query.filter
        guard !isOfHandler, !filter.barsSomebody, !isByDueAlone else { return nil }
        return filter.stage != nil
            ? "stage" : filter.waitsFor != nil ? "waits" : filter.route != nil ? "route" : nil
    }

    /// Few cases are due on a few days: they are found by that, and put into another order once found.
    private var isByDueAlone: Bool {
        let filter = query.filter
        return query.order != .due && filter.dueBefore != nil && !filter.barsSomebody
    }

    private var tables: String {
        if isOfHandler {
            let index =
                switch query.order {
                case .due: ""
                case .received: " INDEXED BY summary_handlers_by_receipt"
                case .reference: " INDEXED BY summary_handlers_by_reference"
                }
            return
                "summary_handlers AS o\(isByDueAlone ? "" : index) JOIN summaries ON summaries.case_number = o.case_number"
        }
        return "summaries INDEXED BY \(index)"
    }

    private var index: String {
        let order =
            switch isByDueAlone ? .due : query.order {
            case .due: "in_order"
            case .received: "by_receipt"
            case .reference: "by_reference"
            }
        if query.filter.barsSomebody { return "barring_summaries" }
        if let filterIndex { return "summaries_at_\(filterIndex)_\(order)" }
        return query.scope == .open ? "open_summaries_\(order)" : "summaries_\(order)"
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
        if let isOpen {
            conditions.append("\(column("is_open")) = \(isOpen ? 1 : 0)")
        } else if query.scope == .open {
            conditions.append("\(column("is_open")) = 1")
        }
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
