/// Reads the few plain ways in which people say when it is safe.
///
/// A time that could be morning or afternoon is read in every way it could be meant, and only the hours that all of
/// those allow are taken (policy: safe times).
struct SafeHoursReader {
    private var words: [String]
    private var days: Set<Weekday> = []
    private var stretch: Range<Int>?

    /// Nobody is written to before eight or after eight unless they say so (policy: safe times).
    private static let day = 8 * 60..<20 * 60

    init(_ text: String) { words = Self.words(of: text.lowercased()) }

    mutating func read() -> SafeHours? {
        if ["any time", "at any time", "anytime", "always", "all the time", "any"].contains(
            words.joined(separator: " "))
        {
            return .always
        }
        while let word = words.first {
            words.removeFirst()
            guard take(word) else { return nil }
        }
        // Words that only join others say nothing.
        guard stretch != nil || !days.isEmpty else { return nil }
        let hours = stretch ?? Self.day
        return SafeHours(
            days: days.isEmpty ? Set(Weekday.allCases) : days, from: hours.lowerBound, until: hours.upperBound)
    }

    private mutating func take(_ word: String) -> Bool {
        switch word {
        case "on", "and", "only", "the", "in", "at": return true
        case "every", "each":
            guard words.first == "day" else { return !words.isEmpty }
            words.removeFirst()
            return add(Set(Weekday.allCases))
        case "daily": return add(Set(Weekday.allCases))
        case "weekdays", "weekday": return add([.monday, .tuesday, .wednesday, .thursday, .friday])
        case "weekends", "weekend": return add([.saturday, .sunday])
        case "mornings", "morning": return set(8 * 60..<12 * 60)
        case "afternoons", "afternoon": return set(12 * 60..<17 * 60)
        // An evening begins at five for some and at six for others.
        case "evenings", "evening": return set(18 * 60..<20 * 60)
        case "after": return takeOneSided(\.starts) { $0 < Self.day.upperBound ? $0..<Self.day.upperBound : nil }
        case "before": return takeOneSided(\.ends) { Self.day.lowerBound < $0 ? Self.day.lowerBound..<$0 : nil }
        case "between": return takeStretch(joinedBy: ["and", "to"])
        case "from": return takeStretch(joinedBy: Self.links)
        default:
            if let day = Self.weekday(word) { return takeDays(from: day) }
            words.insert(word, at: 0)
            return takeStretch(joinedBy: Self.links)
        }
    }

    /// What stands between two ends; `4pm and 6pm` may as well be two times.
    private static let links: Set<String> = ["to", "until", "till"]

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

    private mutating func takeStretch(joinedBy links: Set<String>) -> Bool {
        guard let first = takeTime(), let link = words.first, links.contains(link) else { return false }
        words.removeFirst()
        guard let last = takeTime() else { return false }
        let areBothOfTheDay = first.hasTwoDigits && last.hasTwoDigits
        let starts = areBothOfTheDay ? [first.minute] : first.starts
        let ends = areBothOfTheDay ? [last.minute] : last.ends
        return set(Self.shared(starts.flatMap { start in ends.filter { start < $0 }.map { start..<$0 } }))
    }

    /// A stretch of which one end is said: the day gives the other, and where it cannot, nobody knows how late or early.
    private mutating func takeOneSided(
        _ meanings: (SpokenTime) -> [Int], _ stretch: (Int) -> Range<Int>?
    ) -> Bool {
        guard let time = takeTime() else { return false }
        let readings = meanings(time).map(stretch)
        guard !readings.contains(nil) else { return false }
        return set(Self.shared(readings.compactMap(\.self)))
    }

    /// The hours that are in every reading.
    private static func shared(_ readings: [Range<Int>]) -> Range<Int>? {
        guard let from = readings.map(\.lowerBound).max(), let until = readings.map(\.upperBound).min(), from < until
        else { return nil }
        return from..<until
    }

    private mutating func takeTime() -> SpokenTime? {
        guard let word = words.first else { return nil }
        words.removeFirst()
        guard let half = words.first, SpokenTime.halves.contains(half) else { return SpokenTime(word) }
        words.removeFirst()
        return SpokenTime(word + half)
    }

    private mutating func add(_ more: Set<Weekday>) -> Bool {
        days.formUnion(more)
        return true
    }

    /// A second stretch of hours could mean either, so it is not understood.
    private mutating func set(_ hours: Range<Int>?) -> Bool {
        guard stretch == nil, let hours else { return false }
        stretch = hours
        return true
    }

    /// `Mon-Fri, 4.30pm` as `mon to fri 4:30pm`.
    private static func words(of text: String) -> [String] {
        var spaced = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let isBetweenDigits =
                index > 0 && characters[index - 1].isNumber && characters.dropFirst(index + 1).first?.isNumber == true
            switch character {
            case "." where isBetweenDigits: spaced += ":"
            case ",", ";", ".": spaced += " "
            case "-", "–": spaced += " to "
            case "&": spaced += " and "
            default: spaced.append(character)
            }
        }
        return spaced.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// `mon`, `tues`, `fridays`; never a word that only begins like a day.
    private static func weekday(_ word: String) -> Weekday? {
        Weekday.allCases.first { day in
            let name = day.rawValue.lowercased()
            let stem = word.hasSuffix("s") && !name.hasPrefix(word) ? String(word.dropLast()) : word
            return stem.count >= 3 && name.hasPrefix(stem)
        }
    }
}
