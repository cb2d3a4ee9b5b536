import Testing

/// A complaint that was acknowledged: its reference and code, as its sender has them.
struct Acknowledged: Hashable, Sendable {
    let council: String
    let reference: String
    let code: String

    init(_ answer: Host.Answer, at council: String) throws {
        try #require(answer.status == 201, "\(answer.status): \(answer.text)")
        let json = try answer.json()
        self.council = council
        reference = try #require(json["reference"].text)
        code = try #require(json["code"].text)
    }

    var path: String { "\(Host.door(council))/\(reference)" }
}

extension Host {
    static func door(_ council: String) -> String { "/api/v1/councils/\(council)/complaints" }

    /// The least that is a complaint.
    static let complaint = #"{"complainant": {"kind": "parent"}, "complaint": "The review was cancelled twice."}"#

    func complain(to council: String, _ body: String = Host.complaint, key: String? = nil) async throws -> Acknowledged
    {
        try Acknowledged(try await post(Host.door(council), body, key: key), at: council)
    }

    func follow(_ complaint: Acknowledged) async throws -> Answer {
        try await get(complaint.path, code: complaint.code)
    }

    /// How the host says a council is: `good`, `broken`, `not-served`; `nil` when it says nothing.
    func health(of council: String) async throws -> String? {
        try await get("/readyz").json()["councils"].list.first { $0["id"].text == council }?["health"].text
    }
}
