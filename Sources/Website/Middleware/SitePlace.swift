import CaseKernel
public import CouncilHost
import CouncilModules
import Hummingbird

/// Whose host a request came to.
enum SitePlace: Hashable, Sendable {
    /// The install's own: every council is there, each under its path.
    case install
    /// One council's own: no other is there.
    case council(CouncilID)
    /// Nobody's, with what was asked for, as far as it can be shown.
    case nowhere(String)
}

extension Site {
    /// Whose host a request came to; ports do not matter.
    ///
    /// Until the operator names an origin, this machine's own names and addresses in digits are the install's.
    func place(of request: Request) -> SitePlace {
        let authority = request.head.authority ?? ""
        guard let host = HostName(authority: authority), Self.namesNoOther(request, than: host) else {
            return .nowhere(String(authority.prefix(100)))
        }
        if origins.isEmpty ? host.isLocalOrLiteral : origins.contains(where: { $0.host == host }) { return .install }
        if let id = registry.current.byHost[host.description] { return .council(id) }
        return .nowhere(host.description)
    }

    /// A request line may name a host too; a request that names two is nobody's.
    private static func namesNoOther(_ request: Request, than host: HostName) -> Bool {
        guard let other = request.uri.host else { return true }
        return HostName(authority: other) == host
    }

    /// Whether browsers are to keep cookies to TLS: behind a proxy, or when every origin is reached so.
    var isSecure: Bool { isBehindProxy || (!origins.isEmpty && origins.allSatisfy(\.isSecure)) }

    /// Where cases of a council can be followed, for what is sent; `nil` until the operator has said where the site is.
    public func trackAddress(of council: ServedCouncil) -> String? {
        let path = SitePath.track(council.id).path
        if let host = council.module.host, registry.current.byHost[host] == council.id {
            return (isSecure ? "https://" : "http://") + host + path
        }
        return origins.first.map { $0.description + path }
    }

    /// The whole address of a council's page, as it is printed on paper.
    ///
    /// At the council's own host if it has one, else at the first origin, else where the request came to.
    func printed(_ path: SitePath, of council: ServedCouncil, for request: Request) -> String {
        let scheme = isSecure ? "https://" : "http://"
        if let host = council.module.host, registry.current.byHost[host] == council.id {
            return scheme + host + path.path
        }
        return (origins.first?.description ?? scheme + (request.head.authority ?? "localhost")) + path.path
    }
}
