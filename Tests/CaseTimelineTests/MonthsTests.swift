import CaseKernel
import Testing

@testable import CaseTimeline

/// Histories known to the month alone: every limit meets its two extremes, and nothing is said for certain that an order of
/// days within the months makes untrue.
@Suite struct MonthsTests {
    static func limit(_ clock: Clock, of lines: [String], asOf: String = "2026-04-01") throws -> TimelineLimit {
        let timeline = try TimelineTests.replay(lines, asOf: asOf)
        return try #require(
            timeline.limits.first { $0.early.clock == clock && $0.early.authority.name == "law" })
    }

    static func late(_ limit: TimelineLimit) -> [Int?] {
        Set(limit.outcomes.map(\.daysLate)).sorted { ($0 ?? -1) < ($1 ?? -1) }
    }

    struct Row: Sendable {
        let lines: [String]
        let clock: Clock
        /// Least and most; `nil` where it may have been in time.
        let late: [Int?]
        var asOf = "2026-04-01"
    }

    static let rows: [Row] = [
        // 31 March to 1 April is in time; 1 March to 30 April is 31 late.
        Row(lines: ["2025-03,receive", "2025-04,answer"], clock: .localResolution, late: [nil, 31]),
        Row(lines: ["2025-01,receive", "2025-01,answer"], clock: .localResolution, late: [nil, 12]),
        // Whatever stands between the two, and whatever comes after.
        Row(
            lines: ["2025-03,receive", "2025-03,acknowledge", "2025-04,inform", "2025-04,answer", "2025-06,withdraw"],
            clock: .localResolution, late: [nil, 31]),
        // The answer is no earlier than a day told before it, and no later than one told after it.
        Row(
            lines: ["2025-03,receive", "2025-04-10,acknowledge", "2025-04,answer", "2025-04-17,inform"],
            clock: .localResolution, late: [nil, 24]),
        Row(lines: ["2025-03-31,receive", "2025-05,answer"], clock: .localResolution, late: [11, 30]),
        // Not answered: the limit may not have passed when stage 2 was asked for.
        Row(lines: ["2024-03,receive", "2024-04,request-next-stage"], clock: .localResolution, late: [nil, 30]),
        Row(lines: ["2025-03,receive"], clock: .localResolution, late: [nil, 5], asOf: "2025-03-21"),
        Row(lines: ["2024-03,receive"], clock: .localResolution, late: [498, 517]),
        // A month in the details: where the notice came in time, stage 2 had until July.
        Row(
            lines: [
                "2025-03-03,receive", "2025-04,request-next-stage", "2025-05,extend,until=2025-07",
                "2025-07,answer,stage=2",
            ],
            clock: .investigation, late: [nil, 58]),
    ]

    @Test(arguments: rows)
    func everyLimitMeetsItsExtremes(row: Row) throws {
        let limit = try Self.limit(row.clock, of: row.lines, asOf: row.asOf)
        let late = Self.late(limit)
        #expect([late.first, late.last] == [row.late.first, row.late.last], "\(limit.outcomes)")
    }

    @Test func allOrdersOfTwoMonthsAreWithinTheExtremes() throws {
        let limit = try Self.limit(.localResolution, of: ["2025-03,receive", "2025-04,answer"])
        let most = try #require(limit.outcomes.compactMap(\.daysLate).max())
        for first in 1...31 {
            for second in 1...30 {
                let exact = try Self.limit(
                    .localResolution,
                    of: [
                        "2025-03-\(first < 10 ? "0" : "")\(first),receive",
                        "2025-04-\(second < 10 ? "0" : "")\(second),answer",
                    ])
                #expect((exact.outcomes[0].daysLate ?? 0) <= most)
            }
        }
    }

    @Test func whatAnOrderOfDaysMakesUntrueIsPerhaps() throws {
        // Answered on 30 May and asked for on 1 June is in time; answered on 1 May and asked for on 30 June is not.
        let timeline = try TimelineTests.replay(
            [
                "2025-03-03,receive", "2025-03-17,answer", "2025-03-20,request-next-stage", "2025-05,answer,stage=2",
                "2025-06,request-next-stage,stage=3", "2025-07-01,hold-panel",
            ], asOf: "2026-04-01")
        let late = timeline.entries[4].findings.filter { $0.rule == .regulation("18(2)") }
        #expect(!late.isEmpty && late.allSatisfy { !$0.isCertain }, "\(timeline.entries[4].findings)")
    }

    @Test func whatIsSoWhicheverTheDayIsCertain() throws {
        let timeline = try TimelineTests.replay(["2025-01,receive", "2025-09,answer"], asOf: "2026-04-01")
        let finding = try #require(timeline.entries[1].findings.first)
        #expect(finding.isCertain && finding.reasons.count == 2)
        #expect(
            finding.reasons[0].contains("136 working days late") && finding.reasons[1].contains("179 working days late")
        )
    }

    @Test func aMonthInADetailGivesARange() throws {
        let limit = try #require(
            try TimelineTests.replay(["2025-03-03,receive,arose=2024-02"], asOf: "2025-04-01").limits.first {
                $0.early.clock == .oneYear
            })
        #expect(limit.lastDays.map(\.description) == ["2025-02-01", "2025-02-28"])
        let action = try #require(
            try TimelineTests.replay(
                [
                    "2025-03-03,receive", "2025-10-06,agree-action,what=Train all; due=2025-11",
                    "2025-11-24,complete-action,action=1",
                ], asOf: "2026-04-01"
            ).limits.first { $0.early.clock == .action })
        #expect(action.lastDays.map(\.description) == ["2025-11-01", "2025-11-30"])
        #expect(Self.late(action) == [nil, 16])
    }

    @Test func whatAPanelSentItSentAfterItMet() throws {
        let timeline = try TimelineTests.replay(
            [
                "2025-03-03,receive", "2025-03-17,answer", "2025-03-20,request-next-stage", "2025-05-01,answer,stage=2",
                "2025-05-20,request-next-stage", "2025-07,hold-panel", "2025-08,receive-panel-report,sent=2025-07",
            ], asOf: "2026-04-01")
        let report = timeline.entries[6].findings.filter { $0.rule == .regulation("20(2)") }
        #expect(report.count == 1 && !report[0].isCertain && report[0].reasons.count == 1, "\(report)")
        #expect(report.first?.reasons[0].contains("17 working days late") == true)
    }

    /// A procedure told by months alone, gone through once more with days that the months allow.
    @Test(arguments: 0..<30)
    func noOrderOfDaysIsOutsideTheRanges(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let steps = [
            "receive", "acknowledge", "answer", "request-next-stage", "extend,until=2025-07-01",
            "answer,stage=2", "request-next-stage,stage=3", "hold-panel", "receive-panel-report", "answer,stage=3",
        ].filter { $0 == "receive" || random.next() % 6 > 0 }
        var month = 1
        let months = steps.map { _ in
            month = min(month + Int(random.next() % 2), 9)
            return month
        }
        let lines = zip(months, steps).map { "2025-0\($0),\($1)" }
        let ranges = try TimelineTests.replay(lines, asOf: "2026-04-01").limits
        for _ in 0..<8 {
            var before = (month: 0, day: 1)
            let exact = zip(months, steps).map { month, step in
                let least = before.month == month ? before.day : 1
                let day = least + Int(random.next() % UInt64(28 - least + 1))
                before = (month, day)
                return "2025-0\(month)-\(day < 10 ? "0" : "")\(day),\(step)"
            }
            for limit in try TimelineTests.replay(exact, asOf: "2026-04-01").limits {
                let same = ranges.filter {
                    $0.early.clock == limit.early.clock && $0.early.authority.name == limit.early.authority.name
                }
                // One that only some orders bring about is "perhaps": its range is that of the orders tried.
                guard same.allSatisfy(\.isCertain) else { continue }
                let late = limit.outcomes[0].daysLate
                let bounds = same.flatMap(\.outcomes).map(\.daysLate)
                let (least, most) = (bounds.map { $0 ?? 0 }.min() ?? .max, bounds.map { $0 ?? 0 }.max() ?? .min)
                #expect(
                    least <= (late ?? 0) && (late ?? 0) <= most && (late != nil || bounds.contains(nil)),
                    "\(limit.early.clock) \(limit.outcomes) of \(exact), \(same.map(\.outcomes))")
            }
        }
    }

    @Test func veryManyMonthsAreGoneThroughAsFarAsTimeBears() throws {
        let lines =
            ["2024-01,receive"] + (0..<30).map { "2024-\($0 < 200 ? "02" : "03"),acknowledge" } + ["2024-04,answer"]
        let timeline = try TimelineTests.replay(lines, asOf: "2025-01-01")
        #expect(!timeline.isEveryMonthTried)
        #expect(timeline.limits.contains { $0.early.clock == .localResolution })
    }
}
