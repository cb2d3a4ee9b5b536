import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird
import TeamDesk

/// Lists of cases, as pages and as a file, and the search.
struct WorklistPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        door.get(.teamCases) { visit in
            try visit.page(try await WorklistPage(visit, WorklistAsked(visit), Worklist(visit)))
        }
        door.get(.teamCasesFile, Self.file)
        door.get(.teamSearch) { visit in try visit.page(SearchPage(visit)) }
        door.post(.teamSearch, Self.search)
    }

    /// How many lines a file holds at most.
    private static let fileLimit = 10_000

    @Sendable private static func file(_ visit: TeamVisit) async throws -> Response {
        let list = try await Worklist(visit)
        let summaries = try await list.page(try WorklistAsked(visit), limit: fileLimit)
        let head = ["reference", "stage", "procedure", "received_on", "next_due", "next_step", "waits_for", "open"]
        let lines = summaries.map { summary in
            [
                summary.id.reference, summary.stage, summary.route, summary.receivedOn.description,
                summary.nextDue?.description ?? "", summary.nextStep ?? "", summary.waitsFor,
                summary.isOpen ? "yes" : "no",
            ]
        }
        return CSVFile(name: "cases-\(list.served.id)-\(list.today)", lines: [head] + lines).response
    }

    /// What is looked for travels in the form and never in an address, which histories and proxies keep.
    @Sendable private static func search(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        guard let text = form.text("words"), text.count <= 200 else {
            let message =
                form.text("words") == nil ? "Enter a reference, a name or words" : "Use 200 characters or fewer"
            return try visit.page(
                SearchPage(visit, words: form.text("words") ?? "", fault: message), status: .unprocessableContent)
        }
        let list = try await Worklist(visit)
        let found = try await DeskError.asProblem {
            try await list.served.desk.search(text, limit: SearchPage.limit * 4 + 1)
        }
        let seen = found.filter(list.isSeen)
        return try visit.page(SearchPage(visit, words: text, found: seen, today: list.today))
    }
}

/// The search, and what it found.
struct SearchPage: TeamView {
    static let template = "team-search"
    var isAtFault: Bool { fault != nil }
    let title = "Search"
    let frame: TeamFrame
    let action: String
    let formToken: String
    let words: String
    let fault: String?
    let hasSearched: Bool
    let heads = ["Reference", "Next date", "What is due", "Stage", "Received", "Waits for"].map {
        WorklistPage.Head(words: $0, address: nil, sort: nil)
    }
    let rows: [WorklistRow]
    let hasRows: Bool
    let isMore: Bool

    /// How many are shown.
    static let limit = 50

    init(
        _ visit: TeamVisit, words: String = "", fault: String? = nil, found: [CaseSummary]? = nil,
        today: Day = Day(number: 0)
    ) {
        frame = visit.frame
        action = visit.area.path(.search)
        formToken = visit.formToken
        self.words = words
        self.fault = fault
        hasSearched = found != nil
        rows = (found ?? []).prefix(Self.limit).map { WorklistRow($0, visit, today: today) }
        hasRows = !rows.isEmpty
        isMore = (found ?? []).count > Self.limit
    }
}
