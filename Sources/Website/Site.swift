import CaseDesk
import CaseKernel
public import CouncilHost
import HTTPTypes
public import Hummingbird
import Logging

/// The website: pages and JSON door over the councils that are served.
public struct Site: Sendable {
    let registry: CouncilRegistry
    let pacer: Pacer
    let templates: SiteTemplates
    /// Slows whoever tries codes.
    var guesses = GuessGuard()
    let isBehindProxy: Bool
    let origins: [SiteOrigin]
    let plugins: PluginDesk?
    /// The clock that can be moved, where this is a practice.
    let practice: PracticeClock?

    /// Makes a site.
    ///
    /// - Parameter isBehindProxy: whether the caller's address is the last of `X-Forwarded-For`, which a proxy of the
    ///   operator's own appends; without one, anybody could write the header.
    /// - Parameter origins: where the site is reached; without any, only `localhost` and addresses in digits are its own.
    /// - Parameter plugins: what is said of plug-ins on the health page.
    /// - Parameter practice: the clock that can be moved, where every page is to say that this is a practice.
    /// - Throws: when a template of the program itself cannot be parsed.
    public init(
        registry: CouncilRegistry, pacer: Pacer, isBehindProxy: Bool = false, origins: [SiteOrigin] = [],
        plugins: PluginDesk? = nil, practice: PracticeClock? = nil
    ) throws {
        self.practice = practice
        self.plugins = plugins
        self.registry = registry
        self.pacer = pacer
        self.isBehindProxy = isBehindProxy
        self.origins = origins
        let today: @Sendable () -> String = { registry.time.day.inWords }
        templates = try SiteTemplates(practiceDay: practice == nil ? nil : today)
    }

    /// Every route of the site, with what surrounds them.
    public func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorAnswers(site: self))
        router.add(middleware: HostGate(site: self))
        HealthDoor(site: self).addRoutes(to: router)
        CouncilDoor(site: self).addRoutes(to: router)
        ComplaintDoor(site: self).addRoutes(to: router)
        PublicPages(site: self).addRoutes(to: router)
        NoticePages(site: self).addRoutes(to: router)
        PrintPages(site: self).addRoutes(to: router)
        FramePages(site: self).addRoutes(to: router)
        JourneyPages(site: self).addRoutes(to: router)
        TrackPages(site: self).addRoutes(to: router)
        WishPages(site: self).addRoutes(to: router)
        TeamPages(site: self).addRoutes(to: router)
        refuseOtherMethods(on: router)
        return router
    }

    /// The methods for which an address says which it takes.
    private static let methods: [HTTPRequest.Method] =
        [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
        + [HTTPRequest.Method(rawValue: "QUERY")].compactMap(\.self)

    /// An address that exists says which methods it takes, rather than that it does not exist.
    private func refuseOtherMethods(on router: Router<SiteContext>) {
        for pattern in SitePath.Pattern.allCases {
            for method in Self.methods where !pattern.methods.contains(method) {
                router.on(RouterPath(pattern.rawValue), method: method) { _, _ -> Response in
                    throw Problem.method(allowed: pattern.methods)
                }
            }
        }
    }

    /// The council that a request names.
    ///
    /// - Throws: a problem that never answers as some other council.
    func council(for context: SiteContext) throws -> ServedCouncil {
        let name = context.parameters.get("council") ?? ""
        let served = registry.current
        if let id = CouncilID(name), let council = served.byID[id] { return council }
        if served.unserved.contains(where: { $0.name == name }) {
            throw Problem(
                .serviceUnavailable, "council-not-loaded", "This council's module cannot be loaded",
                detail: "The people who run this service have been told. Please contact the council directly.")
        }
        throw Problem(
            .notFound, "no-such-council", "No such council is served here",
            detail: "The councils served here are listed at \(SitePath.councils.path) and on the front page.")
    }

    /// Makes a busy caller wait their turn.
    func pace(_ council: CouncilID, _ request: Request, _ context: SiteContext) async throws {
        let wait = pacer.wait(council: council.name, address: address(of: request, context), at: milliseconds)
        if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
    }

    /// A steady clock's milliseconds.
    var milliseconds: Int64 {
        let now = Self.start.duration(to: ContinuousClock.now).components
        return now.seconds * 1_000 + now.attoseconds / 1_000_000_000_000_000
    }

    /// The caller's address, by which requests are paced.
    func address(of request: Request, _ context: SiteContext) -> String {
        guard isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"), let field = request.headers[name],
            let last = field.split(separator: ",").last
        else { return context.callerAddress }
        return String(last.filter { !$0.isWhitespace }.prefix(64))
    }

    private static let start = ContinuousClock.now
}
