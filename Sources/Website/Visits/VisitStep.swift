import CaseKernel
import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird

/// One request of a visit: the council, the wording and what the visit holds; makes the answers that bring the cookie along.
struct VisitStep: Sendable {
    let site: Site
    let served: ServedCouncil
    var voice: Voice
    var visit: OpenVisit
    private let spoken: Voice?
    private let comesFromElsewhere: Bool

    init(site: Site, _ request: Request, _ council: ServedCouncil) async throws {
        self.site = site
        served = council
        voice = site.voice(of: request)
        spoken = request.cookies[SiteCookie.words.rawValue].flatMap { Voice(rawValue: $0.value) }
        visit = try await VisitKeeper(site: site).open(request, council)
        let fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        // Following a link from elsewhere is fine; sending a form from elsewhere is not.
        comesFromElsewhere = request.method == .post && (fetchSite == "cross-site" || fetchSite == "same-site")
    }

    var id: CouncilID { served.id }

    /// Whether the person chose the wording themselves, rather than we from who they are.
    var hasChosenVoice: Bool { spoken != nil && spoken != visit.visit.guessedVoice }

    /// Whether a form was sent from a page of this visit, and from nowhere else.
    func accepts(_ form: FormBody) -> Bool {
        !comesFromElsewhere && VisitKeeper(site: site).accepts(form, of: visit, served)
    }

    /// A page, with the cookie that it needs.
    func page(_ view: some PageView, status: HTTPResponse.Status = .ok) throws -> Response {
        if comesFromElsewhere, status == .forbidden { throw Problem.fromElsewhere }
        return withCookie(try site.templates.page(view, status: status))
    }

    /// Another page of this site, to be asked for with GET, so that going back or loading again sends nothing twice.
    func redirect(to path: SitePath) -> Response {
        withCookie(Response(status: .seeOther, headers: [.location: path.path, .cacheControl: "no-store"]))
    }

    /// The same page in the other wording.
    func inOtherVoice(at path: SitePath) -> Response {
        speaking(voice.other, redirect(to: path))
    }

    /// An answer that also sets the wording.
    func speaking(_ voice: Voice, _ response: Response) -> Response {
        var response = response
        response.setCookie(site.cookie(.words, voice.rawValue, id))
        return response
    }

    /// Where somebody is led who has no draft: to what they sent, or to the beginning.
    var withoutDraft: SitePath { visit.visit.sent == nil ? .complain(id) : .journey(id, .sent) }

    private func withCookie(_ response: Response) -> Response {
        guard visit.isNew else { return response }
        var response = response
        response.setCookie(site.cookie(.visit, visit.token.text, id))
        return response
    }
}

extension Problem {
    /// A form that another site sent in a person's name.
    static let fromElsewhere = Problem(
        .forbidden, "from-elsewhere", "That did not come from this site",
        detail: "Nothing was recorded. Open this site in a new tab and begin there.")
}
