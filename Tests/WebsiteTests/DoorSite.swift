import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Website

/// The JSON door over councils of the repository, with stores in memory and a clock that stands still.
struct DoorSite {
    let registry: CouncilRegistry
    private let app: Application<RouterResponder<SiteContext>>

    /// Monday 23 March 2026, noon: ten working days later, over Easter, it is 8 April.
    static let now: Int64 = 1_774_267_200
    static let councils = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("councils").path
    static let names = ["dudley", "medway", "st-helens", "unnamed-council", "windsor-and-maidenhead"]

    /// Opens the door of Dudley alone, or of every council.
    init(all: Bool = false, at moment: @escaping @Sendable () -> Int64 = { DoorSite.now }) async throws {
        registry = CouncilRegistry(
            folder: all ? Self.councils : Self.councils + "/dudley", stores: InMemoryStores(),
            calendar: .englandAndWales, clock: try CivilClock(moment: moment),
            logger: Logger(label: "door", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await registry.refresh()
        app = Application(router: try Site(registry: registry, pacer: Pacer(isOn: false)).router())
    }

    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
        func json() throws -> DoorJSON { try DoorJSON(body) }
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await app.test(.router) { client in
            let response = try await client.executeRequest(
                uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
            return Answer(
                status: response.status.code, headers: response.headers, body: Array(response.body.readableBytesView))
        }
    }

    func get(_ path: String, code: String? = nil) async throws -> Answer {
        try await ask(.get, path, headers: code.map { [.authorization: "Bearer \($0)"] } ?? [:])
    }

    func post(
        _ body: some Sequence<UInt8>, to council: String = "dudley", key: String? = nil,
        type: String? = "application/json"
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        headers[.contentType] = type
        if let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await ask(.post, Self.door(council), Array(body), headers: headers)
    }

    func post(_ body: String, to council: String = "dudley", key: String? = nil) async throws -> Answer {
        try await post(body.utf8, to: council, key: key)
    }

    static func door(_ council: String) -> String { "/api/v1/councils/\(council)/complaints" }

    /// How many cases are kept, over every council.
    func cases() async throws -> Int {
        var count = 0
        for council in registry.current.inOrder { count += try await council.desk.verify().checked.cases }
        return count
    }

    /// The least that is a complaint.
    static let complaint = #"{"complainant": {"kind": "parent"}, "complaint": "The review was cancelled twice."}"#
}

/// A complaint that was accepted.
struct DoorReceipt {
    let path: String
    let reference: String
    let code: String
    let json: DoorJSON

    init(_ answer: DoorSite.Answer) throws {
        json = try answer.json()
        guard let reference = json["reference"].text, let code = json["code"].text, let path = answer.headers[.location]
        else { throw NoReceipt(status: answer.status) }
        (self.reference, self.code, self.path) = (reference, code, path)
    }

    struct NoReceipt: Error {
        let status: Int
    }

    /// One of its dates.
    func deadline(_ step: String, by setter: String) -> DoorJSON? {
        json["deadlines"].list.first { $0["step"].text == step && $0["set_by"].text == setter }
    }
}
