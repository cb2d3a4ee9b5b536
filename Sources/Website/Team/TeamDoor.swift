import CaseDesk
import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird
import TeamDesk

/// The one way into a team's pages: every route of theirs is declared here, with who may use it.
struct TeamDoor {
    private let entrance: TeamEntrance
    private let router: Router<SiteContext>

    init(site: Site, router: Router<SiteContext>) {
        entrance = TeamEntrance(site: site)
        self.router = router
    }

    typealias Show = @Sendable (TeamVisit) async throws -> Response
    typealias Take = @Sendable (TeamVisit, FormBody) async throws -> Response

    /// Declares what shows a page.
    func get(_ pattern: SitePath.Pattern, _ show: @escaping Show) {
        let entrance = entrance
        router.get(RouterPath(pattern.rawValue)) { request, context -> Response in
            switch try await entrance.enter(pattern, request, context) {
            case .visit(let visit): return try await show(visit)
            case .answer(let response): return response
            }
        }
    }

    /// Declares what takes a form, once it is known to come from a page of the same session.
    func post(_ pattern: SitePath.Pattern, _ take: @escaping Take) {
        let entrance = entrance
        router.post(RouterPath(pattern.rawValue)) { request, context -> Response in
            let form = try await FormBody(of: request)
            switch try await entrance.enter(pattern, request, context, form) {
            case .visit(let visit):
                guard visit.accepts(form) else {
                    return try visit.page(TeamKeptPage(visit.frame, form, because: .formTooOld), status: .forbidden)
                }
                return try await take(visit, form)
            case .answer(let response): return response
            }
        }
    }

    /// Tells what went wrong with accounts as a problem, without a word of the inside.
    static func told<Value>(_ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch let error as TeamError {
            switch error {
            case .busy:
                throw Problem(
                    .serviceUnavailable, "busy", "Too many people sign in at once", detail: "Try again in a moment.")
            case .store, .unreadable: throw Problem.unreadable
            case .fault, .addressTaken, .noSuchAccount, .lastManager, .linkOver, .wrongCode, .changedMeanwhile:
                throw error
            }
        }
    }
}

/// Who comes to a team's page, and whether they may.
private struct TeamEntrance: Sendable {
    let site: Site

    enum Entry {
        case visit(TeamVisit)
        case answer(Response)
    }

    func enter(
        _ pattern: SitePath.Pattern, _ request: Request, _ context: SiteContext, _ form: FormBody? = nil
    ) async throws -> Entry {
        let area = try await area(of: pattern, context)
        if form != nil, let served = area.served { try await site.pace(served.id, request, context) }
        let token = request.cookies[SiteCookie.team.rawValue].flatMap { VisitToken($0.value) }
        var who: SignedIn?
        if let token { who = try await TeamDoor.told { try await area.desk.signedIn(token) } }
        switch pattern.audience {
        case .everybody: throw HTTPError(.notFound)
        case .beforeSignIn:
            return .visit(TeamVisit(site, area, request, context, who: nil, token: token))
        case .roles(let roles):
            guard let who, let token else { return .answer(try signIn(area, request, form)) }
            let visit = TeamVisit(site, area, request, context, who: who, token: token)
            guard roles.contains(who.account.role) else {
                return .answer(try visit.page(TeamMessagePage(visit.frame, .notYours), status: .forbidden))
            }
            return .visit(visit)
        }
    }

    /// Nobody has signed in: leads there, and gives back what was typed when a session ended meanwhile.
    private func signIn(_ area: TeamArea, _ request: Request, _ form: FormBody?) throws -> Response {
        if let form {
            let frame = TeamFrame(area, who: nil, site: site)
            return try site.templates.page(TeamKeptPage(frame, form, because: .signedOut), status: .unauthorized)
        }
        let asked = area.onward(request.uri.string).map { "?to=\($0.queryEscaped)" } ?? ""
        return .redirect(to: area.path(.signIn) + (request.uri.path == area.path(.home) ? "" : asked), type: .normal)
    }

    private func area(of pattern: SitePath.Pattern, _ context: SiteContext) async throws -> TeamArea {
        guard pattern.rawValue.hasPrefix("/\(SitePath.operatorArea)") else {
            return .council(try site.council(for: context))
        }
        do { return .install(try await site.registry.operators()) } catch { throw Problem(DeskError.store(error)) }
    }
}

extension String {
    /// As it stands in a query.
    var queryEscaped: String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return utf8.map { byte in
            plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
