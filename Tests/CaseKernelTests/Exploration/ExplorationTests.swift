import CaseKernel
import Testing

/// From the empty case, every kind of state that acts lead to has a lawful way to an end, and what must never happen does not.
@Suite struct ExplorationTests {
    /// What the five councils promise, as their modules say it: by when they acknowledge, and stage 1 and 2 where they say.
    static let promises: [[Promise]] = [
        [acknowledging(3)], [acknowledging(2)], [acknowledging(3), stage(.localResolution, 10)],
        [acknowledging(3), stage(.investigation, 25)], [],
    ]

    private static func acknowledging(_ days: UInt16) -> Promise {
        Promise(
            .acknowledgement, startsAt: .received, within: .workingDays(WorkingDays(days)), obligation: .will,
            words: "w")
    }

    private static func stage(_ clock: Clock, _ days: UInt16) -> Promise {
        Promise(
            clock, startsAt: clock == .investigation ? .requested : .received, within: .workingDays(WorkingDays(days)),
            obligation: .will, words: "w")
    }

    static let openings: [Act] = [
        .received("2026-03-23"), .received("2026-03-23", through: .telephone),
        .received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true),
        .received("2026-03-23", by: .sufficientInterest), .received("2026-03-23", happened: "2024-06-01"),
        .received("2026-03-23", kind: .corporate),
    ]

    @Test(arguments: promises.indices, openings.indices)
    func everyStateHasAnEndAndTheInvariantsHold(council: Int, opening: Int) throws {
        let explorer = Explorer(
            procedure: Procedure(law: .regulations2006, promises: Self.promises[council]),
            bound: council == 0 ? 120 : 25)
        let result = try explorer.explore(from: Self.openings[opening], on: day("2026-03-23"))
        #expect(result.violations.isEmpty, "\(Set(result.violations).prefix(5))")
        #expect(result.visited > 20)
    }

    @Test func theLastStageIsReached() throws {
        let explorer = Explorer(procedure: Procedure(law: .regulations2006), bound: 320)
        let result = try explorer.explore(from: Self.openings[0], on: day("2026-03-23"))
        for stage in Stage.statutory {
            #expect(result.standings.contains("answered \(stage.rawValue)"), "\(stage)")
        }
        #expect(result.standings.contains("closed"))
    }

    /// Decisions that break an invariant on purpose.
    static let broken: [(Violation.Invariant, Explorer.Decision)] = [
        (
            .barred,
            { act, state, now throws(Refusal) in
                guard case .entered(let entry) = act.fact, case .panelMemberAppointed = entry.matter else {
                    return try decide(act, in: state, under: now)
                }
                return [.entered(entry)]
            }
        ),
        (
            .rightDropped,
            { act, state, now throws(Refusal) in
                try decide(act, in: state, under: now).map { event in
                    guard case .told(let notice) = event, notice.kind == .adjudication else { return event }
                    return .told(
                        Notice(
                            kind: notice.kind, track: notice.track, on: notice.on, dates: notice.dates, rights: [],
                            calendarVersion: notice.calendarVersion, lawVersion: notice.lawVersion))
                }
            }
        ),
        (
            .moved,
            { act, state, now throws(Refusal) in
                let events = try decide(act, in: state, under: now)
                guard act.fact.step == .notePause else { return events }
                let notice = ExtensionNotice(
                    sentOn: now.today, isForComplexity: true, reason: "A pause", until: day("2026-04-20"))
                return events + [.extended(.first, .localResolution, notice)]
            }
        ),
        (
            .panelTooEarly,
            { act, state, now throws(Refusal) in
                guard case .requested(let track, .investigation, let request) = act.fact else {
                    return try decide(act, in: state, under: now)
                }
                return [.requested(track, .reviewPanel, request)]
            }
        ),
        (
            .noEnd,
            { act, state, now throws(Refusal) in
                // What nothing opens cannot be closed: every such act is refused.
                let isBlocked = [.receiveReport, .withdraw].contains(act.fact.step)
                return try decide(act, in: isBlocked ? .unopened : state, under: now)
            }
        ),
    ]

    @Test(arguments: broken.indices)
    func aFaultThatIsPutInOnPurposeIsFound(index: Int) throws {
        let (invariant, decision) = Self.broken[index]
        let explorer = Explorer(procedure: Procedure(law: .regulations2006), bound: 200, decision: decision)
        let result = try explorer.explore(from: Self.openings[0], on: day("2026-03-23"))
        #expect(result.violations.contains { $0.invariant == invariant }, "\(Set(result.violations).prefix(3))")
    }
}
