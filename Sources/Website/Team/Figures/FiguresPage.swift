import CaseDesk
import CaseKernel

/// The figures of a year, drawn and as tables.
struct FiguresPage: TeamView {
    static let template = "team-figures"
    let title: String
    let frame: TeamFrame
    let year: String
    let isForPublishing: Bool
    /// The same figures the other way.
    let otherWay: String
    let years: [Year]
    let tables: [Drawn]
    let file: String
    /// The file of all records, for those who read cases.
    let records: String?

    /// A year that can be chosen.
    struct Year: Sendable {
        let label: String
        let address: String
        let isShown: Bool
    }

    /// A table, and its counts as bars.
    struct Drawn: Sendable {
        let id: String
        let title: String
        let unit: String
        let columns: [Column]
        let rows: [Row]
        let hasRows: Bool
        let bars: [Bar]
        let hasBars: Bool
        let height: Int
        let label: String

        struct Column: Sendable {
            let name: String
            let shade: Int
        }

        struct Row: Sendable {
            let label: String
            let cells: [String]
        }

        struct Bar: Sendable {
            let x: Int
            let y: Int
            let width: Int
            let shade: Int
        }

        init(_ table: Figures.Table, isForPublishing: Bool) {
            (id, title, unit) = (table.id, table.title, table.unit)
            columns = table.columns.enumerated().map { Column(name: $1, shade: $0 + 1) }
            let shown = isForPublishing ? table.published : table.rows.map { $0.counts.map { $0 } }
            rows = zip(table.rows, shown).map { row, counts in
                Row(label: row.label, cells: counts.map { $0.map { "\($0)" } ?? "fewer than 5, or not told" })
            }
            hasRows = !rows.isEmpty
            // What is not told is not drawn either: a bar can be measured.
            let most = shown.map { $0.compactMap(\.self).reduce(0, +) }.max() ?? 0
            var bars: [Bar] = []
            for (index, counts) in shown.enumerated() where most > 0 {
                var x = 0
                for (column, count) in counts.enumerated() {
                    guard let count, count > 0 else { continue }
                    let width = max(count * Self.width / most, 2)
                    bars.append(Bar(x: x, y: index * 24 + 4, width: width, shade: column + 1))
                    x += width
                }
            }
            self.bars = bars
            hasBars = !bars.isEmpty
            height = shown.count * 24
            label = "\(table.title): the numbers are in the table below."
        }

        /// How wide the longest bar is, in units of the drawing.
        private static let width = 600
    }

    init(
        _ visit: TeamVisit, _ figures: Figures, _ year: ReportingYear, current: ReportingYear, isForPublishing: Bool,
        readsCases: Bool
    ) {
        frame = visit.frame
        self.isForPublishing = isForPublishing
        self.year = year.inWords
        title = isForPublishing ? "Figures for publishing" : "Figures"
        let home = visit.area.path(.figures)
        otherWay = "\(home)?year=\(year.name)\(isForPublishing ? "" : "&for=publishing")"
        years = (0..<4).compactMap { ReportingYear(beginningIn: current.beginsIn - $0) }.map {
            Year(
                label: $0.inWords, address: "\(home)?year=\($0.name)\(isForPublishing ? "&for=publishing" : "")",
                isShown: $0 == year)
        }
        tables = figures.tables.map { Drawn($0, isForPublishing: isForPublishing) }
        file = "\(visit.area.path(.figuresFile))?year=\(year.name)\(isForPublishing ? "&for=publishing" : "")"
        records = readsCases && !isForPublishing ? "\(visit.area.path(.recordsFile))?year=\(year.name)" : nil
    }
}

extension ReportingYear {
    /// The year that begins on 1 April of `year`.
    init?(beginningIn year: Int) { self.init("\(year)-\(String(10_000 + (year + 1) % 100).suffix(2))") }

    /// The year that a day falls in.
    init?(of day: Day) {
        let (year, month) = (day.calendarNumbers.year, day.calendarNumbers.month)
        self.init(beginningIn: month >= 4 ? year : year - 1)
    }

    /// As it is asked for: `2026-27`.
    var name: String { "\(beginsIn)-\(String(10_000 + (beginsIn + 1) % 100).suffix(2))" }

    /// As a page says it.
    var inWords: String { "April \(beginsIn) to March \(beginsIn + 1)" }
}
