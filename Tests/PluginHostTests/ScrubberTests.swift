import Testing

@testable import PluginHost

/// What is masked before a plug-in's standard error reaches the log.
struct ScrubberTests {
    static let given = [
        "Dear Zoë Quill-Feather, we will ring 07700 900123. Jo", "p.quill@example.org", "tok3n-Sesame", "mailhost",
    ]

    static let rows: [(line: String, logged: String)] = [
        ("Connection refused", "Connection refused"),
        ("SMTPServerDisconnected: timed out", "SMTPServerDisconnected: timed out"),
        (
            #"  File "/usr/lib/python3.11/smtplib.py", line 398, in getreply"#,
            #"File "/usr/lib/python3.11/smtplib.py", line 398, in getreply"#
        ),
        ("KeyError: 'Quill'", "KeyError: '[…]'"),
        ("to zoë and JO", "to […] and […]"),
        ("to Zoe\u{308} Quill", "to […] […]"),
        ("zoëquill", "[…]"),
        ("Feathers", "[…]"),
        ("class QuillHandler", "class […]"),
        ("name=quill_x;", "name=[…]_x;"),
        ("sesame", "[…]"),
        ("host Mailhost:587", "host […]:587"),
        ("550 unknown", "550 unknown"),
        ("someone.else@example.com said", "[…] said"),
        ("<other@host>", "[…]"),
        ("call 01902 555 017 now", "call […] now"),
        ("call 01902555017", "call […]"),
        ("born 12/03/2011", "born […]"),
        ("born 2011", "born […]"),
        ("case 12-ab", "case 12-ab"),
        ("qu%69ll", "[…]"),
        (#"b'\x51uill' \u0051uill"#, "[…] […]"),
        ("=51uill &#81;uill =?utf-8?q?x?=", "[…] […] […]"),
        ("key QWxhZGRpbjpvcGVuIHNlc2FtZQ== end", "key […] end"),
        ("hash 9f86d081884c7d659a2feaa0c55ad015", "hash […]"),
        ("id a1b2c3d4e5f6", "id […]"),
        ("a\u{1B}[31mred\u{7}\u{202E}b\u{0}", "a [31mred b"),
        ("tab\there", "tab here"),
        ("", ""),
    ]

    @Test(arguments: rows)
    func masks(_ row: (line: String, logged: String)) {
        let scrubber = Scrubber()
        for text in Self.given { scrubber.learn(text) }
        #expect(scrubber.scrubbed(row.line) == row.logged)
    }

    @Test func whenItKnowsTooMuchItLetsNothingThrough() {
        let scrubber = Scrubber(mostWords: 3)
        scrubber.learn("one two")
        #expect(scrubber.scrubbed("hello") == "hello")
        scrubber.learn("three four")
        #expect(scrubber.scrubbed("hello") == Scrubber.mask)
    }
}
