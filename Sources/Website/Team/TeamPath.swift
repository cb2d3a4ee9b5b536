import CaseKernel
import TeamDesk

/// The pages of a team, below its area: `/sampleshire/team`, or `/operator`.
enum TeamPath: Hashable, Sendable {
    /// Where somebody who signs in begins.
    case home
    /// The first question of signing in.
    case signIn
    /// The second.
    case code
    /// Setting an account up by its link.
    case begin(String)
    /// Ends the session.
    case signOut
    /// One's own password and sessions.
    case you
    /// The team's accounts.
    case accounts
    /// One account.
    case account(Int)
    /// Figures, which name no case.
    case figures
    /// The same as a file.
    case figuresFile
    /// The records of a year as a file (regulation 13).
    case recordsFile
    /// Moves the clock of a practice.
    case practice
    /// A page of a case.
    case ofCase(CaseID, TeamCasePath)
    /// Registering what came otherwise than on the site.
    case register
    /// Lists of cases.
    case cases
    /// A list as a file.
    case casesFile
    /// The search.
    case search
    /// Bringing a case in from another system.
    case bringIn

    /// The address below the area's.
    var path: String {
        switch self {
        case .home: ""
        case .signIn: "/sign-in"
        case .code: "/code"
        case .begin(let link): "/begin/\(link)"
        case .signOut: "/sign-out"
        case .you: "/you"
        case .accounts: "/accounts"
        case .account(let number): "/accounts/\(number)"
        case .figures: "/figures"
        case .figuresFile: "/figures.csv"
        case .recordsFile: "/records.csv"
        case .practice: "/practice"
        case .ofCase(let id, let page): "/cases/\(id.reference)\(page.path)"
        case .register: "/register"
        case .cases: "/cases"
        case .casesFile: "/cases.csv"
        case .search: "/search"
        case .bringIn: "/bring-in"
        }
    }
}

extension SitePath.Pattern {
    /// Who may use an address.
    enum Audience: Hashable {
        /// Anybody.
        case everybody
        /// Anybody, in a team's area: what comes before signing in.
        case beforeSignIn
        /// Those who have signed in and have one of these roles.
        case roles(Set<TeamRole>)
    }

    /// Everybody of a council's team.
    private static let team = Set(TeamRole.ofCouncil)

    /// Those who may see cases: their own, or all but those they are complained about in.
    private static let readers = team.subtracting([.headOfService])

    /// Who may use it. What somebody may see of a case is asked besides (``CaseAccess``).
    var audience: Audience {
        switch self {
        case .front, .whichCouncil, .leaveFront, .council, .procedure, .danger, .leaflet, .poster, .accessibility,
            .privacy, .voice, .leave, .complain, .journey, .track, .followed, .advocate, .advocateStep, .asset,
            .healthz,
            .readyz, .councils, .councilData, .complaints, .complaint:
            .everybody
        case .teamSignIn, .teamCode, .teamBegin, .operatorSignIn, .operatorCode, .operatorBegin: .beforeSignIn
        case .teamHome, .teamSignOut, .teamYou, .teamPractice: .roles(Self.team)
        case .teamAccounts, .teamAccount, .teamViewings: .roles([.complaintsManager])
        case .teamCases, .teamCasesFile, .teamSearch, .teamCase, .teamHistory: .roles(Self.readers)
        case .teamStep: .roles(Self.readers.subtracting([.auditor]))
        case .teamRegister, .teamBringIn: .roles([.complaintsManager, .complaintsOfficer])
        case .teamFigures, .teamFiguresFile: .roles([.complaintsManager, .complaintsOfficer, .headOfService, .auditor])
        case .teamRecordsFile: .roles([.complaintsManager, .complaintsOfficer, .auditor])
        case .operatorHome, .operatorSignOut, .operatorYou: .roles([.installOperator])
        }
    }
}
