/// The answers given so far, by field name, as they were typed.
struct Answers: Codable, Hashable, Sendable {
    private var values: [String: [String]] = [:]

    /// The answer to a field; `nil` when there is none but white space.
    func text(_ name: String) -> String? {
        guard let text = values[name]?.first, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// Every answer to a field.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Sets what is sure already.
    mutating func set(_ name: String, _ answer: [String]) { values[name] = answer }

    /// Takes over what a form holds of some fields.
    mutating func take(_ fields: [Field], from form: FormBody) {
        for field in fields.flatMap(\.withNested) {
            for name in field.names { values[name] = form.all(name) }
        }
    }
}
