import CouncilHost
import CouncilModules
import Hummingbird

/// The pages made to be printed: a leaflet of two sides and a poster of one.
struct PrintPages: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.leaflet.rawValue)) { request, context in
            let council = try site.openCouncil(for: context)
            return try site.templates.page(
                LeafletPage(council, voice: site.voice(of: request), start: start(of: council, request)))
        }
        router.get(RouterPath(SitePath.Pattern.poster.rawValue)) { request, context in
            let council = try site.openCouncil(for: context)
            let voice = site.voice(of: request, otherwise: .young)
            return try site.templates.page(PosterPage(council, voice: voice, start: start(of: council, request)))
        }
    }

    private func start(of council: ServedCouncil, _ request: Request) -> PrintedStart {
        PrintedStart(site.printed(.council(council.id), of: council, for: request), council.module.name)
    }
}
