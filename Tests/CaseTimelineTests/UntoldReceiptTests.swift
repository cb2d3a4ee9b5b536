import CaseKernel
import Testing

@testable import CaseTimeline

/// Histories without a receipt, of a second complaint, and what is owed when one ends.
@Suite struct UntoldReceiptTests {
    static let untold: [[String]] = [
        ["2025-03-20,extend,reason=complex", "2025-04-25,answer"],
        ["2025-02-03,extend,stage=2"],
        ["2025-02-03,acknowledge", "2025-06-03,answer"],
        ["2025-02-03,answer", "2025-09-03,withdraw"],
    ]

    @Test(arguments: untold)
    func nothingIsComputedFromAReceiptThatNobodyToldOf(lines: [String]) throws {
        let timeline = try TimelineTests.replay(lines, asOf: "2026-04-01")
        #expect(timeline.isOpeningAssumed)
        #expect(timeline.limits.isEmpty, "\(timeline.limits)")
        #expect(timeline.owed.allSatisfy { $0.dueOn == nil && $0.step != .inform && $0.step != .answer })
        let reasons = timeline.entries.flatMap(\.findings).flatMap(\.reasons)
        #expect(!reasons.contains { $0.contains("due") || $0.contains("2025") }, "\(reasons)")
    }

    @Test func whatTheFileTellsItselfIsStillCounted() throws {
        let timeline = try TimelineTests.replay(
            ["2025-02-03,request-next-stage", "2025-09-01,answer,stage=2"], asOf: "2026-04-01")
        let answer = timeline.limits.first { $0.early.clock == .investigation && $0.early.authority.name == "law" }
        #expect(answer?.outcomes == [.missed(on: TimelineTests.day("2025-09-01"), by: 120)])
        #expect(timeline.entries[1].findings.contains { $0.rule == .regulation("17(3)") })
        #expect(timeline.gaps.isEmpty)
    }

    @Test func onlyTheLawsDutiesAreOwed() throws {
        let timeline = try TimelineTests.replay(["2026-03-02,receive"], asOf: "2026-03-09")
        #expect(timeline.owed.map(\.step) == [.inform, .answer])
        #expect(timeline.owed.last?.dueOn == TimelineTests.day("2026-03-16"))
        let told = try TimelineTests.replay(
            ["2026-03-02,receive", "2026-03-02,inform", "2026-03-09,answer", "2026-03-10,close"], asOf: "2026-04-01")
        #expect(told.owed.isEmpty)
        // That nobody told of this product's own reading for risk is no finding.
        #expect(told.entries.flatMap(\.findings) == [])
    }

    @Test func whatIsReceivedAfterTheEndIsASecondComplaint() throws {
        let lines = [
            "2025-01-06,receive", "2025-01-13,withdraw", "2025-03-03,receive", "2025-04-14,answer",
        ]
        let file = TimelineFile(lines.joined(separator: "\n"))
        let setting = TimelineSetting(
            procedure: Procedure(law: .regulations2006), calendar: .englandAndWales,
            asOf: TimelineTests.day("2026-04-01"))
        let complaints = Timeline.complaints(file.lines, in: setting)
        #expect(complaints.map { $0.entries.map(\.line.number) } == [[1, 2], [3, 4]])
        #expect(complaints.flatMap(\.entries).allSatisfy { $0.passedOver == nil })
        let second = complaints.last?.limits.first { $0.early.clock == .localResolution }
        #expect(second?.outcomes == [.missed(on: TimelineTests.day("2025-04-14"), by: 20)])
    }

    @Test func whatIsReceivedWhileItRunsIsPassedOverWithWhatToDo() throws {
        let timeline = try TimelineTests.replay(["2025-03-03,receive", "2025-03-04,receive"], asOf: "2025-03-05")
        #expect(timeline.laterLines.isEmpty)
        #expect(timeline.entries[1].passedOver?.contains("give it a file of its own") == true)
    }

    @Test func pointsFindingsAndGapsAreTold() throws {
        let timeline = try TimelineTests.replay(
            [
                "2025-03-03,receive,how=telephone; points=The 50/50 care split / On 3/3/2025 nobody came / Rude",
                "2025-03-05,inform", "2025-03-17,answer", "2025-03-20,request-next-stage", "2025-04-02,produce-record",
                "2025-09-12,receive-report", "2025-09-15,receive-report,of=independent-person",
                "2025-10-01,answer,stage=2; findings=1=upheld,2=not-upheld,3=not upheld",
                "2025-10-02,offer-remedy,kind=apology; pounds=£1,300",
            ], asOf: "2026-04-01")
        let content = timeline.content
        #expect(content.points.map(\.words) == ["The 50/50 care split", "On 3/3/2025 nobody came", "Rude"])
        #expect(content.points.map(\.finding) == [.upheld, .notUpheld, .notUpheld])
        #expect(content.findings.map(\.count) == [1, 2] && content.findings.map(\.finding) == [.upheld, .notUpheld])
        #expect(content.remedies.first?.remedy.pounds == 1300)
        #expect(content.reports.map(\.kind) == [.investigator, .independentPerson])
        let gaps = timeline.gaps.map { "\($0.kind.rawValue) \($0.workingDays)" }
        #expect(gaps == ["information [2]", "written-record [9]", "stage-2-letter [12]"])
    }
}
