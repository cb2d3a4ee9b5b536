extension Contact {
    /// Whether the person said that an address or number must never be used, however it is written.
    public func isForbidden(_ address: String) -> Bool {
        if never.isEmpty { return false }
        let (plain, number) = (Contact.plain(address), Contact.number(address))
        return never.contains { entry in
            let forbidden = Contact.plain(entry)
            if plain == forbidden || (forbidden.count >= 4 && plain.contains(forbidden)) { return true }
            if plain.count >= 6, forbidden.contains(plain) { return true }
            return number.map { entry.filter(\.isNumber).contains($0) } ?? false
        }
    }

    /// Whether a person has to read what was said before anything is sent: words of their own, or something never to be used
    /// that no machine can compare with what is on record, such as "my school email".
    var needsReading: Bool {
        if words != nil { return true }
        if never.isEmpty { return false }
        let known = [email, callNumber, textNumber, address].compactMap(\.self).map(Contact.plain)
        return never.contains { entry in
            !Contact.isNothing(entry) && !Contact.isOnlyAddresses(entry) && !known.contains(Contact.plain(entry))
        }
    }

    /// Whether an entry holds email addresses and numbers, and no words beside them.
    private static func isOnlyAddresses(_ text: String) -> Bool {
        guard text.contains("@") || text.filter(\.isNumber).count >= 5 else { return false }
        return text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ";" }.allSatisfy { word in
            !word.contains(where: \.isLetter) || word.contains("@") || word == "and" || word == "or"
        }
    }

    private static func isNothing(_ text: String) -> Bool { ["", "no", "none", "nothing", "na"].contains(plain(text)) }

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
