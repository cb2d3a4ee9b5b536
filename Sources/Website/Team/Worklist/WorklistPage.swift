import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import TeamDesk

/// The cases of a council: fifty at a time, what is longest late first.
struct WorklistPage: TeamView {
    static let template = "team-worklist"
    let title = "Cases"
    let frame: TeamFrame
    let search: String
    let formToken: String
    let views: [Choice]
    let whens: [Choice]
    let filters: [FilterChoice]
    let hasFilters: Bool
    let action: String
    let kept: [TeamFormPage.Hidden]
    let heads: [Head]
    let rows: [WorklistRow]
    let hasRows: Bool
    let next: String?
    let file: String
    /// How many the list counts.
    let total: String

    /// A link that is a count.
    struct Choice: Sendable {
        let words: String
        let count: String
        let address: String
        let isShown: Bool
    }

    /// A filter to choose from.
    struct FilterChoice: Sendable {
        let id: String
        let label: String
        let options: [Option]

        struct Option: Sendable {
            let value: String
            let label: String
            let isChosen: Bool
        }
    }

    /// A column that can be sorted by.
    struct Head: Sendable {
        let words: String
        let address: String?
        /// `ascending`, `descending` or `none`.
        let sort: String?
    }

    /// How many are counted before it says more than that.
    static let counted = 1_000
    /// How many are on a page.
    static let length = 50

    init(_ visit: TeamVisit, _ asked: WorklistAsked, _ list: Worklist) async throws {
        frame = visit.frame
        search = visit.area.path(.search)
        formToken = visit.formToken
        let home = visit.area.path(.cases)
        func choice(_ words: String, _ asked: WorklistAsked, isShown: Bool) async throws -> Choice {
            Choice(
                words: words, count: try await list.count(asked), address: home + asked.query, isShown: isShown)
        }
        var views: [Choice] = []
        if list.seesAll {
            views.append(
                try await choice(
                    "Everyone’s", asked.with { ($0.isMine, $0.isAll) = (false, false) },
                    isShown: !asked.isMine && !asked.isAll))
        }
        views.append(
            try await choice(
                "Mine", asked.with { ($0.isMine, $0.isAll) = (true, false) }, isShown: asked.isMine && !asked.isAll))
        if list.seesAll {
            views.append(
                try await choice(
                    "Closed ones too", asked.with { ($0.isMine, $0.isAll) = (false, true) }, isShown: asked.isAll))
        }
        self.views = views
        var whens = [try await choice("Any date", asked.with { $0.when = nil }, isShown: asked.when == nil)]
        for when in WorklistAsked.When.allCases {
            whens.append(try await choice(when.title, asked.with { $0.when = when }, isShown: asked.when == when))
        }
        self.whens = whens
        filters = Self.filters(asked)
        hasFilters = true
        action = home
        kept = [
            asked.isMine ? ("mine", "yes") : nil, asked.isAll ? ("all", "yes") : nil,
            asked.when.map { ("when", $0.rawValue) },
        ].compactMap(\.self).map { TeamFormPage.Hidden(name: $0.0, value: $0.1) }
        heads = Self.heads(asked, home)
        let page = try await list.page(asked, limit: Self.length + 1)
        rows = page.prefix(Self.length).map { WorklistRow($0, visit, today: list.today) }
        hasRows = !rows.isEmpty
        next =
            page.count > Self.length
            ? home + asked.with { $0.after = page[Self.length - 1].id }.query : nil
        file = visit.area.path(.casesFile) + asked.with { _ in }.query
        total = try await list.count(asked.with { _ in })
    }

    private static func filters(_ asked: WorklistAsked) -> [FilterChoice] {
        func choice(_ id: String, _ label: String, _ values: [(String, String)], _ chosen: String?) -> FilterChoice {
            let any = FilterChoice.Option(value: "", label: "Any", isChosen: chosen == nil)
            return FilterChoice(
                id: id, label: label,
                options: [any] + values.map { FilterChoice.Option(value: $0, label: $1, isChosen: $0 == chosen) })
        }
        return [
            choice("stage", "Stage", StandingName.allCases.map { ($0.rawValue, $0.title) }, asked.stage?.rawValue),
            choice(
                "route", "Procedure", CaseSummary.Route.allCases.map { ($0.rawValue, $0.title) }, asked.route?.rawValue),
            choice(
                "waits", "Waits for", CaseSummary.Waits.allCases.map { ($0.rawValue, $0.title) }, asked.waits?.rawValue),
        ]
    }

    private static func heads(_ asked: WorklistAsked, _ home: String) -> [Head] {
        func head(_ words: String, _ order: SummaryQuery.Order) -> Head {
            let isBy = asked.order == order
            let next = asked.with {
                $0.order = order
                $0.isDescending = isBy && !asked.isDescending
            }
            return Head(
                words: words, address: home + next.query,
                sort: isBy ? (asked.isDescending ? "descending" : "ascending") : nil)
        }
        return [
            head("Reference", .reference), head("Next date", .due), Head(words: "What is due", address: nil, sort: nil),
            Head(words: "Stage", address: nil, sort: nil), head("Received", .received),
            Head(words: "Waits for", address: nil, sort: nil),
        ]
    }
}

/// A case in a list; no personal data.
struct WorklistRow: Sendable {
    let reference: String
    let address: String
    let due: String
    /// How late it is, or how long there is.
    let standing: String?
    let isLate: Bool
    /// Where the reasons of the date stand.
    let why: String
    let step: String
    let stage: String
    let received: String
    let waits: String

    init(_ summary: CaseSummary, _ visit: TeamVisit, today: Day) {
        reference = summary.id.reference
        address = visit.area.path(.ofCase(summary.id, .whole))
        why = address + (summary.nextStep.map { "?why=\($0)#why" } ?? "#clocks")
        due = summary.nextDue?.inWords ?? "no date"
        let over = summary.nextDue.map { $0.distance(to: today) }
        isLate = over.map { $0 > 0 } ?? false
        standing = over.map { over in
            over > 0
                ? "\(over) \(over == 1 ? "day" : "days") over"
                : over == 0 ? "today" : "in \(-over) \(over == -1 ? "day" : "days")"
        }
        let name = summary.nextStep ?? ""
        step = (StepName(rawValue: name)?.inWords ?? Clock(rawValue: name)?.inWords ?? "nothing").capitalisedFirst
        stage = StandingName(rawValue: summary.stage)?.title ?? summary.stage
        received = summary.receivedOn.inWords
        waits = CaseSummary.Waits(rawValue: summary.waitsFor)?.title ?? "–"
    }
}

extension CaseSummary.Route {
    /// As a page says it.
    var title: String {
        switch self {
        case .statutory: "Children Act procedure"
        case .corporate: "Council’s own procedure"
        case .none: "Neither"
        }
    }
}

extension CaseSummary.Waits {
    /// As a page says it.
    var title: String {
        switch self {
        case .team: "The team"
        case .stage1Manager: "The stage 1 manager"
        case .investigation: "The investigation"
        case .adjudicator: "The adjudicating officer"
        case .panel: "The review panel"
        case .complainant: "The complainant"
        case .nobody: "Nobody"
        }
    }
}
