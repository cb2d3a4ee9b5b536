import CaseKernel
import Testing

/// When it is safe, in the person's own words: understood in full, or left to a person.
@Suite struct SafeHoursTests {
    private static let every = Set(Weekday.allCases)
    private static let week: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    private static let end: Set<Weekday> = [.saturday, .sunday]

    static let understood: [(String, Set<Weekday>, Int, Int)] = [
        ("after 4pm on weekdays", week, 960, 1_200),
        ("weekdays after 4pm", week, 960, 1_200),
        ("After 4 PM", every, 960, 1_200),
        ("after 4", every, 960, 1_200),
        ("after 4.30pm", every, 990, 1_200),
        ("after 16:30", every, 990, 1_200),
        ("after noon", every, 720, 1_200),
        ("after 12", every, 720, 1_200),
        ("after 6am", every, 360, 1_200),
        ("between 4 and 6pm", every, 960, 1_080),
        ("between 4pm and 6", every, 960, 1_080),
        ("4-6pm", every, 960, 1_080),
        ("4 – 6 pm", every, 960, 1_080),
        ("3.30 to 5", every, 930, 1_020),
        ("from 4 until 6pm", every, 960, 1_080),
        ("16:00-18:00", every, 960, 1_080),
        ("10:00 to 12:00", every, 600, 720),
        ("10:30-11:30", every, 630, 690),
        ("10am to 12pm", every, 600, 720),
        ("9 to 5", every, 540, 1_020),
        ("9am to 5", every, 540, 1_020),
        ("monday to friday 9am to 5pm", week, 540, 1_020),
        ("monday-friday 16:00-18:00", week, 960, 1_080),
        ("Mon, Wed and Fri mornings", [.monday, .wednesday, .friday], 480, 720),
        ("Tues & Thurs, 4-5pm", [.tuesday, .thursday], 960, 1_020),
        ("every Saturday afternoon", [.saturday], 720, 1_020),
        ("only at weekends", end, 480, 1_200),
        ("weekends only", end, 480, 1_200),
        ("after 4:30 pm", every, 990, 1_200),
        ("weekdays", week, 480, 1_200),
        ("evenings", every, 1_080, 1_200),
        ("in the morning", every, 480, 720),
        ("before 9am", every, 480, 540),
        ("before 10", every, 480, 600),
        ("before 12", every, 480, 720),
        ("noon to 2pm", every, 720, 840),
        ("every day 10am-12", every, 600, 720),
        ("daily 9pm to 10pm", every, 1_260, 1_320),
        ("any time", every, 0, 1_440),
        ("At any time", every, 0, 1_440),
        ("Anytime.", every, 0, 1_440),
        ("every day from 20:00 to 24:00", every, 1_200, 1_440),
        // Two meanings, of which the second is within the first: both allow the second.
        ("weekdays and Saturday mornings", week.union([.saturday]), 480, 720),
        ("6am to 7", every, 360, 420),
    ]

    @Test(arguments: understood)
    func isUnderstood(words: String, days: Set<Weekday>, from: Int, until: Int) throws {
        let hours = try #require(SafeHours(words: words))
        #expect(hours == SafeHours(days: days, from: from, until: until))
    }

    @Test(arguments: [
        "", " ", "and", "on the", "in", "only", "every",
        // Morning or evening?
        "after 9", "after 10:30", "before 7", "between 6 and 7", "6-7", "every day 10-12", "8 to 9", "before 6",
        // How late, how early? What is midnight to one is noon to another.
        "after 9pm", "after 8pm", "before 7am", "before 8", "after 12am", "11pm to 12am",
        // Two times, or a stretch?
        "4pm and 6pm", "9am and 5pm", "at 4pm", "4pm", "from 4pm", "until 6pm", "4pm onwards",
        // What is meant by it only a person can know.
        "after 4 on school days", "after school", "not on Fridays", "never on Fridays", "except Fridays",
        "when dad is out", "after 4pm when my mum has left", "any time after 4", "any time but not evenings",
        "term time only", "school holidays", "after tea", "nights", "no mornings", "evenings?", "not evenings",
        "don't call after 4pm", "every other Monday", "ask first", "if I text you first, after 4",
        "after", "4", "never after 6", "except Mondays", "weekdays unless it is a holiday", "after 4pm not weekends",
        // Two stretches, and what is turned about.
        "mornings and evenings", "9am to 10am and 4pm to 5pm", "weekdays after 4pm, weekends 10am-12pm",
        "before 9am and after 4pm",
        "between 4 and 6 and 8 and 9", "between 4 and 6pm or after 7", "6pm to 4pm", "10pm to 6am", "friday to monday",
        "monday to friday to sunday", "weekdays to weekends", "Friday evening to Sunday",
        // No such time.
        "after 25", "after 25:00", "13pm-14pm", "after 4:75pm", "after 13pm", "0am to 2pm", "after +4pm",
        "16 to 18 March", "4 to 4", "24:30",
        "after four", "half past four",
    ])
    func isLeftToAPerson(words: String) {
        #expect(SafeHours(words: words) == nil)
    }

    @Test func whatIsWrittenDownIsReadBackTheSame() throws {
        let all = [
            SafeHours.always, SafeHours(days: Self.week, from: 960, until: 1_080),
            SafeHours(days: Self.end, from: 0, until: 1_440), SafeHours(days: Self.every, from: 75, until: 1_439),
            SafeHours(days: [.sunday], from: 600, until: 720), SafeHours(days: Self.every, from: 1_200, until: 1_440),
        ]
        for hours in all {
            let hours = try #require(hours)
            #expect(SafeHours(words: hours.inWords) == hours, "\(hours.inWords)")
        }
        #expect(
            SafeHours(days: [.friday, .monday], from: 960, until: 1_080)?.inWords
                == "Monday, Friday from 16:00 to 18:00")
    }

    @Test func thereAreNoHoursWithoutADayOrAMinute() {
        #expect(SafeHours(days: [], from: 0, until: 60) == nil)
        for (from, until) in [(60, 60), (61, 60), (-1, 60), (0, 1_441), (1_440, 1_440)] {
            #expect(SafeHours(days: Self.every, from: from, until: until) == nil)
        }
    }

    /// 2 April 2026 is a Thursday.
    @Test(arguments: [
        ("2026-04-02", 959, false, 1), ("2026-04-02", 960, true, 0), ("2026-04-02", 1_079, true, 0),
        ("2026-04-02", 1_080, false, 1_440 - 1_080 + 960), ("2026-04-02", 1_439, false, 961),
        ("2026-04-03", 0, false, 960), ("2026-04-03", 1_080, false, 3 * 1_440 - 1_080 + 960),
        ("2026-04-04", 1_000, false, 2 * 1_440 - 1_000 + 960), ("2026-04-05", 1_439, false, 1 + 960),
    ])
    func opensOnWeekdaysFromFourToSix(on: String, minute: Int, isOpen: Bool, wait: Int) throws {
        let hours = try #require(SafeHours(words: "weekdays 16:00-18:00"))
        #expect(hours.contain(day(on), minute: minute) == isOpen)
        #expect(hours.minutesUntilOpen(day(on), minute: minute) == wait)
    }

    @Test func opensAgainInAWeekAndNeverClosesWhenAlways() throws {
        let thursdays = try #require(SafeHours(days: [.thursday], from: 0, until: 1))
        #expect(thursdays.minutesUntilOpen(day("2026-04-02"), minute: 1) == 7 * 1_440 - 1)
        #expect(thursdays.minutesUntilOpen(day("2026-04-01"), minute: 1_439) == 1)
        for minute in [0, 719, 1_439] {
            #expect(SafeHours.always.minutesUntilOpen(day("2026-04-02"), minute: minute) == 0)
        }
    }

    /// Wherever one begins to wait, it is open when the wait is over, and not before.
    @Test func theWaitEndsWhereTheHoursBegin() throws {
        let hours = try #require(SafeHours(days: [.monday, .saturday], from: 600, until: 720))
        for ahead in 0..<8 {
            for minute in stride(from: 0, to: 1_440, by: 37) {
                let start = day("2026-04-02").advanced(by: ahead)
                let opening = minute + hours.minutesUntilOpen(start, minute: minute)
                #expect(hours.contain(start.advanced(by: opening / 1_440), minute: opening % 1_440))
                let earlier = opening - 1
                #expect(
                    opening == minute
                        || !hours.contain(start.advanced(by: earlier / 1_440), minute: earlier % 1_440))
            }
        }
    }
}
