import CaseKernel

/// A date as it was typed in three boxes.
struct DateAnswer: Sendable {
    private let name: String
    private let parts: [String?]

    init(_ name: String, in answers: Answers) {
        self.name = name
        parts = ["day", "month", "year"].map { answers.text("\(name)-\($0)").map(TypedText.trimmed) }
    }

    /// Whether nothing was typed at all.
    var isEmpty: Bool { parts.allSatisfy { $0 == nil } }

    /// The day, when it is one; a month may be a number or its name.
    var day: Day? {
        guard parts.count == 3, let day = parts[0].flatMap(Self.number), let month = parts[1].flatMap(Self.month),
            let year = parts[2].flatMap(Self.number), (1900...2100).contains(year)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// What is wrong with it.
    func faults(missing: Said?) -> [FieldFault] {
        if isEmpty { return missing.map { [FieldFault("\(name)-day", $0)] } ?? [] }
        guard day == nil else { return [] }
        return [
            FieldFault(
                "\(name)-day",
                Said("Enter a real date, like 27 3 2026", young: "Check the date. It should look like 27 3 2026"))
        ]
    }

    private static func number(_ text: String) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func month(_ text: String) -> Int? {
        if let number = number(text) { return number }
        let start = text.lowercased().prefix(3)
        return ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            .firstIndex { $0 == start }.map { $0 + 1 }
    }
}
