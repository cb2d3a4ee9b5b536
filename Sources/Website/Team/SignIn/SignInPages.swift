import CaseStore
import HTTPTypes
import Hummingbird
import TeamDesk

/// Signing in and out: a password, then a code.
struct SignInPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        for pattern in [SitePath.Pattern.teamSignIn, .operatorSignIn] {
            door.get(pattern) { try $0.page(Self.password($0)) }
            door.post(pattern, Self.takePassword)
        }
        for pattern in [SitePath.Pattern.teamCode, .operatorCode] {
            door.get(pattern, Self.showCode)
            door.post(pattern, Self.takeCode)
        }
        for pattern in [SitePath.Pattern.teamSignOut, .operatorSignOut] { door.post(pattern, Self.signOut) }
    }

    private static let passwordFields = [
        Field("address", Said("Email address"), .line(.email), missing: Said("Enter your email address")),
        Field("password", Said("Password"), .line(.secret), missing: Said("Enter your password")),
    ]

    private static let codeField = Field(
        "code", Said("Code"),
        hint: Said("Six digits from your authenticator app, or one of your recovery codes"), .line(.code),
        missing: Said("Enter the code"))

    private static func password(
        _ visit: TeamVisit, _ answers: Answers = Answers(), _ faults: [FieldFault] = []
    ) -> TeamFormPage {
        TeamFormPage(
            "Sign in", visit, to: visit.area.path(.signIn),
            lead: [
                "For the people who run complaints. To complain, or to follow a complaint, use the council's own pages."
            ],
            fields: passwordFields, answers: answers, faults: faults, button: "Continue", hidden: onward(visit))
    }

    private static func onward(_ visit: TeamVisit, _ form: FormBody? = nil) -> [TeamFormPage.Hidden] {
        visit.area.onward(form?.text("to") ?? visit.query("to")).map { [TeamFormPage.Hidden(name: "to", value: $0)] }
            ?? []
    }

    @Sendable private static func takePassword(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        var answers = Answers()
        answers.take(passwordFields, from: form)
        let faults = passwordFields.flatMap { $0.faults(in: answers) }
        guard faults.isEmpty, let address = answers.text("address"), let password = form.text("password") else {
            answers.set("password", [])
            return try visit.page(Self.password(visit, answers, faults), status: .unprocessableContent)
        }
        answers.set("password", [])
        let device = visit.request.cookies[SiteCookie.device.rawValue]?.value
        let outcome = try await TeamDoor.told {
            try await visit.area.desk.signIn(
                address: address, password: password, caller: visit.caller, device: device)
        }
        switch outcome {
        case .needsCode(let token):
            let onward = Self.onward(visit, form).first.map { "?to=\($0.value.queryEscaped)" } ?? ""
            var response = visit.redirect(to: visit.area.path(.code) + onward)
            response.setCookie(visit.site.cookie(.team, token.text, visit.area))
            return response
        case .wrong:
            let fault = FieldFault("address", Said("The address and the password do not belong together. Check both"))
            return try visit.page(Self.password(visit, answers, [fault]), status: .unprocessableContent)
        case .wait(let seconds):
            let fault = FieldFault("address", Said("Too many tries failed. Try again in \(Self.inWords(seconds))"))
            return try visit.page(Self.password(visit, answers, [fault]), status: .tooManyRequests)
        }
    }

    private static func code(_ visit: TeamVisit, _ form: FormBody? = nil, _ faults: [FieldFault] = []) -> TeamFormPage {
        TeamFormPage(
            "Enter your code", visit, to: visit.area.path(.code), fields: [codeField], faults: faults,
            button: "Sign in", hidden: onward(visit, form),
            link: TeamFormPage.Link(address: visit.area.path(.signIn), words: "Begin again"))
    }

    @Sendable private static func showCode(_ visit: TeamVisit) async throws -> Response {
        guard let token = visit.token, try await TeamDoor.told({ try await visit.area.desk.awaitsCode(token) }) else {
            return visit.redirect(to: .signIn)
        }
        return try visit.page(code(visit))
    }

    @Sendable private static func takeCode(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        guard let token = visit.token else { return visit.redirect(to: .signIn) }
        guard let text = form.text("code"), text.count <= 40 else {
            let fault = FieldFault("code", Said("Enter the code"))
            return try visit.page(code(visit, form, [fault]), status: .unprocessableContent)
        }
        switch try await TeamDoor.told({ try await visit.area.desk.confirm(token, code: text) }) {
        case .signedIn(let next, let device):
            var response = visit.redirect(to: onward(visit, form).first?.value ?? visit.area.path(.home))
            response.setCookie(visit.site.cookie(.team, next.text, visit.area))
            response.setCookie(visit.site.cookie(.device, device, visit.area, seconds: 180 * 86_400))
            return response
        case .wrong:
            let fault = FieldFault(
                "code", Said("This is not the code. Wait for the next one, and check that your phone's clock is right"))
            return try visit.page(code(visit, form, [fault]), status: .unprocessableContent)
        case .wait(let seconds):
            let fault = FieldFault("code", Said("Too many codes failed. Try again in \(inWords(seconds))"))
            return try visit.page(code(visit, form, [fault]), status: .tooManyRequests)
        case .over: return visit.redirect(to: .signIn)
        }
    }

    @Sendable private static func signOut(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        if let token = visit.token { try await TeamDoor.told { try await visit.area.desk.signOut(token) } }
        var response = visit.redirect(to: .signIn)
        response.setCookie(visit.site.cookie(.team, "", visit.area, seconds: 0))
        return response
    }

    private static func inWords(_ seconds: Int64) -> String {
        seconds <= 60 ? "\(seconds) seconds" : "\((seconds + 59) / 60) minutes"
    }
}
