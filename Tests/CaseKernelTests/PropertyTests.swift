import CaseKernel
import Testing

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
                let isCountedBack = reading.clock == .panelPapers
                #expect(isCountedBack || reading.clock == .action || deadline.lastDay >= deadline.start)
                if case .workingDays(let days) = deadline.timescale.span, days.count > 0, !isCountedBack {
                    #expect(
                        now.calendar.isWorkingDay(deadline.lastDay)
                            || deadline.timescale.authority == .law(.regulation("14(5)"))
                            || deadline.timescale.authority == .law(.regulation("17(6)"))
                            || deadline.timescale.authority == .ombudsman(.code("6.5"))
                            || deadline.timescale.authority == .ombudsman(.code("6.14"))
                            || deadline.timescale.authority
                                == .ombudsman(.policy("the Ombudsman counts from the request"))
                    )
                }
            }
        }
        guard let file = state.file else { return }
        _ = file.changedDates(under: now.procedure, on: now.calendar)
        for (parcel, standing) in file.parcels {
            #expect(file.standing(of: parcel) == standing && Parcel(parcel.name) == parcel)
            if case .notice(let number) = parcel {
                let received = file.dayReceived(number, on: now.calendar)
                #expect(received == nil || standing.hasArrived, "what has not arrived is not received")
            }
        }
        for person in file.complainants {
            guard case .allowed(let way, let address, _) = person.safeWriting(by: Set(ContactWay.allCases)) else {
                continue
            }
            #expect(!person.contact.isForbidden(address) && !person.contact.ways.contains(.none))
            #expect(person.contact.ways.isEmpty || person.contact.ways.contains(way))
        }
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
                let arrived = state.file?.parcels.filter(\.standing.hasArrived) ?? []
                state = evolve(state, event)
                #expect(
                    arrived.allSatisfy { state.file?.standing(of: $0.parcel) == $0.standing }, "what arrived stays")
                _ = mailings(after: [event], in: state)
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
            let arrangements = nonsense.chance(50) ? Arrangements.none : .usual
            for _ in 0..<14 {
                let now = circumstances(on: today, promises: Self.promises, arrangements: arrangements)
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
            wantsAdvocate: nonsense.chance(40), happened: nil,
            reachable: nonsense.chance(50) ? onlyCalled : emailed)
    }

    /// Whatever happened can be recorded, and is found fault with exactly when `decide` would refuse it.
    ///
    /// A missed limit is found too, though the late answer or the request that shows it is lawful. Words that nobody knows
    /// any more are not asked for.
    @Test(arguments: 0..<25)
    func recordTakesEveryDatedFactAndFindsWhatDecideRefuses(seed: UInt64) throws {
        var nonsense = Nonsense(generator: SeededGenerator(seed: 2_000 + seed))
        let missed = Set(
            ["14(1)", "14(5)", "17(3)", "17(6)", "17(6)(b)", "18(2)", "19(4)", "20(2)", "20(3)", "9(1)", "8(5)"]
                .map(Source.regulation)
                // Allowed, and said all the same.
                + [.policy("proceedings not in the list")])
        for _ in 0..<30 {
            let start = day("2026-01-05").advanced(by: Int.random(in: 0..<700, using: &nonsense.generator))
            let now = circumstances(
                on: start.advanced(by: 1_000), promises: Self.promises,
                arrangements: nonsense.chance(50) ? .none : .usual)
            var state = CaseState.unopened
            let opening: Fact =
                nonsense.chance(30)
                ? .intended(intended(start.description, wantsAdvocate: nonsense.chance(40)))
                : .received(nonsense.received(near: start))
            for event in try record(opening, in: state, under: now).events { state = evolve(state, event) }
            for _ in 0..<12 {
                let fact = nonsense.fact(nonsense.pick(StepName.allCases), near: start)
                let opensAgain = fact.step == .intend || fact.step == .receive && state.file?.received != nil
                guard !opensAgain, fact.track.map({ state.file?.track($0) != nil }) ?? true else {
                    #expect(throws: Refusal.self) { try record(fact, in: state, under: now) }
                    continue
                }
                let (events, findings) = try record(fact, in: state, under: now)
                if let act = Act(fact) {
                    do throws(Refusal) {
                        _ = try decide(act, in: state, under: now)
                        #expect(findings.allSatisfy { missed.contains($0.rule) }, "\(fact) \(findings)")
                    } catch {
                        #expect(!findings.isEmpty || error.kind == .reasonsNeeded, "\(fact) \(error)")
                    }
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
