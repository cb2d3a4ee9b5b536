/// A length of time as a council publishes it: a number and its unit.
public enum Span: Hashable, Sendable {
    /// Working days as regulation 2 defines them.
    case workingDays(WorkingDays)
    /// Days of the calendar; also days published without saying which (policy: unqualified days are calendar days).
    case calendarDays(Int)
    /// Whole months: the same date that many months later, or the month's last day.
    case months(Int)

    /// `10 working days`, `28 days`, `12 months`.
    public var inWords: String {
        switch self {
        case .workingDays(let days): days.description
        case .calendarDays(let days): days == 1 ? "1 day" : "\(days) days"
        case .months(let months): months == 1 ? "1 month" : "\(months) months"
        }
    }

    /// Whether this is never longer than `limit`, whichever days it runs over.
    ///
    /// Weekends alone make `limit` at least so many calendar days; holidays can only make it more.
    public func isWithin(_ limit: WorkingDays) -> Bool {
        switch self {
        case .workingDays(let days): days <= limit
        case .calendarDays(let days): days <= limit.count / 5 * 7 + limit.count % 5
        case .months(let months): months * 31 <= limit.count / 5 * 7 + limit.count % 5
        }
    }
}
