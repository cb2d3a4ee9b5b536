import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import HTTPTypes
import Hummingbird
import NIOCore
import TeamDesk

/// The figures of a council, for its heads of service and its team; they name no case.
struct FiguresPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        door.get(.teamFigures, Self.show)
        door.get(.teamFiguresFile, Self.file)
        door.get(.teamRecordsFile, Self.records)
    }

    private struct Asked {
        let served: ServedCouncil
        let year: ReportingYear
        let current: ReportingYear
        let isForPublishing: Bool

        init(_ visit: TeamVisit) throws {
            served = try visit.served
            guard let current = ReportingYear(of: served.desk.today) else { throw HTTPError(.notFound) }
            self.current = current
            let asked = visit.query("year").map { ReportingYear($0) }
            guard let year = asked ?? current else {
                throw Problem(.badRequest, "year", "There is no such year", detail: "A year is written like 2026-27.")
            }
            self.year = year
            isForPublishing = visit.query("for") == "publishing"
        }

        func figures() async throws -> Figures {
            let records = try await records()
            var open: [Day?] = []
            var last: CaseSummary?
            repeat {
                let page = try await DeskError.asProblem {
                    try await served.desk.worklist(SummaryQuery(.open, limit: 1_000, after: last))
                }
                open += page.map(\.nextDue)
                last = page.last
            } while last != nil
            let erased = try await DeskError.asProblem { try await served.desk.erasureCount(of: year) }
            return Figures(records, open: open, erased: erased, today: served.desk.today)
        }

        func records() async throws -> [RecordView] {
            try await DeskError.asProblem { try await served.desk.report(of: year) }
        }
    }

    @Sendable private static func show(_ visit: TeamVisit) async throws -> Response {
        let asked = try Asked(visit)
        return try visit.page(
            FiguresPage(
                visit, try await asked.figures(), asked.year, current: asked.current,
                isForPublishing: asked.isForPublishing, readsCases: readers.contains(try visit.account.role)))
    }

    /// Who reads every case, and so may have the records, which bear references.
    private static let readers: Set<TeamRole> = [.complaintsManager, .complaintsOfficer, .auditor]

    @Sendable private static func file(_ visit: TeamVisit) async throws -> Response {
        let asked = try Asked(visit)
        var lines = [["figure", "of", "counted", "number"]]
        for table in try await asked.figures().tables {
            let shown = asked.isForPublishing ? table.published : table.rows.map { $0.counts.map { $0 } }
            for (row, counts) in zip(table.rows, shown) {
                for (column, count) in zip(table.columns, counts) {
                    lines.append([table.title, row.label, column, count.map { "\($0)" } ?? "fewer than 5, or not told"])
                }
            }
        }
        let name = "figures-\(asked.served.id)-\(asked.year.name)"
        return CSVFile(name: name + (asked.isForPublishing ? "-for-publishing" : ""), lines: lines).response
    }

    @Sendable private static func records(_ visit: TeamVisit) async throws -> Response {
        let asked = try Asked(visit)
        let rows = try await asked.records().map { record in RecordView.columns.map { record.values[$0] ?? "" } }
        return CSVFile(name: "records-\(asked.served.id)-\(asked.year.name)", lines: [RecordView.columns] + rows)
            .response
    }
}

/// A list as a file that a spreadsheet opens (RFC 4180).
struct CSVFile: Sendable {
    let name: String
    let lines: [[String]]

    var response: Response {
        let text = lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
        var headers: HTTPFields = [.contentType: "text/csv; charset=utf-8", .cacheControl: "no-store"]
        if let field = HTTPField.Name("Content-Disposition") { headers[field] = "attachment; filename=\"\(name).csv\"" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Quoted where it has to be; what a spreadsheet would take for a formula is kept from being one.
    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let plain = isFormula ? "'" + text : text
        guard plain.contains(where: { ",\"\r\n".contains($0) }) else { return plain }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }
}

extension DeskError {
    /// What a desk gives, or what it threw as a problem.
    static func asProblem<Value>(_ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch { throw Problem(asDeskError: error) }
    }
}
