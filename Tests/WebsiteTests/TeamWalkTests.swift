import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import HTTPTypes
import TeamDesk
import Testing

@testable import Website

/// Every route of the teams, with who may use it: tried as every role of this council, of another and of the install, and as
/// nobody, with the reference of a real case.
@Suite("The routes of the teams")
struct TeamWalkTests {
    /// What somebody is answered.
    enum Answer: Hashable {
        /// They may use it.
        case served
        /// Their role does not include it.
        case refused
        /// For them there is no such thing.
        case hidden
        /// They are led to the sign-in, or told that they were signed out.
        case signIn
    }

    struct Route: Sendable, CustomTestStringConvertible {
        let pattern: SitePath.Pattern
        let path: String
        /// The roles that may use it.
        let roles: Set<TeamRole>
        /// Of these, the ones for whom this case is not there.
        var hidden: Set<TeamRole> = []
        var testDescription: String { pattern.rawValue }
    }

    private static let everybody = Set(TeamRole.ofCouncil)
    private static let manager: Set<TeamRole> = [.complaintsManager]
    private static let team: Set<TeamRole> = [.complaintsManager, .complaintsOfficer]
    private static let seers: Set<TeamRole> = [
        .complaintsManager, .alternateManager, .complaintsOfficer, .stage1Manager, .adjudicatingOfficer, .auditor,
    ]
    private static let casePath = "/dudley/team/cases/REFERENCE"

    /// The table: who may use what.
    static let routes: [Route] = [
        Route(pattern: .teamHome, path: "/dudley/team", roles: everybody),
        Route(pattern: .teamYou, path: "/dudley/team/you", roles: everybody),
        Route(pattern: .teamSignOut, path: "/dudley/team/sign-out", roles: everybody),
        Route(pattern: .teamPractice, path: "/dudley/team/practice", roles: everybody, hidden: everybody),
        Route(pattern: .teamAccounts, path: "/dudley/team/accounts", roles: manager),
        Route(pattern: .teamAccount, path: "/dudley/team/accounts/2", roles: manager),
        Route(pattern: .teamCases, path: "/dudley/team/cases", roles: seers),
        Route(pattern: .teamCasesFile, path: "/dudley/team/cases.csv", roles: seers),
        Route(pattern: .teamSearch, path: "/dudley/team/search", roles: seers),
        Route(pattern: .teamCase, path: casePath, roles: seers, hidden: [.alternateManager]),
        Route(pattern: .teamHistory, path: casePath + "/history", roles: seers, hidden: [.alternateManager]),
        Route(pattern: .teamViewings, path: casePath + "/viewings", roles: manager),
        Route(
            pattern: .teamStep, path: casePath + "/steps/note", roles: seers.subtracting([.auditor]),
            hidden: [.alternateManager]),
        Route(pattern: .teamRegister, path: "/dudley/team/register", roles: team),
        Route(pattern: .teamBringIn, path: "/dudley/team/bring-in", roles: team),
        Route(pattern: .teamFigures, path: "/dudley/team/figures", roles: team.union([.headOfService, .auditor])),
        Route(
            pattern: .teamFiguresFile, path: "/dudley/team/figures.csv", roles: team.union([.headOfService, .auditor])),
        Route(pattern: .teamRecordsFile, path: "/dudley/team/records.csv", roles: team.union([.auditor])),
        Route(pattern: .operatorHome, path: "/operator", roles: [.installOperator]),
        Route(pattern: .operatorYou, path: "/operator/you", roles: [.installOperator]),
        Route(pattern: .operatorSignOut, path: "/operator/sign-out", roles: [.installOperator]),
    ]

    /// What comes before signing in, and asks for no account.
    static let before: Set<SitePath.Pattern> = [
        .teamSignIn, .teamCode, .teamBegin, .operatorSignIn, .operatorCode, .operatorBegin,
    ]

    @Test func everyRouteIsInTheTable() {
        let ofTeams = SitePath.Pattern.allCases.filter {
            $0.rawValue.contains("/team") || $0.rawValue.hasPrefix("/operator")
        }
        #expect(ofTeams.count > 20)
        #expect(Set(Self.routes.map(\.pattern)).union(Self.before) == Set(ofTeams))
    }

    private static let site = Task { try await TeamSite() }

    @Test(arguments: routes)
    func isOpenToWhomTheTableNames(_ route: Route) async throws {
        let site = try await Self.site.value
        let isInstalls = route.pattern.rawValue.hasPrefix("/operator")
        for realm in TeamSite.realms {
            for role in TeamRole.allCases where role.isOf(realm == "install" ? .install : .council(site.site.dudley)) {
                let isOwn = realm == (isInstalls ? "install" : "dudley")
                let wanted: Answer =
                    !isOwn
                    ? .signIn
                    : !route.roles.contains(role) ? .refused : route.hidden.contains(role) ? .hidden : .served
                // Signing out ends the session that the others of the walk go by.
                guard ![.teamSignOut, .operatorSignOut].contains(route.pattern) || wanted != .served else { continue }
                for method in route.pattern.methods where method != .head {
                    let answer = try await site.answer(method, path(route, site), as: role, of: realm)
                    #expect(
                        Self.kind(answer) == wanted,
                        "\(method) \(route.path) as \(role.rawValue) of \(realm): \(answer.status)")
                    if wanted != .served { Self.expectNothingTold(answer, site) }
                }
            }
        }
        for method in route.pattern.methods where method != .head {
            let answer = try await site.answer(method, path(route, site), as: nil)
            #expect(Self.kind(answer) == .signIn, "\(method) \(route.path) as nobody: \(answer.status)")
            Self.expectNothingTold(answer, site)
        }
    }

    /// The same for references that are nobody's, and for those of another council's cases.
    @Test func aGuessedReferenceTellsNothing() async throws {
        let site = try await Self.site.value
        let there = try await site.site.desk("medway").receive(try DeskComplaint.complaint()).reference
        for reference in [CaseID(number: 42).reference, there.reference, "AAAA-AAAA-A", "..%2f..", "%00"] {
            for page in ["", "/history", "/viewings", "/steps/note"] {
                let answer = try await site.answer(
                    .get, "/dudley/team/cases/\(reference)\(page)", as: .complaintsManager)
                #expect(answer.status == .notFound)
                #expect(!answer.text.contains("Nobody came"))
            }
        }
    }

    private func path(_ route: Route, _ site: TeamSite) -> String {
        route.path.replacing("REFERENCE", with: site.id.reference)
    }

    private static func kind(_ answer: PagesAnswer) -> Answer? {
        switch answer.status.code {
        case 200, 422: .served
        case 303: answer.headers[.location]?.contains("/sign-in") == true ? .signIn : .served
        case 401: .signIn
        case 403: .refused
        case 404: .hidden
        case _: nil
        }
    }

    private static func expectNothingTold(_ answer: PagesAnswer, _ site: TeamSite) {
        #expect(!answer.text.contains("Nobody came") && !answer.text.contains("Ashdown"))
        #expect(!answer.text.contains(site.id.reference))
    }
}

extension VisitSite {
    var dudley: CouncilID { CouncilID("dudley") ?? registry.current.inOrder[0].id }
}
