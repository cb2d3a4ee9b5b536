import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization

@testable import Website

/// The site for visitors: stores in memory, a clock that is moved by hand, and a guard of codes that makes nobody wait.
struct VisitSite: Sendable {
    let registry: CouncilRegistry
    let clock: MovedClock
    /// The site itself.
    let site: Site
    private let responder: RouterResponder<SiteContext>

    /// The site over a folder of councils, Dudley's by default.
    init(_ folder: String = DoorSite.councils + "/dudley", origins: String = "") async throws {
        let clock = MovedClock()
        self.clock = clock
        registry = CouncilRegistry(
            folder: folder, stores: InMemoryStores(), calendar: .englandAndWales,
            clock: try CivilClock(moment: { clock.now }),
            logger: Logger(label: "visits", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await registry.refresh()
        var site = try Site(registry: registry, pacer: Pacer(isOn: false), origins: try SiteOrigin.list(origins))
        site.guesses = GuessGuard(longestWait: 0)
        self.site = site
        responder = site.router().buildResponder()
    }

    func answer(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = [],
        host: String? = "localhost"
    ) async throws -> PagesAnswer {
        let head = HTTPRequest(method: method, scheme: nil, authority: host, path: path, headerFields: headers)
        let response = try await responder.respond(
            to: Request(head: head, body: .init(buffer: ByteBuffer(bytes: body))),
            context: SiteContext(
                source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))))
        let writer = ReadBody()
        try await response.body.write(writer)
        return PagesAnswer(status: response.status, headers: response.headers, text: writer.text)
    }

    /// A council's casework.
    func desk(_ council: String = "dudley") throws -> CaseDesk {
        guard let id = CouncilID(council), let served = registry.current.byID[id] else {
            throw NoSuchThing(name: council)
        }
        return served.desk
    }

    /// How many cases a council has.
    func cases(_ council: String = "dudley") async throws -> Int { try await desk(council).verify().checked.cases }
}

/// A clock that stands still until it is moved; it begins on Monday 23 March 2026, at noon.
final class MovedClock: Sendable {
    private let moment = Mutex(DoorSite.now)

    var now: Int64 { moment.withLock { $0 } }

    func move(minutes: Int64) { moment.withLock { $0 += minutes * 60 } }
    func move(days: Int64) { moment.withLock { $0 += days * 86_400 } }
}

/// Something that a test looked for and that is not there.
struct NoSuchThing: Error {
    let name: String
}

/// A response's body, kept as text.
private final class ReadBody: ResponseBodyWriter {
    private(set) var text = ""

    func write(_ buffer: ByteBuffer) async throws { text += String(buffer: buffer) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension VisitSite {
    /// One request as the site's own pages see it.
    func step(_ council: String, headers: HTTPFields, path: String) async throws -> VisitStep {
        guard let id = CouncilID(council), let served = registry.current.byID[id] else {
            throw NoSuchThing(name: council)
        }
        let head = HTTPRequest(method: .post, scheme: nil, authority: "localhost", path: path, headerFields: headers)
        return try await VisitStep(site: site, Request(head: head, body: .init(buffer: ByteBuffer())), served)
    }
}
