import CaseKernel

/// The form of an attribute's value: how it is read here, and how XML Schema says the same.
struct ValueType<Value: Sendable>: Sendable {
    let form: ValueForm
    /// Reads a value whose white space is folded already; `nil` when it is not one.
    let parse: @Sendable (String) -> Value?
}

/// What is known of a ``ValueType`` without its Swift type: for the schema, the help and the faults.
struct ValueForm: Sendable {
    /// A value of a closed list, and its help.
    struct Choice: Hashable, Sendable {
        let value: String
        let help: String
    }

    /// The XML Schema restriction.
    enum Restriction: Sendable {
        case text(least: Int, most: Int)
        case pattern(Pattern, least: Int, most: Int)
        case whole(ClosedRange<Int>)
        case date
        case choice
        case list
    }

    /// The name of the simple type in the schema.
    let name: String
    /// What is expected, as a fault says it: `a date from 2000-01-01 to 2050-12-31`.
    let expected: String
    let restriction: Restriction
    var choices: [Choice] = []

    /// Ends the name of a list's type; before it stands the name of its values' type.
    static let listSuffix = "-list"

    /// The name of the closed list the values are from.
    var choicesName: String { isList ? String(name.dropLast(ValueForm.listSuffix.count)) : name }
}

extension ValueType where Value == String {
    /// Any words, up to `most` characters.
    static func text(upTo most: Int = 300) -> ValueType {
        ValueType(
            form: ValueForm(
                name: "text-\(most)", expected: "1 to \(most) characters", restriction: .text(least: 1, most: most)),
            parse: { (1...most).contains($0.unicodeScalars.count) ? $0 : nil })
    }

    static let identifier = pattern(
        "identifier", .identifier, 1...40,
        expected: "a short name of lower-case letters, digits and single hyphens, such as \"north-newtown\"")
    static let phone = pattern("phone", .phone, 3...20, expected: "a telephone number: digits and spaces")
    static let extensionNumber = pattern("extension", .some(.digit), 1...8, expected: "1 to 8 digits")
    static let url = pattern("url", .url, 10...500, expected: "an address that begins with https:// or http://")
    static let email = pattern("email", .email, 5...254, expected: "an email address")
    static let host = pattern(
        "host", .host, 4...253, expected: "a host name in lower case, such as \"complaints.example.org\"")
    static let clockTime = pattern(
        "clock-time", .clockTime, 5...5, expected: "a time from 00:00 to 23:59, such as \"09:00\"")

    private static func pattern(
        _ name: String, _ pattern: Pattern, _ length: ClosedRange<Int>, expected: String
    ) -> ValueType {
        ValueType(
            form: ValueForm(
                name: name, expected: expected,
                restriction: .pattern(pattern, least: length.lowerBound, most: length.upperBound)),
            parse: { length.contains($0.unicodeScalars.count) && pattern.matches($0) ? $0 : nil })
    }
}

extension ValueType where Value == Colour {
    static let colour = ValueType(
        form: ValueForm(
            name: "colour", expected: "# and six hexadecimal digits, such as \"#12395b\"",
            restriction: .pattern(.colour, least: 7, most: 7)),
        parse: { Colour(hex: $0) })
}

extension ValueType where Value == CouncilID {
    static let councilID = ValueType(
        form: ValueForm(
            name: "council-id",
            expected: "2 to 40 lower-case letters, digits and single hyphens, beginning with a letter",
            restriction: .pattern(.identifier, least: 2, most: 40)),
        parse: { CouncilID($0) })
}

extension ValueType where Value == Int {
    /// A whole number, written without sign or leading zero.
    static func whole(_ range: ClosedRange<Int>) -> ValueType {
        ValueType(
            form: ValueForm(
                name: "whole-\(range.lowerBound)-\(range.upperBound)",
                expected: "a whole number from \(range.lowerBound) to \(range.upperBound)", restriction: .whole(range)),
            parse: { text in
                guard text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                    text == "0" || !text.hasPrefix("0"), let number = Int(text)
                else { return nil }
                return range.contains(number) ? number : nil
            })
    }
}

extension ValueType where Value == Day {
    /// A date of the years the calendar covers.
    static let date = ValueType(
        form: ValueForm(
            name: "date", expected: "a date from 2000-01-01 to 2050-12-31, as YYYY-MM-DD", restriction: .date),
        parse: { text in
            guard let day = Day(iso: text), (2000...2050).contains(day.calendarNumbers.year) else { return nil }
            return day
        })
}

extension ValueType where Value: ClosedList {
    /// One of a closed list; `name` is the list's name in the schema.
    static func choice(_ name: String) -> ValueType {
        let known = Dictionary(Value.allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        return ValueType(form: choiceForm(name), parse: { known[$0] })
    }

    fileprivate static func choiceForm(_ name: String) -> ValueForm {
        ValueForm(
            name: name, expected: "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "),
            restriction: .choice, choices: Value.allCases.map { .init(value: $0.rawValue, help: $0.help) })
    }
}

extension ValueType {
    /// One or more values of a closed list, with spaces between.
    static func list<Element: ClosedList>(_ name: String) -> ValueType where Value == [Element] {
        let one = ValueType<Element>.choice(name)
        let form = ValueForm(
            name: name + ValueForm.listSuffix,
            expected: "one or more, with spaces between, of "
                + Element.allCases.map(\.rawValue).joined(separator: ", "),
            restriction: .list, choices: one.form.choices)
        return ValueType(form: form) { text in
            let items = text.split(separator: " ").map { one.parse(String($0)) }
            let known = items.compactMap(\.self)
            return known.isEmpty || known.count < items.count ? nil : known
        }
    }
}
