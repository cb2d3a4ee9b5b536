import CaseKernel
import Testing

@Suite struct DeadlineTests {
    static func rule(_ span: Span, from milestone: Milestone = .received) -> Timescale {
        Timescale(from: milestone, within: span, set: .law(.regulation("14(1)")))
    }

    @Test func explainsEasterDayByDay() throws {
        let deadline = try Self.rule(.workingDays(WorkingDays(10))).deadline(from: day("2026-03-23"), on: calendar)
        #expect(deadline.lastDay == day("2026-04-08"))
        #expect(!deadline.isProvisional)
        #expect(
            deadline.explanation(on: calendar).map(\.inWords) == [
                "Monday 23 March 2026: the complaint was received (day 0, not counted)",
                "Tuesday 24 March 2026: day 1",
                "Wednesday 25 March 2026: day 2",
                "Thursday 26 March 2026: day 3",
                "Friday 27 March 2026: day 4",
                "Saturday 28 March 2026: weekend, not counted",
                "Sunday 29 March 2026: weekend, not counted",
                "Monday 30 March 2026: day 5",
                "Tuesday 31 March 2026: day 6",
                "Wednesday 1 April 2026: day 7",
                "Thursday 2 April 2026: day 8",
                "Friday 3 April 2026: Good Friday, not counted",
                "Saturday 4 April 2026: weekend, not counted",
                "Sunday 5 April 2026: weekend, not counted",
                "Monday 6 April 2026: Easter Monday, not counted",
                "Tuesday 7 April 2026: day 9",
                "Wednesday 8 April 2026: day 10",
            ])
    }

    @Test func explainsAStartAtAWeekendAndAComputedHoliday() throws {
        let deadline = try Self.rule(.workingDays(WorkingDays(3)), from: .requested)
            .deadline(from: day("2029-03-29"), on: calendar)
        #expect(
            deadline.explanation(on: calendar).map(\.inWords) == [
                "Thursday 29 March 2029: the request was received (day 0, not counted)",
                "Friday 30 March 2029: Good Friday, not counted (computed; not yet published)",
                "Saturday 31 March 2029: weekend, not counted",
                "Sunday 1 April 2029: weekend, not counted",
                "Monday 2 April 2029: Easter Monday, not counted (computed; not yet published)",
                "Tuesday 3 April 2029: day 1",
                "Wednesday 4 April 2029: day 2",
                "Thursday 5 April 2029: day 3",
            ])
        let weekend = try Self.rule(.workingDays(WorkingDays(1))).deadline(from: day("2026-12-26"), on: calendar)
        #expect(
            weekend.explanation(on: calendar).map(\.inWords) == [
                "Saturday 26 December 2026: the complaint was received (day 0, not counted)",
                "Sunday 27 December 2026: weekend, not counted",
                "Monday 28 December 2026: Boxing Day (substitute day), not counted",
                "Tuesday 29 December 2026: day 1",
            ])
    }

    @Test(arguments: [
        ("2026-03-23", Span.workingDays(WorkingDays(10)), "2026-04-08", false),
        ("2028-12-15", .workingDays(WorkingDays(8)), "2028-12-29", false),
        ("2028-12-15", .workingDays(WorkingDays(9)), "2029-01-02", true),
        ("2029-03-29", .workingDays(WorkingDays(1)), "2029-04-03", true),
        ("2026-04-02", .calendarDays(4), "2026-04-06", false),
        ("2028-12-30", .calendarDays(4), "2029-01-03", false),
        ("2026-01-31", .months(1), "2026-02-28", false),
        ("2028-12-31", .months(2), "2029-02-28", false),
        ("2025-09-15", .months(12), "2026-09-15", false),
        ("2026-05-30", .workingDays(WorkingDays(0)), "2026-05-30", false),
        ("2026-05-30", .calendarDays(0), "2026-05-30", false),
    ])
    func fallsOn(start: String, span: Span, lastDay: String, isProvisional: Bool) throws {
        let deadline = try Self.rule(span).deadline(from: day(start), on: calendar)
        #expect(deadline.lastDay == day(lastDay))
        #expect(deadline.isProvisional == isProvisional)
        let lines = deadline.explanation(on: calendar)
        #expect(lines.count == deadline.start.distance(to: deadline.lastDay) + 1)
        if case .workingDays(let days) = span, days.count > 0 {
            #expect(lines.last?.reason == .counted(days.count))
        } else {
            #expect(lines.dropFirst().map(\.reason) == lines.indices.dropFirst().map { .counted($0) })
        }
    }

    @Test(arguments: [
        ("2050-12-30", Span.workingDays(WorkingDays(10))), ("2050-12-30", .calendarDays(10)),
        ("2050-12-30", .months(1)),
        ("2026-01-01", .calendarDays(.max)), ("2026-01-01", .months(.max)), ("2026-01-01", .calendarDays(-1)),
        ("2026-01-01", .months(-1)), ("1999-01-01", .calendarDays(1_000)), ("9999-12-31", .months(1)),
        ("9999-12-31", .calendarDays(1)), ("0001-01-01", .workingDays(WorkingDays(1))),
    ])
    func neverLeavesTheKnownDays(start: String, span: Span) {
        #expect(throws: OutsideCalendar.self) { try Self.rule(span).deadline(from: day(start), on: calendar) }
    }

    @Test(arguments: [
        (Span.workingDays(WorkingDays(1)), "1 working day"), (.workingDays(WorkingDays(10)), "10 working days"),
        (.calendarDays(1), "1 day"), (.calendarDays(28), "28 days"), (.months(1), "1 month"),
        (.months(12), "12 months"),
    ])
    func spansAreSaidInWords(span: Span, words: String) {
        #expect(span.inWords == words)
    }

    @Test(arguments: [
        (Span.workingDays(WorkingDays(10)), true), (.workingDays(WorkingDays(11)), false), (.calendarDays(12), true),
        // Fourteen days from a Saturday end a day after ten working days do.
        (.calendarDays(13), false), (.calendarDays(14), false), (.months(1), false), (.calendarDays(.max), false),
        (.months(.max), false),
    ])
    func aPromiseSlowerThanTheLawIsLeftOut(span: Span, isKept: Bool) {
        let promise = Promise(
            .localResolution, startsAt: .received, within: span, obligation: .aims, words: "We aim to.")
        #expect(
            Procedure(law: .regulations2006, promises: [promise]).promise(about: .localResolution)
                == (isKept ? promise : nil))
    }

    @Test(arguments: [
        (Clock.acknowledgement, Int?.none, "", "acknowledgement"),
        (.localResolution, 10, "14(1)", "local-resolution-answer"),
        (.investigation, 25, "17(3)", "investigation-answer"),
        (.investigationOuterLimit, 65, "17(6)(b)", "investigation-outer-limit"),
        (.panelMeeting, 30, "19(4)", "panel-meeting"), (.panelReport, 5, "20(2)", "panel-report"),
        (.panelResponse, 15, "20(3)", "panel-response"),
    ])
    func theLawSetsItsLimits(clock: Clock, days: Int?, provision: String, name: String) {
        let limit = Law.regulations2006.limit(for: clock)
        #expect(limit?.days.count == days)
        #expect(limit?.source == (days == nil ? nil : .regulation(provision)))
        #expect(clock.rawValue == name)
    }

    @Test func lawsAreFoundByName() {
        #expect(Law.versions.allSatisfy { Law.version(named: $0.version) == $0 })
        #expect(Law.version(named: "SI 1991/894") == nil)
        #expect(Law.regulations2006.inForceFrom == day("2006-09-01"))
        #expect(Law.regulations2006.localResolutionExtension.source.description == "SI 2006/1738 reg 14(5)")
        #expect(Law.regulations2006.panelRequest.days == WorkingDays(20))
    }
}
