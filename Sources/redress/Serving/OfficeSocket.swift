import ArgumentParser
import AsyncHTTPClient
import CouncilHost
import FoundationEssentials
import Glibc
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1

/// The private socket by which a terminal asks the running host, in the data folder and for its owner alone.
struct OfficeSocket {
    let path: String

    init(data: String) { path = data + "/host.sock" }

    /// The longest path a socket may have on Linux, in bytes.
    private static let longestPath = 107

    /// The service that answers on the socket.
    func service(
        _ office: Office, logger: Logger, onRunning: @escaping @Sendable () -> Void
    ) throws -> some ApplicationProtocol {
        guard path.utf8.count <= Self.longestPath else {
            throw Outcome.failing(
                Outcome.cannotWork,
                "the path of the host's socket, \(path), is longer than \(Self.longestPath) bytes: name a data folder with a shorter one"
            )
        }
        // A socket left behind by a host that was killed; the lock says that none runs.
        try? FileManager.default.removeItem(atPath: path)
        let router = Router()
        router.post("/office") { request, _ in
            let body = try await request.body.collect(upTo: 4 << 20)
            let asked = try JSONDecoder().decode(OfficeRequest.self, from: Data(body.readableBytesView))
            let reply = try JSONEncoder().encode(await office.answer(asked))
            return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply)))
        }
        let (path, permissions) = (path, 0o600)
        return Application(
            router: router,
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: path), serverName: nil),
            onServerRunning: { _ in
                try? FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
                onRunning()
            },
            logger: logger)
    }

    /// Asks once: a socket that a killed host left behind refuses at once, and would refuse for ever.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// Asks the running host; `nil` when none listens.
    func ask(_ request: OfficeRequest) async throws -> OfficeReply? {
        guard FileManager.default.fileExists(atPath: path),
            let url = URL(httpURLWithSocketPath: path, uri: "/office")
        else { return nil }
        var message = HTTPClientRequest(url: url.absoluteString)
        message.method = .POST
        message.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(request)))
        let response: HTTPClientResponse
        do {
            response = try await Self.client.execute(message, timeout: .minutes(10))
        } catch let error as IOError where [ECONNREFUSED, ENOENT].contains(error.errnoCode) {
            // Nobody listens: a host that was killed leaves its socket behind. The lock decides who may open the stores.
            return nil
        } catch {
            throw Outcome.failing(
                Outcome.cannotWork,
                "the running host did not answer, so it is not known whether this was done: look before trying again")
        }
        let body = try await response.body.collect(upTo: 64 << 20)
        guard response.status == .ok else {
            throw Outcome.failing(Outcome.cannotWork, "the running host could not answer (\(response.status.code))")
        }
        return try JSONDecoder().decode(OfficeReply.self, from: Data(body.readableBytesView))
    }
}
