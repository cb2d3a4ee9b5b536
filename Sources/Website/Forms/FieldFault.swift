/// What is wrong with an answer, in words for the person who gave it.
struct FieldFault: Sendable {
    /// The field.
    let field: String
    /// What to do, in both wordings.
    let message: Said

    init(_ field: String, _ message: Said) {
        self.field = field
        self.message = message
    }
}

extension Field {
    /// What is wrong with the answers to this field, and to those that go with what was chosen; empty when nothing is.
    func faults(in answers: Answers) -> [FieldFault] {
        ownFaults(in: answers)
            + options.filter { answers.all(name).contains($0.value) }.flatMap(\.then).flatMap { $0.faults(in: answers) }
    }

    private func ownFaults(in answers: Answers) -> [FieldFault] {
        switch kind {
        case .oneOf(let options):
            guard let text = answers.text(name), options.contains(where: { $0.value == text }) else {
                return missing.map { [FieldFault(name, $0)] } ?? []
            }
            return []
        case .anyOf(let options):
            let known = answers.all(name).filter { value in options.contains { $0.value == value } }
            return known.isEmpty ? missing.map { [FieldFault(name, $0)] } ?? [] : []
        case .line(let line): return faults(ofLine: line, answers.text(name))
        case .words(let limit): return faults(ofWords: answers.text(name), limit: limit)
        case .date: return DateAnswer(name, in: answers).faults(missing: missing)
        }
    }

    private func faults(ofLine line: Line, _ text: String?) -> [FieldFault] {
        guard let text else { return missing.map { [FieldFault(name, $0)] } ?? [] }
        guard text.count <= Limits.lineCharacters else {
            return [FieldFault(name, Said("Use \(Limits.lineCharacters) characters or fewer"))]
        }
        switch line {
        case .email where !TypedAddress.isEmail(TypedText.trimmed(text)):
            return [
                FieldFault(
                    name,
                    Said(
                        "Enter an email address in the right form, like name@example.com",
                        young: "Check the email address. It should look like name@example.com"))
            ]
        case .phone where !TypedAddress.isPhone(text):
            return [
                FieldFault(
                    name,
                    Said(
                        "Enter a phone number, like 01632 960 001 or +44 808 157 0192",
                        young: "Check the phone number. It should have numbers, like 07700 900 982"))
            ]
        case .name, .email, .phone, .reference, .code, .plain, .secret, .newSecret: return []
        }
    }

    private func faults(ofWords text: String?, limit: Int) -> [FieldFault] {
        guard let text else { return missing.map { [FieldFault(name, $0)] } ?? [] }
        guard text.count > limit else { return [] }
        let (found, most) = (Self.thousands(text.count), Self.thousands(limit))
        return [
            FieldFault(
                name,
                Said(
                    "You wrote \(found) characters, and there is room for \(most). Make it shorter, or send the rest later",
                    young:
                        "You wrote \(found) letters. There is room for \(most). Make it shorter, or tell us the rest later"
                ))
        ]
    }

    private static func thousands(_ number: Int) -> String {
        number < 1_000 ? "\(number)" : "\(thousands(number / 1_000)),\(String(1_000 + number % 1_000).dropFirst())"
    }
}

/// The forms of what people type into single lines.
enum TypedAddress {
    /// Whether a text can be an email address; only what certainly is not one is refused.
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && !text.contains { $0.isWhitespace }
    }

    /// Whether a text can be a telephone number: five digits or more, and nothing but what people write between them.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.filter { ("0"..."9").contains($0) }
        return digits.count >= 5 && text.allSatisfy { ("0"..."9").contains($0) || "+-() .extEXT".contains($0) }
    }
}
