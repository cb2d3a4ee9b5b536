import CaseKernel
import Testing

/// A council may give longer to ask for a review panel than regulation 18(2) does, and never less.
@Suite struct PanelWindowTests {
    private static func promise(_ span: Span) -> [Promise] {
        [Promise(.panelRequest, startsAt: .answerReceived, within: span, obligation: .will, words: "You have longer")]
    }

    /// Answered, and in the complainant's hands on Tuesday 5 May 2026: the law gives until Wednesday 3 June.
    private static let answered = SectionTenTests.investigated(
        asked: "2026-03-09", answered: "2026-04-15", received: "2026-05-05")

    static let rows: [(span: Span, asked: String, missed: String?, council: String?)] = [
        (.workingDays(WorkingDays(30)), "2026-06-17", nil, "2026-06-17"),
        (.workingDays(WorkingDays(30)), "2026-06-18", "2026-06-17", "2026-06-17"),
        (.months(3), "2026-08-05", nil, "2026-08-05"), (.months(3), "2026-08-06", "2026-08-05", "2026-08-05"),
        // Twenty-eight days are fewer than twenty working days when a bank holiday lies in them, and never apply then.
        (.calendarDays(28), "2026-06-03", nil, nil), (.calendarDays(28), "2026-06-04", "2026-06-03", nil),
        (.workingDays(WorkingDays(10)), "2026-06-03", nil, nil),
        (.unlimited, "2027-06-03", nil, nil),
    ]

    @Test(arguments: rows)
    func theLaterOfTheTwoCounts(span: Span, asked: String, missed: String?, council: String?) throws {
        let now = circumstances(on: asked, promises: Self.promise(span))
        let before = try story(Self.answered, under: now).state
        let readings = before.clocks(under: now).filter { $0.clock == .panelRequest }
        let lawful = readings.filter { $0.authority.name == "law" }
        let given = readings.filter { $0.authority.name == "council" }
        #expect(lawful.compactMap(\.deadline?.lastDay) == (span == .unlimited ? [] : [day("2026-06-03")]))
        #expect(given.compactMap(\.deadline?.lastDay) == [council].compactMap { $0.map(day) })
        #expect(lawful.allSatisfy { $0.isLengthened(among: readings) == (council != nil) })
        #expect(given.allSatisfy { !$0.isLengthened(among: readings) })
        let asking = try decide(.asking(.reviewPanel, asked), in: before, under: now).reduce(before, evolve)
        let request = asking.track?.pass(.reviewPanel)?.request
        #expect(request?.missedLastDay == missed.map(day))
    }

    @Test func anAnswerTellsOnlyTheLaterDay() throws {
        let now = circumstances(on: "2026-04-15", promises: Self.promise(.workingDays(WorkingDays(30))))
        let events = try story(Array(Self.answered.dropLast()), under: now).events
        let notices = events.compactMap { if case .told(let notice) = $0 { notice } else { nil } }
        let told = notices.last?.dates.filter { $0.clock == .panelRequest } ?? []
        #expect(told.map(\.setBy) == ["council"])
    }
}

/// A council's promise of the law's own length is a clock of its own where it counts from another day.
@Suite struct PromiseStartTests {
    private static func promise(_ clock: Clock, from start: Milestone, _ days: UInt16) -> Promise {
        Promise(
            clock, startsAt: start, within: .workingDays(WorkingDays(days)), obligation: .usually,
            words: "We usually do")
    }

    private static func promised(_ clock: Clock, in state: CaseState, under now: Circumstances) -> [Day?] {
        state.clocks(under: now).filter { $0.clock == clock && $0.authority.name == "council" }.map(\.deadline?.lastDay)
    }

    @Test func tenDaysFromReceiptAreNotTenFromTheAppointment() throws {
        let now = circumstances(on: "2026-06-01", promises: [Self.promise(.localResolution, from: .received, 10)])
        let waiting = try story(
            [.received("2026-05-18", by: .lookedAfterChild, wantsAdvocate: true), .appointed("2026-05-26")], under: now)
        #expect(waiting.state.lawfulDay(.localResolution, under: now) == day("2026-06-09"))
        #expect(Self.promised(.localResolution, in: waiting.state, under: now) == [day("2026-06-02")])
        let plain = try story([.received("2026-05-18")], under: now)
        #expect(Self.promised(.localResolution, in: plain.state, under: now).isEmpty, "it is the law's own")
    }

    /// Each going through of stage 2 has its own promise, and a panel that is asked for later moves none.
    @Test func aPromiseOfStage2StaysWithItsRequest() throws {
        let now = circumstances(on: "2026-06-01", promises: [Self.promise(.investigation, from: .requested, 20)])
        let acts = SectionTenTests.investigated(asked: "2026-03-09", answered: "2026-04-15", received: "2026-04-16")
        let asked = try story(acts + [.asking(.reviewPanel, "2026-04-20")], under: now).state
        #expect(Self.promised(.investigation, in: asked, under: now) == [day("2026-04-08")])
    }
}
