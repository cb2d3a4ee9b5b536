import CouncilHost
import CouncilModules
import HTTPTypes
import Hummingbird

/// The pages anyone may read: the front page, each council's procedure, and the style sheet they share.
struct PublicPages: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.front.rawValue)) { _, _ in
            try site.templates.page(FrontPage(site.registry.current))
        }
        router.get(RouterPath(SitePath.Pattern.asset.rawValue)) { request, _ in
            switch request.uri.path {
            case SitePath.stylesheet.path: return Stylesheet.current.response
            case SitePath.exitScript.path: return ExitScript.current.response
            default: return try councilStylesheet(at: request.uri.path).response
            }
        }
        router.get(RouterPath(SitePath.Pattern.council.rawValue)) { request, context in
            try site.templates.page(StartPage(try servedCouncil(for: context), voice: site.voice(of: request)))
        }
        router.get(RouterPath(SitePath.Pattern.procedure.rawValue)) { _, context in
            try site.templates.page(ProcedurePage(try servedCouncil(for: context)))
        }
    }

    /// The style sheet of whichever council's colour is at an address.
    private func councilStylesheet(at path: String) throws -> CouncilStylesheet {
        let brands = site.registry.current.byID.values.compactMap(\.module.brand)
        guard let brand = brands.first(where: { SitePath.looks($0).path == path }) else { throw HTTPError(.notFound) }
        return CouncilStylesheet(brand: brand)
    }

    /// The council that a request names, unless its folder is gone.
    func servedCouncil(for context: SiteContext) throws -> ServedCouncil {
        let council = try site.council(for: context)
        guard !council.isRetired else {
            throw Problem(
                .gone, "council-removed", "This council is no longer served here",
                detail: "Please contact the council directly. Cases already open can still be followed.")
        }
        return council
    }
}
