import CaseKernel
import Foundation
import Testing

/// The weekdays that are holidays, from a list made independently of the kernel.
enum IndependentHolidays {
    static func read() throws -> Set<Day> {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/england-and-wales.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return Set(try lines.map { try #require(Day(iso: $0)) })
    }
}

@Suite struct CalendarTests {
    @Test(arguments: 2000...2050)
    func holidaysAreThoseOfTheIndependentList(year: Int) throws {
        let expected = try IndependentHolidays.read().filter { $0.calendarNumbers.year == year }
        let found = calendar.holidays(in: year)
        #expect(expected.count >= 6)
        #expect(Set(found.map(\.day).filter { !$0.weekday.isWeekend }) == expected)
        #expect(found.map(\.day) == found.map(\.day).sorted())
        #expect(found.allSatisfy { $0.isPublished == (year <= 2028) })
        for holiday in found {
            #expect(!calendar.isWorkingDay(holiday.day))
            #expect(calendar.holiday(on: holiday.day) == holiday)
        }
    }

    @Test(arguments: [
        "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03",
        "2022-09-19", "2023-05-08", "1999-12-31", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
        "2026-12-25", "2026-12-26", "2026-12-28", "2027-12-27", "2027-12-28", "2028-01-03", "2026-04-04", "2026-04-05",
    ])
    func doNotCount(iso: String) {
        #expect(!calendar.isWorkingDay(day(iso)))
    }

    @Test(arguments: [
        // The days that moved holidays left behind.
        "2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30",
        // Scotland's and Northern Ireland's own.
        "2026-06-15", "2025-01-02", "2026-01-02", "2026-03-17", "2026-08-03", "2026-11-30",
        // Days on which councils close.
        "2026-12-24", "2026-12-29", "2026-12-30", "2026-12-31",
        // A holiday at a weekend has no substitute before it.
        "2027-12-24", "2004-12-24", "2009-12-29",
    ])
    func count(iso: String) {
        #expect(calendar.isWorkingDay(day(iso)))
    }

    @Test func knowsWhichDaysAreComputed() {
        #expect(calendar.days == day("2000-01-01")...day("2050-12-31"))
        #expect(calendar.isPublished(through: day("2028-12-31")))
        #expect(!calendar.isPublished(through: day("2029-01-01")))
        #expect(calendar.version.contains("2028"))
        #expect(calendar.holidays(in: 1999).isEmpty && calendar.holidays(in: 2051).isEmpty)
    }

    @Test func sumsThatLeaveTheCalendarSaySo() {
        #expect(throws: OutsideCalendar.self) { try calendar.day(WorkingDays(1), after: day("1999-12-30")) }
        #expect(throws: OutsideCalendar.self) { try calendar.day(WorkingDays(1), after: day("2051-01-01")) }
        #expect(throws: OutsideCalendar.self) { try calendar.day(WorkingDays(10), after: day("2050-12-22")) }
        #expect(throws: OutsideCalendar.self) { try calendar.day(WorkingDays(65_535), after: day("2000-01-01")) }
        #expect(throws: OutsideCalendar.self) { try calendar.day(WorkingDays(2), before: day("2000-01-05")) }
        #expect(throws: OutsideCalendar.self) { try calendar.day(WorkingDays(1), before: day("2052-01-05")) }
        #expect(throws: OutsideCalendar.self) {
            try calendar.workingDays(from: day("1999-06-01"), to: day("2001-01-01"))
        }
        #expect(throws: OutsideCalendar.self) {
            try calendar.workingDays(from: day("2001-01-01"), to: day("2051-06-01"))
        }
        #expect(!calendar.isWorkingDay(day("1999-12-30")) && !calendar.isWorkingDay(day("2051-01-03")))
        let error = OutsideCalendarCase.error
        #expect(error?.description.contains("from 2000-01-01 to 2050-12-31") == true)
        #expect(error?.day == day("2050-12-30"))
    }

    private enum OutsideCalendarCase {
        static var error: OutsideCalendar? {
            do {
                _ = try calendar.day(WorkingDays(10), after: day("2050-12-30"))
                return nil
            } catch { return error }
        }
    }

    @Test(arguments: [(0, true), (65_535, true), (-1, false), (65_536, false)])
    func workingDaysAreWholeAndNotNegative(count: Int, isOne: Bool) {
        #expect((WorkingDays(exactly: count) != nil) == isOne)
        #expect(WorkingDays(exactly: count)?.count ?? count == count)
    }
}

@Suite struct CalendarPropertyTests {
    /// Every day of the calendar, and whether the independent list and the weekday make it a working day.
    static let naive: [Bool] = {
        let holidays = (try? IndependentHolidays.read()) ?? []
        return (calendar.days.lowerBound.number...calendar.days.upperBound.number).map {
            let day = Day(number: $0)
            return !day.weekday.isWeekend && !holidays.contains(day)
        }
    }()

    static func isWorking(_ day: Day) -> Bool { naive[calendar.days.lowerBound.distance(to: day)] }

    @Test func everyDayIsWhatTheIndependentListMakesIt() {
        var day = calendar.days.lowerBound
        while day <= calendar.days.upperBound {
            #expect(calendar.isWorkingDay(day) == Self.isWorking(day), "\(day)")
            day = day.next
        }
    }

    @Test(arguments: [0, 1, 5, 10, 20, 25, 30, 65])
    func addingAgreesWithCountingDayByDayFromEveryDay(count: Int) throws {
        let days = try #require(WorkingDays(exactly: count))
        let working = Self.naive.indices.filter { Self.naive[$0] }
        var following = 0  // the first working day after the start
        for start in Self.naive.indices {
            while following < working.count, working[following] <= start { following += 1 }
            let first = calendar.days.lowerBound.advanced(by: start)
            let expected: Int? =
                count == 0
                ? start : working.indices.contains(following + count - 1) ? working[following + count - 1] : nil
            let found = try? calendar.day(days, after: first)
            #expect(found.map { calendar.days.lowerBound.distance(to: $0) } == expected, "\(first) + \(count)")
        }
    }

    @Test func addSubtractAndCountAgree() throws {
        var generator = SeededGenerator(seed: 2006)
        for _ in 0..<20_000 {
            let start = calendar.days.lowerBound.advanced(by: Int.random(in: 400..<16_000, using: &generator))
            let count = Int.random(in: 1...260, using: &generator)
            let days = try #require(WorkingDays(exactly: count))
            let end = try calendar.day(days, after: start)
            #expect(calendar.isWorkingDay(end))
            #expect(end > start)
            #expect(try calendar.workingDays(from: start, to: end) == count)
            #expect(try calendar.workingDays(from: end, to: start) == -count)
            #expect(try calendar.day(days, after: start.next) >= end)
            #expect(try calendar.day(try #require(WorkingDays(exactly: count + 1)), after: start) > end)
            let back = try calendar.day(days, before: end)
            #expect(calendar.isWorkingDay(back))
            #expect(try calendar.day(days, after: back) == end)
            #expect(try calendar.workingDays(from: start, to: back) <= 0)
        }
    }

    @Test func countingAgreesWithCountingDayByDay() throws {
        var generator = SeededGenerator(seed: 1738)
        for _ in 0..<2_000 {
            let start = calendar.days.lowerBound.advanced(by: Int.random(in: 0..<18_000, using: &generator))
            let end = start.advanced(by: Int.random(in: 0..<600, using: &generator))
            var counted = 0
            var day = start
            while day < end {
                day = day.next
                if Self.isWorking(day) { counted += 1 }
            }
            #expect(try calendar.workingDays(from: start, to: end) == counted)
        }
    }

    @Test(arguments: [1, 2, 5, 10, 20, 25, 65])
    func aSpanWithinALimitNeverOutlastsIt(limit: Int) throws {
        let days = try #require(WorkingDays(exactly: limit))
        var generator = SeededGenerator(seed: 14)
        for _ in 0..<500 {
            let start = calendar.days.lowerBound.advanced(by: Int.random(in: 0..<18_000, using: &generator))
            let last = try calendar.day(days, after: start)
            for length in 0...(limit * 2) where Span.calendarDays(length).isWithin(days) {
                #expect(start.advanced(by: length) <= last)
            }
            for months in 1...4 where Span.months(months).isWithin(days) {
                #expect(start.monthsLater(months) <= last)
            }
        }
    }
}
