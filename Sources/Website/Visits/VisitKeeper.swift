import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Finds what a browser's visit holds, and keeps what it comes to hold.
struct VisitKeeper: Sendable {
    let site: Site
    /// How often a change is made afresh when another page of the visit was quicker.
    private static let attemptLimit = 20

    /// The visit that a request belongs to; one that is new, expired or unreadable holds nothing.
    func open(_ request: Request, _ council: ServedCouncil) async throws -> OpenVisit {
        let known = request.cookies[SiteCookie.visit.rawValue].flatMap { VisitToken($0.value) }
        let token = known ?? .drawn()
        let kept = known == nil ? nil : try await desk(council) { try await $0.visit(token) }
        return OpenVisit(
            token: token, version: kept?.version ?? 0, visit: kept.flatMap(Self.decoded) ?? Visit(),
            isNew: known == nil,
            formToken: Self.hexadecimal(council.desk.formToken(of: token)))
    }

    /// Whether a form came from a page of this visit.
    func accepts(_ form: FormBody, of visit: OpenVisit, _ council: ServedCouncil) -> Bool {
        guard !visit.isNew, let token = form.text("form").flatMap({ VisitToken($0) }) else { return false }
        return council.desk.isFormToken(token.bytes, of: visit.token)
    }

    /// Changes what the visit holds; when another page of it was quicker, changes what that one left.
    func change(
        _ visit: OpenVisit, _ council: ServedCouncil, _ change: @Sendable (inout Visit) -> Void
    ) async throws -> OpenVisit {
        let changed = try await changeIf(visit, council) { visit in
            change(&visit)
            return true
        }
        return changed ?? visit
    }

    /// The same, unless `change` finds that there is nothing to do: then `nil`, and nothing is kept.
    func changeIf(
        _ visit: OpenVisit, _ council: ServedCouncil, _ change: @Sendable (inout Visit) -> Bool
    ) async throws -> OpenVisit? {
        var found = visit
        for _ in 1..<Self.attemptLimit {
            var changed = found
            guard change(&changed.visit) else { return nil }
            do { return try await keep(changed, council) } catch {
                guard Self.isConflict(error) else { throw Problem(asDeskError: error) }
            }
            let kept = try await desk(council) { try await $0.visit(visit.token) }
            // It was ended meanwhile, and what a person has left behind does not come back.
            if kept == nil, visit.version > 0 { return changed }
            found.visit = kept.flatMap(Self.decoded) ?? Visit()
            found.version = kept?.version ?? 0
        }
        guard change(&found.visit) else { return nil }
        do { return try await keep(found, council) } catch { throw Problem(asDeskError: error) }
    }

    private func keep(_ visit: OpenVisit, _ council: ServedCouncil) async throws -> OpenVisit {
        var kept = visit
        kept.version = try await council.desk.keep(
            try JSONBody.encode(visit.visit), of: visit.token, after: visit.version, forSeconds: Visit.seconds)
        return kept
    }

    /// Moves what the visit holds to a new token, so that nobody who knew the old one sees what follows.
    func renew(
        _ visit: OpenVisit, _ council: ServedCouncil, _ change: @Sendable (inout Visit) -> Void
    ) async throws -> OpenVisit {
        let token = VisitToken.drawn()
        var held = visit.visit
        change(&held)
        let body = try JSONBody.encode(held)
        try await desk(council) { desk in
            try await desk.keep(body, of: token, after: 0, forSeconds: Visit.seconds)
            if !visit.isNew { try await desk.forget(visit.token) }
        }
        return OpenVisit(
            token: token, version: 1, visit: held, isNew: true,
            formToken: Self.hexadecimal(council.desk.formToken(of: token)))
    }

    /// Ends the visit of a request at once, whatever it holds.
    func end(_ request: Request, _ council: ServedCouncil) async throws {
        guard let token = request.cookies[SiteCookie.visit.rawValue].flatMap({ VisitToken($0.value) }) else { return }
        try await desk(council) { try await $0.forget(token) }
    }

    private func desk<Value>(
        _ council: ServedCouncil, _ work: (CaseDesk) async throws -> Value
    ) async throws -> Value {
        do { return try await work(council.desk) } catch { throw Problem(asDeskError: error) }
    }

    private static func isConflict(_ error: any Error) -> Bool {
        guard let error = error as? DeskError, case .store(let reason) = error, case .conflict = reason else {
            return false
        }
        return true
    }

    private static func decoded(_ kept: KeptVisit) -> Visit? {
        try? JSONDecoder().decode(Visit.self, from: Data(kept.body))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Problem {
    /// What a desk threw, as a problem; anything else stays what it is.
    init(asDeskError error: any Error) {
        self = (error as? DeskError).map(Problem.init) ?? (error as? Problem) ?? .unreadable
    }
}
