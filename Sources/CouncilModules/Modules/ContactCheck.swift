/// The checks of meaning that concern numbers and addresses: their form follows the kind of contact.
enum ContactCheck {
    static func channel(_ reader: ElementReader) -> [Fault] {
        let form: ValueType<String>?
        switch reader.value(ContactElements.kind) {
        case .email: form = .email
        case .phone, .text, .voicemail: form = .phone
        case .onlineForm, .webChat, .app: form = .url
        case .letter, .inPerson, .advocate, .leaflet, .freepost, .contactCard, nil: form = nil
        }
        return check(reader, ContactElements.to, has: form) + strays(in: reader) + freepost(reader)
            + closedHours(in: reader)
    }

    /// What goes with another kind of way than this one.
    private static func strays(in reader: ElementReader) -> [Fault] {
        guard let kind = reader.value(ContactElements.kind) else { return [] }
        let fitting: [(attribute: String, kinds: [ChannelKind])] = [
            (ContactElements.keyword.name, [.text]), (ContactElements.extension.name, [.phone, .voicemail]),
            (ContactElements.visit.name, [.inPerson]),
        ]
        return fitting.compactMap { attribute, kinds in
            guard let value = reader.element.attribute(attribute)?.value.folded, !kinds.contains(kind) else {
                return nil
            }
            let expected = kinds.map { "kind=\"\($0.rawValue)\"" }.orList
            return reader.fault(
                "\(attribute)=\(value.quoted) with kind=\"\(kind.rawValue)\"", "\(attribute) with \(expected) only",
                "correct the kind, or delete \(attribute) and keep the words in the text", at: attribute)
        }
    }

    /// The Royal Mail delivers without a stamp only what says so.
    private static func freepost(_ reader: ElementReader) -> [Fault] {
        guard reader.value(ContactElements.kind) == .freepost, let to = reader.value(ContactElements.to),
            !to.lowercased().contains("freepost")
        else { return [] }
        return [
            reader.fault(
                "to=\(to.quoted) with kind=\"freepost\"", "an address with the word Freepost in it",
                "add it as the page writes it, or write kind=\"letter\" if a stamp is needed",
                at: ContactElements.to.name)
        ]
    }

    /// A day of the week with opening hours of its own that is closed.
    private static func closedHours(in reader: ElementReader) -> [Fault] {
        let open = reader.children(HoursElement.definition).compactMap { $0.value(HoursElement.days) }
        return reader.children(ClosedElement.definition).compactMap { closed in
            guard let days = closed.value(ClosedElement.days), open.contains(days) || days == .everyDay else {
                return nil
            }
            return closed.fault(
                "closed days=\"\(days.rawValue)\"\(days == .everyDay ? "" : " with <hours days=\"\(days.rawValue)\">")",
                "a day that is not given as open", "keep the one that is right", at: ClosedElement.days.name)
        }
    }

    /// A closure that says when, and ends after it begins.
    static func closure(_ reader: ElementReader) -> [Fault] {
        let from = reader.value(ClosedElement.from)
        let until = reader.value(ClosedElement.until)
        if let until, from.map({ $0 > until }) ?? true {
            return [
                reader.fault(
                    "until=\"\(until)\" \(from.map { "with from=\"\($0)\"" } ?? "without from")",
                    "a from that is no later", from == nil ? "add it" : "swap them, or correct one",
                    at: ClosedElement.until.name)
            ]
        }
        guard from == nil, reader.value(ClosedElement.days) == nil,
            reader.value(ClosedElement.bankHolidays) != .yes
        else { return [] }
        return [
            reader.fault(
                "<closed> that names no day", "days, from or bank-holidays=\"yes\"",
                "add one; keep what none of them says in the text of the <channel>")
        ]
    }

    static func safeguarding(_ reader: ElementReader) -> [Fault] {
        let form: ValueType<String>?
        switch reader.value(SafeguardingElements.kind) {
        case .email: form = .email
        case .phone, .police, .emergency, .helpline: form = .phone
        case .online: form = .url
        case .person, nil: form = nil
        }
        return check(reader, SafeguardingElements.to, has: form) + closedHours(in: reader)
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
        if form.form.name == "phone",
            let call = value.wholeMatch(of: /([0-9 ]+?) *,? *(?:ext|extension|x)\.? *([0-9]{1,8})/)
        {
            return "write to=\"\(call.1)\" extension=\"\(call.2)\""
        }
        let guess = FormGuess.remedy(for: value, form.form) { form.parse($0) != nil }
        return guess ?? "write it in that form, or leave to out and keep the words in the text"
    }
}
