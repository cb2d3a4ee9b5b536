/// A date of the civil calendar, with no time and no zone: a count of days, so arithmetic is exact.
///
/// Proleptic Gregorian, years 1 to 9999. "Today" is decided outside the kernel (Europe/London) and comes in as a `Day`.
public struct Day: Hashable, Sendable {
    /// Days since 1 January 1970, which is 0; earlier days are negative.
    public let number: Int32

    /// Makes a day from its distance in days to 1 January 1970.
    public init(number: Int32) {
        self.number = number
    }

    /// Makes a day from calendar numbers, or `nil` when there is no such date (31 April, 29 February 2027).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// Reads an ISO 8601 calendar date, exactly `YYYY-MM-DD`; anything else is `nil`.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
            let day = Day.digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day after this one.
    public var next: Day { Day(number: number + 1) }

    /// The day before this one.
    public var previous: Day { Day(number: number - 1) }

    /// Moves by whole calendar days, back when `count` is negative.
    public func advanced(by count: Int) -> Day { Day(number: number + Int32(count)) }

    /// Calendar days from this day to `other`; negative when `other` is earlier.
    public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

    /// The same date a year later, the last day of "one year" (policy: one year); 29 February gives 28 February.
    public var oneYearLater: Day {
        let (year, month, day) = calendarNumbers
        return Day(year: year + 1, month: month, day: day) ?? Day(number: Day.number(year: year + 1, month: 2, day: 28))
    }

    /// Which day of the week this is.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        let index = ((Int(number) + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }
}

/// A day of the week; weeks begin on Monday.
public enum Weekday: String, CaseIterable, Hashable, Sendable {
    case monday = "Monday"
    case tuesday = "Tuesday"
    case wednesday = "Wednesday"
    case thursday = "Thursday"
    case friday = "Friday"
    case saturday = "Saturday"
    case sunday = "Sunday"

    /// Whether this is a Saturday or a Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension Day: Comparable {
    /// Earlier days come first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
    /// The ISO 8601 form, `2026-04-08`.
    public var description: String {
        let (year, month, day) = calendarNumbers
        return Day.padded(year, to: 4) + "-" + Day.padded(month, to: 2) + "-" + Day.padded(day, to: 2)
    }

    /// The form a person reads: `Wednesday 8 April 2026`.
    public var inWords: String {
        let (year, month, day) = calendarNumbers
        return "\(weekday.rawValue) \(day) \(Day.monthNames[month - 1]) \(year)"
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    public var calendarNumbers: (year: Int, month: Int, day: Int) {
        // Days are counted in 400-year cycles whose years begin in March, so that the leap day comes last.
        let shifted = Int(number) + 719_468
        let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfCycle = shifted - cycle * 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    private static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let cycle = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfCycle = shiftedYear - cycle * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return Int32(cycle * 146_097 + dayOfCycle - 719_468)
    }
}
