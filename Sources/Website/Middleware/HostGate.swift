import CaseKernel
import HTTPTypes
import Hummingbird

/// Answers only at hosts that are known: an unknown one is refused, and a council's own shows that council alone.
///
/// Whoever looks after the machine may ask by any name whether the program is well.
struct HostGate: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        if path == SitePath.healthz.path || path == SitePath.readyz.path { return try await next(request, context) }
        switch site.place(of: request) {
        case .install: return try await next(request, context)
        case .council(let id):
            if path == SitePath.front.path { return .redirect(to: SitePath.council(id).path, type: .normal) }
            guard Self.isOf(id, path) else {
                throw Problem(
                    .notFound, "not-found", "There is nothing at this address", detail: "Check the address.")
            }
            var context = context
            context.ownCouncil = id
            return try await next(request, context)
        case .nowhere(let found):
            guard Self.isNobodys(path) else { throw Problem.unknownHost(found) }
            return try await next(request, context)
        }
    }

    /// Whether a path shows no council: what the page that says no needs to look right and to be left fast.
    private static func isNobodys(_ path: String) -> Bool {
        path.hasPrefix("/\(SitePath.assets)/") || path == SitePath.leaveFront.path
    }

    /// Whether a path is one of this council's, or one that all share and that names nobody.
    private static func isOf(_ id: CouncilID, _ path: String) -> Bool {
        let steps = path.split(separator: "/").map(String.init)
        let door = SitePath.councils.path.split(separator: "/").map(String.init)
        if steps.starts(with: door) { return steps.count == door.count || steps[door.count] == id.name }
        return steps.first == id.name || isNobodys(path)
    }
}

extension Problem {
    /// A request for a host that is nobody's here.
    static func unknownHost(_ found: String) -> Problem {
        Problem(
            .misdirectedRequest, "unknown-host", "This service does not answer at this address",
            detail: found.isEmpty
                ? "The request names no host."
                : "Found the host “\(found)”, which is neither this service’s own nor a council’s.")
    }
}
