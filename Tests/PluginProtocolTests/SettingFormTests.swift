import PluginProtocol
import Testing

/// What each form accepts and refuses.
struct SettingFormTests {
    typealias Row = (form: SettingForm, good: [String], bad: [String])

    static let long = String(repeating: "a", count: 501)

    static let rows: [Row] = [
        (
            SettingForm(.text), ["a", "a b", "é", String(long.dropLast())],
            ["", "a\nb", "a\u{0}", "\u{7F}", "\u{2028}", long]
        ),
        (SettingForm(.whole), ["0", "587", "2147483647"], ["", "-1", "1.5", "2147483648", "99999999999", "٣", "1 "]),
        (SettingForm(.whole, least: 1, most: 10), ["1", "10"], ["0", "11"]),
        (SettingForm(.flag), ["yes", "no"], ["true", "Yes", "1", ""]),
        (SettingForm(.choice, choices: ["a", "b"]), ["a", "b"], ["c", "A", ""]),
        (
            SettingForm(.email), ["a@b.c", "first.last+tag@example.org", "o'neil@example.org"],
            [
                "a", "@b.c", "a@", "a@b..c", "a@@b.c", "a@b.c\n", "a b@c.de", "a@b c.d", ".a@b.cd", "a.@b.cd",
                "a..b@c.de", "a@b.c,d@e.f", "A <a@b.cd>", "é@b.cd",
            ]
        ),
        (
            SettingForm(.url), ["https://a", "https://a.example/b?c=d", "https://a:8443/"],
            [
                "http://a", "https://", "https:///a", "https://a@b/", "https://a b", "ftp://a", "https://a\n",
                "HTTPS://a",
            ]
        ),
        (
            SettingForm(.host), ["mail.example.net", "10.0.0.1", "[::1]", "mail:25"],
            ["", "a b", "a/b", "a@b", "é.example"]
        ),
        (SettingForm(.name), ["a", "a-b", "4-ways"], ["", "-a", "a-", "a--b", "A", "a_b", "a.b", "../a"]),
        (SettingForm(.path), ["/", "/srv/out", "/a..b"], ["", "srv", "./a", "/a/../b", "/..", "/a\nb"]),
    ]

    @Test(arguments: rows)
    func acceptsAndRefuses(_ row: Row) {
        for value in row.good { #expect(row.form.accepts(value), "\(row.form.kind) refuses \(value)") }
        for value in row.bad { #expect(!row.form.accepts(value), "\(row.form.kind) accepts \(value)") }
        #expect(!row.form.expected.isEmpty)
    }
}
