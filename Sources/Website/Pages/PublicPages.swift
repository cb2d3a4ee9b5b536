import CouncilHost
import HTTPTypes
import Hummingbird

/// The pages anyone may read: the front page, each council's procedure, and the style sheet they share.
struct PublicPages: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.front.rawValue)) { _, _ in
            try site.templates.page(FrontPage(site.registry.current))
        }
        router.get(RouterPath(SitePath.Pattern.stylesheet.rawValue)) { request, _ in
            guard request.uri.path == SitePath.stylesheet.path else { throw HTTPError(.notFound) }
            return Stylesheet.current.response
        }
        router.get(RouterPath(SitePath.Pattern.council.rawValue)) { _, context in
            let council = try site.council(for: context)
            guard !council.isRetired else {
                throw Problem(
                    .gone, "council-removed", "This council is no longer served here",
                    detail: "Please contact the council directly. Cases already open can still be followed.")
            }
            return try site.templates.page(ProcedurePage(council))
        }
    }
}
