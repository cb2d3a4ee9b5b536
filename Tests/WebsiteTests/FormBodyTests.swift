import CaseKernel
import Testing

@testable import Website

@Suite("Forms are read as browsers send them")
struct FormBodyTests {
    /// A body, a field, and its values.
    static let bodies: [(String, String, [String])] = [
        ("a=1", "a", ["1"]), ("a=1&a=2", "a", ["1", "2"]), ("a=1&b=2", "b", ["2"]), ("a", "a", [""]), ("a=", "a", [""]),
        ("", "a", []), ("&&a=1&", "a", ["1"]), ("a=b=c", "a", ["b=c"]), ("a=1+2", "a", ["1 2"]), ("a=%2B", "a", ["+"]),
        ("a%20b=1", "a b", ["1"]), ("a=%E2%82%AC", "a", ["€"]), ("a=%", "a", ["%"]), ("a=%4", "a", ["%4"]),
        ("a=%zz", "a", ["%zz"]), ("a=%ff", "a", ["\u{FFFD}"]), ("a=%0d%0a", "a", ["\n"]), ("a=x%00y", "a", ["xy"]),
        ("a=%26%3D", "a", ["&="]),
    ]

    @Test(arguments: bodies.indices)
    func body(index: Int) {
        let (text, name, values) = Self.bodies[index]
        #expect(FormBody(Array(text.utf8)).all(name) == values, "\(text)")
    }

    @Test(arguments: [("a=1", "1"), ("a=+", nil), ("a=%0a", nil), ("b=1", nil), ("a=+1", " 1")])
    func text(_ body: String, _ text: String?) {
        #expect(FormBody(Array(body.utf8)).text("a") == text)
    }

    /// What is typed, and what is kept.
    static let typed: [(String, String)] = [
        ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\nb", "a\n\nb"), ("a\r\n\r\nb", "a\n\nb"), ("a\tb", "a\tb"),
        ("a\u{0}\u{8}\u{1F}b", "ab"), ("a\u{7F}\u{80}\u{9F}b", "ab"), ("a\u{A0}b", "a\u{A0}b"),
        ("\u{202E}a\u{200D}", "\u{202E}a\u{200D}"), ("e\u{301}", "e\u{301}"), ("", ""),
    ]

    @Test(arguments: typed)
    func cleaned(_ text: String, _ kept: String) {
        #expect(Array(TypedText.cleaned(text).unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test(arguments: [(" a b ", "a b"), ("\n\ta\u{A0}", "a"), ("   ", ""), ("", "")])
    func trimmed(_ text: String, _ kept: String) {
        #expect(TypedText.trimmed(text) == kept)
    }

    /// Day, month and year as typed, and the date.
    static let dates: [([String], String?)] = [
        (["27", "3", "2026"], "2026-03-27"), (["1", "1", "1900"], "1900-01-01"), (["01", "02", "2024"], "2024-02-01"),
        ([" 5 ", "May", " 2015"], "2015-05-05"), (["5", "SEPT", "2015"], "2015-09-05"),
        (["29", "2", "2024"], "2024-02-29"),
        (["29", "2", "2023"], nil), (["31", "4", "2026"], nil), (["0", "1", "2026"], nil), (["1", "13", "2026"], nil),
        (["1", "1", "26"], nil), (["1", "1", "1899"], nil), (["1", "1", "2101"], nil), (["-1", "1", "2026"], nil),
        (["1", "month", "2026"], nil), (["١", "1", "2026"], nil), (["1", "1", ""], nil), (["", "", ""], nil),
        (["1.5", "1", "2026"], nil), (["99999", "1", "2026"], nil),
    ]

    @Test(arguments: dates.indices)
    func date(index: Int) {
        let (parts, day) = Self.dates[index]
        var answers = Answers()
        for (name, part) in zip(["day", "month", "year"], parts) { answers.set("on-\(name)", [part]) }
        let date = DateAnswer("on", in: answers)
        #expect(date.day?.description == day)
        let isEmpty = parts.allSatisfy(\.isEmpty)
        #expect(date.isEmpty == isEmpty)
        #expect(date.faults(missing: nil).isEmpty == (day != nil || isEmpty))
    }

    @Test(arguments: [
        ("jo@example.org", true), ("o'neil+x@a.b.uk", true), ("jo@example", false), ("@example.org", false),
        ("jo@.org", false), ("jo@example.", false), ("jo example@a.b", false), ("a@b@c.d", false), ("", false),
    ])
    func email(_ text: String, _ isOne: Bool) { #expect(TypedAddress.isEmail(text) == isOne) }

    @Test(arguments: [
        ("01632 960 001", true), ("+44 (0)1632-960001 ext. 5", true), ("999", false), ("call me on 01632", false),
        ("01632/960001", false), ("٠١٢٣٤٥", false),
    ])
    func phone(_ text: String, _ isOne: Bool) { #expect(TypedAddress.isPhone(text) == isOne) }

    /// A number for calls, one for texts, the line on record, and what is read back.
    static let numberPairs: [(String?, String?, String?, [String?])] = [
        (nil, nil, nil, [nil, nil]), ("1", nil, "1", ["1", "1"]), (nil, "2", "2", ["2", "2"]),
        ("1", "1", "1", ["1", "1"]),
        ("1", "2", "1; texts: 2", ["1", "2"]),
    ]

    @Test(arguments: numberPairs.indices)
    func numbers(index: Int) {
        let (calls, texts, line, read) = Self.numberPairs[index]
        #expect(PhoneNumbers(calls: calls, texts: texts).onRecord == line)
        let numbers = PhoneNumbers(onRecord: line)
        #expect([numbers.calls, numbers.texts] == read)
    }
}
