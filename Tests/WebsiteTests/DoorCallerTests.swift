import CaseKernel
import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import CaseDesk
@testable import Website

@Suite("The caller's address")
struct DoorCallerTests {
    /// Whether a proxy stands in front, what it forwards, and the address that is paced.
    static let callers: [(Bool, String?, String)] = [
        (false, nil, "local"), (false, "192.0.2.7", "local"), (true, nil, "local"), (true, "192.0.2.7", "192.0.2.7"),
        (true, "203.0.113.9, 192.0.2.7", "192.0.2.7"), (true, "203.0.113.9 ,  192.0.2.7 ", "192.0.2.7"),
        (true, String(repeating: "9", count: 500), String(repeating: "9", count: 64)),
    ]

    @Test("is the proxy's word only where the operator has one", arguments: callers)
    func address(isBehindProxy: Bool, forwarded: String?, expected: String) throws {
        let registry = CouncilRegistry(
            folder: "none", stores: InMemoryStores(), calendar: .englandAndWales, clock: try CivilClock(),
            logger: Logger(label: "test"))
        let site = try Site(registry: registry, pacer: Pacer(isOn: true), isBehindProxy: isBehindProxy)
        var head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/")
        if let forwarded, let name = HTTPField.Name("X-Forwarded-For") { head.headerFields[name] = forwarded }
        let context = SiteContext(
            source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
        #expect(site.address(of: Request(head: head, body: .init(buffer: ByteBuffer())), context) == expected)
    }
}
