import CouncilHost
import CouncilModules
import HTTPTypes
import Hummingbird

/// The pages anyone may read before a complaint: finding the council, its start page, danger, and its procedure.
struct PublicPages: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.front.rawValue)) { _, _ in
            try site.templates.page(FrontPage(site.registry.current))
        }
        router.get(RouterPath(SitePath.Pattern.asset.rawValue)) { request, _ in
            switch request.uri.path {
            case SitePath.stylesheet.path: return Asset.stylesheet.response
            case SitePath.exitScript.path: return Asset.exitScript.response
            default: return try councilStylesheet(at: request.uri.path).response
            }
        }
        router.get(RouterPath(SitePath.Pattern.whichCouncil.rawValue)) { request, _ in try whichCouncil(request) }
        router.get(RouterPath(SitePath.Pattern.council.rawValue)) { request, context in
            try site.templates.page(StartPage(try site.openCouncil(for: context), voice: site.voice(of: request)))
        }
        router.get(RouterPath(SitePath.Pattern.danger.rawValue)) { request, context in
            try site.templates.page(DangerPage(try site.openCouncil(for: context), voice: site.voice(of: request)))
        }
        router.get(RouterPath(SitePath.Pattern.procedure.rawValue)) { request, context in
            let council = try site.openCouncil(for: context)
            return switch site.voice(of: request) {
            case .adult: try site.templates.page(ProcedurePage(council))
            case .young: try site.templates.page(YoungProcedurePage(council))
            }
        }
    }

    /// Asks which council it is, and leads on from the answer. Nothing is kept.
    private func whichCouncil(_ request: Request) throws -> Response {
        let fields = request.uri.queryParameters
        let councils = site.registry.current
        let answer = WhichCouncilAnswer(
            council: fields.get("council"), isAsked: fields.get("asked") != nil, among: councils)
        return switch answer {
        case .served(let id): Response.redirect(to: SitePath.council(id).path, type: .normal)
        case .another: try site.templates.page(WhichCouncilHelp(isKnown: true, site.registry))
        case .unknown: try site.templates.page(WhichCouncilHelp(isKnown: false, site.registry))
        case .notAsked: try site.templates.page(WhichCouncilPage(councils, isUnanswered: false))
        case .unanswered: try site.templates.page(WhichCouncilPage(councils, isUnanswered: true))
        }
    }

    /// The style sheet of whichever council's colour is at an address.
    private func councilStylesheet(at path: String) throws -> Asset {
        let brands = site.registry.current.byID.values.compactMap(\.module.brand)
        guard let brand = brands.first(where: { SitePath.looks($0).path == path }) else { throw HTTPError(.notFound) }
        return .looks(brand)
    }
}

extension Site {
    /// The council that a request names, unless its folder is gone.
    func openCouncil(for context: SiteContext) throws -> ServedCouncil {
        let council = try council(for: context)
        guard !council.isRetired else {
            var problem = Problem(
                .gone, "council-removed", "This council is no longer served here",
                detail: "Please contact the council directly. Cases already open can still be followed.")
            problem.retired = council.id
            throw problem
        }
        return council
    }
}
