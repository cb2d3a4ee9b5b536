/// What somebody probably meant by a value that has not the form asked for: `ten` for 10, `26/03/2026` for 2026-03-26.
enum FormGuess {
    /// The value in the right form and what to do with the rest of it; `nil` when nothing is sure enough to say.
    static func remedy(for value: String, _ form: ValueForm, accepts: (String) -> Bool) -> String? {
        let guesses: [(write: String, rest: String?)]
        switch form.restriction {
        case .whole: guesses = [number(in: value)].compactMap(\.self)
        case .date: guesses = [date(in: value).map { ($0, nil) }].compactMap(\.self)
        case .pattern: guesses = written(value, as: form.name)
        case .text, .choice, .list: guesses = []
        }
        guard let guess = guesses.first(where: { $0.write != value && accepts($0.write) }) else { return nil }
        guard let rest = guess.rest, !rest.isEmpty else { return "write \(guess.write)" }
        return "write \(guess.write), and keep \(rest.quoted) in the text"
    }

    private static let numberWords = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// A number in words or with its unit: `ten`, `twenty-five`, `10 days`, `010`.
    private static func number(in value: String) -> (write: String, rest: String?)? {
        let words = value.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
        guard let first = words.first else { return nil }
        if let digits = Int(first), digits >= 0 { return (String(digits), nil) }
        guard let place = numberWords.firstIndex(of: first) ?? tens.firstIndex(of: first).map({ $0 * 10 + 19 }) else {
            return nil
        }
        let unit = tens.contains(first) ? words.dropFirst().first.flatMap(numberWords.firstIndex(of:)) : nil
        return (String(place + 1 + (unit.map { $0 + 1 } ?? 0)), nil)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// A date as people write it in England: `26/3/2026`, `26 March 2026`, `2026-3-26`.
    private static func date(in value: String) -> String? {
        let parts = value.lowercased().split { "/-. ,".contains($0) }.map(String.init)
        guard parts.count == 3 else { return nil }
        let ordered = parts[0].count == 4 ? parts : parts.reversed()
        let days = ordered[2].prefix { $0.isNumber }
        let month = Int(ordered[1]) ?? months.firstIndex { ordered[1].hasPrefix($0) }.map { $0 + 1 }
        guard ordered[0].count == 4, let year = Int(ordered[0]), let month, let day = Int(days) else { return nil }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// What a text of that form may have been meant to be, the likeliest first.
    private static func written(_ value: String, as form: String) -> [(write: String, rest: String?)] {
        let lower = value.lowercased()
        switch form {
        case "phone": return [phone(in: value)].compactMap(\.self)
        case "url": return lower.contains(".") && !lower.contains("@") ? [("https://" + value, nil)] : []
        case "email":
            let address = value.split(separator: " ").first { $0.contains("@") }.map(String.init) ?? value
            return [(address.replacing("mailto:", with: ""), nil)]
        case "identifier", "council-id":
            return [(lower.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-"), nil)]
        case "host":
            return [
                (
                    lower.replacing("https://", with: "").replacing("http://", with: "").prefix { $0 != "/" }
                        .description, nil
                )
            ]
        case "clock-time": return [time(in: lower).map { ($0, nil) }].compactMap(\.self)
        case "colour": return [("#" + value, nil)]
        default: return []
        }
    }

    /// The number at the beginning, and what follows it: an extension or an option.
    private static func phone(in value: String) -> (write: String, rest: String?)? {
        let plain = String(value.map { "()-.".contains($0) ? " " : $0 }).folded
        let number = plain.prefix { $0.isNumber || $0 == " " || $0 == "+" }
        guard number.count(where: \.isNumber) >= 3 else { return nil }
        return (String(number).folded, String(plain.dropFirst(number.count)).folded)
    }

    /// A time of day: `9am`, `9:00`, `5.30 pm`.
    private static func time(in value: String) -> String? {
        let isAfternoon = value.contains("pm")
        let parts = value.filter { $0.isNumber || $0 == "." || $0 == ":" }.split { $0 == "." || $0 == ":" }
        guard let first = parts.first, let hour = Int(first), (1...2).contains(parts.count) else { return nil }
        let hours = isAfternoon && hour < 12 ? hour + 12 : hour
        return padded(hours) + ":" + (parts.count == 2 ? String(parts[1]) : "00")
    }
}
