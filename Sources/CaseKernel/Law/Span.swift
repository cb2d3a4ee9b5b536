/// A length of time as a council publishes it: a number and its unit.
public enum Span: Hashable, Sendable {
    /// Working days as regulation 2 defines them.
    case workingDays(WorkingDays)
    /// Days of the calendar; also days published without saying which (policy: unqualified days are calendar days).
    case calendarDays(Int)
    /// Whole months: the same date that many months later, or the month's last day.
    case months(Int)
    /// No limit at all: only of what a complainant may do.
    case unlimited

    /// `10 working days`, `28 days`, `12 months`.
    public var inWords: String {
        switch self {
        case .workingDays(let days): days.description
        case .calendarDays(let days): days == 1 ? "1 day" : "\(days) days"
        case .months(let months): months == 1 ? "1 month" : "\(months) months"
        case .unlimited: "no limit"
        }
    }

    /// Whether its end depends on which days are holidays: only working days do.
    var restsOnHolidays: Bool {
        if case .workingDays = self { true } else { false }
    }

    /// Whether this is never longer than `limit`, whichever days it runs over.
    ///
    /// The shortest run of so many working days begins on a Sunday: ten end on the Friday twelve days later.
    public func isWithin(_ limit: WorkingDays) -> Bool {
        let shortest = limit.count == 0 ? 0 : (limit.count - 1) / 5 * 7 + (limit.count - 1) % 5 + 1
        return switch self {
        case .workingDays(let days): days <= limit
        case .calendarDays(let days): days <= shortest
        case .months(let months): months <= shortest / 31
        case .unlimited: false
        }
    }
}
