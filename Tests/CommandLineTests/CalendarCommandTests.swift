import Testing

@Suite("redress due and redress days", .timeLimit(.minutes(5)))
struct CalendarCommandTests {
    /// Day 0, working days, the last day, and whether it is provisional.
    static let lastDays: [(String, Int, String, Bool)] = [
        ("2026-03-23", 10, "2026-04-08", false),
        ("2026-03-23", 0, "2026-03-23", false),
        ("2026-03-23", 20, "2026-04-22", false),
        ("2026-12-18", 10, "2027-01-06", false),
        ("2022-05-30", 10, "2022-06-15", false),
        ("2022-09-16", 1, "2022-09-20", false),
        ("2023-05-05", 1, "2023-05-09", false),
        ("2002-05-31", 1, "2002-06-05", false),
        ("2026-11-27", 1, "2026-11-30", false),
        ("2030-12-20", 10, "2031-01-08", true),
    ]

    @Test("the last day, on the first line", arguments: lastDays)
    func lastDay(from: String, days: Int, day: String, provisional: Bool) async throws {
        let work = try Workplace(councils: [])
        let arguments = ["due", "--from", from, "--days", "\(days)"]
        let text = try await work.run(arguments)
        #expect(text.code == 0)
        #expect(text.lines == [day])
        #expect(text.err.contains("provisional") == provisional)
        let json = try await work.run(arguments + ["--format", "json"]).json()
        #expect(json == .object(["due_on": .text(day), "provisional": .flag(provisional)]))
    }

    @Test("every day and why")
    func explains() async throws {
        let work = try Workplace(councils: [])
        let arguments = ["due", "--from", "2026-03-23", "--days", "10", "--explain"]
        let lines = try await work.run(arguments).lines
        #expect(lines.first == "2026-04-08")
        #expect(lines.dropFirst().first == "Monday 23 March 2026: day 0, not counted")
        #expect(lines.contains("Friday 3 April 2026: Good Friday, not counted"))
        #expect(lines.contains("Saturday 4 April 2026: weekend, not counted"))
        #expect(lines.last == "Wednesday 8 April 2026: day 10")
        #expect(lines.count == 1 + 17)
        let json = try await work.run(arguments + ["--format", "json"]).json()
        #expect(json["explanation"].list == lines.dropFirst().map { .text($0) })
    }

    /// Day 0, the other day, and how many working days lie after the one up to the other.
    static let counts: [(String, String, Int)] = [
        ("2026-03-23", "2026-04-08", 10),
        ("2026-04-08", "2026-03-23", -10),
        ("2026-03-23", "2026-03-23", 0),
        ("2026-04-02", "2026-04-06", 0),
        ("2026-12-24", "2026-12-29", 1),
    ]

    @Test("how many working days", arguments: counts)
    func count(from: String, to: String, count: Int) async throws {
        let work = try Workplace(councils: [])
        let arguments = ["days", "--from", from, "--to", to]
        #expect(try await work.run(arguments).lines == ["\(count)"])
        let json = try await work.run(arguments + ["--format", "json"]).json()
        #expect(json == .object(["working_days": .number(Double(count))]))
    }
}
