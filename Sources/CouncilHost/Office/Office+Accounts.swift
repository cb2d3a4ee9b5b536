import CaseStore
import TeamDesk

/// Accounts from a terminal: for the first of a council, which nobody can make on a page yet.
extension Office {
    func accounts(_ council: String?) async throws(OfficeFailure) -> [AccountLine] {
        let desk = try await team(council)
        return try await told { () throws(TeamError) in try await desk.accounts() }.map { account in
            let standing =
                switch account.standing {
                case .invited: "invited"
                case .active: "active"
                case .closed: "closed"
                }
            return AccountLine(
                number: account.number, name: account.name, address: account.address, role: account.role.rawValue,
                standing: standing)
        }
    }

    func add(
        _ council: String?, _ name: String, _ address: String, _ role: String
    ) async throws(OfficeFailure) -> AccountLinkLine {
        let desk = try await team(council)
        guard let known = TeamRole(rawValue: role) else {
            let roles = council == nil ? [TeamRole.installOperator] : TeamRole.ofCouncil
            throw OfficeFailure(
                isRefusal: true,
                message:
                    "there is no role \(role.prefix(60)); expected \(roles.map(\.rawValue).joined(separator: ", "))")
        }
        let link = try await told { () throws(TeamError) in
            try await desk.add(name: name, address: address, role: known)
        }
        return line(link, council)
    }

    func renew(_ council: String?, _ number: Int) async throws(OfficeFailure) -> AccountLinkLine {
        let desk = try await team(council)
        return line(try await told { () throws(TeamError) in try await desk.renew(number) }, council)
    }

    private func line(_ link: AccountLink, _ council: String?) -> AccountLinkLine {
        let area = council.map { "/\($0)/team" } ?? "/operator"
        return AccountLinkLine(
            number: link.account, path: "\(area)/begin/\(link.text)", hours: Int(TeamDesk.linkSeconds / 3_600))
    }

    private func team(_ council: String?) async throws(OfficeFailure) -> TeamDesk {
        if let council { return try self.council(council).team }
        do { return try await registry.operators() } catch {
            throw OfficeFailure(isRefusal: false, message: error.description)
        }
    }

    private func told<Value>(_ work: () async throws(TeamError) -> Value) async throws(OfficeFailure) -> Value {
        do { return try await work() } catch {
            switch error {
            case .store, .unreadable, .busy: throw OfficeFailure(isRefusal: false, message: error.description)
            case .fault, .addressTaken, .noSuchAccount, .lastManager, .linkOver, .wrongCode, .changedMeanwhile:
                throw OfficeFailure(isRefusal: true, message: error.description)
            }
        }
    }
}
