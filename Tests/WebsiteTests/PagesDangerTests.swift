import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import Foundation
import Testing

@testable import Website

@Suite("Who can be called in danger, at each hour")
struct PagesDangerTests {
    /// Moments by a clock on a wall in England, and who of ``PagesModules/guarded`` answers then.
    static let hours: [(String, Set<String>)] = [
        // A working Monday, to the minute.
        ("2026-11-23T08:59:00Z", ["Night", "Police", "Line"]), ("2026-11-23T09:00:00Z", ["Day", "Police", "Line"]),
        ("2026-11-23T16:59:00Z", ["Day", "Police", "Line"]), ("2026-11-23T17:00:00Z", ["Night", "Police", "Line"]),
        // A Saturday, a bank holiday, and the day after it.
        ("2026-11-28T12:00:00Z", ["Night", "Police", "Line"]), ("2026-12-28T12:00:00Z", ["Night", "Police", "Line"]),
        ("2026-12-29T12:00:00Z", ["Day", "Police", "Line"]),
        // In summer, nine in England is eight by the world's clock.
        ("2026-07-06T07:59:00Z", ["Night", "Police", "Line"]), ("2026-07-06T08:00:00Z", ["Day", "Police", "Line"]),
        // The Friday before the clocks change and the Monday after.
        ("2026-03-27T09:00:00Z", ["Day", "Police", "Line"]), ("2026-03-30T08:00:00Z", ["Day", "Police", "Line"]),
        ("2026-10-26T08:30:00Z", ["Night", "Police", "Line"]),
    ]

    @Test("office hours are nine to five on working days", arguments: hours)
    func usualHours(_ moment: String, _ answering: Set<String>) async throws {
        let danger = try await Self.danger(PagesModules.guarded, at: moment)
        #expect(Set(danger.lines.map(\.name)) == answering)
        #expect(Set(danger.later.map(\.name)) == Set(["Day", "Night", "Police", "Line"]).subtracting(answering))
        #expect(danger.readsOfficeHours)
    }

    /// The same for ``PagesModules/hours``, whose office is open from 8:30am to 4pm, and to midnight on Tuesdays.
    static let ownHours: [(String, Set<String>)] = [
        ("2026-11-23T08:29:00Z", ["Night", "Line"]), ("2026-11-23T08:30:00Z", ["Day", "Line"]),
        ("2026-11-23T15:59:00Z", ["Day", "Line"]), ("2026-11-23T16:00:00Z", ["Night", "Line"]),
        ("2026-11-24T23:59:30Z", ["Day", "Line"]), ("2026-12-28T12:00:00Z", ["Night", "Line"]),
        ("2026-11-28T10:00:00Z", ["Night", "Line", "Saturdays"]), ("2026-11-28T12:00:00Z", ["Night", "Line"]),
    ]

    @Test(
        "hours of a council's own go before ours, and nobody's night begins before its office closes",
        arguments: ownHours)
    func publishedHours(_ moment: String, _ answering: Set<String>) async throws {
        #expect(Set(try await Self.danger(PagesModules.hours, at: moment).lines.map(\.name)) == answering)
    }

    /// ``PagesModules/closed``: the office is shut on Wednesdays and from Christmas Eve to New Year; its night line answers then.
    static let closedDays: [(String, Set<String>)] = [
        ("2026-11-24T12:00:00Z", ["Day", "Line"]), ("2026-11-25T12:00:00Z", ["Night", "Line"]),
        ("2026-12-23T12:00:00Z", ["Night", "Line"]), ("2026-12-24T12:00:00Z", ["Night", "Line"]),
        ("2026-12-29T12:00:00Z", ["Night"]), ("2027-01-04T12:00:00Z", ["Day", "Line"]),
    ]

    @Test("a day on which nobody is there is no day of theirs", arguments: closedDays)
    func closed(_ moment: String, _ answering: Set<String>) async throws {
        #expect(Set(try await Self.danger(PagesModules.closed, at: moment).lines.map(\.name)) == answering)
    }

    private static func danger(_ module: String, at moment: String) async throws -> DangerNow {
        let seconds = Int64(try #require(ISO8601DateFormatter().date(from: moment)).timeIntervalSince1970)
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "guarded/council.xml": module])
        let site = try await PagesSite(folder.path, at: seconds)
        return DangerNow(try #require(site.registry.current.inOrder.first), voice: .adult)
    }

    @Test func nineNineNineComesFirstThenWhoAnswersThenTheOthersFolded() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "guarded/council.xml": PagesModules.guarded,
        ])
        let site = try await PagesSite(folder.path)
        for page in [try await site.page("/guarded/danger"), try await site.youngPage("/guarded/danger")] {
            let main = try #require(page.text(of: "main"))
            let places = try ["999", "Night", "Police", "Line", "Day"].map { name in
                try #require(main.range(of: name)?.lowerBound, "\(name)")
            }
            #expect(places == places.sorted())
            #expect(page.text(of: "details")?.contains("Day 01234 1") == true)
            #expect(page.values(of: "href").contains("tel:012342"))
        }
    }

    @Test("a scared child is told plainly", arguments: PagesProcedureTests.names)
    func young(_ name: String) async throws {
        let site = try await PagesSite.repository.value
        let words = try await site.youngPage("/\(name)/danger").words
        for said in ["Call 999", "Childline 0800 1111 It is free and private.", "not your fault"] {
            #expect(words.contains(said), "\(said)")
        }
        #expect(try await site.page("/\(name)/danger").words.contains("NSPCC Helpline 0808 800 5000"))
    }

    @Test func personNearbyAndPageAreNoNumbersToCall() async throws {
        let page = try await PagesSite.repository.value.page("/medway/danger")
        #expect(
            page.words.contains("Without calling Report a child safeguarding concern online See the council’s own page")
        )
    }
}
