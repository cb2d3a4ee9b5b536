import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore

/// The JSON door: complaints come in, and go on being followed, from other programs.
struct ComplaintDoor: Sendable {
    let site: Site

    func addRoutes(to router: Router<SiteContext>) {
        router.post(RouterPath(SitePath.Pattern.complaints.rawValue), use: receive)
        router.get(RouterPath(SitePath.Pattern.complaint.rawValue), use: follow)
    }

    /// Takes in a complaint; answers only once its commit is on disk.
    func receive(_ request: Request, context: SiteContext) async throws -> Response {
        let council = try site.council(for: context)
        guard !council.isRetired else { throw Problem(DeskError.notTakingComplaints) }
        guard !council.isDraft else {
            throw Problem(
                .conflict, "council-draft", "This council's pages are a draft",
                detail: "No complaint is taken here yet. Please contact the council directly.")
        }
        let bytes = try await body(of: request)
        try await site.pace(council.id, request, context)
        let complaint = try read(bytes).checked(today: council.desk.today)
        do {
            let outcome = try await council.desk.receive(complaint, key: try requestKey(of: request, bytes)) {
                accepted in
                try JSONBody.encode(ReceiptBody(accepted))
            }
            return try answer(outcome, council.id)
        } catch let error as DeskError {
            throw Problem(error)
        }
    }

    private func answer(_ outcome: ReceiptOutcome, _ council: CouncilID) throws -> Response {
        switch outcome {
        case .accepted(let id, let answer): return created(id, in: council, answer)
        case .replayed(let answer):
            // Read off the answer itself, so that a replay is identical.
            let reference = try JSONDecoder().decode(ReceiptReference.self, from: Data(answer)).reference
            guard let id = CaseID(reference) else { throw Problem.unreadable }
            return created(id, in: council, answer)
        }
    }

    private func created(_ id: CaseID, in council: CouncilID, _ answer: [UInt8]) -> Response {
        JSONBody.response(answer, status: .created, headers: [.location: SitePath.complaint(council, id).path])
    }

    /// Shows a case to whoever holds its code.
    func follow(_ request: Request, context: SiteContext) async throws -> Response {
        let council = try site.council(for: context)
        try await site.pace(council.id, request, context)
        guard let code = bearer(of: request) else {
            throw Problem(
                .unauthorized, "code-needed", "The case's code is needed",
                detail: "Send it as Authorization: Bearer CODE, the words joined by hyphens.")
        }
        do {
            let reference = context.parameters.get("reference") ?? ""
            let admitted = try await site.admit(reference, code: code, to: council, request, context)
            // A program that asks for the head alone has read nothing.
            let view = try await council.desk.view(admitted.keyholder, isShown: request.method == .get)
            return JSONBody.response(try JSONBody.encode(view))
        } catch let error as DeskError {
            throw Problem(error)
        }
    }

    private func bearer(of request: Request) -> String? {
        guard let field = request.headers[.authorization], field.utf8.count <= 400 else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    private func body(of request: Request) async throws -> [UInt8] {
        if let type = request.headers[.contentType], !Self.isJSON(type) {
            throw Problem(
                .unsupportedMediaType, "media-type", "The body is not JSON",
                detail: "Nothing was recorded. Send the complaint with Content-Type: application/json.")
        }
        do {
            return Array(buffer: try await request.body.collect(upTo: Limits.bodyBytes))
        } catch is NIOTooManyBytesError {
            throw Problem(
                .contentTooLarge, "too-large", "The request is too large",
                detail: "Nothing was recorded. A request may hold \(Limits.bodyBytes / 1_024) KiB.")
        }
    }

    /// Whether a content type is JSON, whatever parameters follow.
    private static func isJSON(_ type: String) -> Bool {
        let name = type.prefix { $0 != ";" }
        return name.lowercased().filter { !$0.isWhitespace } == "application/json"
    }

    private func read(_ bytes: [UInt8]) throws(Problem) -> ComplaintBody {
        do {
            // JSON in UTF-8 holds no zero byte; in any other encoding it does.
            guard !bytes.contains(0) else { throw NotUTF8() }
            var body = try JSONDecoder().decode(ComplaintBody.self, from: Data(bytes))
            body.refuse(RepeatedNames(in: bytes))
            return body
        } catch {
            throw Problem(
                .badRequest, "not-json", "The body is not a JSON object",
                detail: "Nothing was recorded. Send one JSON object in UTF-8, with at least complainant and complaint.")
        }
    }

    private struct NotUTF8: Error {}

    private func requestKey(of request: Request, _ bytes: [UInt8]) throws(Problem) -> RequestKey? {
        guard let name = HTTPField.Name("Idempotency-Key"), let key = request.headers[name] else { return nil }
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(
                .badRequest, "idempotency-key", "The Idempotency-Key cannot be used",
                detail: "Nothing was recorded. Send 1 to 255 visible ASCII characters, such as a UUID.")
        }
        return RequestKey(key: key, request: bytes)
    }
}

/// The answer to an accepted complaint.
struct ReceiptBody: Encodable {
    let reference: String
    let code: String
    let receivedOn: String
    let deadlines: [DeadlineView]

    enum CodingKeys: String, CodingKey {
        case reference, code, deadlines
        case receivedOn = "received_on"
    }

    init(_ accepted: AcceptedComplaint) {
        reference = accepted.reference.reference
        code = accepted.code.text
        receivedOn = accepted.receivedOn.description
        deadlines = accepted.deadlines
    }
}

private struct ReceiptReference: Decodable {
    let reference: String
}

extension Problem {
    /// A wrong reference and a wrong code are told alike.
    static let noSuchCase = Problem(
        .notFound, "no-such-case", "There is no case with this reference and code",
        detail: "Check both; they were given together when the complaint was sent.")

    static let unreadable = Problem(
        .internalServerError, "unreadable", "Something stored could not be read",
        detail: "Nothing was changed. The people who run this service have been told.")

    /// What the desk would not do, as a problem.
    init(_ error: DeskError) {
        switch error {
        case .refused(let refusal):
            self.init(
                .unprocessableContent, "refused", "The procedure does not allow this",
                detail: "\(refusal.reason). \(refusal.remedy)", rule: refusal.rule.description)
        case .faults(let faults):
            self.init(
                .unprocessableContent, "fields", "Some fields are missing or not as expected",
                detail: "Nothing was recorded. Put these right and send it again.",
                errors: faults.faults.map { FieldFault(field: $0.field, message: $0.message) })
        case .noSuchCase: self = .noSuchCase
        case .changedMeanwhile:
            self.init(
                .conflict, "changed", "Something else was recorded meanwhile",
                detail: "Nothing was recorded. Look again.")
        case .notTakingComplaints:
            self.init(
                .gone, "council-removed", "The council is no longer served here",
                detail: "New complaints cannot be taken; cases already open can still be followed with their code.")
        case .requestKeyReused:
            self.init(
                .unprocessableContent, "idempotency-key-reused", "The Idempotency-Key was used for another request",
                detail: "Nothing was recorded. Use a new key for a new complaint.")
        case .store:
            self.init(
                .serviceUnavailable, "store", "The complaint could not be stored",
                detail: "Nothing was recorded. Send it again in a few minutes, with the same Idempotency-Key.")
        case .unreadable: self = .unreadable
        }
    }
}
