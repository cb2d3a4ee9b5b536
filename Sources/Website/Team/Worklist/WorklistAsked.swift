import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import Hummingbird
import TeamDesk

/// What somebody asks of a worklist, as its address says it; what makes no sense there is left out.
struct WorklistAsked: Sendable {
    /// Which cases by their next date.
    enum When: String, CaseIterable, Sendable {
        case late, today, week

        /// As a link says it.
        var title: String {
            switch self {
            case .late: "Late"
            case .today: "Due today"
            case .week: "Due in the next 7 days"
            }
        }
    }

    var isMine = false
    var isAll = false
    var when: When?
    var stage: StandingName?
    var route: CaseSummary.Route?
    var waits: CaseSummary.Waits?
    var order = SummaryQuery.Order.due
    var isDescending = false
    var after: CaseID?

    /// Asks for everything that is open.
    init() {}

    init(_ visit: TeamVisit) throws {
        isMine = visit.query("mine") == "yes"
        isAll = visit.query("all") == "yes"
        when = visit.query("when").flatMap(When.init(rawValue:))
        stage = visit.query("stage").flatMap(StandingName.init(rawValue:))
        route = visit.query("route").flatMap(CaseSummary.Route.init(rawValue:))
        waits = visit.query("waits").flatMap(CaseSummary.Waits.init(rawValue:))
        order = visit.query("by").flatMap(SummaryQuery.Order.init(rawValue:)) ?? .due
        isDescending = visit.query("down") == "yes"
        after = visit.query("after").flatMap { CaseID($0) }
    }

    /// Its query, to be asked again.
    var query: String {
        let pairs: [(String, String?)] = [
            ("mine", isMine ? "yes" : nil), ("all", isAll ? "yes" : nil), ("when", when?.rawValue),
            ("stage", stage?.rawValue), ("route", route?.rawValue), ("waits", waits?.rawValue),
            ("by", order == .due ? nil : order.rawValue), ("down", isDescending ? "yes" : nil),
            ("after", after?.reference),
        ]
        let set = pairs.compactMap { name, value in value.map { "\(name)=\($0)" } }
        return set.isEmpty ? "" : "?" + set.joined(separator: "&")
    }

    /// The same with something changed, from its first page.
    func with(_ change: (inout WorklistAsked) -> Void) -> WorklistAsked {
        var changed = self
        changed.after = nil
        change(&changed)
        return changed
    }

    /// What the store is asked.
    ///
    /// - Parameter own: the account whose cases alone are listed, for a role that sees no others.
    func summaries(
        own: Int?, me: Int, barring: Bool, today: Day, limit: Int, after last: CaseSummary? = nil
    ) -> SummaryQuery {
        var filter = SummaryQuery.Filter()
        filter.barsSomebody = barring
        filter.stage = stage?.rawValue
        filter.route = route?.rawValue
        filter.waitsFor = waits?.rawValue
        filter.handler = own ?? (isMine ? me : nil)
        switch when {
        case .late: filter.dueBefore = today
        case .today:
            filter.dueFrom = today
            filter.dueBefore = today.next
        case .week:
            filter.dueFrom = today
            filter.dueBefore = today.advanced(by: 7)
        case nil: break
        }
        return SummaryQuery(
            isAll ? .all : .open, where: filter, by: order, descending: isDescending, limit: limit, after: last)
    }
}
