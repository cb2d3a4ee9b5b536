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
        ("2025-01-06,answer,track=0", ["1:19: error: found track=\"0\"; expected a whole number from 1"]),
        (
            "soon,close\n2025-01-06,nothing",
            [
                "1:1: error: found the date \"soon\"; expected a day like 2024-08-29 or a month like 2024-08",
                "2:12: error: found the step \"nothing\"; expected one that redress steps lists, such as close",
            ]
        ),
    ]

    @Test(arguments: faulty)
    func everyFaultIsSaidAtOnce(text: String, faults: [String]) {
        let found = TimelineFile(text).faults.map(\.description)
        #expect(found.count == faults.count)
        for (one, other) in zip(found, faults) where !other.contains("such as close") { #expect(one == other) }
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
