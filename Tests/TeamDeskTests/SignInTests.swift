import CaseStore
import Testing

@testable import TeamDesk

struct SignInTests {
    @Test func passwordAndCodeSignInUnderANewToken() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let question = try await bench.question(person)
        #expect(try await bench.desk.signedIn(question) == nil)
        #expect(try await bench.desk.awaitsCode(question))
        guard case .signedIn(let token, _) = try await bench.desk.confirm(question, code: bench.code(person)) else {
            Issue.record("not signed in")
            return
        }
        #expect(token != question)
        #expect(try await bench.desk.signedIn(token)?.account.number == person.number)
        #expect(try await bench.desk.awaitsCode(question) == false)
        #expect(try await bench.desk.confirm(question, code: bench.code(person)) == .over)
    }

    @Test func wrongPasswordAndUnknownAddressGetTheSameAnswer() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        for (address, password) in [
            (person.address, "green lamp harbor"), ("nobody@example.org", Bench.Person.password),
        ] {
            #expect(try await bench.desk.signIn(address: address, password: password, caller: "192.0.2.1") == .wrong)
        }
        let outcome = try await bench.desk.signIn(
            address: " Manager@Example.org ", password: Bench.Person.password, caller: "192.0.2.1")
        guard case .needsCode = outcome else {
            Issue.record("capitals and spaces of an address matter")
            return
        }
    }

    /// How long an answer takes tells nothing: whoever's address it is, one password is looked at.
    @Test func everyWrongAnswerCostsTheSameWork() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let closed = try await bench.account("officer@example.org", .complaintsOfficer)
        try await bench.desk.close(closed.number)
        _ = try await bench.desk.add(name: "New", address: "new@example.org", role: .auditor)
        for (number, address) in [person.address, "nobody@example.org", closed.address, "new@example.org"].enumerated()
        {
            let before = bench.desk.passwords.looked
            let outcome = try await bench.desk.signIn(
                address: address, password: "a wrong one indeed", caller: "192.0.2.\(number)")
            #expect(outcome == .wrong)
            #expect(bench.desk.passwords.looked == before + 1, "\(address)")
        }
    }

    @Test func aCodeIsTakenOnce() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let code = bench.code(person)
        let (first, second) = (try await bench.question(person), try await bench.question(person))
        guard case .signedIn = try await bench.desk.confirm(first, code: code) else {
            Issue.record("not signed in")
            return
        }
        #expect(try await bench.desk.confirm(second, code: code) == .wrong)
    }

    @Test func aRecoveryCodeStandsInOnce() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let code = person.recovery[3].uppercased().replacing("-", with: " ")
        guard case .signedIn(let token, _) = try await bench.desk.confirm(try await bench.question(person), code: code)
        else {
            Issue.record("not signed in")
            return
        }
        #expect(try await bench.desk.signedIn(token)?.account.recoveryCodes == 9)
        #expect(try await bench.desk.confirm(try await bench.question(person), code: code) == .wrong)
    }

    @Test func aStrangersTriesCostTheOwnerNothing() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        var outcomes: [SignInOutcome] = []
        for _ in 0..<7 {
            outcomes.append(
                try await bench.desk.signIn(
                    address: person.address, password: "wrong wrong wrong", caller: "203.0.113.9"))
        }
        #expect(outcomes.prefix(5).allSatisfy { $0 == .wrong })
        #expect(outcomes.suffix(2).allSatisfy { if case .wait = $0 { true } else { false } })
        _ = try await bench.question(person, caller: "192.0.2.1")
    }

    @Test func aKnownBrowserGoesOnWhereVeryManyFailFromEverywhere() async throws {
        let bench = try await Bench()
        let guarding = SignInGuard()
        for number in 0..<100 {
            #expect(guarding.wait(account: "a", caller: "\(number)", isKnownDevice: false, at: bench.now) == 0)
        }
        #expect(guarding.wait(account: "a", caller: "new", isKnownDevice: false, at: bench.now) > 0)
        #expect(guarding.wait(account: "a", caller: "new", isKnownDevice: true, at: bench.now) == 0)
        #expect(guarding.wait(account: "b", caller: "new", isKnownDevice: false, at: bench.now) == 0)
        #expect(guarding.wait(account: "a", caller: "new", isKnownDevice: false, at: bench.now + 900) == 0)
    }

    @Test func codesAreLimited() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let question = try await bench.question(person)
        for _ in 0..<5 { #expect(try await bench.desk.confirm(question, code: "000000") == .wrong) }
        guard case .wait(let seconds) = try await bench.desk.confirm(question, code: bench.code(person)) else {
            Issue.record("a sixth code may be tried at once")
            return
        }
        bench.wait(seconds)
        guard case .signedIn = try await bench.desk.confirm(question, code: bench.code(person)) else {
            Issue.record("locked out")
            return
        }
    }

    @Test func aSessionEndsIdleAndWhole() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let idle = try await bench.session(person)
        bench.wait(30 * 60)
        #expect(try await bench.desk.signedIn(idle) == nil)
        let used = try await bench.session(person)
        for _ in 0..<23 {
            bench.wait(25 * 60)
            #expect(try await bench.desk.signedIn(used) != nil)
        }
        bench.wait(25 * 60)
        #expect(try await bench.desk.signedIn(used) == nil)
    }

    @Test func sessionsAreRevoked() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let (one, other) = (try await bench.session(person), try await bench.session(person))
        #expect(try await bench.desk.sessions(of: person.number).count == 2)
        let who = try #require(try await bench.desk.signedIn(one))
        try await bench.desk.changePassword(of: who, from: Bench.Person.password, to: "seven quiet tractors")
        #expect(try await bench.desk.signedIn(one) != nil)
        #expect(try await bench.desk.signedIn(other) == nil)
        try await bench.desk.signOut(one)
        #expect(try await bench.desk.signedIn(one) == nil)
    }

    @Test func newRecoveryCodesTakeThePlaceOfTheOld() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let who = try #require(try await bench.desk.signedIn(try await bench.session(person)))
        let error = await #expect(throws: TeamError.self) {
            try await bench.desk.renewRecoveryCodes(of: who, password: "not the password")
        }
        #expect(error == .fault(field: "password", message: "this is not the password you have now"))
        let codes = try await bench.desk.renewRecoveryCodes(of: who, password: Bench.Person.password)
        #expect(codes.count == person.recovery.count && Set(codes).isDisjoint(with: person.recovery))
        let question = try await bench.question(person)
        #expect(try await bench.desk.confirm(question, code: person.recovery[0]) == .wrong)
        guard case .signedIn = try await bench.desk.confirm(question, code: codes[0]) else {
            Issue.record("a new code does not sign in")
            return
        }
    }

    /// Whoever finds a browser signed in learns nothing by trying passwords.
    @Test func guessingAPasswordInASessionIsSlowedToo() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let who = try #require(try await bench.desk.signedIn(try await bench.session(person)))
        var waits = 0
        for _ in 0..<20 {
            let error = await #expect(throws: TeamError.self) {
                try await bench.desk.renewRecoveryCodes(of: who, password: "a guess")
            }
            if case .fault(_, let message)? = error, message.hasPrefix("wait") { waits += 1 }
        }
        #expect(waits > 5)
    }

    @Test func aFormTokenIsItsSessionsAlone() async throws {
        let bench = try await Bench()
        let person = try await bench.account()
        let (one, other) = (try await bench.session(person), try await bench.session(person))
        #expect(bench.desk.isFormToken(bench.desk.formToken(of: one), of: one))
        #expect(!bench.desk.isFormToken(bench.desk.formToken(of: one), of: other))
        #expect(!bench.desk.isFormToken("", of: one))
    }
}
