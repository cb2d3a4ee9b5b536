import CaseKernel
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 1970, 1, 1, Int32(0)), ("1969-12-31", 1969, 12, 31, -1), ("2000-02-29", 2000, 2, 29, 11_016),
        ("2026-03-23", 2026, 3, 23, 20_535), ("2026-12-31", 2026, 12, 31, 20_818), ("0001-01-01", 1, 1, 1, -719_162),
        ("9999-12-31", 9999, 12, 31, 2_932_896),
    ])
    func readsAndWrites(iso: String, year: Int, month: Int, dayOfMonth: Int, number: Int32) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.number == number)
        #expect(day.description == iso)
        #expect(Day(year: year, month: month, day: dayOfMonth) == day)
        #expect(day.calendarNumbers == (year, month, dayOfMonth))
    }

    @Test(arguments: [
        "2027-02-29", "2100-02-29", "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31", "2026-02-30", "2026-01-32",
        "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01", "", "rubbish", "2026-3-23", "2026-03-23 ",
        " 2026-03-23",
        "2026/03/23", "20260323", "23-03-2026", "2026-03-2x", "+026-03-23", "-026-03-23", "2026-03-23T00:00",
        "12026-03-23",
        "٢٠٢٦-٠٣-٢٣", "２０２６-０３-２３", "2026‐03‐23", "2026-03-2\u{0663}", "2026-03-2\u{0}",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func everyDayOfTheCalendarGoesRound() throws {
        var expected = try #require(Day(iso: "1999-01-01"))
        var weekday = 4  // a Friday
        while expected.calendarNumbers.year <= 2051 {
            #expect(Day(iso: expected.description) == expected)
            #expect(expected.weekday == Weekday.allCases[weekday])
            #expect(expected.next.previous == expected)
            weekday = (weekday + 1) % 7
            expected = expected.next
        }
        #expect(expected.description == "2052-01-01")
    }

    @Test(arguments: [
        ("2026-04-08", Weekday.wednesday, "Wednesday 8 April 2026"), ("2026-05-30", .saturday, "Saturday 30 May 2026"),
        ("2026-11-22", .sunday, "Sunday 22 November 2026"), ("2000-01-01", .saturday, "Saturday 1 January 2000"),
        ("2028-02-29", .tuesday, "Tuesday 29 February 2028"), ("1969-12-31", .wednesday, "Wednesday 31 December 1969"),
    ])
    func isSaidInWords(iso: String, weekday: Weekday, words: String) {
        #expect(day(iso).weekday == weekday)
        #expect(day(iso).inWords == words)
        #expect(day(iso).weekday.isWeekend == words.hasPrefix("S"))
    }

    @Test(arguments: [
        ("2025-09-15", "2026-09-15"), ("2028-02-29", "2029-02-28"), ("2027-02-28", "2028-02-28"),
        ("2026-12-31", "2027-12-31"), ("2026-09-30", "2027-09-30"),
    ])
    func theSameDateAYearLater(from: String, to: String) {
        #expect(day(from).oneYearLater == day(to))
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-03-31", 1, "2026-04-30"),
        ("2026-10-31", 4, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2025-09-15", 12, "2026-09-15"),
        ("2028-02-29", 12, "2029-02-28"), ("2026-05-04", 0, "2026-05-04"),
    ])
    func theSameDateSomeMonthsLater(from: String, months: Int, to: String) {
        #expect(day(from).monthsLater(months) == day(to))
    }

    @Test(arguments: [
        ("2026-03-23", "2026-04-08", 16), ("2026-04-08", "2026-03-23", -16), ("2027-12-31", "2028-03-01", 61),
    ])
    func movesByCalendarDays(from: String, to: String, count: Int) {
        #expect(day(from).advanced(by: count) == day(to))
        #expect(day(from).distance(to: day(to)) == count)
        #expect((day(from) < day(to)) == (count > 0))
    }
}
