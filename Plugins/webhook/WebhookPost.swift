import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import PluginProtocol

/// One request to an address that was looked at before: no redirect is followed and nothing is tried twice.
struct WebhookPost: Sendable {
    private let tls: TLSConfiguration

    init(authorities: [NIOSSLCertificate]) {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        if !authorities.isEmpty { tls.trustRoots = .certificates(authorities) }
        self.tls = tls
    }

    /// Sends a body to a target, by connecting to one of its addresses and no other.
    func send(
        _ body: [UInt8], _ headers: [(String, String)], to target: WebhookTarget, at address: NetworkAddress,
        before deadline: NIODeadline
    ) async -> DeliveryOutcome {
        let client = client(for: target, at: address)
        var request = HTTPClientRequest(url: target.url)
        request.method = .POST
        request.headers = HTTPHeaders(headers)
        request.body = .bytes(body)
        let outcome: DeliveryOutcome
        do {
            // The answer's body is never read: its status says everything.
            let response = try await client.execute(request, deadline: deadline)
            outcome = WebhookVerdict.on(
                status: response.status, retryAfter: response.headers.first(name: "Retry-After"))
        } catch {
            outcome = WebhookVerdict.on(error)
        }
        // TLS waits some seconds for the other side's goodbye; the answer does not.
        Task { try? await client.shutdown() }
        return outcome
    }

    /// A client for one request: the host's name stays the one that the certificate has to bear.
    private func client(for target: WebhookTarget, at address: NetworkAddress) -> HTTPClient {
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
        configuration.dnsOverride = [target.host: address.text]
        configuration.redirectConfiguration = .disallow
        configuration.httpVersion = .http1Only
        configuration.decompression = .disabled
        configuration.timeout.connect = .seconds(10)
        configuration.connectionPool.retryConnectionEstablishment = false
        let (host, isName) = (target.host, target.host != address.text)
        // Called once TLS is up and before anything is sent; a failure closes the connection unused.
        configuration.http1_1ConnectionDebugInitializer = { channel in
            channel.nioSSL_peerCertificate().flatMapThrowing {
                try CertificateNames.check($0, for: host, isName: isName)
            }
        }
        return HTTPClient(eventLoopGroup: MultiThreadedEventLoopGroup.singleton, configuration: configuration)
    }
}
