import CaseDesk
import CaseKernel
import Foundation
import Testing

@Suite("The civil date in England")
struct CivilClockTests {
    /// A moment by the world's clock, and the day it then is in England.
    static let moments: [(String, String)] = [
        ("2026-03-23T12:00:00Z", "2026-03-23"),
        // Midnight in winter and in summer.
        ("2026-01-14T23:59:59Z", "2026-01-14"), ("2026-01-15T00:00:00Z", "2026-01-15"),
        ("2026-07-14T22:59:59Z", "2026-07-14"), ("2026-07-14T23:00:00Z", "2026-07-15"),
        // The clocks go forward on 29 March 2026 and back on 25 October, at 01:00 by the world's clock.
        ("2026-03-28T23:59:59Z", "2026-03-28"), ("2026-03-29T00:00:00Z", "2026-03-29"),
        ("2026-03-29T00:59:59Z", "2026-03-29"),
        ("2026-03-29T01:00:00Z", "2026-03-29"), ("2026-03-29T22:59:59Z", "2026-03-29"),
        ("2026-03-29T23:00:00Z", "2026-03-30"),
        ("2026-10-24T22:59:59Z", "2026-10-24"), ("2026-10-24T23:00:00Z", "2026-10-25"),
        ("2026-10-25T00:59:59Z", "2026-10-25"),
        ("2026-10-25T01:00:00Z", "2026-10-25"), ("2026-10-25T23:59:59Z", "2026-10-25"),
        ("2026-10-26T00:00:00Z", "2026-10-26"),
        // New Year, a leap day, and the ends of the calendar.
        ("2026-12-31T23:59:59Z", "2026-12-31"), ("2027-01-01T00:00:00Z", "2027-01-01"),
        ("2028-02-29T12:00:00Z", "2028-02-29"),
        ("2000-01-01T00:00:00Z", "2000-01-01"), ("2050-12-31T23:59:59Z", "2050-12-31"),
        ("2038-01-19T03:14:08Z", "2038-01-19"),
        // Before 1970; England kept summer time all the year from 1968 to 1971.
        ("1969-12-31T22:59:59Z", "1969-12-31"), ("1969-12-31T23:00:00Z", "1970-01-01"),
        ("1970-01-01T00:00:00Z", "1970-01-01"),
        ("1960-01-01T00:00:00Z", "1960-01-01"), ("1959-12-31T23:59:59Z", "1959-12-31"),
    ]

    @Test("is Europe/London's", arguments: moments)
    func today(moment: String, day: String) throws {
        let seconds = Int64(try #require(ISO8601DateFormatter().date(from: moment)).timeIntervalSince1970)
        #expect(try CivilClock(moment: { seconds }).today.description == day)
    }

    /// A moment by the world's clock, and what a clock on a wall in England then shows.
    static let times: [(String, String)] = [
        ("2026-03-23T12:00:00Z", "Monday 12:00"), ("2026-01-14T23:59:59Z", "Wednesday 23:59"),
        ("2026-07-14T22:59:59Z", "Tuesday 23:59"), ("2026-07-14T23:00:00Z", "Wednesday 0:00"),
        // Forward in March: from 0:59 to 2:00. Back in October: 1:59 is followed by 1:00.
        ("2026-03-29T00:59:59Z", "Sunday 0:59"), ("2026-03-29T01:00:00Z", "Sunday 2:00"),
        ("2026-10-25T00:59:59Z", "Sunday 1:59"), ("2026-10-25T01:00:00Z", "Sunday 1:00"),
        ("2026-10-25T01:59:59Z", "Sunday 1:59"), ("2026-10-25T02:00:00Z", "Sunday 2:00"),
        // An office that opens at nine opens an hour earlier by the world's clock in summer.
        ("2026-03-27T09:00:00Z", "Friday 9:00"), ("2026-03-30T08:00:00Z", "Monday 9:00"),
        ("2026-10-23T16:00:00Z", "Friday 17:00"), ("2026-10-26T17:00:00Z", "Monday 17:00"),
        ("1969-12-31T22:59:59Z", "Wednesday 23:59"),
    ]

    @Test("comes with the minute of the day, across summer time", arguments: times)
    func time(moment: String, shown: String) throws {
        let seconds = Int64(try #require(ISO8601DateFormatter().date(from: moment)).timeIntervalSince1970)
        let time = try CivilClock(moment: { seconds }).time
        let minute = time.minute % 60
        #expect("\(time.weekday.rawValue) \(time.minute / 60):\(minute < 10 ? "0" : "")\(minute)" == shown)
        #expect(try CivilClock(moment: { seconds }).today == time.day)
    }

    @Test("no day has a minute before its first or after its last", arguments: [-1, 1_440])
    func minuteOutOfTheDay(minute: Int) {
        #expect(CivilTime(day: Day(number: 0), minute: minute) == nil)
    }

    @Test("goes on being right as one clock runs through them all")
    func running() throws {
        let moment = Moment(0)
        let clock = try CivilClock(moment: { moment.seconds })
        for (text, day) in Self.moments + Self.moments.reversed() {
            moment.seconds = Int64(try #require(ISO8601DateFormatter().date(from: text)).timeIntervalSince1970)
            #expect(clock.today.description == day, "\(text)")
            #expect(clock.now == moment.seconds)
        }
    }

    @Test("the system's own clock gives a day of this century")
    func system() throws {
        let today = try CivilClock().today
        #expect(today.calendarNumbers.year >= 2026)
    }
}
