import CaseKernel
import CouncilModules
import Testing

/// From the empty case, every kind of state that acts lead to has a lawful way to an end, and what must never happen does not.
@Suite struct ExplorationTests {
    /// Who complains, how and about when: one point each.
    static let openings: [Act] = [
        opening(), opening(through: .telephone), opening(by: .lookedAfterChild, wantsAdvocate: true),
        opening(by: .sufficientInterest), opening(happened: (2024, 6, 1)), opening(kind: .corporate),
    ]

    static let openedOn = day(2026, 3, 23)

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    private static func opening(
        by category: ComplainantCategory = .parent, through channel: Channel = .letter, wantsAdvocate: Bool = false,
        happened: (Int, Int, Int)? = nil, kind: TrackKind = .statutory
    ) -> Act {
        guard let receipt = Receipt(receivedOn: openedOn, enteredOn: openedOn, channel: channel),
            let representation = Representation(
                points: ["Nobody came."], happenedOn: happened.map { day($0.0, $0.1, $0.2) })
        else { preconditionFailure("the opening cannot be made") }
        return .receive(
            Received(
                receipt: receipt, representation: representation,
                complainant: Complainant(claimed: category, name: "A. Person"), child: Child(name: "B"),
                wantsAdvocate: wantsAdvocate, kind: kind, moduleVersion: "1", lawVersion: Law.regulations2006.version))
    }

    /// A council as its own module has it: what it promises, and nothing made up.
    private static func procedure(of council: String) throws -> Procedure {
        Procedure(law: .regulations2006, promises: try Repository.module(council).promises)
    }

    @Test(arguments: CoverageTests.ids, openings.indices)
    func everyStateHasAnEndAndTheInvariantsHold(council: String, opening: Int) throws {
        let explorer = Explorer(procedure: try Self.procedure(of: council), bound: opening == 0 ? 320 : 80)
        let result = try explorer.explore(from: Self.openings[opening], on: Self.openedOn)
        #expect(result.violations.isEmpty, "\(Set(result.violations).prefix(5))")
        #expect(result.visited > 20)
        guard opening == 0 else { return }
        for stage in Stage.statutory {
            #expect(result.standings.contains("answered \(stage.rawValue)"), "\(stage)")
        }
        #expect(result.standings.contains("closed"))
    }

    /// The five differ in what they promise, so that going through each of them is more than going through one five times.
    @Test func theCouncilsDiffer() throws {
        let promises = try CoverageTests.ids.map { try Self.procedure(of: $0).promises }
        #expect(Set(promises).count >= 4)
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
                    sentOn: now.today, isForComplexity: true, reason: "A pause", until: day(2026, 4, 20))
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
        let result = try explorer.explore(from: Self.openings[0], on: Self.openedOn)
        #expect(result.violations.contains { $0.invariant == invariant }, "\(Set(result.violations).prefix(3))")
    }
}
