import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import Foundation
import HTTPTypes

@testable import TeamDesk
@testable import Website

/// The site with two councils, and people of every role signed in at both and at the install, without the work of signing in.
struct TeamSite: Sendable {
    let site: VisitSite
    /// A complaint at Dudley that the stage 1 manager and the adjudicating officer have a part of.
    let id: CaseID
    private let tokens: [String: [TeamRole: VisitToken]]
    private let numbers: [TeamRole: Int]

    /// The realms, by what they are called here.
    static let realms = ["dudley", "medway", "install"]

    init() async throws {
        let site = try await VisitSite(DoorSite.councils)
        self.site = site
        var tokens: [String: [TeamRole: VisitToken]] = [:]
        var numbers: [TeamRole: Int] = [:]
        for realm in Self.realms {
            let desk = try await Self.desk(realm, site)
            for role in realm == "install" ? [TeamRole.installOperator] : TeamRole.ofCouncil {
                let number = try await desk.made(role)
                tokens[realm, default: [:]][role] = try await desk.begin(number, isComplete: true, for: 3_600)
                if realm == "dudley" { numbers[role] = number }
            }
        }
        (self.tokens, self.numbers) = (tokens, numbers)
        let accepted = try await site.desk().receive(try DeskComplaint.complaint())
        id = accepted.reference
        try await enter(.checkPeopleComplainedAbout, [:])
        try await enter(.assign, ["account": "\(numbers[.stage1Manager] ?? 0)", "part": "stage-1-manager"])
        try await enter(.assign, ["account": "\(numbers[.adjudicatingOfficer] ?? 0)", "part": "adjudicating-officer"])
    }

    private static func desk(_ realm: String, _ site: VisitSite) async throws -> TeamDesk {
        guard realm != "install" else { return try await site.registry.operators() }
        guard let served = CouncilID(realm).flatMap({ site.registry.current.byID[$0] }) else {
            throw NoSuchThing(name: realm)
        }
        return served.team
    }

    /// The number of somebody's account at Dudley.
    func number(_ role: TeamRole) -> Int { numbers[role] ?? 0 }

    /// A step in the case, by nobody in particular.
    func enter(_ step: StepName, _ fields: [String: String]) async throws {
        _ = try await site.desk().perform(StepForm(step: step, fields: fields), on: id)
    }

    /// What somebody is answered; `nil` for nobody.
    func answer(
        _ method: HTTPRequest.Method, _ path: String, as role: TeamRole?, of realm: String = "dudley",
        form: [String: String] = [:], token: String? = nil, headers more: HTTPFields = [:]
    ) async throws -> PagesAnswer {
        var headers = more
        var fields = form
        if let role, let visit = tokens[realm]?[role] {
            headers[.cookie] = "team=\(visit.text)"
            let own = try await Self.desk(realm, site).formToken(of: visit)
            fields["form"] = token ?? own
        }
        let body = fields.map { "\($0.key)=\($0.value.queryEscaped)" }.joined(separator: "&")
        return try await site.answer(method, path, headers: headers, body: method == .post ? Array(body.utf8) : [])
    }
}

/// A complaint with words that would do harm on a page.
enum DeskComplaint {
    static let words = "Nobody came <script>alert(1)</script> to see me"

    static func complaint() throws -> NewComplaint {
        try ComplaintForm(fields: [
            "kind": "looked-after-child", "channel": "telephone", "complaint": words, "name": "Rowan \"><b>Ashdown",
        ]).complaint()
    }
}

extension TeamDesk {
    /// An account that can be signed in with, though nobody knows its password.
    fileprivate func made(_ role: TeamRole) async throws -> Int {
        let nobodys = #"{"salt":[1],"rounds":2,"blockSize":1,"parallelism":1,"hash":[1]}"#
        let body = AccountBody(
            name: role.title, address: "\(role.rawValue)@example.org", role: role, createdAt: 0,
            password: try JSONDecoder().decode(Password.self, from: Data(nobodys.utf8)),
            authenticator: AccountBody.Authenticator(secret: [1], lastStep: 0))
        guard
            let number = try await store.add(
                addressMAC: addressMAC(body.address), body: Array(try JSONEncoder().encode(body)))
        else { throw NoSuchThing(name: role.rawValue) }
        return number
    }
}
