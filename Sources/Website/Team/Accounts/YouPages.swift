import HTTPTypes
import Hummingbird
import TeamDesk

/// One's own account: its sessions, and another password.
struct YouPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        for pattern in [SitePath.Pattern.teamYou, .operatorYou] {
            door.get(pattern) { try $0.page(try await YouPage($0)) }
            door.post(pattern, Self.take)
        }
    }

    @Sendable private static func take(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        guard let who = visit.who else { throw HTTPError(.unauthorized) }
        if form.text("go") == "end" {
            _ = try await TeamDoor.told {
                try await visit.area.desk.endSessions(of: who.account.number, but: who.session)
            }
            return visit.redirect(to: .you)
        }
        if form.text("go") == "codes" { return try await renewCodes(visit, who, form) }
        var faults = YouPage.fields.flatMap { field in
            form.text(field.name) == nil ? [FieldFault(field.name, field.missing ?? Said("Fill this in"))] : []
        }
        if faults.isEmpty, form.text("new") != form.text("again") {
            faults = [FieldFault("again", Said("Type the same password both times"))]
        }
        if faults.isEmpty {
            do {
                try await TeamDoor.told {
                    try await visit.area.desk.changePassword(
                        of: who, from: form.text("old") ?? "", to: form.text("new") ?? "")
                }
                return try visit.page(try await YouPage(visit, isChanged: true))
            } catch let error as TeamError {
                faults = [AccountPages.fault(error)]
            }
        }
        return try visit.page(try await YouPage(visit, faults), status: .unprocessableContent)
    }

    private static func renewCodes(_ visit: TeamVisit, _ who: SignedIn, _ form: FormBody) async throws -> Response {
        let fault: FieldFault
        do {
            let codes = try await TeamDoor.told {
                try await visit.area.desk.renewRecoveryCodes(of: who, password: form.text("password") ?? "")
            }
            return try visit.page(RecoveryCodesPage(visit, codes, isRenewed: true))
        } catch let error as TeamError {
            fault = AccountPages.fault(error)
        }
        return try visit.page(try await YouPage(visit, [fault]), status: .unprocessableContent)
    }
}

/// The page of one's own account.
struct YouPage: TeamView {
    static let template = "team-you"
    var isAtFault: Bool { form.hasFaults }
    let title = "Your account"
    let frame: TeamFrame
    let action: String
    let formToken: String
    let name: String
    let email: String
    let role: String
    let duties: String
    let otherSessions: Int
    let hasOthers: Bool
    let recoveryCodes: Int
    let isChanged: Bool
    let form: TeamFormPage
    let codes: TeamFormPage

    /// What new recovery codes ask for.
    static let codeFields = [Field("password", Said("Your password"), .line(.secret))]

    static let fields = [
        Field(
            "old", Said("The password you have now"), .line(.secret), missing: Said("Enter the password you have now")),
        Field(
            "new", Said("The new password"), hint: Said("At least 12 characters"), .line(.newSecret),
            missing: Said("Choose a password")),
        Field("again", Said("The new password again"), .line(.newSecret), missing: Said("Type the new password again")),
    ]

    init(_ visit: TeamVisit, _ faults: [FieldFault] = [], isChanged: Bool = false) async throws {
        let account = try visit.account
        frame = visit.frame
        action = visit.area.path(.you)
        formToken = visit.formToken
        name = account.name
        email = account.address
        role = account.role.title
        duties = account.role.duties
        otherSessions = max(
            0, try await TeamDoor.told { try await visit.area.desk.sessions(of: account.number) }.count - 1)
        hasOthers = otherSessions > 0
        recoveryCodes = account.recoveryCodes
        self.isChanged = isChanged
        form = TeamFormPage(
            "Another password", visit, to: visit.area.path(.you), fields: Self.fields, faults: faults,
            button: "Change the password")
        codes = TeamFormPage(
            "New recovery codes", visit, to: visit.area.path(.you), fields: Self.codeFields, faults: faults,
            button: "Show me new codes", hidden: [TeamFormPage.Hidden(name: "go", value: "codes")])
    }
}
