import CaseKernel
import CaseStore
import Testing

@testable import TeamDesk

struct AccountTests {
    @Test(arguments: [
        ("", "a@example.org", "name"), ("A", "nowhere", "address"), ("A", "a b@example.org", "address"),
        ("A", "", "address"), ("A\nB", "a@example.org", "name"),
    ])
    func whatWillNotDoIsNamed(_ name: String, _ address: String, _ field: String) async throws {
        let desk = try await Bench().desk
        do {
            _ = try await desk.add(name: name, address: address, role: .auditor)
            Issue.record("taken")
        } catch {
            guard case .fault(field, _) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func rolesBelongToTheirRealm() async throws {
        let council = try await Bench().desk
        let install = try await Bench(realm: .install).desk
        await #expect(throws: TeamError.self) {
            _ = try await council.add(name: "A", address: "a@example.org", role: .installOperator)
        }
        for role in TeamRole.ofCouncil {
            await #expect(throws: TeamError.self) {
                _ = try await install.add(name: "A", address: "a@example.org", role: role)
            }
        }
        _ = try await install.add(name: "A", address: "a@example.org", role: .installOperator)
    }

    @Test func aLinkIsUsedOnceAndInTime() async throws {
        let bench = try await Bench()
        let link = try await bench.desk.add(name: "A", address: "a@example.org", role: .auditor)
        await #expect(throws: TeamError.addressTaken) {
            _ = try await bench.desk.add(name: "B", address: "A@example.org", role: .auditor)
        }
        bench.wait(TeamDesk.linkSeconds - 1)
        let secret = try #require(Base32.bytes(try await bench.desk.invitation(link.text).secret))
        let code = OneTimeCode.code(secret, step: OneTimeCode.step(at: bench.now))
        await #expect(throws: TeamError.wrongCode) {
            _ = try await bench.desk.setUp(link.text, password: Bench.Person.password, code: "000000")
        }
        let codes = try await bench.desk.setUp(link.text, password: Bench.Person.password, code: code)
        #expect(Set(codes).count == 10)
        await #expect(throws: TeamError.linkOver) { _ = try await bench.desk.invitation(link.text) }
        let other = try await bench.desk.add(name: "B", address: "b@example.org", role: .auditor)
        bench.wait(TeamDesk.linkSeconds)
        await #expect(throws: TeamError.linkOver) { _ = try await bench.desk.invitation(other.text) }
        for text in ["", "1", "1-", "x-\(String(repeating: "a", count: 64))", "9-\(String(repeating: "a", count: 64))"]
        {
            await #expect(throws: TeamError.linkOver) { _ = try await bench.desk.invitation(text) }
        }
    }

    @Test(arguments: ["short", "aaaaaaaaaaaaaaaa", "my password is long", "Person of the town", "manager of things!"])
    func weakPasswordsAreRefused(_ password: String) async throws {
        let bench = try await Bench()
        let link = try await bench.desk.add(
            name: "A. Person", address: "manager@example.org", role: .complaintsManager)
        do {
            _ = try await bench.desk.setUp(link.text, password: password, code: "000000")
            Issue.record("taken")
        } catch {
            guard case .fault("password", _) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func theLastManagerStays() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        await #expect(throws: TeamError.lastManager) { try await bench.desk.close(person.number) }
        await #expect(throws: TeamError.lastManager) { try await bench.desk.change(person.number, to: .auditor) }
        let other = try await bench.account("other@example.org")
        let token = try await bench.session(person)
        try await bench.desk.close(person.number)
        #expect(try await bench.desk.signedIn(token) == nil)
        #expect(try await bench.desk.account(person.number)?.isClosed == true)
        #expect(
            try await bench.desk.signIn(
                address: person.address, password: Bench.Person.password, caller: "192.0.2.1") == .wrong)
        await #expect(throws: TeamError.noSuchAccount) { try await bench.desk.close(person.number) }
        await #expect(throws: TeamError.lastManager) { try await bench.desk.close(other.number) }
    }

    @Test func aNewLinkEndsWhatWasThere() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let token = try await bench.session(person)
        _ = try await bench.desk.renew(person.number)
        #expect(try await bench.desk.signedIn(token) == nil)
        #expect(
            try await bench.desk.signIn(
                address: person.address, password: Bench.Person.password, caller: "192.0.2.1") == .wrong)
    }

    @Test func viewingsAreKept() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let id = CaseID(number: 12_345_678)
        try await bench.desk.note("case", of: id, by: person.number)
        #expect(try await bench.desk.viewings(of: id).map(\.account) == [person.number])
        #expect(try await bench.desk.viewings(of: CaseID(number: 1)).isEmpty)
    }
}
