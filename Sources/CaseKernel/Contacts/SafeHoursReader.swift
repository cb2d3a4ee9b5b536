/// Reads the few plain ways in which people say when it is safe.
struct SafeHoursReader {
    private var words: [String]
    private var days: Set<Weekday> = []
    private var span: (from: Int, until: Int)?

    /// Nobody is written to before eight or after eight unless they say so (policy: safe times).
    private static let day = (from: 8 * 60, until: 20 * 60)

    init(_ text: String) {
        var spaced = ""
        for character in text.lowercased() {
            switch character {
            case ",", ";", ".": spaced += " "
            case "-", "–": spaced += " to "
            case "&": spaced += " and "
            default: spaced.append(character)
            }
        }
        words = spaced.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    mutating func read() -> SafeHours? {
        if ["any time", "anytime", "always", "all the time", "any"].contains(words.joined(separator: " ")) {
            return .always
        }
        guard !words.isEmpty else { return nil }
        while let word = words.first {
            words.removeFirst()
            guard take(word) else { return nil }
        }
        let span = span ?? Self.day
        return SafeHours(days: days.isEmpty ? Set(Weekday.allCases) : days, from: span.from, until: span.until)
    }

    private mutating func take(_ word: String) -> Bool {
        switch word {
        case "on", "and", "only", "the", "in", "at": return true
        case "every", "each":
            guard next(is: "day") else { return false }
            return add(Set(Weekday.allCases))
        case "daily": return add(Set(Weekday.allCases))
        case "weekdays", "weekday": return add([.monday, .tuesday, .wednesday, .thursday, .friday])
        case "weekends", "weekend": return add([.saturday, .sunday])
        case "mornings", "morning": return set(8 * 60, 12 * 60)
        case "afternoons", "afternoon": return set(12 * 60, 17 * 60)
        case "evenings", "evening": return set(17 * 60, 20 * 60)
        case "after": return time().map { set($0, max($0 + 1, Self.day.until)) } ?? false
        case "before": return time().map { set(min(Self.day.from, $0 - 1), $0) } ?? false
        case "between", "from": return takeSpan(nil)
        default:
            if let day = Self.weekday(word) { return takeDays(from: day) }
            guard let first = Self.time(word, words.first, &words) else { return false }
            return takeSpan(first)
        }
    }

    private mutating func takeDays(from first: Weekday) -> Bool {
        guard let link = words.first, link == "to", words.count > 1, let last = Self.weekday(words[1]) else {
            return add([first])
        }
        words.removeFirst(2)
        let all = Weekday.allCases
        guard let start = all.firstIndex(of: first), let end = all.firstIndex(of: last), start < end else {
            return false
        }
        return add(Set(all[start...end]))
    }

    private mutating func takeSpan(_ known: (minute: Int, isExact: Bool)?) -> Bool {
        guard let first = known ?? rawTime(), let link = words.first, ["to", "and", "until", "till"].contains(link)
        else {
            return false
        }
        words.removeFirst()
        guard let last = rawTime() else { return false }
        // "between 4 and 6pm": what is said of the one holds for the other.
        let until = last.isExact ? last.minute : Self.afternoon(last.minute)
        let from = first.isExact ? first.minute : Self.afternoon(first.minute)
        guard let from, let until else { return false }
        return set(from, until)
    }

    private mutating func time() -> Int? {
        guard let time = rawTime() else { return nil }
        return time.isExact ? time.minute : Self.afternoon(time.minute)
    }

    private mutating func rawTime() -> (minute: Int, isExact: Bool)? {
        guard let word = words.first else { return nil }
        words.removeFirst()
        return Self.time(word, words.first, &words)
    }

    private mutating func next(is word: String) -> Bool {
        guard words.first == word else { return false }
        words.removeFirst()
        return true
    }

    private mutating func add(_ more: Set<Weekday>) -> Bool {
        days.formUnion(more)
        return true
    }

    /// A second stretch of hours could mean either, so it is not understood.
    private mutating func set(_ from: Int, _ until: Int) -> Bool {
        guard span == nil, from < until else { return false }
        span = (from, until)
        return true
    }

    /// An hour from 1 to 7 without am or pm is taken for the afternoon; later ones could be either.
    private static func afternoon(_ minute: Int) -> Int? { (60..<480).contains(minute) ? minute + 720 : nil }

    /// `4`, `4pm`, `4:30pm`, `16:00`, `noon`; exact unless it could be morning or afternoon.
    private static func time(_ word: String, _ following: String?, _ rest: inout [String]) -> (
        minute: Int, isExact: Bool
    )? {
        if word == "noon" || word == "midday" { return (720, true) }
        var digits = word
        var half: String?
        for suffix in ["am", "pm"] where digits.hasSuffix(suffix) {
            half = suffix
            digits = String(digits.dropLast(2))
        }
        let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let hour = Int(parts[0]), (0...23).contains(hour),
            let minute = parts.count == 2 ? Int(parts[1]) : 0, (0...59).contains(minute)
        else { return nil }
        if half == nil, let following, ["am", "pm"].contains(following) {
            half = following
            rest.removeFirst()
        }
        guard let half else {
            let isExact = hour > 12 || (parts.count == 2 && parts[0].count == 2)
            return (hour * 60 + minute, isExact)
        }
        guard (1...12).contains(hour) else { return nil }
        return ((hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minute, true)
    }

    private static func weekday(_ word: String) -> Weekday? {
        guard word.count >= 3 else { return nil }
        return Weekday.allCases.first { day in
            let name = day.rawValue.lowercased()
            return word == name || word == name + "s" || word == name.prefix(3) || word == name.prefix(3) + "s"
                || (word.count == 4 && word == name.prefix(4))
        }
    }
}
