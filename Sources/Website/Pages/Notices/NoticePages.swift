import CouncilHost
import Hummingbird

/// The notices every council has to give: accessibility and privacy.
///
/// A council whose folder was removed keeps them: its cases are still followed, and its data is still kept.
struct NoticePages: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.accessibility.rawValue)) { request, context in
            let council = try site.council(for: context)
            return try site.templates.page(AccessibilityPage(council, voice: site.voice(of: request)))
        }
        router.get(RouterPath(SitePath.Pattern.privacy.rawValue)) { request, context in
            let council = try site.council(for: context)
            return try site.templates.page(PrivacyPage(council, voice: site.voice(of: request)))
        }
    }
}
