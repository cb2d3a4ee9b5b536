import CaseKernel
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// An error as RFC 9457 problem details: what was found, what was expected, and every field at fault.
struct Problem: Error, Encodable {
    /// Which kind of problem, as a relative reference that names it.
    let type: String
    /// The kind in words; the same for every problem of it.
    let title: String
    /// The status code.
    let status: HTTPResponse.Status
    /// What happened this time and what to do.
    let detail: String
    /// The fields at fault.
    var errors: [FieldFault]?
    /// The rule of the procedure that was applied, where one was.
    var rule: String?
    /// The methods that the address takes, for a problem of that kind.
    var allowed: [HTTPRequest.Method] = []
    /// The council that is no longer served, whose open cases can still be followed.
    var retired: CouncilID?

    /// One field at fault.
    struct FieldFault: Encodable, Hashable {
        /// Where: `complainant.kind`.
        let field: String
        /// What was found and what was expected.
        let message: String
    }

    init(
        _ status: HTTPResponse.Status, _ kind: String, _ title: String, detail: String, errors: [FieldFault]? = nil,
        rule: String? = nil
    ) {
        type = "/problems/\(kind)"
        self.title = title
        self.status = status
        self.detail = detail
        self.errors = errors
        self.rule = rule
    }
}

extension Problem {
    private enum CodingKeys: String, CodingKey {
        case type, title, status, detail, errors, rule
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(type, forKey: .type)
        try container.encode(title, forKey: .title)
        try container.encode(status.code, forKey: .status)
        try container.encode(detail, forKey: .detail)
        try container.encodeIfPresent(errors, forKey: .errors)
        try container.encodeIfPresent(rule, forKey: .rule)
    }
}

extension Problem {
    /// An address was asked with a method it does not take.
    static func method(allowed: [HTTPRequest.Method]) -> Problem {
        let names = allowed.map(\.rawValue).joined(separator: " and ")
        var problem = Problem(
            .methodNotAllowed, "method", "This address does not take that method", detail: "It takes \(names).")
        problem.allowed = allowed
        return problem
    }

    /// What the answer's header has to say of it.
    var headers: HTTPFields {
        var headers: HTTPFields = [.cacheControl: "no-store"]
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if !allowed.isEmpty { headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
        return headers
    }
}

extension Problem: HTTPResponseError {
    func response(from request: Request, context: some RequestContext) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        let body = try JSONBody.encode(self)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

/// JSON as the door speaks it.
enum JSONBody {
    /// Encodes with keys in a fixed order, so that the same answer is the same bytes.
    static func encode(_ value: some Encodable) throws -> [UInt8] { Array(try encoder.encode(value)) }

    /// A response of some JSON.
    static func response(
        _ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], cache: String = "no-store"
    ) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        headers[.cacheControl] = cache
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
}
