import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import TeamDesk

/// The cases that somebody may list: all but those they are complained about in, or their own alone.
///
/// What lists hold names nobody; still, whoever is complained about in a case does not find it there.
struct Worklist: Sendable {
    let served: ServedCouncil
    let account: Account
    let managers: Set<Int>
    let today: Day

    init(_ visit: TeamVisit) async throws {
        served = try visit.served
        account = try visit.account
        managers = try await TeamDoor.told { [served] in try await served.team.accounts() }.managers
        today = served.desk.today
    }

    /// Whether their role sees cases that are not theirs.
    var seesAll: Bool {
        switch account.role {
        case .complaintsManager, .complaintsOfficer, .auditor: true
        case .alternateManager, .stage1Manager, .adjudicatingOfficer, .headOfService, .installOperator: false
        }
    }

    /// Those of a page that they may see; one is added for each that they may not, until there are enough.
    func page(_ asked: WorklistAsked, limit: Int) async throws -> [CaseSummary] {
        var found: [CaseSummary] = []
        var last = try await start(asked)
        while found.count < limit {
            let query = summaries(asked, limit: limit, after: last)
            let page = try await DeskError.asProblem { try await served.desk.worklist(query) }
            found += page.filter(isSeen)
            guard page.count == limit else { break }
            last = page.last
        }
        return Array(found.prefix(limit))
    }

    /// How many there are, as a page says it. Cases that are kept from somebody are counted with the rest: which they are is
    /// not told.
    func count(_ asked: WorklistAsked) async throws -> String {
        let query = summaries(asked.with { _ in }, limit: 1)
        let limit = WorklistPage.counted
        let count = try await DeskError.asProblem { try await served.desk.worklistCount(query, upTo: limit + 1) }
        return count > limit ? "more than \(limit)" : "\(count)"
    }

    private func summaries(_ asked: WorklistAsked, limit: Int, after last: CaseSummary? = nil) -> SummaryQuery {
        asked.summaries(
            own: ownOnly, me: account.number, barring: account.role == .alternateManager, today: today, limit: limit,
            after: last)
    }

    /// The account whose cases alone are listed. An alternate finds theirs among all.
    private var ownOnly: Int? {
        switch account.role {
        case .stage1Manager, .adjudicatingOfficer: account.number
        case .complaintsManager, .complaintsOfficer, .auditor, .alternateManager, .headOfService, .installOperator: nil
        }
    }

    /// The last line of the page before, as it is now.
    private func start(_ asked: WorklistAsked) async throws -> CaseSummary? {
        guard let id = asked.after else { return nil }
        return try await DeskError.asProblem { try await served.desk.summary(of: id) }
    }

    /// Whether they may see a case, as ``CaseAccessRules`` decides it on the case itself.
    func isSeen(_ summary: CaseSummary) -> Bool {
        guard !summary.barred.contains(account.number) else { return false }
        switch account.role {
        case .complaintsManager, .complaintsOfficer, .auditor: return true
        case .alternateManager: return summary.barred.contains(where: managers.contains)
        case .stage1Manager, .adjudicatingOfficer: return summary.handlers.contains(account.number)
        case .headOfService, .installOperator: return false
        }
    }
}
