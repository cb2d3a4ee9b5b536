import CaseKernel
import Testing

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
