import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird
import TeamDesk

/// A request to a team's page, and who makes it.
struct TeamVisit: Sendable {
    let site: Site
    let area: TeamArea
    let request: Request
    let context: SiteContext
    /// Who has signed in; `nil` before that.
    let who: SignedIn?
    /// What the browser holds of the session, or of a sign-in that awaits its code.
    let token: VisitToken?

    init(
        _ site: Site, _ area: TeamArea, _ request: Request, _ context: SiteContext, who: SignedIn?, token: VisitToken?
    ) {
        self.site = site
        self.area = area
        self.request = request
        self.context = context
        self.who = who
        self.token = token
    }

    /// Who has signed in, on a page that asks for that.
    var account: Account {
        get throws {
            guard let who else { throw HTTPError(.unauthorized) }
            return who.account
        }
    }

    /// The council, on a page of a council's team.
    var served: ServedCouncil {
        get throws {
            guard let served = area.served else { throw HTTPError(.notFound) }
            return served
        }
    }

    /// What surrounds a page.
    var frame: TeamFrame { TeamFrame(area, who: who, site: site) }

    /// The caller's address.
    var caller: String { site.address(of: request, context) }

    /// A value of the query.
    func query(_ name: String) -> String? { request.uri.queryParameters[Substring(name)].map { String($0) } }

    /// What shows that a form came from a page of this session; before signing in there is no session to misuse.
    var formToken: String { token.map { area.desk.formToken(of: $0) } ?? "" }

    /// Whether a form came from a page of this session, and from this site as far as the browser says.
    func accepts(_ form: FormBody) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }),
            site != "same-origin", site != "none"
        {
            return false
        }
        guard who != nil, let token else { return true }
        return area.desk.isFormToken(form.text("form") ?? "", of: token)
    }

    /// Shows a page.
    func page(_ view: some TeamView, status: HTTPResponse.Status = .ok) throws -> Response {
        try site.templates.page(view, status: status)
    }

    /// Goes on to a page of the area.
    func redirect(to page: TeamPath) -> Response { redirect(to: area.path(page)) }

    /// Goes on to an address of the area.
    func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}
