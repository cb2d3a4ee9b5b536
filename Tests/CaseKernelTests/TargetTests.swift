import Testing

@testable import CaseKernel

/// The limits that are not the law's: what a case is held to is what is listed, and a promise counts from its own stage.
struct TargetTests {
    @Test func casesAreHeldToWhatIsListed() throws {
        let now = circumstances(on: "2026-06-01")
        let corporate: [Act] = [
            .received("2026-04-22", kind: .corporate), .acknowledge(on: day("2026-04-29")),
            .stage(.corporateResponse, "2026-05-01"), .asking(.corporateReview, "2026-05-06"),
            .acknowledge(on: day("2026-05-08")),
        ]
        let panel = try story(Situation.panelAsked.acts, under: now).state.clocks(under: now)
        let readings = try story(corporate, under: now).state.clocks(under: now) + panel
        var seen: Set<Clock> = []
        for reading in readings {
            guard let target = reading.clock.target, let deadline = reading.deadline else { continue }
            seen.insert(reading.clock)
            #expect(deadline.timescale == target, "\(reading.clock)")
        }
        #expect(
            seen.isSuperset(of: [
                .corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit,
                .corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit, .panelAcknowledgement,
                .panelChair, .update, .statement,
            ]))
    }

    @Test func aReviewIsCountedFromItsOwnAcknowledgement() throws {
        let promise = Promise(
            .corporateReview, startsAt: .acknowledged, within: .workingDays(WorkingDays(15)), obligation: .will,
            words: "15")
        let now = Circumstances(
            procedure: Procedure(law: .regulations2006, promises: [promise]), calendar: .englandAndWales,
            today: day("2026-06-01"))
        let state = try story(
            [
                .received("2026-04-22", kind: .corporate), .acknowledge(on: day("2026-04-23")),
                .stage(.corporateResponse, "2026-05-01"), .asking(.corporateReview, "2026-05-06"),
                .acknowledge(on: day("2026-05-08")),
            ], under: now
        ).state
        let council = state.clocks(under: now).first { $0.clock == .corporateReview && $0.authority.name == "council" }
        #expect(council?.deadline?.lastDay == day("2026-06-01"))
    }

    @Test(arguments: [(TrackKind.enquiry, "2026-04-01", "council"), (.comment, "2026-04-08", "policy")])
    func aReplyIsPromisedToItsKindOnly(kind: TrackKind, due: String, by: String) throws {
        let promise = Promise(
            .reply, startsAt: .received, within: .workingDays(WorkingDays(7)), obligation: .will, words: "7",
            contact: .enquiry)
        let now = Circumstances(
            procedure: Procedure(law: .regulations2006, promises: [promise]), calendar: .englandAndWales,
            today: day("2026-03-24"))
        let state = try story([.received("2026-03-23", kind: kind)], under: now).state
        let reply = state.clocks(under: now).filter { $0.clock == .reply }
        #expect(reply.map { $0.deadline?.lastDay } == [day(due)])
        #expect(reply.first?.authority.name == by)
    }
}
