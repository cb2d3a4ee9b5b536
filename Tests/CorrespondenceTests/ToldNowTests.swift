import CaseKernel
import Testing

@testable import Correspondence

@Suite("A notice is about what had happened when it was given")
struct ToldNowTests {
    struct Row: Sendable {
        let notice: Int
        let kind: Notice.Kind
        let stage: Stage
        let reason: String?
        let until: Day?
        let answer: String?
    }

    private static let complex = "It is complex."
    private static let later = "Somebody is away."
    private static let weighed = "They have not met since 2019 and the child does not wish it."
    private static let first = ScriptedCase.monday.advanced(by: 24)
    private static let second = ScriptedCase.monday.advanced(by: 60)

    /// Of one long history, what each of its notices is about.
    static let rows = [
        Row(notice: 1, kind: .receipt, stage: .localResolution, reason: nil, until: nil, answer: nil),
        Row(notice: 2, kind: .acknowledgement, stage: .localResolution, reason: nil, until: nil, answer: nil),
        Row(notice: 3, kind: .extended, stage: .localResolution, reason: complex, until: first, answer: nil),
        Row(notice: 4, kind: .answer, stage: .localResolution, reason: complex, until: first, answer: "A1"),
        Row(notice: 5, kind: .nextStage, stage: .investigation, reason: complex, until: first, answer: "A1"),
        Row(notice: 6, kind: .extended, stage: .investigation, reason: later, until: second, answer: "A1"),
        Row(notice: 7, kind: .withdrawal, stage: .investigation, reason: later, until: second, answer: "A1"),
    ]

    private static func history() throws -> ScriptedCase {
        var script = ScriptedCase()
        let day = script.today
        try script.receive(Complainant(claimed: .parent))
        for act: Act in [
            .acknowledge(on: day), .extendForComplexity(because: complex, until: first, sentOn: day),
            .answer(Answer(on: day, by: "B", words: "A1", isResolved: false)),
            .requestInvestigation(StageRequest(on: day, by: .complainant)),
            .extendInvestigation(because: later, until: second, sentOn: day),
            .withdraw(Withdrawal(on: day, by: .complainant)), .confirmWithdrawal(on: day),
        ] { try script.take(act) }
        return script
    }

    @Test(arguments: rows)
    func isAboutThis(row: Row) throws {
        let script = try Self.history()
        let number = try #require(NoticeNumber(row.notice))
        #expect(script.state.file?.notice(number)?.kind == row.kind)
        let told = ToldNow(of: number, in: script.events, on: .first)
        #expect(told.stage == row.stage && told.reason == row.reason && told.until == row.until)
        #expect(told.answer?.words == row.answer)
    }

    @Test("a refusal gives the reasons of the decision, and not those of an earlier extension")
    func refusal() throws {
        var script = ScriptedCase()
        try script.receive(Complainant(claimed: .sufficientInterest))
        script.add([
            .extended(
                .first, .localResolution,
                ExtensionNotice(sentOn: script.today, isForComplexity: true, reason: Self.complex, until: Self.first))
        ])
        try script.take(
            .decideInterest(InterestDecision(isAccepted: false, reasons: Self.weighed, by: "M", on: script.today)))
        try script.take(.notifyRefusal(on: script.today))
        #expect(try ToldNow(of: script.lastNotice(), in: script.events, on: .first).reason == Self.weighed)
    }
}
