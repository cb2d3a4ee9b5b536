import CaseKernel
import Testing

@testable import CaseTimeline

/// What a timeline file may look like, and what is said of one that cannot be read.
@Suite struct TimelineFileTests {
    static let readable: [(text: String, steps: [StepName])] = [
        ("2025-01-06,receive", [.receive]),
        ("date,step,details\n2025-01-06,receive,", [.receive]),
        ("\u{FEFF}2025-01-06,receive\r\n2025-01-07,acknowledge\r\n", [.receive, .acknowledge]),
        ("# an old case\n\n2025-01,receive, who=parent\n", [.receive]),
        ("  2025-01-06 , Receive , Who=parent ; points=One / Two ", [.receive]),
        ("2025-01-06,\"receive\",\"points=He said \"\"never\"\", twice\"", [.receive]),
        ("2025-01-06,hold_panel\n2025-01-07,Receive panel report", [.holdPanel, .receivePanelReport]),
        ("", []),
    ]

    @Test(arguments: readable)
    func isRead(text: String, steps: [StepName]) {
        let file = TimelineFile(text)
        #expect(file.faults.isEmpty && file.lines.map(\.form.step) == steps, "\(file.faults)")
    }

    static let details: [(text: String, fields: [String: String])] = [
        ("words=a; by=B", ["words": "a", "by": "B"]),
        ("words=We are sorry; we will do it again; by=B", ["words": "We are sorry; we will do it again", "by": "B"]),
        ("words=Sorry, again, by=B", ["words": "Sorry, again", "by": "B"]),
        ("words=2+2=4", ["words": "2+2=4"]),
        ("findings=1=upheld,2=not-upheld", ["findings": "1=upheld,2=not-upheld"]),
        ("Resolved=Yes", ["resolved": "yes"]),
        ("", [:]),
    ]

    @Test(arguments: details)
    func detailsAreTaken(text: String, fields: [String: String]) throws {
        let file = TimelineFile("2025-01-06,answer,\(text)")
        let read = try #require(file.lines.first?.form.fields, "\(file.faults)")
        // A value may hold commas: what follows one without a key goes on with it.
        #expect(
            read.mapValues { $0.filter { !$0.isWhitespace } } == fields.mapValues { $0.filter { !$0.isWhitespace } })
    }

    static let faulty: [(text: String, faults: [String])] = [
        (
            "2025-13-01,receive",
            ["1:1: error: found the date \"2025-13-01\"; expected a day like 2024-08-29 or a month like 2024-08"]
        ),
        (
            "2025-01-06,recieve",
            ["1:12: error: found the step \"recieve\"; expected one that redress steps lists, such as receive"]
        ),
        (
            "2025-01-06",
            ["1:1: error: found no step; expected date,step,details: redress steps lists the steps"]
        ),
        (
            "2025-01-06,acknowledge,colour=red",
            ["1:24: error: found the detail \"colour\"; acknowledge has track"]
        ),
        ("2025-01-06,answer,sorry", ["1:19: error: found \"sorry\"; expected key=value"]),
        ("2025-01-06,answer,track=0", ["1:25: error: found track=\"0\"; expected a whole number from 1"]),
        (
            "soon,close\n2025-01-06,nothing",
            [
                "1:1: error: found the date \"soon\"; expected a day like 2024-08-29 or a month like 2024-08",
                "2:12: error: found the step \"nothing\"; expected one that redress steps lists",
            ]
        ),
        // What is wrong with a value is said in the same pass, at the value.
        (
            "2025-01-06,answer,stage=9; colour=red\nsoon,answer,findings=1=good\n2025-01-07,recieve",
            [
                "1:28: error: found the detail \"colour\"; answer has by, words, resolved, findings, rights, independent-person, stage, track; if it is part of the value before it, put a space before the =",
                "1:25: error: answer: stage expected one of 1, 2, 3, found 9",
                "2:1: error: found the date \"soon\"; expected a day like 2024-08-29 or a month like 2024-08",
                "2:22: error: answer: findings expected a list like 1=upheld,2=not-upheld (of upheld, partly-upheld, not-upheld, no-finding), found 1=good",
                "3:12: error: found the step \"recieve\"; expected one that redress steps lists, such as receive",
            ]
        ),
        // In quotes, and on another line of the text than the one it begins on.
        (
            "2025-01-06,answer,\"words=Sorry\nfor \"\"all\"\"; stage=9\"",
            ["2:20: error: answer: stage expected one of 1, 2, 3, found 9"]
        ),
        (
            "2025-01-06,answer,stage=1; by=M; stage=2",
            ["1:34: error: found stage=\"2\" after stage=\"1\" in column 25; expected it once"]
        ),
        (
            "2025-01-06,receive,points=A; arise=2025-01-01",
            [
                "1:30: error: found the detail \"arise\"; receive has who, name, under-18, kind, how, points, wanted, arose, advocate; did you mean arose?; if it is part of the value before it, put a space before the ="
            ]
        ),
        ("2025-01-06,refuse", ["1:12: error: refuse: because is needed: the reason"]),
        (
            "2025-01-06,stop-for-proceedings",
            ["1:12: error: stop-for-proceedings: proceedings is needed: of which kind"]
        ),
        (
            "2025-01-06,agree-action",
            [
                "1:12: error: agree-action: due is needed: the last day for it, or months=2 for two calendar months",
                "1:12: error: agree-action: what is needed: what is to be done",
            ]
        ),
        ("2025-01-06,complete-action", ["1:12: error: complete-action: action is needed: which action, by number"]),
        ("2025-01-06,route", ["1:12: error: route: to is needed: which procedure"]),
        (
            "2025-01-06,hold-optional-step",
            ["1:12: error: hold-optional-step: kind is needed: which step"]
        ),
        (
            "2025-01-06,hand-over",
            ["1:12: error: hand-over: what is needed: what was handed over, such as notice-3 or referral-1"]
        ),
        (
            "2025-01-06,offer-remedy,kind=payment-for-loss; pounds=250.50",
            [
                "1:55: error: offer-remedy: pounds expected whole pounds from 1, without pence, such as 250 or £1,250, found 250.50"
            ]
        ),
    ]

    @Test(arguments: faulty)
    func everyFaultIsSaidAtOnce(text: String, faults: [String]) {
        let found = TimelineFile(text).faults.map(\.description)
        #expect(found.count == faults.count)
        for (one, other) in zip(found, faults) { #expect(one == other) }
    }

    static let words: [(word: String, step: StepName?)] = [
        ("recieve", .receive), ("Respond", .answer), ("reply", .answer), ("response", .answer), ("adjudicate", .answer),
        ("adjudication", .answer), ("escalate", .request), ("stage 2 request", .request), ("stage2", .request),
        ("panel", .holdPanel), ("complaint", .receive), ("complain", .receive), ("hold-panal", .holdPanel),
        ("appoint investigating officer", .appointInvestigator), ("nothing", nil), ("xyz", nil), ("", nil),
    ]

    @Test(arguments: words)
    func theFieldsWordsAndNearSpellingsAreUnderstood(word: String, step: StepName?) {
        #expect(StepName.meant(by: word) == step)
    }

    static let values: [(text: String, field: String, value: String)] = [
        ("points=He said; and I quote = never; arose=2025-01-01", "points", "He said; and I quote = never"),
        ("points=The 50/50 split; n=2", "points", "The 50/50 split; n=2"),
        ("\"points=One, two; three; wanted=An apology\"", "points", "One, two; three"),
    ]

    @Test(arguments: values)
    func valuesMayHoldSemicolons(text: String, field: String, value: String) throws {
        let file = TimelineFile("2025-01-06,receive,\(text)")
        #expect(try #require(file.lines.first, "\(file.faults)").form.fields[field] == value)
    }

    static let fine = [
        "refuse,because=other", "route,to=corporate", "agree-action,what=Write; months=1", "complete-action,action=1",
        "hold-optional-step,kind=meeting", "stop-for-proceedings,proceedings=disciplinary",
        "answer,findings=1=Partially upheld", "offer-remedy,kind=apology; pounds=£300",
        "offer-remedy,kind=apology; pounds=1,000", "offer-remedy,kind=apology; pounds=£1,250.00",
        "receive,arose=2024-10", "agree-action,what=Write; due=2025-11",
    ]

    @Test(arguments: fine)
    func whatNobodyKnowsAnyMoreMayBeMissing(line: String) {
        #expect(TimelineFile("2025-01-06,\(line)").faults == [])
    }

    @Test(arguments: 0..<40)
    func noTextStopsIt(seed: UInt64) {
        var random = SplitMix(state: seed)
        var characters = Array(
            "2025-01-06,receive,who=parent; points=\"a\"\n2025-02,answer,findings=1=upheld;by=x\n#,,\"\"\n")
        for _ in 0..<40 {
            let index = Int(random.next() % UInt64(characters.count))
            switch random.next() % 3 {
            case 0: characters[index] = ["\"", ",", ";", "=", "\n", "\r", "é", "\u{0}"][Int(random.next() % 8)]
            case 1: characters.insert("\"", at: index)
            default: if characters.count > 1 { characters.remove(at: index) }
            }
        }
        let file = TimelineFile(String(characters))
        let setting = TimelineSetting(
            procedure: Procedure(law: .regulations2006), calendar: .englandAndWales,
            asOf: Day(iso: "2026-01-01") ?? Day(number: 0))
        _ = Timeline(file.lines, in: setting)
    }
}

/// A small generator of numbers that are the same every time.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
