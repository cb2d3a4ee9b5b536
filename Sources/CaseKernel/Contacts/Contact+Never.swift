extension Contact {
    /// Whether the person said that an address or number must never be used, however it is written.
    public func isForbidden(_ address: String) -> Bool {
        let (plain, number) = (Contact.plain(address), Contact.number(address))
        return never.contains { entry in
            let forbidden = Contact.plain(entry)
            guard !forbidden.isEmpty else { return false }
            if plain == forbidden || plain.contains(forbidden) || forbidden.contains(plain) { return true }
            return number.map { entry.filter(\.isNumber).contains($0) } ?? false
        }
    }

    /// Whether something must never be used that only a person can compare with what is on record: `my dad's house`.
    var forbidsInWords: Bool {
        let known = [email, phone, textNumber, address].compactMap(\.self).map(Contact.plain)
        return never.contains { entry in
            guard !known.contains(Contact.plain(entry)) else { return false }
            return entry.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ";" }.contains { word in
                word.contains(where: \.isLetter) && !word.contains("@") && word != "and" && word != "or"
            }
        }
    }

    private static func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "@" })
    }

    /// The digits of a telephone number as they are everywhere: `07700 900123` and `+44 (0)7700 900123` are one number.
    private static func number(_ text: String) -> String? {
        guard !text.contains(where: \.isLetter) else { return nil }
        let digits = text.filter(\.isNumber)
        return digits.count >= 9 ? String(digits.suffix(9)) : nil
    }
}
