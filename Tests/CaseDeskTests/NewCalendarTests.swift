import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("A day of mourning is proclaimed")
struct NewCalendarTests {
    private static func calendar() throws -> WorkingCalendar {
        let mourning = Holiday(
            day: try #require(Day(iso: "2026-04-07")), name: "Day of mourning", isPublished: true)
        let holidays = (2000...2050).flatMap { WorkingCalendar.englandAndWales.holidays(in: $0) } + [mourning]
        return WorkingCalendar(holidays: holidays, years: 2000...2050, publishedThrough: 2028, version: "with mourning")
    }

    @Test("the worklist is made afresh once, and a case whose told date moved is named and shows both dates")
    func worklistFollows() async throws {
        let bench = try DeskBench()
        let reference = try await bench.open().reference
        let check = StepForm(step: .checkSafeguarding, fields: ["by": "Manager", "outcome": "no-concern"])
        _ = try await bench.desk.perform(check, on: reference)
        let all = SummaryQuery(.all, limit: 10)
        #expect(try await bench.desk.worklist(all).map { $0.nextDue?.description } == ["2026-04-08"])
        #expect(try await bench.desk.refreshProjections().isEmpty)

        let later = try bench.desk(over: bench.store, calendar: try Self.calendar())
        #expect(try await later.refreshProjections() == [reference])
        #expect(try await later.worklist(all).map { $0.nextDue?.description } == ["2026-04-09"])
        #expect(try await later.worklist(all).map(\.calendarVersion) == ["with mourning"])
        #expect(try await later.refreshProjections().isEmpty)
        let shown = try await later.dossier(of: reference).changedDates
        #expect(shown.count == 1)
        #expect(shown.allSatisfy { $0.contains("2026-04-08") && $0.contains("2026-04-09") })
    }

    @Test("a wish to complain has no date that could move")
    func wishesStay() async throws {
        let bench = try DeskBench()
        _ = try await bench.desk.intend(NewIntention(complainant: Complainant(claimed: .careLeaver)))
        let later = try bench.desk(over: bench.store, calendar: try Self.calendar())
        #expect(try await later.refreshProjections().isEmpty)
        let lines = try await later.worklist(SummaryQuery(.all, limit: 10))
        #expect(lines.map(\.calendarVersion) == ["with mourning"] && lines.map(\.stage) == ["intended"])
    }
}
