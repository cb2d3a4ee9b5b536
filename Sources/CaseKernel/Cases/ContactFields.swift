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
    ]
}

extension FormReader {
    /// The contact that the fields describe; whatever is left out is no longer on record.
    mutating func contact() -> Contact {
        Contact(
            ways: choices("ways", ContactWay.self), email: text("email"), phone: text("phone"),
            address: text("address"), cares: choices("cares", ContactCare.self), times: text("times"),
            words: text("words"))
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
