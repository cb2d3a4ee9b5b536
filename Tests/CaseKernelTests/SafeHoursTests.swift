import CaseKernel
import Testing

/// When people say it is safe: what is understood is kept to, and nothing is guessed.
@Suite struct SafeHoursTests {
    private static let week: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    private static let every = Set(Weekday.allCases)

    static let understood: [(String, Set<Weekday>, Int, Int)] = [
        ("any time", every, 0, 1_440), ("Anytime", every, 0, 1_440),
        ("after 4pm on weekdays", week, 960, 1_200), ("weekdays after 4pm", week, 960, 1_200),
        ("after 4", every, 960, 1_200), ("after 4:30 pm", every, 990, 1_200), ("after 16:00", every, 960, 1_200),
        ("before 9am", every, 480, 540), ("between 4 and 6pm", every, 960, 1_080),
        ("between 4pm and 6", every, 960, 1_080), ("16:00-18:00", every, 960, 1_080), ("4pm - 6pm", every, 960, 1_080),
        ("from 10am to 12pm", every, 600, 720), ("noon to 2pm", every, 720, 840),
        ("Monday to Friday 9am to 5pm", week, 540, 1_020), ("monday-friday 16:00-18:00", week, 960, 1_080),
        ("Mon, Wed and Fri mornings", [.monday, .wednesday, .friday], 480, 720),
        ("weekends only", [.saturday, .sunday], 480, 1_200), ("evenings", every, 1_020, 1_200),
        ("every day after 8pm", every, 1_200, 1_201), ("Saturday afternoon", [.saturday], 720, 1_020),
    ]

    @Test(arguments: understood)
    func whatIsUnderstood(words: String, days: Set<Weekday>, from: Int, until: Int) {
        let hours = SafeHours(words: words)
        #expect(hours?.days == days && hours?.from == from && hours?.until == until, "\(String(describing: hours))")
    }

    @Test(arguments: [
        "", " ", "after 9", "after 4 on school days", "after school", "not on Fridays", "never after 6",
        "when Dad is out", "except Mondays", "mornings or evenings", "9am to 10am and 4pm to 5pm", "after 25:00",
        "after 4:75", "between 6pm and 4pm", "friday to monday", "term time", "ask first", "4", "after",
        "weekdays unless it is a holiday", "after 4pm not weekends", "any time but not mornings", "13pm-14pm",
    ])
    func whatIsLeftToAPerson(words: String) { #expect(SafeHours(words: words) == nil) }

    @Test func theyBeginAndEndToTheMinute() throws {
        let hours = try #require(SafeHours(words: "weekdays 16:00-18:00"))
        let (friday, saturday) = (day("2026-03-27"), day("2026-03-28"))
        #expect(!hours.contain(friday, minute: 959) && hours.contain(friday, minute: 960))
        #expect(hours.contain(friday, minute: 1_079) && !hours.contain(friday, minute: 1_080))
        #expect(!hours.contain(saturday, minute: 1_000))
        #expect(hours.minutesUntilOpen(friday, minute: 1_000) == 0)
        #expect(hours.minutesUntilOpen(friday, minute: 900) == 60)
        // From Friday evening to Monday afternoon.
        #expect(hours.minutesUntilOpen(friday, minute: 1_080) == 3 * 1_440 - 120)
        let wednesdays = try #require(SafeHours(days: [.wednesday], from: 600, until: 660))
        #expect(wednesdays.minutesUntilOpen(day("2026-03-25"), minute: 660) == 7 * 1_440 - 60)
    }

    @Test func thereAreNoOthers() {
        #expect(SafeHours(days: [], from: 0, until: 10) == nil)
        #expect(SafeHours(days: [.monday], from: 10, until: 10) == nil)
        #expect(SafeHours(days: [.monday], from: -1, until: 10) == nil)
        #expect(SafeHours(days: [.monday], from: 0, until: 1_441) == nil)
    }
}
