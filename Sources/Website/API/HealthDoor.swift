import CaseKernel
import CouncilHost
import Hummingbird

/// Whether the program is alive, and whether it can do its work: for whoever runs it.
struct HealthDoor: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.healthz.rawValue)) { _, _ in
            JSONBody.response(Array("{\"status\":\"alive\"}".utf8))
        }
        router.get(RouterPath(SitePath.Pattern.readyz.rawValue)) { _, _ in try self.ready() }
    }

    /// Ready once any council is served; those that are not are named, whatever the answer.
    private func ready() throws -> Response {
        let served = site.registry.current
        let councils = served.inOrder.map { ReadyBody.Council(id: $0.id.name, health: $0.health.name) }
        let broken = served.unserved.map { ReadyBody.Council(id: $0.name, health: "not-served") }
        let isReady = !served.byID.isEmpty
        let body = ReadyBody(status: isReady ? "ready" : "not-ready", councils: councils + broken)
        return JSONBody.response(try JSONBody.encode(body), status: isReady ? .ok : .serviceUnavailable)
    }

    private struct ReadyBody: Encodable {
        let status: String
        let councils: [Council]

        struct Council: Encodable {
            let id: String
            let health: String
        }
    }
}
