/// A time of day as people say it: `4`, `4pm`, `4:30pm`, `16:00`, `noon`; it may mean more than one minute of the day.
struct SpokenTime {
    /// The minute of the day, where it is said by the 24-hour clock.
    let minute: Int
    /// Whether the hour has two digits and minutes follow, as the 24-hour clock has it.
    let hasTwoDigits: Bool
    /// What it may mean as a beginning, earliest first.
    let starts: [Int]

    /// What it may mean as an end: midnight ends the day.
    var ends: [Int] { starts.map { $0 == 0 ? 1_440 : $0 } }

    /// The two halves of a day.
    static let halves: Set<String> = ["am", "pm"]

    /// Reads one; `nil` when it is no time, or, as `12am` is, one by which people mean noon and midnight.
    init?(_ word: String) {
        let spoken = ["noon", "midday"].contains(word) ? "12pm" : word
        let half = Self.halves.first(where: spoken.hasSuffix)
        let parts = spoken.dropLast(half == nil ? 0 : 2).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }),
            let hour = parts.first.flatMap({ Int($0) }), let past = parts.count == 2 ? Int(parts[1]) : 0,
            (0...24).contains(hour), (0...59).contains(past), hour < 24 || past == 0
        else { return nil }
        minute = hour * 60 + past
        hasTwoDigits = parts.count == 2 && parts[0].count == 2 && half == nil
        switch half {
        case "am"?:
            guard (1...11).contains(hour) else { return nil }
            starts = [minute]
        case "pm"?:
            guard (1...12).contains(hour) else { return nil }
            starts = [hour == 12 ? minute : minute + 720]
        case nil, _?: starts = Self.meanings(of: hour, minute, isPadded: parts[0].hasPrefix("0"))
        }
    }

    /// Nobody asks for the small hours: one to five is the afternoon. Six to eleven, and twelve, could be either.
    private static func meanings(of hour: Int, _ minute: Int, isPadded: Bool) -> [Int] {
        switch hour {
        case 1...5 where !isPadded: [minute + 720]
        case 6...11 where !isPadded: [minute, minute + 720]
        case 12 where minute == 720: [0, 720]
        default: [minute]
        }
    }
}
