import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Website

/// The site asked by the names of hosts, over councils made for one test.
struct HostSite {
    let registry: CouncilRegistry
    private let responder: RouterResponder<SiteContext>

    init(_ folder: PagesFolder, origins: String = "", isBehindProxy: Bool = false) async throws {
        registry = CouncilRegistry(
            folder: folder.path, stores: InMemoryStores(), calendar: .englandAndWales,
            clock: try CivilClock(moment: { 1_795_348_800 }),
            logger: Logger(label: "hosts", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await registry.refresh()
        responder = try Site(
            registry: registry, pacer: Pacer(isOn: false), isBehindProxy: isBehindProxy,
            origins: try SiteOrigin.list(origins)
        ).router().buildResponder()
    }

    /// What is answered to a request with this Host header, or with none.
    func answer(
        _ host: String?, _ path: String, _ method: HTTPRequest.Method = .get, cookies: String? = nil
    ) async throws -> PagesAnswer {
        var head = HTTPRequest(method: method, scheme: nil, authority: host, path: path)
        head.headerFields[.cookie] = cookies
        let response = try await responder.respond(
            to: Request(head: head, body: .init(buffer: ByteBuffer())),
            context: SiteContext(
                source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))))
        let writer = KeptBody()
        try await response.body.write(writer)
        return PagesAnswer(status: response.status, headers: response.headers, text: writer.text)
    }
}

/// A response's body, kept as text.
private final class KeptBody: ResponseBodyWriter {
    private(set) var text = ""

    func write(_ buffer: ByteBuffer) async throws { text += String(buffer: buffer) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
