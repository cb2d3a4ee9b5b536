import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import FoundationEssentials
import TeamDesk

/// Who looked at a case, for its complaints manager.
struct ViewingsPage: TeamView {
    static let template = "team-viewings"
    let title = "Who looked at this case"
    let frame: TeamFrame
    let reference: String
    let back: String
    let rows: [Row]

    struct Row: Sendable {
        let at: String
        let who: String
        let what: String
    }

    init(_ found: TeamCase) async throws {
        frame = found.visit.frame
        reference = found.opened.id.reference
        back = found.path(.whole)
        let viewings = try await TeamDoor.told { try await found.served.team.viewings(of: found.opened.id) }
        rows = viewings.map { viewing in
            let account = found.accounts.first { $0.number == viewing.account }
            return Row(
                at: Date(timeIntervalSince1970: TimeInterval(viewing.at)).formatted(.iso8601),
                who: account.map { "\($0.name), \($0.role.title.lowercased())" } ?? "account \(viewing.account)",
                what: viewing.what)
        }
    }
}
