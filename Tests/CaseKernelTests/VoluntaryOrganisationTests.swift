import CaseKernel
import Testing

/// What is said about a voluntary organisation is that organisation's to consider (regulations 21 and 22).
@Suite struct VoluntaryOrganisationTests {
    static let categories = ComplainantCategory.allCases.filter(\.isForOrganisation)
    private let now = circumstances(on: "2026-03-30")

    @Test(arguments: categories)
    func runsNoClockAndIsNotAnsweredHere(category: ComplainantCategory) throws {
        #expect(category.source == .regulation("21, 22") && !category.isEntitledToAdvocate)
        #expect(!category.needsSufficientInterest, "the organisation decides that")
        let state = try story([.received("2026-03-23", by: category)], under: now).state
        #expect(state.lawfulDay(.localResolution, under: now) == nil)
        for name in [StepName.answer, .extend, .request, .skipStage1, .decideInterest] {
            #expect(try !step(name, in: state, under: now).isOpen, "\(name)")
        }
        #expect(try step(.answer, in: state, under: now).refusal?.rule == .regulation("21, 22"))
        #expect(state.records(under: now).isEmpty, "regulation 22 leaves regulation 13 out")
        let outside = RouteDecision(.outside, destination: "Homes Trust, 01632 960000", reason: "It is about the trust")
        let ready = [Act.safe("2026-03-23"), .inform(on: day("2026-03-24")), .entered(.routed(.all, outside))]
        let routed = try ready.reduce(state) { state, act in
            try decide(act, in: state, under: now).reduce(state, evolve)
        }
        #expect(try step(.close, in: routed, under: now).isOpen)
    }

    /// What was answered all the same is recorded, and said.
    @Test func anAnswerThatWasGivenIsRecorded() throws {
        let state = try story([.received("2026-03-23", by: .voluntaryOrganisation)], under: now).state
        let answer = Answer(on: day("2026-03-27"), by: "manager", words: "No", isResolved: false)
        let findings = try record(.answered(.first, .localResolution, answer), in: state, under: now).findings
        #expect(findings.map(\.rule) == [.regulation("21, 22")])
    }

    /// Somebody who complains of the council too is the council's.
    @Test func anotherCategoryMakesItTheCouncils() throws {
        let acts: [Act] = [
            .received("2026-03-23", by: .voluntaryOrganisation),
            .establishCategory(.voluntaryOrganisation, also: [.childInNeed], by: "manager", on: day("2026-03-24")),
        ]
        let state = try story(acts, under: now).state
        #expect(state.lawfulDay(.localResolution, under: now) == day("2026-04-08"))
        #expect(try step(.answer, in: state, under: now).isOpen)
        #expect(state.records(under: now).count == 1)
    }
}
