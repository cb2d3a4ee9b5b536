import HTTPTypes
import Hummingbird
import TeamDesk

/// Setting an account up by its link: a password, an authenticator, and recovery codes to keep.
struct SetUpPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        for pattern in [SitePath.Pattern.teamBegin, .operatorBegin] {
            door.get(pattern) { visit in
                try await Self.invited(visit) { link, invitation in
                    try visit.page(SetUpPage(visit, link, invitation))
                }
            }
            door.post(pattern, Self.take)
        }
    }

    private static func invited(
        _ visit: TeamVisit, _ work: (String, TeamDesk.Invitation) async throws -> Response
    ) async throws -> Response {
        let link = visit.context.parameters.get("link") ?? ""
        do {
            let invitation = try await TeamDoor.told { try await visit.area.desk.invitation(link) }
            return try await work(link, invitation)
        } catch TeamError.linkOver {
            return try visit.page(TeamMessagePage(visit.frame, .linkOver), status: .notFound)
        }
    }

    @Sendable private static func take(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        try await invited(visit) { link, invitation in
            var faults = SetUpPage.fields.flatMap { field in
                form.text(field.name) == nil ? [FieldFault(field.name, field.missing ?? Said("Fill this in"))] : []
            }
            if faults.isEmpty, form.text("password") != form.text("again") {
                faults = [FieldFault("again", Said("Type the same password both times"))]
            }
            guard faults.isEmpty else {
                return try visit.page(SetUpPage(visit, link, invitation, faults), status: .unprocessableContent)
            }
            do {
                let codes = try await TeamDoor.told {
                    try await visit.area.desk.setUp(
                        link, password: form.text("password") ?? "", code: form.text("code") ?? "")
                }
                return try visit.page(RecoveryCodesPage(visit, codes))
            } catch let error as TeamError {
                guard let fault = Self.fault(error) else { throw error }
                return try visit.page(SetUpPage(visit, link, invitation, [fault]), status: .unprocessableContent)
            }
        }
    }

    private static func fault(_ error: TeamError) -> FieldFault? {
        switch error {
        case .fault(let field, let message): FieldFault(field, Said(message.capitalisedFirst))
        case .wrongCode:
            FieldFault(
                "code", Said("This is not the code your app should show. Check that your phone's clock is right"))
        case .addressTaken, .noSuchAccount, .lastManager, .linkOver, .changedMeanwhile, .busy, .store, .unreadable: nil
        }
    }
}

/// The page on which an account is set up.
struct SetUpPage: TeamView {
    static let template = "team-set-up"
    var isAtFault: Bool { hasFaults }
    let title = "Set up your account"
    let frame: TeamFrame
    let action: String
    let formToken: String
    let name: String
    let address: String
    let role: String
    let duties: String
    /// What the authenticator reads.
    let qrCode: QRCode?
    /// The same to type, in groups of four.
    let secret: String
    let passwords: [FieldView]
    let code: [FieldView]
    let faults: [FaultLine]
    let hasFaults: Bool

    static let fields = [
        Field(
            "password", Said("A password"),
            hint: Said("At least 12 characters. Three words that do not belong together are easy to remember"),
            .line(.newSecret), missing: Said("Choose a password")),
        Field("again", Said("The same password again"), .line(.newSecret), missing: Said("Type the password again")),
        Field(
            "code", Said("The code your app shows now"), hint: Said("Six digits"), .line(.code),
            missing: Said("Enter the code your app shows")),
    ]

    init(_ visit: TeamVisit, _ link: String, _ invitation: TeamDesk.Invitation, _ faults: [FieldFault] = []) {
        frame = visit.frame
        action = visit.area.path(.begin(link))
        formToken = visit.formToken
        name = invitation.account.name
        address = invitation.account.address
        role = invitation.account.role.title
        duties = invitation.account.role.duties
        let text = OneTimeCode.address(
            secret: invitation.secret, account: invitation.account.address, issuer: "Redress \(visit.area.name)")
        qrCode = QRCode(text, labelled: "QR code for your authenticator app")
        secret = stride(from: 0, to: invitation.secret.count, by: 4).map { start in
            String(invitation.secret.dropFirst(start).prefix(4))
        }.joined(separator: " ")
        let views = Self.fields.map { FieldView($0, Answers(), faults, .adult) }
        passwords = Array(views.prefix(2))
        code = Array(views.suffix(1))
        self.faults = faults.map { FaultLine($0, .adult) }
        hasFaults = !faults.isEmpty
    }
}

/// The recovery codes, shown once.
struct RecoveryCodesPage: TeamView {
    static let template = "team-recovery"
    let title = "Keep these codes"
    let frame: TeamFrame
    let codes: [String]
    /// Whether they take the place of others.
    let isRenewed: Bool
    /// Where to go on.
    let next: String

    init(_ visit: TeamVisit, _ codes: [String], isRenewed: Bool = false) {
        frame = visit.frame
        self.codes = codes
        self.isRenewed = isRenewed
        next = visit.area.path(isRenewed ? .you : .signIn)
    }
}
