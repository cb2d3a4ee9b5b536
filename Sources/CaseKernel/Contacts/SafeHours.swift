/// The days and hours in which it is safe to write to or call a person.
public struct SafeHours: Hashable, Sendable {
    /// The days of the week.
    public let days: Set<Weekday>
    /// From which minute of the day, 0 to 1,439.
    public let from: Int
    /// Up to which minute, itself not included: 1 to 1,440.
    public let until: Int

    /// Makes hours; `nil` when there is no such time, or no day.
    public init?(days: Set<Weekday>, from: Int, until: Int) {
        guard !days.isEmpty, (0..<1_440).contains(from), (1...1_440).contains(until), from < until else { return nil }
        self.days = days
        self.from = from
        self.until = until
    }

    private init(always: Void) {
        days = Set(Weekday.allCases)
        from = 0
        until = 1_440
    }

    /// Any time.
    public static let always = SafeHours(always: ())

    /// Whether a minute of a day is among them.
    public func contain(_ day: Day, minute: Int) -> Bool {
        days.contains(day.weekday) && (from..<until).contains(minute)
    }

    /// How many minutes from a minute of a day until they begin; 0 when it is among them.
    public func minutesUntilOpen(_ day: Day, minute: Int) -> Int {
        if contain(day, minute: minute) { return 0 }
        for ahead in 0...7 where days.contains(day.advanced(by: ahead).weekday) {
            let opening = ahead * 1_440 + from
            if opening > minute { return opening - minute }
        }
        return 0
    }

    /// The hours as a person reads them: `Monday, Tuesday from 16:00 to 18:00`.
    public var inWords: String {
        guard self != .always else { return "at any time" }
        let named =
            days.count == 7
            ? "every day" : Weekday.allCases.filter(days.contains).map(\.rawValue).joined(separator: ", ")
        return "\(named) from \(Self.clock(from)) to \(Self.clock(until))"
    }

    private static func clock(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension SafeHours {
    /// Reads what a person wrote, such as `after 4pm on weekdays`; `nil` when it could mean more than one thing.
    ///
    /// Nothing is guessed: whatever it does not know is left to a person to read (policy: safe times).
    public init?(words: String) {
        var reader = SafeHoursReader(words)
        guard let hours = reader.read() else { return nil }
        self = hours
    }
}
