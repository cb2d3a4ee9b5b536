import CaseKernel
import HTTPTypes
import Hummingbird
import TeamDesk

/// A council's accounts, for its complaints manager.
struct AccountPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        door.get(.teamAccounts) { try $0.page(try await AccountsPage($0)) }
        door.post(.teamAccounts, Self.add)
        door.get(.teamAccount) { visit in try visit.page(try await AccountPage(visit, try await Self.account(visit))) }
        door.post(.teamAccount, Self.change)
    }

    private static func account(_ visit: TeamVisit) async throws -> Account {
        guard let number = visit.context.parameters.get("number").flatMap({ Int($0) }),
            let account = try await TeamDoor.told({ try await visit.area.desk.account(number) })
        else { throw HTTPError(.notFound) }
        return account
    }

    @Sendable private static func add(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        var answers = Answers()
        answers.take(AccountsPage.fields, from: form)
        var faults = AccountsPage.fields.flatMap { $0.faults(in: answers) }
        if faults.isEmpty, let role = answers.text("role").flatMap(TeamRole.init(rawValue:)) {
            do {
                let link = try await TeamDoor.told {
                    try await visit.area.desk.add(
                        name: answers.text("name") ?? "", address: answers.text("address") ?? "", role: role)
                }
                return try visit.page(AccountLinkPage(visit, link))
            } catch let error as TeamError {
                faults = [Self.fault(error)]
            }
        }
        return try visit.page(try await AccountsPage(visit, answers, faults), status: .unprocessableContent)
    }

    @Sendable private static func change(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        let account = try await account(visit)
        do {
            switch form.text("go") {
            case "renew":
                let link = try await TeamDoor.told { try await visit.area.desk.renew(account.number) }
                return try visit.page(AccountLinkPage(visit, link))
            case "end":
                _ = try await TeamDoor.told { try await visit.area.desk.endSessions(of: account.number) }
            case "role":
                guard let role = form.text("role").flatMap(TeamRole.init(rawValue:)) else { break }
                try await TeamDoor.told { try await visit.area.desk.change(account.number, to: role) }
            case "close": return try await close(account, visit, form)
            case _: break
            }
        } catch let error as TeamError {
            return try visit.page(
                try await AccountPage(visit, account, [Self.fault(error)]), status: .unprocessableContent)
        }
        return visit.redirect(to: .account(account.number))
    }

    /// Closes an account once whatever it has a part of is somebody else's.
    private static func close(_ account: Account, _ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        let cases = HandingOn(served: try visit.served, from: account.number)
        let count = try await cases.count()
        if count > 0 {
            guard let to = form.text("to").flatMap({ Int($0) }),
                let next = try await TeamDoor.told({ try await visit.area.desk.account(to) }), next.isActive,
                to != account.number
            else {
                let fault = FieldFault(
                    "to",
                    Said("This account has a part of \(count) \(count == 1 ? "case" : "cases"). Choose who takes over"))
                return try visit.page(try await AccountPage(visit, account, [fault]), status: .unprocessableContent)
            }
            let left = try await cases.hand(to: next, by: visit.account.role.title.lowercased())
            guard left.isEmpty else {
                let fault = FieldFault("to", Said("Not handed on: \(left.joined(separator: "; "))"))
                return try visit.page(try await AccountPage(visit, account, [fault]), status: .unprocessableContent)
            }
        }
        try await TeamDoor.told { try await visit.area.desk.close(account.number) }
        return visit.redirect(to: .account(account.number))
    }

    static func fault(_ error: TeamError) -> FieldFault {
        switch error {
        case .fault(let field, let message): FieldFault(field, Said(message.capitalisedFirst))
        case .addressTaken: FieldFault("address", Said(error.description.capitalisedFirst))
        case .noSuchAccount, .lastManager, .linkOver, .wrongCode, .changedMeanwhile, .busy, .store, .unreadable:
            FieldFault("account", Said(error.description.capitalisedFirst))
        }
    }
}

/// The team's accounts, and making another.
struct AccountsPage: TeamView {
    static let template = "team-accounts"
    var isAtFault: Bool { form.hasFaults }
    let title = "Accounts"
    let frame: TeamFrame
    let rows: [Row]
    let form: TeamFormPage

    struct Row: Sendable {
        let address: String
        let name: String
        let email: String
        let role: String
        let standing: String
    }

    static let fields = [
        Field("name", Said("Name"), .line(.name), missing: Said("Say who it is for")),
        Field(
            "address", Said("Email address"), hint: Said("They sign in with it"), .line(.email),
            missing: Said("Give the address they sign in with")),
        Field("role", Said("Role"), .oneOf(roles), missing: Said("Choose what the account is for")),
    ]

    static let roles = TeamRole.ofCouncil.map {
        Field.Option(value: $0.rawValue, label: Said($0.title), hint: Said($0.duties))
    }

    init(_ visit: TeamVisit, _ answers: Answers = Answers(), _ faults: [FieldFault] = []) async throws {
        frame = visit.frame
        rows = try await TeamDoor.told { try await visit.area.desk.accounts() }.map { account in
            Row(
                address: visit.area.path(.account(account.number)), name: account.name, email: account.address,
                role: account.role.title, standing: account.standing.inWords)
        }
        form = TeamFormPage(
            "Add somebody", visit, to: visit.area.path(.accounts), fields: Self.fields, answers: answers,
            faults: faults, button: "Make the account")
    }
}

/// One account, and what can be done with it.
struct AccountPage: TeamView {
    static let template = "team-account"
    var isAtFault: Bool { hasFaults }
    let title = "Account"
    let frame: TeamFrame
    let action: String
    let formToken: String
    let name: String
    let email: String
    let role: String
    let standing: String
    let sessions: Int
    let recoveryCodes: Int
    let isOpen: Bool
    let roles: [FieldView]
    /// Who may take over; nothing where the account has a part of no case.
    let successors: [FieldView]
    let faults: [FaultLine]
    let hasFaults: Bool
    let back: String

    init(_ visit: TeamVisit, _ account: Account, _ faults: [FieldFault] = []) async throws {
        frame = visit.frame
        action = visit.area.path(.account(account.number))
        formToken = visit.formToken
        name = account.name
        email = account.address
        role = account.role.title
        standing = account.standing.inWords
        sessions = try await TeamDoor.told { try await visit.area.desk.sessions(of: account.number) }.count
        recoveryCodes = account.recoveryCodes
        isOpen = !account.isClosed
        var answers = Answers()
        answers.set("role", [account.role.rawValue])
        roles = [FieldView(Field("role", Said("Role"), .oneOf(AccountsPage.roles)), answers, faults, .adult)]
        let count = try await HandingOn(served: visit.served, from: account.number).count()
        let others = try await TeamDoor.told { try await visit.area.desk.accounts() }
            .filter { $0.isActive && $0.number != account.number }
            .map { Field.Option(value: "\($0.number)", label: Said("\($0.name), \($0.role.title.lowercased())")) }
        successors =
            count == 0
            ? []
            : [
                FieldView(
                    Field("to", Said("Who takes over its \(count) \(count == 1 ? "case" : "cases")"), .oneOf(others)),
                    Answers(),
                    faults, .adult)
            ]
        self.faults = faults.map { FaultLine($0, .adult) }
        hasFaults = !faults.isEmpty
        back = visit.area.path(.accounts)
    }
}

/// The link by which an account is set up, shown once.
struct AccountLinkPage: TeamView {
    static let template = "team-link"
    let title = "Give them this link"
    let frame: TeamFrame
    let link: String
    let hours: Int
    let back: String

    init(_ visit: TeamVisit, _ link: AccountLink) {
        frame = visit.frame
        let path = visit.area.path(.begin(link.text))
        let scheme = visit.site.isSecure ? "https://" : "http://"
        self.link = scheme + (visit.request.head.authority ?? "localhost") + path
        hours = Int(TeamDesk.linkSeconds / 3_600)
        back = visit.area.path(.accounts)
    }
}

extension Account.Standing {
    /// As a list shows it.
    var inWords: String {
        switch self {
        case .invited: "Waits to be set up"
        case .active: "In use"
        case .closed: "Closed"
        }
    }
}
