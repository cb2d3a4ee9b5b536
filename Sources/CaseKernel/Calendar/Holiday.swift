/// A day that regulation 2 takes out of the working days, weekends apart.
public struct Holiday: Hashable, Sendable {
    /// The date.
    public let day: Day
    /// What it is called: `Good Friday`.
    public let name: String
    /// Whether the date has been published, or is computed from the rules and may yet be moved or joined by another.
    public let isPublished: Bool

    /// Makes a holiday, for a calendar made of them.
    public init(day: Day, name: String, isPublished: Bool) {
        self.day = day
        self.name = name
        self.isPublished = isPublished
    }
}

/// The rules from which holidays are computed for years not yet published.
///
/// Banking and Financial Dealings Act 1971, Schedule 1, and the days proclaimed every year since 1978.
enum HolidayRules {
    /// The holidays of one year as the rules give them, oldest first.
    static func holidays(in year: Int) -> [(day: Day, name: String)] {
        let easter = easterSunday(in: year)
        let fixed: [(day: Day, name: String)?] = [
            newYear(in: year),
            (easter.advanced(by: -2), "Good Friday"),
            (easter.next, "Easter Monday"),
            first(.monday, from: Day(year: year, month: 5, day: 1)).map { ($0, "Early May bank holiday") },
            first(.monday, from: Day(year: year, month: 5, day: 25)).map { ($0, "Spring bank holiday") },
            first(.monday, from: Day(year: year, month: 8, day: 25)).map { ($0, "Summer bank holiday") },
        ]
        return (fixed.compactMap { $0 } + christmas(in: year)).sorted { $0.day < $1.day }
    }

    private static func newYear(in year: Int) -> (day: Day, name: String)? {
        guard let day = Day(year: year, month: 1, day: 1) else { return nil }
        switch day.weekday {
        case .saturday: return (day.advanced(by: 2), "New Year's Day (substitute day)")
        case .sunday: return (day.next, "New Year's Day (substitute day)")
        case .monday, .tuesday, .wednesday, .thursday, .friday: return (day, "New Year's Day")
        }
    }

    private static func christmas(in year: Int) -> [(day: Day, name: String)] {
        guard let day = Day(year: year, month: 12, day: 25) else { return [] }
        let named = [(day: day, name: "Christmas Day"), (day: day.next, name: "Boxing Day")]
        switch day.weekday {
        case .friday: return named + [(day.advanced(by: 3), "Boxing Day (substitute day)")]
        case .saturday:
            return named + [
                (day.advanced(by: 2), "Christmas Day (substitute day)"),
                (day.advanced(by: 3), "Boxing Day (substitute day)"),
            ]
        case .sunday: return named + [(day.advanced(by: 2), "Christmas Day (substitute day)")]
        case .monday, .tuesday, .wednesday, .thursday: return named
        }
    }

    private static func first(_ weekday: Weekday, from day: Day?) -> Day? {
        guard var day else { return nil }
        while day.weekday != weekday { day = day.next }
        return day
    }

    /// Easter Sunday of the Gregorian calendar (Meeus, *Astronomical Algorithms*, chapter 8).
    static func easterSunday(in year: Int) -> Day {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekdayShift = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lunar = (golden + 11 * epact + 22 * weekdayShift) / 451
        let number = epact + weekdayShift - 7 * lunar + 114
        // 22 March is always a date, and Easter falls nought to 34 days after it.
        let base = Day(year: year, month: 3, day: 1) ?? Day(number: 0)
        return base.advanced(by: (number / 31 == 3 ? 0 : 31) + number % 31)
    }
}
