/// How contact details are filled in for a step: names, choices joined by commas, and the person's own words.
enum ContactFields {
    static let inputs: [StepInput] = [
        StepInput("name", "what to call them", required: false),
        StepInput(
            "ways", "safe ways, with commas between: \(ContactWay.allCases.map(\.rawValue).joined(separator: ", "))",
            required: false),
        StepInput("email", "an email address", required: false),
        StepInput("phone", "a telephone number", required: false),
        StepInput("address", "a postal address", required: false),
        StepInput(
            "cares",
            "what to take care of, with commas between: \(ContactCare.allCases.map(\.rawValue).joined(separator: ", "))",
            required: false),
        StepInput("times", "when it is safe", required: false),
        StepInput("words", "how to reach them safely, and how not to", required: false),
        StepInput("never", "addresses and numbers never to use, with semicolons between", required: false),
    ]
}

extension FormReader {
    /// The contact that the fields describe; whatever is left out is no longer on record.
    mutating func contact() -> Contact {
        Contact(
            ways: choices("ways", ContactWay.self), email: text("email"), phone: text("phone"),
            address: text("address"), cares: choices("cares", ContactCare.self), times: text("times"),
            words: text("words"), never: list("never", by: ";"))
    }

    private func list(_ name: String, by separator: Character) -> [String] {
        (text(name) ?? "").split(separator: separator).map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    }

    /// What a person who has read how somebody can be reached found: ways and hours.
    mutating func confirmation(by: String, on day: Day) -> ContactConfirmation {
        let ways = choices("ways", ContactWay.self)
        if let other = ways.first(where: { ![.email, .text, .letter].contains($0) }) {
            fault("ways", "expected some of email, text, letter, found \(other.rawValue)")
        }
        let hours = text("hours").flatMap { words -> SafeHours? in
            if let hours = SafeHours(words: words) { return hours }
            fault("hours", "expected days and hours such as monday-friday 16:00-18:00, found \(words.prefix(40))")
            return nil
        }
        return ContactConfirmation(ways: ways, hours: hours, by: by, on: day)
    }

    private mutating func choices<Choice: CaseIterable & RawRepresentable<String>>(
        _ name: String, _ type: Choice.Type
    ) -> [Choice] {
        (text(name) ?? "").split(separator: ",").compactMap { part in
            let value = part.filter { !$0.isWhitespace }
            if let choice = Choice(rawValue: value) { return choice }
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            fault(name, "expected some of \(known), found \(value.prefix(40))")
            return nil
        }
    }
}

extension Substring {
    /// Without white space at either end.
    fileprivate var trimmingSpaces: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
