/// Which days are working days in England and Wales, and sums over them in constant time.
///
/// A working day is not a Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or bank holiday (SI 2006/1738 reg 2).
/// "Bank holiday" is read as England and Wales's own (policy: England and Wales days): Scotland's never count, and a
/// council's own closure days are working days.
public struct WorkingCalendar: Sendable {
    /// The days this calendar knows: 1 January 2000 to 31 December 2050.
    public let days: ClosedRange<Day>
    /// Names the data and its state: stored with every date told, so that a later difference can be explained.
    public let version: String

    private let lastPublishedYear: Int
    private let holidaysByDay: [Day: Holiday]
    /// For each known day, how many working days there are from the first known day up to and including it.
    private let countThrough: [Int32]
    /// Every working day, oldest first.
    private let workingDays: [Int32]

    /// The calendar of England and Wales: published days for 2000 to 2028, computed ones to 2050.
    public static let englandAndWales = WorkingCalendar(
        holidays: PublishedHolidays.rows.compactMap { row in
            Day(year: row.year, month: row.month, day: row.day).map {
                Holiday(day: $0, name: row.name, isPublished: true)
            }
        }
            + (PublishedHolidays.years.upperBound + 1...2050).flatMap { year in
                HolidayRules.holidays(in: year).map { Holiday(day: $0.day, name: $0.name, isPublished: false) }
            },
        years: 2000...2050,
        publishedThrough: PublishedHolidays.years.upperBound,
        version:
            "england-and-wales \(PublishedHolidays.publishedOn), published to \(PublishedHolidays.years.upperBound)"
    )

    /// Makes a calendar of whole years from its holidays; those outside `years` are left out.
    public init(holidays: [Holiday], years: ClosedRange<Int>, publishedThrough: Int, version: String) {
        let first = Day(year: years.lowerBound, month: 1, day: 1) ?? Day(number: 0)
        let last = Day(year: years.upperBound, month: 12, day: 31) ?? first
        days = first...max(first, last)
        self.version = version
        lastPublishedYear = publishedThrough
        holidaysByDay = Dictionary(
            holidays.filter { (first...last).contains($0.day) }.map { ($0.day, $0) },
            uniquingKeysWith: { earlier, _ in earlier })
        var counts: [Int32] = []
        var working: [Int32] = []
        for number in first.number...last.number {
            let day = Day(number: number)
            if !day.weekday.isWeekend, holidaysByDay[day] == nil { working.append(number) }
            counts.append(Int32(working.count))
        }
        countThrough = counts
        workingDays = working
    }

    /// Whether `day` is a working day; a day this calendar does not know is not.
    public func isWorkingDay(_ day: Day) -> Bool {
        days.contains(day) && !day.weekday.isWeekend && holidaysByDay[day] == nil
    }

    /// The holiday that falls on `day`, if one does.
    public func holiday(on day: Day) -> Holiday? { holidaysByDay[day] }

    /// Every holiday of a year, oldest first; none for a year outside ``days``.
    public func holidays(in year: Int) -> [Holiday] {
        holidaysByDay.values.filter { $0.day.calendarNumbers.year == year }.sorted { $0.day < $1.day }
    }

    /// The last day in time for something due within `count` working days of `start`, which is day 0 and never counts.
    ///
    /// A start on a weekend or holiday stays as it is; day 1 is the next working day (policy: day 0). No working days
    /// gives `start` itself. Constant time whatever the count.
    public func day(_ count: WorkingDays, after start: Day) throws(OutsideCalendar) -> Day {
        guard count.count > 0 else { return start }
        let index = try workingDaysThrough(start) + count.count - 1
        guard workingDays.indices.contains(index) else { throw OutsideCalendar(start, known: days) }
        return Day(number: workingDays[index])
    }

    /// The day that lies `count` working days before `end`, which is day 0 and never counts. Constant time.
    public func day(_ count: WorkingDays, before end: Day) throws(OutsideCalendar) -> Day {
        guard count.count > 0 else { return end }
        let index = try workingDaysThrough(end.previous) - count.count
        guard workingDays.indices.contains(index) else { throw OutsideCalendar(end, known: days) }
        return Day(number: workingDays[index])
    }

    /// How many working days lie after `start` up to and including `end`; negative when `end` is earlier. Constant time.
    public func workingDays(from start: Day, to end: Day) throws(OutsideCalendar) -> Int {
        try workingDaysThrough(end) - workingDaysThrough(start)
    }

    /// Whether every holiday up to and including `day` has been published, so that a date there is not provisional.
    public func isPublished(through day: Day) -> Bool {
        day.calendarNumbers.year <= lastPublishedYear
    }

    private func workingDaysThrough(_ day: Day) throws(OutsideCalendar) -> Int {
        // The day before the first known one is known too: nothing precedes it.
        if day == days.lowerBound.previous { return 0 }
        guard days.contains(day) else { throw OutsideCalendar(day, known: days) }
        return Int(countThrough[Int(day.number - days.lowerBound.number)])
    }
}

/// A sum over working days left the days the calendar knows.
public struct OutsideCalendar: Error, Hashable, Sendable, CustomStringConvertible {
    /// The day the sum was asked about.
    public let day: Day
    /// The days that are known.
    public let known: ClosedRange<Day>

    init(_ day: Day, known: ClosedRange<Day>) {
        self.day = day
        self.known = known
    }

    /// What was found and what was expected.
    public var description: String {
        "working days are known from \(known.lowerBound) to \(known.upperBound), and the sum from \(day) leaves them"
    }
}
