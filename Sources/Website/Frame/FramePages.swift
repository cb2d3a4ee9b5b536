import CaseKernel
import CouncilHost
import Hummingbird

/// What every page's frame leads to: the other wording, and the way out.
struct FramePages: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.voice.rawValue), use: choose)
        router.get(RouterPath(SitePath.Pattern.leave.rawValue), use: leave)
        router.get(RouterPath(SitePath.Pattern.leaveFront.rawValue)) { _, _ in Leaving.response() }
    }

    /// Keeps the choice in a cookie of the browser's session, and goes back to the page it was made on.
    private func choose(_ request: Request, context: SiteContext) throws -> Response {
        let council = try site.council(for: context)
        guard let voice = context.parameters.get("voice").flatMap(Voice.init(rawValue:)) else {
            throw HTTPError(.notFound)
        }
        let page = request.uri.queryParameters.get("page").flatMap { Self.pageOf(council.id, $0) }
        var response = Response.redirect(to: page ?? SitePath.council(council.id).path, type: .normal)
        response.setCookie(site.cookie(.words, voice.rawValue, council.id))
        return response
    }

    /// An address of this council's pages, and of nothing else: whoever made the link cannot lead a person away.
    private static func pageOf(_ id: CouncilID, _ path: String) -> String? {
        let root = SitePath.council(id).path
        guard path == root || path.hasPrefix(root + "/"), path.utf8.count <= 100,
            path.utf8.allSatisfy({ byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "/")
                    || byte == UInt8(ascii: "-")
            }), !path.contains("//")
        else { return nil }
        return path
    }

    private func leave(_ request: Request, context: SiteContext) async throws -> Response {
        guard let id = context.parameters.get("council").flatMap({ CouncilID($0) }) else { throw HTTPError(.notFound) }
        // Leaving never waits for anything that can fail: the cookies end in any case, and the rest expires.
        if let council = site.registry.current.byID[id] { try? await VisitKeeper(site: site).end(request, council) }
        var response = Leaving.response()
        for name in SiteCookie.ofVisitors { response.setCookie(site.ending(name, id)) }
        return response
    }
}
