import CaseKernel
import Testing

/// Facts and events of every kind, sensible or not.
struct Nonsense {
    var generator: SeededGenerator

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements.pick(&generator) }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func words() -> String { pick(["", " ", "no PR", "Nobody was told about the move to another school"]) }

    mutating func someDay(near day: Day) -> Day {
        chance(85)
            ? day.advanced(by: Int.random(in: -3...8, using: &generator))
            : day.advanced(by: Int.random(in: -900...900, using: &generator))
    }

    mutating func track() -> TrackNumber { chance(97) ? .first : TrackNumber(2) ?? .first }

    mutating func received(near day: Day) -> Received {
        let receivedOn = someDay(near: day)
        return CaseKernelTests.received(
            receivedOn, entered: receivedOn.advanced(by: Int.random(in: 0...5, using: &generator)),
            by: pick(ComplainantCategory.allCases), under18: chance(20), through: pick(Channel.allCases),
            wantsAdvocate: chance(40), happened: chance(30) ? someDay(near: day) : nil)
    }

    mutating func contact() -> Contact {
        Contact(
            ways: chance(50) ? [] : [pick(ContactWay.allCases)], email: chance(50) ? words() : nil,
            phone: chance(50) ? words() : nil, cares: chance(50) ? [] : [pick(ContactCare.allCases)])
    }

    /// Any fact of a step, dated near `day`.
    mutating func fact(_ step: StepName, near day: Day) -> Fact {
        let (on, track) = (someDay(near: day), track())
        switch step {
        case .receive: return .received(received(near: day))
        case .intend:
            return .intended(
                CaseKernelTests.intended(
                    on.description, by: pick(ComplainantCategory.allCases), wantsAdvocate: chance(40)))
        case .addWords: return .messaged(Message(.addition, on: on, words: words()))
        case .write: return .messaged(Message(.toTeam, on: on, words: words()))
        case .reportSilence: return .messaged(Message(.silence, on: on, words: chance(50) ? nil : words()))
        case .reply: return .messaged(Message(.toComplainant, on: on, by: words(), words: words()))
        case .correctContact:
            let number = chance(95) ? ComplainantNumber.first : ComplainantNumber(2) ?? .first
            return .contactCorrected(number, name: words(), contact(), on: on)
        case .reportLostCode: return .codeLost(via: pick(CodeRoute.allCases), on: on)
        case .warnOfGuesses: return .codeGuessed(times: 30, on: on)
        case .replaceCode: return .codeReplaced(via: pick(CodeRoute.allCases), by: words(), on: on)
        case .keepCode: return .codeKept(by: words(), on: on)
        case .checkSafeguarding:
            let outcome: SafeguardingCheck.Outcome = chance(50) ? .noConcern : .referred(to: words())
            return .safeguardingChecked(SafeguardingCheck(on: on, by: words(), outcome: outcome))
        case .establishCategory:
            let number = chance(95) ? ComplainantNumber.first : ComplainantNumber(2) ?? .first
            return .categoryEstablished(number, pick(ComplainantCategory.allCases), by: words(), on: on)
        case .decideInterest:
            return .interestDecided(
                track, InterestDecision(isAccepted: chance(60), reasons: words(), by: words(), on: on))
        case .notifyRefusal: return .refusalNotified(track, on: on)
        case .acknowledge: return .acknowledged(track, on: on)
        case .inform: return .informed(track, on: on)
        case .requestAdvocate:
            return .advocateRequested(track, how: chance(50) ? pick(Channel.allCases) : nil, on: on)
        case .declineAdvocate: return .advocateDeclined(track, on: on)
        case .appointAdvocate:
            guard let ada = Advocate(name: "Ada") else { return .advocateRequested(track, how: nil, on: on) }
            return .advocateAppointed(track, ada, bars: chance(20) ? [pick(AdvocateBar.allCases)] : [], on: on)
        case .agreeLaterStart: return .laterStartAgreed(track, start: someDay(near: on), on: on)
        case .extend:
            let stage = pick(Stage.allCases)
            return .extended(
                track, stage,
                ExtensionNotice(
                    sentOn: on, isForComplexity: stage == .localResolution, reason: words(),
                    until: on.advanced(by: Int.random(in: -5...110, using: &generator))))
        case .answer:
            let answer = Answer(on: on, by: words(), words: words(), isResolved: chance(50))
            return .answered(track, chance(90) ? .localResolution : .investigation, answer)
        case .request: return .requested(track, .investigation, StageRequest(on: on, by: pick(Speaker.allCases)))
        case .produceRecord: return .recordProduced(track, on: on)
        case .withdraw: return .withdrawn(track, Withdrawal(on: on, by: pick(Speaker.allCases)))
        case .confirmWithdrawal: return .withdrawalConfirmed(track, on: on)
        case .refer: return .referred(track, referral(on: on))
        case .handOver: return .handedOver(parcel(), by: words(), on: on)
        case .sendAgain: return .sentAgain(parcel(), by: words(), on: on)
        case .confirmContact:
            let ways = chance(50) ? [] : [pick([ContactWay.email, .text, .letter])]
            let hours = chance(50) ? nil : SafeHours(words: "after 4pm on weekdays")
            return .contactConfirmed(.first, ContactConfirmation(ways: ways, hours: hours, by: words(), on: on))
        case .noteDelivery:
            if chance(30) { return .undelivered(parcel(), reason: "busy", on: on) }
            if chance(30) { return .held(parcel(), pick(HoldReason.allCases), on: on) }
            return .delivered(parcel(), by: "email", chance(50) ? nil : pick(ContactWay.allCases), on: on)
        case .noteReading: return .noticeRead(NoticeNumber(Int.random(in: 1...6, using: &generator)) ?? .first, on: on)
        case .close: return .closed(by: words(), on: on)
        }
    }

    private mutating func parcel() -> Parcel {
        let number = Int.random(in: 1...6, using: &generator)
        if chance(30) { return .referral(ReferralNumber(number) ?? .first) }
        return .notice(NoticeNumber(number) ?? .first)
    }

    private mutating func referral(on day: Day) -> Referral {
        Referral(
            number: ReferralNumber(Int.random(in: 1...3, using: &generator)) ?? .first,
            provider: pick(["helpers", "nobody"]), providerName: "Helpers", isSafetyNet: chance(20),
            isCarried: chance(80), reasons: [], consent: Consent(by: pick(Consent.Giver.allCases), how: .online),
            wantedBy: nil, on: day)
    }

    /// Any event at all, in no order.
    mutating func event(near day: Day) -> Event {
        let (on, track, stage) = (someDay(near: day), track(), pick(Stage.allCases))
        if chance(20) { return .began(track, stage, on: on, pick(StartBasis.allCases)) }
        if chance(10) {
            return .told(
                Notice(
                    kind: pick(Notice.Kind.allCases), track: track, on: on,
                    dates: [ToldDate(clock: pick(Clock.allCases), setBy: "law", day: on)], rights: [],
                    calendarVersion: "another", lawVersion: "another"))
        }
        switch fact(pick(StepName.allCases), near: day) {
        case .intended(let intended): return .intended(intended)
        case .received(let received): return .received(received)
        case .messaged(let message): return .messaged(message)
        case .contactCorrected(let number, let name, let contact, let on):
            return .contactCorrected(number, name: name, contact, on: on)
        case .codeLost(let route, let on): return .codeLost(via: route, on: on)
        case .codeGuessed(let times, let on): return .codeGuessed(times: times, on: on)
        case .codeReplaced(let route, let by, let on): return .codeReplaced(via: route, by: by, on: on)
        case .codeKept(let by, let on): return .codeKept(by: by, on: on)
        case .safeguardingChecked(let check): return .safeguardingChecked(check)
        case .categoryEstablished(let number, let category, let by, let on):
            return .categoryEstablished(number, category, by: by, on: on)
        case .interestDecided(let track, let decision): return .interestDecided(track, decision)
        case .refusalNotified(let track, let on): return .refusalNotified(track, on: on)
        case .acknowledged(let track, let on): return .acknowledged(track, on: on)
        case .informed(let track, let on): return .informed(track, on: on)
        case .advocateRequested(let track, _, let on): return .advocateRequested(track, on: on)
        case .advocateDeclined(let track, let on): return .advocateDeclined(track, on: on)
        case .advocateAppointed(let track, let advocate, _, let on): return .advocateAppointed(track, advocate, on: on)
        case .laterStartAgreed(let track, let start, let on): return .laterStartAgreed(track, start: start, on: on)
        case .extended(let track, let stage, let notice): return .extended(track, stage, notice)
        case .answered(let track, _, let answer): return .answered(track, stage, answer)
        case .requested(let track, _, let request): return .requested(track, stage, request)
        case .recordProduced(let track, let on): return .recordProduced(track, on: on)
        case .withdrawn(let track, let withdrawal): return .withdrawn(track, withdrawal)
        case .withdrawalConfirmed(let track, let on): return .withdrawalConfirmed(track, on: on)
        case .closed(let by, let on): return .closed(by: by, on: on)
        case .referred(let track, let referral): return .referred(track, referral)
        case .delivered(let parcel, let by, let way, let on): return .delivered(parcel, by: by, way, on: on)
        case .undelivered(let parcel, let reason, let on): return .undelivered(parcel, reason: reason, on: on)
        case .held(let parcel, let reason, let on): return .held(parcel, reason, on: on)
        case .noticeRead(let number, let on): return .noticeRead(number, on: on)
        case .handedOver(let parcel, let by, let on): return .handedOver(parcel, by: by, on: on)
        case .sentAgain(let parcel, let by, let on):
            return .sentAgain(parcel, by: by, chance(50) ? nil : pick(ContactWay.allCases), on: on)
        case .contactConfirmed(let number, let confirmation): return .contactConfirmed(number, confirmation)
        }
    }
}

extension Act {
    /// The act of a fact, unless the fact is one that no act amounts to.
    init?(_ fact: Fact) {
        switch fact {
        case .intended(let intended): self = .intend(intended)
        case .received(let received): self = .receive(received)
        case .messaged(let message): self = .write(message)
        case .contactCorrected(let number, let name, let contact, let on):
            self = .correctContact(of: number, name: name, contact, on: on)
        case .codeLost(let route, let on): self = .reportLostCode(via: route, on: on)
        case .codeGuessed(let times, let on): self = .warnOfGuesses(times: times, on: on)
        case .codeReplaced(let route, let by, let on): self = .replaceCode(via: route, by: by, on: on)
        case .codeKept(let by, let on): self = .keepCode(by: by, on: on)
        case .safeguardingChecked(let check): self = .checkSafeguarding(check)
        case .categoryEstablished(let number, let category, let by, let on):
            self = .establishCategory(category, of: number, by: by, on: on)
        case .interestDecided(let track, let decision): self = .decideInterest(decision, track: track)
        case .refusalNotified(let track, let on): self = .notifyRefusal(on: on, track: track)
        case .acknowledged(let track, let on): self = .acknowledge(on: on, track: track)
        case .informed(let track, let on): self = .inform(on: on, track: track)
        case .advocateRequested(let track, let how, let on): self = .requestAdvocate(on: on, how: how, track: track)
        case .advocateDeclined(let track, let on): self = .declineAdvocate(on: on, track: track)
        case .advocateAppointed(let track, let advocate, let bars, let on):
            self = .appoint(advocate, bars: bars, on: on, track: track)
        case .laterStartAgreed(let track, let start, let on): self = .agreeLaterStart(start, on: on, track: track)
        case .referred(let track, let referral): self = .refer(referral, track: track)
        case .delivered(let parcel, let by, let way, let on): self = .noteDelivery(of: parcel, by: by, way, on: on)
        case .undelivered(let parcel, let reason, let on): self = .noteFailure(of: parcel, because: reason, on: on)
        case .held(let parcel, let reason, let on): self = .hold(parcel, because: reason, on: on)
        case .noticeRead(let number, let on): self = .noteReading(of: number, on: on)
        case .handedOver(let parcel, let by, let on): self = .handOver(parcel, by: by, on: on)
        case .sentAgain(let parcel, let by, let on): self = .sendAgain(parcel, by: by, on: on)
        case .contactConfirmed(let number, let confirmation): self = .confirmContact(of: number, confirmation)
        case .extended(let track, .localResolution, let notice) where notice.isForComplexity:
            self = .extendForComplexity(
                because: notice.reason, until: notice.until, sentOn: notice.sentOn, track: track)
        case .extended(let track, .investigation, let notice) where !notice.isForComplexity:
            self = .extendInvestigation(
                because: notice.reason, until: notice.until, sentOn: notice.sentOn, track: track)
        case .answered(let track, .localResolution, let answer): self = .answer(answer, track: track)
        case .requested(let track, .investigation, let request): self = .requestInvestigation(request, track: track)
        case .recordProduced(let track, let on): self = .produceRecord(on: on, track: track)
        case .withdrawn(let track, let withdrawal): self = .withdraw(withdrawal, track: track)
        case .withdrawalConfirmed(let track, let on): self = .confirmWithdrawal(on: on, track: track)
        case .closed(let by, let on): self = .close(by: by, on: on)
        case .extended, .answered, .requested: return nil
        }
    }
}

@Suite struct PropertyTests {
    static let promises = ClockTests.promises

    /// Looks at everything that is computed from a state.
    static func look(at state: CaseState, under now: Circumstances) {
        let steps = openSteps(in: state, under: now)
        #expect(steps.count >= StepName.allCases.count(where: { !$0.isPrograms }))
        if case .open(let file) = state, file.received == nil {
            #expect(file.clocks(under: now.procedure, on: now.calendar).isEmpty, "no clock runs on a wish")
        }
        for reading in state.file?.clocks(under: now.procedure, on: now.calendar) ?? [] {
            if let deadline = reading.deadline {
                #expect(deadline.lastDay >= deadline.start)
                if case .workingDays(let days) = deadline.timescale.span, days.count > 0 {
                    #expect(
                        now.calendar.isWorkingDay(deadline.lastDay)
                            || deadline.timescale.authority == .law(.regulation("14(5)"))
                            || deadline.timescale.authority == .law(.regulation("17(6)")))
                }
            }
        }
        if let file = state.file { _ = file.changedDates(under: now.procedure, on: now.calendar) }
    }

    @Test(arguments: 0..<20)
    func evolveIsTotal(seed: UInt64) {
        var nonsense = Nonsense(generator: SeededGenerator(seed: seed))
        for _ in 0..<150 {
            let start = calendar.days.lowerBound.advanced(by: Int.random(in: 0..<18_000, using: &nonsense.generator))
            let now = circumstances(on: start.advanced(by: 30), promises: Self.promises)
            var state = CaseState.unopened
            if nonsense.chance(90) {
                let wish = intended(start.description, wantsAdvocate: nonsense.chance(40))
                state = evolve(state, nonsense.chance(30) ? .intended(wish) : .received(nonsense.received(near: start)))
            }
            for _ in 0..<Int.random(in: 1...25, using: &nonsense.generator) {
                let event = nonsense.event(near: start)
                let opened = state.file?.received
                state = evolve(state, event)
                #expect(opened == nil || state.file?.received == opened, "what was received never changes")
            }
            Self.look(at: state, under: now)
        }
    }

    @Test func extremeDaysDoNotTrap() {
        for number in [Int32.min + 1, -719_162, -1, 0, 2_932_896, Int32.max - 40_000] {
            let on = Day(number: number)
            var state = CaseState.unopened
            let events: [Event] = [
                .received(received("2026-03-23", by: .careLeaver, wantsAdvocate: true)),
                .began(.first, .localResolution, on: on, .receipt), .acknowledged(.first, on: on),
                .extended(
                    .first, .localResolution, ExtensionNotice(sentOn: on, isForComplexity: true, reason: "", until: on)),
                .requested(.first, .investigation, StageRequest(on: on, by: .advocate)),
                .began(.first, .investigation, on: on, .request),
            ]
            for event in events {
                state = evolve(state, event)
                Self.look(at: state, under: circumstances(on: "2026-04-01", promises: Self.promises))
            }
        }
    }

    /// Walks through a case by acts: what is open can be done, what is not is refused by the same rule, and a replay of
    /// what happened gives the same state.
    @Test(arguments: 0..<25)
    func walksOfActs(seed: UInt64) throws {
        var nonsense = Nonsense(generator: SeededGenerator(seed: 1_000 + seed))
        for _ in 0..<6 {
            var today = day("2026-01-05").advanced(by: Int.random(in: 0..<700, using: &nonsense.generator))
            var (state, history) = (CaseState.unopened, [Event]())
            for _ in 0..<14 {
                let now = circumstances(on: today, promises: Self.promises)
                let allowed = try agreement(in: state, under: now)
                var act = try minimalAct(
                    nonsense.pick(allowed.keys.sorted { $0.rawValue < $1.rawValue } + [.receive]), in: state, under: now
                )
                if state == .unopened {
                    act =
                        nonsense.chance(30)
                        ? .intended(today.description, wantsAdvocate: nonsense.chance(40))
                        : .receive(Self.opening(&nonsense, on: today))
                }
                if let events = try? decide(act, in: state, under: now) {
                    history += events
                    state = events.reduce(state, evolve)
                }
                #expect(history.reduce(CaseState.unopened, evolve) == state)
                today = today.advanced(by: nonsense.pick([0, 1, 3, 9]))
            }
            Self.look(at: state, under: circumstances(on: today, promises: Self.promises))
        }
    }

    private static func opening(_ nonsense: inout Nonsense, on today: Day) -> Received {
        received(
            today, entered: today, by: nonsense.pick([.parent, .lookedAfterChild, .sufficientInterest, .careLeaver]),
            under18: nonsense.chance(30), through: nonsense.pick([.letter, .telephone]),
            wantsAdvocate: nonsense.chance(40),
            happened: nil)
    }

    /// Whatever happened can be recorded, and is found fault with exactly when `decide` would refuse it.
    ///
    /// A missed limit (regulation 14(1)) is found too, though the late answer or the request that shows it is lawful.
    @Test(arguments: 0..<25)
    func recordTakesEveryDatedFactAndFindsWhatDecideRefuses(seed: UInt64) throws {
        var nonsense = Nonsense(generator: SeededGenerator(seed: 2_000 + seed))
        let missed = Source.regulation("14(1)")
        for _ in 0..<30 {
            let start = day("2026-01-05").advanced(by: Int.random(in: 0..<700, using: &nonsense.generator))
            let now = circumstances(on: start.advanced(by: 1_000), promises: Self.promises)
            var state = CaseState.unopened
            let opening: Fact =
                nonsense.chance(30)
                ? .intended(intended(start.description, wantsAdvocate: nonsense.chance(40)))
                : .received(nonsense.received(near: start))
            for event in try record(opening, in: state, under: now).events { state = evolve(state, event) }
            for _ in 0..<12 {
                let fact = nonsense.fact(nonsense.pick(StepName.allCases), near: start)
                let opensAgain = fact.step == .intend || fact.step == .receive && state.file?.received != nil
                guard !opensAgain, fact.track ?? .first == .first else {
                    #expect(throws: Refusal.self) { try record(fact, in: state, under: now) }
                    continue
                }
                let (events, findings) = try record(fact, in: state, under: now)
                if let act = Act(fact) {
                    let isLawful = (try? decide(act, in: state, under: now)) != nil
                    #expect(findings.contains { $0.rule != missed } == !isLawful, "\(fact) \(findings)")
                } else {
                    #expect(!findings.isEmpty, "\(fact)")
                }
                state = events.reduce(state, evolve)
                Self.look(at: state, under: now)
            }
        }
    }

    @Test func recordRefusesOnlyNonsense() throws {
        let now = circumstances(on: "2026-04-01")
        let state = try Situation.fresh.state()
        let rows: [(Fact, CaseState, Refusal.Kind)] = [
            (.acknowledged(.first, on: day("2026-03-24")), .unopened, .notOpened),
            (.received(received("2026-03-23")), state, .alreadyDone),
            (.received(received("1999-12-31")), .unopened, .badDate),
            (.received(received("2026-04-02")), .unopened, .badDate),
            (.acknowledged(.first, on: day("2026-04-02")), state, .badDate),
            (.acknowledged(.first, on: day("1999-12-31")), state, .badDate),
            (.acknowledged(try #require(TrackNumber(2)), on: day("2026-03-24")), state, .unknown),
        ]
        for (fact, state, kind) in rows {
            let refusal = #expect(throws: Refusal.self) { try record(fact, in: state, under: now) }
            #expect(refusal?.kind == kind)
        }
        #expect(throws: Never.self) { try record(.closed(by: "", on: day("2026-03-01")), in: state, under: now) }
    }
}

@Suite struct IrregularHistoryTests {
    /// What does not fit changes nothing of what had been reached.
    @Test(arguments: [
        (Situation.fresh, Event.refusalNotified(.first, on: day("2026-04-01"))),
        (.fresh, .withdrawalConfirmed(.first, on: day("2026-04-01"))),
        (.fresh, .received(received("2026-04-01"))),
        (.withdrawn, .refusalNotified(.first, on: day("2026-04-01"))),
        (.confirmed, .withdrawalConfirmed(.first, on: day("2026-04-01"))),
        (.withdrawn, .withdrawn(.first, Withdrawal(on: day("2026-04-01"), by: .advocate))),
        (.awaitingAdvocate, .advocateRequested(.first, on: day("2026-04-01"))),
        (.written, .requested(.first, .investigation, StageRequest(on: day("2026-04-01"), by: .advocate))),
        (
            .answered,
            .answered(.first, .localResolution, Answer(on: day("2026-04-01"), by: "", words: "", isResolved: true))
        ),
        (
            .answered,
            .extended(
                .first, .localResolution,
                ExtensionNotice(sentOn: day("2026-04-01"), isForComplexity: true, reason: "", until: day("2026-04-22")))
        ),
        (.unopened, .acknowledged(.first, on: day("2026-04-01"))),
        (.fresh, .intended(intended("2026-04-01"))),
        (.intended, .intended(intended("2026-04-01", wantsAdvocate: true))),
        (.intended, .withdrawn(.first, Withdrawal(on: day("2026-04-01"), by: .complainant))),
        (.intended, .requested(.first, .investigation, StageRequest(on: day("2026-04-01"), by: .complainant))),
        (.intended, .began(.first, .localResolution, on: day("2026-04-01"), .receipt)),
        (
            .intended,
            .answered(.first, .localResolution, Answer(on: day("2026-04-01"), by: "", words: "", isResolved: true))
        ),
        (.answeredReady, .acknowledged(.first, on: day("2026-04-01"))),
        (.answeredReady, .informed(.first, on: day("2026-04-01"))),
    ])
    func keepsWhatIsThere(situation: Situation, event: Event) throws {
        let before = try situation.state()
        let after = evolve(before, event)
        #expect(after.track?.progress == before.track?.progress)
        #expect(after.track?.advocacy == before.track?.advocacy)
        #expect(after.track?.acknowledgedOn == before.track?.acknowledgedOn)
        #expect(after.file?.received == before.file?.received)
    }

    @Test func aRefusalRecordedInStageTwoTakesNoRightAway() throws {
        let now = Situation.written.circumstances
        let state = try Situation.written.state()
        let (events, findings) = try record(Act.interestRefused("2026-03-30").fact, in: state, under: now)
        #expect(!findings.isEmpty)
        let after = events.reduce(state, evolve)
        #expect(after.lawfulDay(.investigation, under: now) == state.lawfulDay(.investigation, under: now))
    }
}
