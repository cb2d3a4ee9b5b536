import CaseKernel
import Testing

/// What complainant and team write to each other, and the words by which a case is followed.
@Suite struct MessageTests {
    /// Who wrote, in order, and whether the team now owes an answer.
    @Test(
        arguments: [
            ([], false), ([.toTeam], true), ([.silence], true), ([.addition], true), ([.toComplainant], false),
            ([.toTeam, .toComplainant], false), ([.toTeam, .toComplainant, .silence], true),
        ] as [([Message.Kind], Bool)])
    func aReplyIsDueWhileThePersonWroteLast(kinds: [Message.Kind], isDue: Bool) throws {
        for situation in [Situation.fresh, .answered, .written, .confirmed] {
            let (before, now) = (try situation.state(), situation.circumstances)
            let state = try kinds.reduce(before) { state, kind in
                try decide(.message(kind, now.today.description), in: state, under: now).reduce(state, evolve)
            }
            #expect(try step(.reply, in: state, under: now).isDue == isDue)
            #expect(state.file?.messages.map(\.kind) == kinds)
            #expect(state.clocks(under: now) == before.clocks(under: now), "a message stops no clock")
        }
    }

    /// What the complainant says later may be a disclosure; what the team says is not (policy: safeguarding first).
    @Test(
        arguments: [
            (.message(.toTeam, "2026-03-25"), true), (.message(.addition, "2026-03-25"), true),
            (.message(.silence, "2026-03-25"), true), (.message(.toComplainant, "2026-03-25"), false),
            (.withdraw(Withdrawal(on: day("2026-03-25"), by: .complainant, words: "He found out")), true),
            (.withdraw(Withdrawal(on: day("2026-03-25"), by: .complainant)), false),
        ] as [(Act, Bool)])
    func whatIsSaidLaterIsReadForRiskAgain(act: Act, isDue: Bool) throws {
        let now = Situation.fresh.circumstances
        var state = try decide(.safe("2026-03-23"), in: Situation.fresh.state(), under: now)
            .reduce(Situation.fresh.state(), evolve)
        #expect(try !step(.checkSafeguarding, in: state, under: now).isDue)
        state = try decide(act, in: state, under: now).reduce(state, evolve)
        let check = try step(.checkSafeguarding, in: state, under: now)
        #expect(check.isDue == isDue && check.dueOn == (isDue ? day("2026-03-25") : nil))
        state = try decide(.safe("2026-03-26"), in: state, under: now).reduce(state, evolve)
        #expect(try !step(.checkSafeguarding, in: state, under: now).isDue)
    }

    @Test func aReplyIsOwedOnAClosedCaseToo() throws {
        let (before, now) = (try Situation.closed.state(), Situation.closed.circumstances)
        let state = try decide(.message(.toTeam, "2026-03-30"), in: before, under: now).reduce(before, evolve)
        #expect(try step(.reply, in: state, under: now).isDue)
        guard case .closed = state else { throw Reopened() }
    }

    private struct Reopened: Error {}
}

@Suite struct CodeTests {
    /// A contact, and whether a new code can be sent to it.
    static let contacts: [(Contact, Bool)] = [
        (Contact(), false), (Contact(times: "after six"), false), (Contact(ways: [.email]), false),
        (Contact(email: "a@example.org"), true), (Contact(phone: "01632 960001"), true),
        (Contact(address: "1 High Street"), true), (Contact(words: "Through my school"), true),
        (Contact(ways: [.none], email: "a@example.org", words: "Never"), false),
        (Contact(ways: [.advocate], email: "a@example.org", words: "Only Ada"), false),
        (Contact(ways: [.phone], email: "a@example.org"), false), (Contact(ways: [.text], phone: "01632 960001"), true),
        (Contact(ways: [.letter], address: "1 High Street"), true),
        (Contact(ways: [.letter], words: "To my gran"), true),
        (Contact(ways: [.phone, .email], email: "a@example.org"), true),
    ]

    @Test(arguments: contacts)
    func aNewCodeGoesOnlyByAWayThatIsSafe(contact: Contact, isReachable: Bool) throws {
        #expect(contact.isReachable == isReachable)
        let (fresh, now) = (try Situation.codeLost.state(), Situation.codeLost.circumstances)
        let state = try decide(.correctContact(name: nil, contact, on: now.today), in: fresh, under: now)
            .reduce(fresh, evolve)
        let act = Act.replaceCode(via: .safeContact, by: "complaints manager", on: now.today)
        #expect(((try? decide(act, in: state, under: now)) != nil) == isReachable)
        #expect(try record(act.fact, in: state, under: now).findings.isEmpty == isReachable)
    }

    @Test func aNewCodeGoesThroughAnAdvocateWhoIsThere() throws {
        let (fresh, now) = (try Situation.codeLost.state(), Situation.codeLost.circumstances)
        let act = Act.replaceCode(via: .advocate, by: "complaints manager", on: now.today)
        #expect(throws: Refusal.self) { try decide(act, in: fresh, under: now) }
        let state = try decide(.appointed("2026-03-30"), in: fresh, under: now).reduce(fresh, evolve)
        let after = try decide(act, in: state, under: now).reduce(state, evolve)
        #expect(after.file?.codeTrouble == nil)
    }

    /// What happened to the code, and which step is then due.
    @Test(
        arguments: [
            ([], nil), ([.warnOfGuesses], .keepCode), ([.reportLostCode], .replaceCode),
            ([.warnOfGuesses, .reportLostCode], .replaceCode), ([.reportLostCode, .warnOfGuesses], .replaceCode),
            ([.warnOfGuesses, .keepCode], nil), ([.reportLostCode, .keepCode], nil),
            ([.reportLostCode, .replaceCode], nil), ([.reportLostCode, .replaceCode, .warnOfGuesses], .keepCode),
        ] as [([StepName], StepName?)])
    func troubleIsLookedInto(steps: [StepName], due: StepName?) throws {
        for situation in [Situation.intended, .fresh, .closed] {
            let now = situation.circumstances
            let state = try steps.reduce(try situation.state()) { state, step in
                try decide(minimalAct(step, in: state, under: now), in: state, under: now).reduce(state, evolve)
            }
            for name in [StepName.replaceCode, .keepCode] {
                #expect(try step(name, in: state, under: now).isDue == (name == due), "\(situation) \(name)")
            }
        }
    }
}
