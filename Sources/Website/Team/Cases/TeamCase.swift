import CaseDesk
import CaseKernel
import CouncilHost
import Hummingbird
import TeamDesk

/// A case that somebody of the team has opened, and what they may do in it.
struct TeamCase: Sendable {
    let visit: TeamVisit
    let served: ServedCouncil
    let opened: OpenedCase
    let file: CaseFile
    let access: CaseAccess
    /// Every account of the council, for names.
    let accounts: [Account]

    /// Opens the case that a request names, for somebody who may see it, and notes that they looked.
    ///
    /// - Throws: the same for a case that is not there and one that they may not see.
    init(_ visit: TeamVisit, looking what: String) async throws {
        let served = try visit.served
        guard let id = visit.context.parameters.get("reference").flatMap({ CaseID($0) }) else {
            throw HTTPError(.notFound)
        }
        let accounts = try await TeamDoor.told { try await served.team.accounts() }
        let opened: OpenedCase
        do { opened = try await served.desk.opened(id) } catch {
            if case .noSuchCase = error { throw HTTPError(.notFound) }
            throw Problem(error)
        }
        try await self.init(visit, served, opened, accounts)
        try await TeamDoor.told { try await served.team.note(what, of: id, by: visit.account.number) }
    }

    /// The case as it now is, for the same person.
    func now(_ opened: OpenedCase) async throws -> TeamCase {
        try await TeamCase(visit, served, opened, accounts)
    }

    private init(
        _ visit: TeamVisit, _ served: ServedCouncil, _ opened: OpenedCase, _ accounts: [Account]
    ) async throws {
        let access = CaseAccessRules(opened.file, managers: accounts.managers).access(of: try visit.account)
        guard access.isSeen, let file = opened.file else { throw HTTPError(.notFound) }
        self.visit = visit
        self.served = served
        self.opened = opened
        self.file = file
        self.access = access
        self.accounts = accounts
    }

    /// The address of a page of the case.
    func path(_ page: TeamCasePath) -> String { visit.area.path(.ofCase(opened.id, page)) }

    /// Who an account is.
    func name(of account: AccountNumber) -> String {
        accounts.first { $0.number == account.number }.map { "\($0.name), \($0.role.title.lowercased())" }
            ?? "account \(account.number)"
    }
}

extension [Account] {
    /// The numbers of complaints managers whose accounts are not closed.
    var managers: Set<Int> {
        Set(filter { $0.role == .complaintsManager && !$0.isClosed }.map(\.number))
    }
}

/// A page of one case.
enum TeamCasePath: Hashable, Sendable {
    /// The case itself.
    case whole
    /// Its whole history.
    case history
    /// Who looked at it.
    case viewings
    /// The form of a step, on a track or of the whole case.
    case step(StepName, TrackNumber?)

    /// The address below the case's.
    var path: String {
        switch self {
        case .whole: ""
        case .history: "/history"
        case .viewings: "/viewings"
        case .step(let step, let track):
            "/steps/\(step.rawValue)" + (track.map { "?track=\($0.number)" } ?? "")
        }
    }
}
