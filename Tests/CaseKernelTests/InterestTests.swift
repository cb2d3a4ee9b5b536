import CaseKernel
import Testing

/// A refusal needs reasons, and "no parental responsibility" is none.
@Suite struct InterestTests {
    @Test(arguments: [
        nil, "", "   ", "\n", "No.", "no PR", "No parental responsibility.",
        "She does not have parental responsibility",
        "She doesn't have PR", "She doesn’t have parental responsibility.", "They haven't got PR for the child",
        "The grandmother does not have parental responsibility for the child concerned", "PR PR PR PR PR",
        "Refused because the complainant has no parental responsibility", "Lacks PR; lacks PR; lacks PR", "not enough",
    ])
    func amountsToNothing(reasons: String?) throws {
        let state = try Situation.awaitingInterest.state()
        let refusal = #expect(throws: Refusal.self) {
            try decide(
                .interestRefused("2026-03-25", because: reasons), in: state,
                under: Situation.awaitingInterest.circumstances)
        }
        #expect(refusal?.kind == .reasonsNeeded)
        #expect(refusal?.rule == .policy("reasons for refusing"))
    }

    @Test(arguments: [
        "Has had no contact with the child since 2019 and the child does not want it",
        "A neighbour of the family who has never met the child",
        "The complaint is about a parking dispute, not about the child's welfare",
        "The child, asked by her social worker, did not want it",
        "She has no PR, has never met him, and the complaint concerns her own grievance with the agency",
    ])
    func isAReason(reasons: String) throws {
        let state = try Situation.awaitingInterest.state()
        let events = try decide(
            .interestRefused("2026-03-25", because: reasons), in: state, under: Situation.awaitingInterest.circumstances
        )
        #expect(events.reduce(state, evolve).track?.ending == .refused(notifiedOn: nil))
    }

    @Test func anAcceptanceNeedsNoReasons() throws {
        let state = try Situation.awaitingInterest.state()
        let events = try decide(
            .interestAccepted("2026-03-25"), in: state, under: Situation.awaitingInterest.circumstances)
        #expect(events.count == 2)
    }

    /// The Ombudsman may have a refusal decided again: the history can say so.
    @Test func aRecordedSecondDecisionStartsStageOne() throws {
        let now = circumstances(on: "2026-05-01")
        let state = try Situation.refusedNotified.state()
        let (events, findings) = try record(Act.interestAccepted("2026-05-01").fact, in: state, under: now)
        #expect(!findings.isEmpty)
        #expect(events.last == .began(.first, .localResolution, on: day("2026-05-01"), .interestDecided))
        #expect(events.reduce(state, evolve).lawfulDay(.localResolution, under: now) == day("2026-05-18"))
    }

    @Test(arguments: ComplainantCategory.allCases)
    func categoriesAreNamedByTheLaw(category: ComplainantCategory) {
        #expect(category.source.isLaw)
        #expect(ComplainantCategory(rawValue: category.rawValue) == category)
        #expect(!category.title.isEmpty && category.title.last != ".")
        #expect(!(category.needsSufficientInterest && category.isEntitledToAdvocate))
    }

    @Test func onlyTierBIsGated() {
        #expect(
            Set(ComplainantCategory.allCases.filter(\.needsSufficientInterest)) == [
                .sufficientInterest, .adoptionSufficientInterest, .specialGuardianshipSufficientInterest,
            ])
        #expect(
            Set(ComplainantCategory.allCases.filter(\.isEntitledToAdvocate)) == [
                .lookedAfterChild, .childInNeed, .childWhoMayBeAdopted, .specialGuardianshipChild, .careLeaver,
                .qualifyingForAdvice, .inEducationOrTraining,
            ])
    }
}
