import AsyncHTTPClient
import Foundation
import Glibc
import NIOCore
import NIOHTTP1
import Testing

/// A running host and a client of it.
final class Host: Sendable {
    let program: RunningProgram
    let origin: String

    private init(_ program: RunningProgram, origin: String) {
        self.program = program
        self.origin = origin
    }

    /// Starts a host on a free port and waits until it and its private socket answer.
    static func start(
        in work: Workplace, _ arguments: [String] = ["--pace", "false"], environment: [String: String] = [:]
    ) async throws -> Host {
        // One that a killed host left behind would be taken for this one's.
        try? FileManager.default.removeItem(atPath: work.path + "/data/host.sock")
        let program = try work.start(["serve", "--port", "0"] + arguments, environment: environment)
        let address = /http:\/\/[0-9.]+:[0-9]+\//
        try await eventually("the address") { program.hasEnded || program.out.contains(address) }
        let match = program.out.firstMatch(of: address)
        let origin = try #require(match.map { String($0.output.dropLast()) }, "the host did not start: \(program.err)")
        let host = Host(program, origin: origin)
        try await eventually("the private socket") { mode(of: work.path + "/data/host.sock") == 0o600 }
        return host
    }

    /// Ends it in the middle of whatever it does.
    func kill() async {
        program.signal(SIGKILL)
        _ = await program.code
    }

    /// Asks it to finish, and gives its exit code.
    func stop() async -> Int32 {
        program.signal(SIGTERM)
        return await program.code
    }

    struct Answer: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let body: [UInt8]

        func header(_ name: String) -> String? { headers.first(name: name) }
        var text: String { String(decoding: body, as: UTF8.self) }
        func json() throws -> JSONValue { try JSONValue(body) }
    }

    func get(
        _ path: String, code: String? = nil, at name: String? = nil, headers: [(String, String)] = []
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: origin + path)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let name { request.headers.add(name: "Host", value: name) }
        if let code { request.headers.add(name: "Authorization", value: "Bearer \(code)") }
        return try await answer(to: request)
    }

    func post(_ path: String, _ body: String, key: String? = nil) async throws -> Answer {
        var request = HTTPClientRequest(url: origin + path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        if let key { request.headers.add(name: "Idempotency-Key", value: key) }
        request.body = .bytes(ByteBuffer(string: body))
        return try await answer(to: request)
    }

    private func answer(to request: HTTPClientRequest) async throws -> Answer {
        let response = try await Self.client.execute(request, timeout: .seconds(120))
        let body = try await response.body.collect(upTo: 8 << 20)
        return Answer(status: Int(response.status.code), headers: response.headers, body: Array(body.readableBytesView))
    }

    /// Never tries again by itself: what was not answered is for the test to see.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()
}

/// The permission bits of a file; `nil` when there is none.
func mode(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
}

/// Asks again and again until the answer is yes, for a minute at most.
func eventually(_ what: String, _ holds: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while !(try await holds()) {
        try #require(ContinuousClock.now < deadline, "\(what): it did not come about within a minute")
        try await Task.sleep(for: .milliseconds(20))
    }
}
