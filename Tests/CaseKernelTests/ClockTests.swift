import CaseKernel
import Testing

/// Law and promise side by side, and what became of each.
@Suite struct ClockTests {
    static let promises = [
        Promise(
            .acknowledgement, startsAt: .received, within: .workingDays(WorkingDays(3)), obligation: .will,
            words: "Within 3 days."),
        Promise(
            .localResolution, startsAt: .acknowledged, within: .workingDays(WorkingDays(5)), obligation: .aims,
            words: "5 days."),
    ]

    @Test func bothAreKeptAndTheEarlierIsDue() throws {
        let now = circumstances(on: "2026-03-24", promises: Self.promises)
        let (state, _) = try story([.received("2026-03-23")], under: now)
        #expect(
            state.clocks(under: now).map {
                "\($0.clock) \($0.authority.name) \($0.deadline?.lastDay.description ?? "-")"
            } == [
                "acknowledgement council 2026-03-26", "localResolution law 2026-04-08", "localResolution council -",
            ])
        #expect(state.clocks(under: now).last?.standing == .waiting(.milestone))
        #expect(try step(.acknowledge, in: state, under: now).dueOn == day("2026-03-26"))
        let acknowledged = try decide(.acknowledge(on: day("2026-03-24")), in: state, under: now).reduce(state, evolve)
        #expect(acknowledged.clocks(under: now).map(\.wasKept) == [true, nil, nil])
        #expect(try step(.answer, in: acknowledged, under: now).dueOn == day("2026-03-31"))
    }

    @Test(arguments: [("2026-04-08", true), ("2026-04-09", false)])
    func anAnswerIsKeptOrNot(on: String, wasKept: Bool) throws {
        let now = circumstances(on: on)
        let (state, _) = try story([.received("2026-03-23"), .answered(on)], under: now)
        let reading = try #require(state.clocks(under: now).first)
        #expect(reading.wasKept == wasKept)
        #expect(!reading.isLate(on: day("2027-01-01")))
    }

    @Test(arguments: [("2026-04-08", Bool?.none), ("2026-04-09", false)])
    func aWithdrawalEndsTheClock(on: String, wasKept: Bool?) throws {
        let now = circumstances(on: on, promises: Self.promises)
        let (state, _) = try story(
            [.received("2026-03-23"), .acknowledge(on: day("2026-03-24")), .withdrawn(on)], under: now)
        let reading = try #require(state.clocks(under: now).first { $0.authority.name == "law" })
        #expect(reading.wasKept == wasKept)
        #expect(state.clocks(under: now).allSatisfy { !$0.isLate(on: day("2027-01-01")) })
    }

    @Test func aRefusalEndsThePromiseToAcknowledge() throws {
        let now = circumstances(on: "2026-03-25", promises: Self.promises)
        let (state, _) = try story(
            [.received("2026-03-23", by: .sufficientInterest), .interestRefused("2026-03-25")], under: now)
        #expect(state.clocks(under: now).map(\.clock) == [.acknowledgement])
        #expect(state.clocks(under: now).allSatisfy { !$0.isLate(on: day("2027-01-01")) })
    }

    @Test func aRequestWithoutAnAnswerLeavesALimitMissed() throws {
        let now = circumstances(on: "2026-04-09")
        let (state, _) = try story([.received("2026-03-23"), .nextStage("2026-04-09")], under: now)
        let reading = try #require(state.clocks(under: now).first)
        #expect(reading.wasKept == false)
        #expect(state.track?.pass(.localResolution)?.answer == nil)
    }

    @Test func aCaseAtTheEdgeOfTheCalendarIsRefusedAtTheDoor() throws {
        let edge = circumstances(on: "2050-12-31")
        #expect(throws: Never.self) { try decide(.received("2049-12-30"), in: .unopened, under: edge) }
        #expect(throws: Refusal.self) { try decide(.received("2050-01-01"), in: .unopened, under: edge) }
        let state = try story([.received("2049-12-30")], under: edge).state
        let late = try record(Act.nextStage("2050-12-30").fact, in: state, under: edge)
        let clocks = late.events.reduce(state, evolve).clocks(under: edge)
        #expect(clocks.contains { if case .unknown = $0.standing { true } else { false } })
    }

    @Test func aDateTellsItsRule() throws {
        let now = circumstances(on: "2026-04-08")
        let (state, _) = try story(
            [.received("2026-03-23"), .complex(until: "2026-04-22", sent: "2026-04-08")], under: now)
        let deadline = try #require(state.clocks(under: now).first?.deadline)
        #expect(deadline.timescale.authority == .law(.regulation("14(5)")))
        #expect(deadline.timescale.authority.citation == "SI 2006/1738 reg 14(5)")
        #expect(deadline.explanation(on: calendar).last?.reason == .counted(20))
    }
}

@Suite struct ChangedDatesTests {
    /// The published calendar with one day more.
    static let mended: WorkingCalendar = {
        let all = (2000...2050).flatMap { calendar.holidays(in: $0) }
        return WorkingCalendar(
            holidays: all + [Holiday(day: day("2026-03-30"), name: "A proclaimed day", isPublished: true)],
            years: 2000...2050, publishedThrough: 2028, version: "mended")
    }()

    @Test func anAddedHolidayShowsTheDifference() throws {
        let then = circumstances(on: "2026-03-24")
        let (state, _) = try story([.received("2026-03-23"), .acknowledge(on: day("2026-03-24"))], under: then)
        let file = try #require(state.file)
        #expect(file.changedDates(under: then.procedure, on: calendar).isEmpty)
        let changed = file.changedDates(under: then.procedure, on: Self.mended)
        #expect(changed.map(\.told) == [ToldDate(clock: .localResolution, setBy: "law", day: day("2026-04-08"))])
        #expect(changed.map(\.now) == [day("2026-04-09")])
        #expect(changed.map(\.toldOn) == [day("2026-03-24")])
        #expect(changed.map(\.calendarVersion) == [calendar.version])
        #expect(changed.map(\.lawVersion) == [Law.regulations2006.version])
    }

    @Test func toldAgainNothingDiffers() throws {
        let then = circumstances(on: "2026-03-24")
        let (state, _) = try story([.received("2026-03-23")], under: then)
        let now = circumstances(on: "2026-03-25", calendar: Self.mended)
        let told = try decide(.acknowledge(on: day("2026-03-25")), in: state, under: now).reduce(state, evolve)
        #expect(try #require(told.file).changedDates(under: now.procedure, on: Self.mended).isEmpty)
    }

    @Test func aDateMovedByWhatHappenedIsNotADifferenceOfTheData() throws {
        let then = circumstances(on: "2026-03-24")
        let (state, _) = try story(
            [.received("2026-03-23"), .agreeLaterStart(day("2026-04-20"), on: day("2026-03-24"))], under: then)
        #expect(try #require(state.file).changedDates(under: then.procedure, on: Self.mended).isEmpty)
    }

    @Test func anAnsweredStageHasNothingLeftToDiffer() throws {
        let then = circumstances(on: "2026-03-27")
        let (state, _) = try story([.received("2026-03-23"), .answered("2026-03-27")], under: then)
        #expect(try #require(state.file).changedDates(under: then.procedure, on: Self.mended).isEmpty)
    }
}
