import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import HTTPTypes
import Hummingbird
import TeamDesk

/// How the install runs: councils, stores, what waits to be sent, the calendar. No case, and nothing of anybody in one.
struct InstallPage: TeamView {
    static let template = "team-install"
    let title = "This install"
    let frame: TeamFrame
    let lastReload: String
    let calendar: String
    let lastHoliday: String
    let councils: [Council]
    let unserved: [Unserved]
    let hasUnserved: Bool

    /// A council that is served.
    struct Council: Sendable {
        let id: String
        let name: String
        let health: String
        let version: String
        let from: String
        let cases: String
        let waiting: String
        let failed: String
        let oldest: String?
        let faults: [String]
        let hasFaults: Bool
        let plugins: [String]
    }

    /// A folder that is not served, and why.
    struct Unserved: Sendable {
        let name: String
        let reasons: [String]
    }

    init(_ visit: TeamVisit) async throws {
        frame = visit.frame
        let registry = visit.site.registry
        let served = registry.current
        let reload = await registry.lastReload
        lastReload = reload.map { "\($0.day.inWords) at \($0.clock)" } ?? "not since the start"
        let calendar = registry.calendar
        self.calendar = calendar.version
        lastHoliday = calendar.lastPublishedHoliday.map { "\($0.day.inWords), \($0.name)" } ?? "none"
        var reports: [String: PluginReport] = [:]
        if let plugins = visit.site.plugins {
            let found = try await DeskError.asProblem { try await plugins.reports(served.inOrder) }
            for report in found { reports[report.council] = report }
        }
        var councils: [Council] = []
        for council in served.inOrder {
            let count = try? await council.desk.caseCount()
            councils.append(Council(council, cases: count, report: reports[council.id.name]))
        }
        self.councils = councils
        unserved = served.unserved.map { council in
            Unserved(
                name: council.name, reasons: [council.reason].compactMap(\.self) + council.faults.map(\.description))
        }
        hasUnserved = !unserved.isEmpty
    }
}

extension WorkingCalendar {
    /// The last holiday whose date has been published.
    fileprivate var lastPublishedHoliday: Holiday? {
        let years = days.lowerBound.calendarNumbers.year...days.upperBound.calendarNumbers.year
        return years.reversed().lazy.compactMap { self.holidays(in: $0).last(where: \.isPublished) }.first
    }
}

extension CivilTime {
    /// The time of day, as a clock shows it.
    fileprivate var clock: String {
        String(10_000 + minute / 60 * 100 + minute % 60).suffix(4).enumerated().map { $0 == 2 ? ":\($1)" : "\($1)" }
            .joined()
    }
}

extension InstallPage.Council {
    fileprivate init(_ served: ServedCouncil, cases: Int?, report: PluginReport?) {
        id = served.id.name
        name = served.module.name
        health =
            switch served.health {
            case .good: served.isDraft ? "served as a draft" : "served"
            case .partly: "served; a version in its folder is broken"
            case .servingLastGood: "its folder is broken; the last good version is served"
            case .removed: "its folder was removed; open cases can be followed"
            }
        version = String(served.module.version.prefix(12))
        from = served.module.effectiveFrom.inWords
        self.cases = cases.map { "opens, holds \($0) cases" } ?? "does not open"
        waiting = report.map { "\($0.waiting)" } ?? "–"
        failed = report.map { "\($0.failed)" } ?? "–"
        oldest = report?.oldestWaiting
        faults = served.health.faults.map(\.description)
        hasFaults = !faults.isEmpty
        plugins = (report?.plugins ?? []).map { line in
            "\(line.plugin): \(line.state.replacing("-", with: " "))\(line.trouble.map { "; \($0)" } ?? "")"
        }
    }
}
