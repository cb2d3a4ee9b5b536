import CaseKernel
import CouncilHost
import HTTPTypes
import Hummingbird
import PluginProtocol

/// Whether the program is alive, and whether it can do its work: for whoever runs it.
struct HealthDoor: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.get(RouterPath(SitePath.Pattern.healthz.rawValue)) { _, _ in
            JSONBody.response(Array("{\"status\":\"alive\"}".utf8))
        }
        router.get(RouterPath(SitePath.Pattern.readyz.rawValue)) { request, context in
            try await self.ready(request, context)
        }
    }

    /// Ready once any council is served; those that are not are named, whatever the answer.
    ///
    /// How much a council sends tells its caseload, so that is said on this machine alone.
    private func ready(_ request: Request, _ context: SiteContext) async throws -> Response {
        let served = site.registry.current
        var reports: [String: PluginReport] = [:]
        if let plugins = site.plugins, isOperator(request, context) {
            for report in try await plugins.reports(served.inOrder) { reports[report.council] = report }
        }
        let councils = served.inOrder.map {
            ReadyBody.Council(
                id: $0.id.name, health: $0.health.name, outbox: reports[$0.id.name])
        }
        let broken = served.unserved.map { ReadyBody.Council(id: $0.name, health: "not-served", outbox: nil) }
        let isReady = !served.byID.isEmpty
        let body = ReadyBody(status: isReady ? "ready" : "not-ready", councils: councils + broken)
        return JSONBody.response(try JSONBody.encode(body), status: isReady ? .ok : .serviceUnavailable)
    }

    /// Whether whoever asks sits at this machine: the call comes from it, by its own name, and no proxy passed it on.
    private func isOperator(_ request: Request, _ context: SiteContext) -> Bool {
        guard ["127.0.0.1", "::1"].contains(context.callerAddress),
            let host = HostName(authority: request.head.authority ?? ""), host.isLocalOrLiteral
        else { return false }
        let passedOn = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"]
        return !passedOn.contains { HTTPField.Name($0).map { request.headers.contains($0) } ?? false }
    }

    private struct ReadyBody: Encodable {
        let status: String
        let councils: [Council]

        struct Council: Encodable {
            let id: String
            let health: String
            let outbox: PluginReport?
        }
    }
}
