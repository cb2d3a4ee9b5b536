public import CaseKernel

/// A moment as a clock on a wall in England shows it: the date, and the minute of the day.
public struct CivilTime: Hashable, Sendable {
    /// The civil date.
    public let day: Day
    /// Minutes since midnight on that clock, from 0 to 1,439; an hour is skipped in March and comes twice in October.
    public let minute: Int

    /// Makes a time, or `nil` when no day has such a minute.
    public init?(day: Day, minute: Int) {
        guard (0..<1_440).contains(minute) else { return nil }
        self.init(of: day, minute)
    }

    init(of day: Day, _ minute: Int) {
        self.day = day
        self.minute = minute
    }

    /// Which day of the week it is.
    public var weekday: Weekday { day.weekday }
}

extension CivilTime: CustomStringConvertible {
    /// `2026-03-23 14:05`.
    public var description: String {
        func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
        return "\(day) \(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
    }
}
