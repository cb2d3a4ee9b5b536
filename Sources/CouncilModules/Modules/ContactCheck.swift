/// The checks of meaning that concern numbers and addresses: their form follows the kind of contact.
enum ContactCheck {
    static func channel(_ reader: ElementReader) -> [Fault] {
        let form: ValueType<String>?
        switch reader.value(ContactElements.kind) {
        case .email: form = .email
        case .phone, .text: form = .phone
        case .onlineForm, .webChat: form = .url
        case .letter, .inPerson, .advocate, .leaflet, nil: form = nil
        }
        return check(reader, ContactElements.to, has: form)
    }

    static func safeguarding(_ reader: ElementReader) -> [Fault] {
        let form: ValueType<String>?
        switch reader.value(SafeguardingElements.kind) {
        case .email: form = .email
        case .phone, .police, .emergency, .helpline: form = .phone
        case .online: form = .url
        case .person, nil: form = nil
        }
        return check(reader, SafeguardingElements.to, has: form)
    }

    private static func check(
        _ reader: ElementReader, _ attribute: Attribute<String>, has form: ValueType<String>?
    ) -> [Fault] {
        guard let form, let value = reader.value(attribute), form.parse(value) == nil else { return [] }
        let kind = reader.element.attribute("kind")?.value.folded ?? ""
        return [
            reader.fault(
                "\(attribute.name)=\(value.quoted) with kind=\"\(kind)\"", form.form.expected,
                remedy(for: value, form), at: attribute.name)
        ]
    }

    /// An address of another kind asks for that kind; a number with words behind it, for the words to go into the text.
    private static func remedy(for value: String, _ form: ValueType<String>) -> String {
        if form.form.name != "email", ValueType.email.parse(value) != nil {
            return "write kind=\"email\" if that is meant, or leave to out and keep the words in the text"
        }
        let guess = FormGuess.remedy(for: value, form.form) { form.parse($0) != nil }
        return guess ?? "write it in that form, or leave to out and keep the words in the text"
    }
}
