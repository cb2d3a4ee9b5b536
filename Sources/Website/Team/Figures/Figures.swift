import CaseDesk
import CaseKernel

/// The figures of a year of a council's complaints: counts alone, which name no case.
struct Figures: Sendable {
    /// A question, and its answers counted.
    struct Table: Sendable {
        let id: String
        let title: String
        /// What the counts are of.
        let unit: String
        /// What each column counts.
        let columns: [String]
        let rows: [Row]

        struct Row: Sendable {
            let label: String
            let counts: [Int]
        }
    }

    let tables: [Table]

    /// - Parameters:
    ///   - records: the year's records (regulation 13).
    ///   - open: the next deadline of every case that is open now.
    ///   - erased: how many cases received in the year have been erased since; none of the other tables counts them.
    init(_ records: [RecordView], open: [CaseKernel.Day?], erased: Int = 0, today: CaseKernel.Day) {
        tables =
            [
                Self.volumes(records), Self.times(records), Self.outcomes(records), Self.findings(records),
                Self.over(open, today), Self.advocacy(records),
            ] + (erased > 0 ? [Self.erased(erased)] : [])
    }

    private static func volumes(_ records: [RecordView]) -> Table {
        count(
            records, "received", "Received, by procedure and by way", "complaints", columns: procedures,
            column: { $0.values["procedure"] ?? "" }, row: { $0.values["received_by"] ?? "" })
    }

    private static let procedures = [("statutory", "Children Act procedure"), ("corporate", "Council’s own procedure")]

    /// The law's limits, and whether they were kept (regulations 14, 17, 19 and 20).
    private static let limits: [(Clock, String)] = [
        (.localResolution, "Stage 1 answered"), (.investigation, "Stage 2 answered"),
        (.investigationOuterLimit, "Stage 2 within its longest time"), (.panelMeeting, "Panel met"),
        (.panelReport, "Panel reported"), (.panelResponse, "Panel’s report answered"),
    ]

    private static func times(_ records: [RecordView]) -> Table {
        let rows = limits.map { clock, label in
            let name = clock.rawValue.split(separator: "-").joined(separator: "_")
            let kept = records.filter { $0.values["\(name)_due"]?.isEmpty == false }.map {
                $0.values["\(name)_kept"] ?? ""
            }
            return Table.Row(
                label: label,
                counts: [kept.count { $0 == "yes" }, kept.count { $0 == "no" }, kept.count { $0.isEmpty }])
        }
        return Table(
            id: "in-time", title: "In time, by stage", unit: "limits of the law",
            columns: ["In time", "Late", "Still open"],
            rows: rows)
    }

    private static let outcomeWords = [
        ("open", "Not answered yet"), ("resolved", "Answered, and resolved as the council believes"),
        ("answered", "Answered"), ("withdrawn", "Withdrawn"), ("refused", "Refused"),
        ("no-sufficient-interest", "No sufficient interest"), ("rerouted", "Sent to another procedure"),
        ("other-proceedings", "Stopped for other proceedings"),
        ("sent-to-the-ombudsman", "Sent to the Ombudsman early"),
    ]

    private static func outcomes(_ records: [RecordView]) -> Table {
        count(
            records, "outcomes", "What came of them", "complaints", columns: procedures,
            column: { $0.values["procedure"] ?? "" }, row: { $0.values["outcome"] ?? "" }, rows: outcomeWords)
    }

    private static func findings(_ records: [RecordView]) -> Table {
        let rows = PointFinding.Finding.allCases.map { finding in
            let name = "points_" + finding.rawValue.split(separator: "-").joined(separator: "_")
            let points = records.compactMap { $0.values[name].flatMap { Int($0) } }.reduce(0, +)
            return Table.Row(label: finding.rawValue.replacing("-", with: " ").capitalisedFirst, counts: [points])
        }
        return Table(id: "findings", title: "Findings", unit: "points of complaint", columns: ["Points"], rows: rows)
    }

    private static func over(_ open: [Day?], _ today: Day) -> Table {
        let over = open.compactMap(\.self).map { $0.distance(to: today) }
        let bands: [(String, (Int) -> Bool)] = [
            ("Due today or later", { $0 <= 0 }), ("1 to 5 days over", { (1...5).contains($0) }),
            ("6 to 20 days over", { (6...20).contains($0) }), ("21 to 60 days over", { (21...60).contains($0) }),
            ("More than 60 days over", { $0 > 60 }),
        ]
        var rows = bands.map { label, isIn in Table.Row(label: label, counts: [over.count(where: isIn)]) }
        rows.append(Table.Row(label: "No date runs", counts: [open.count { $0 == nil }]))
        return Table(id: "open", title: "Open now, by days over", unit: "cases", columns: ["Cases"], rows: rows)
    }

    private static func advocacy(_ records: [RecordView]) -> Table {
        let wanted = records.filter { $0.values["advocate_wanted"] == "yes" }
        let appointed = wanted.count { $0.values["advocate_appointed_on"]?.isEmpty == false }
        return Table(
            id: "advocates", title: "Advocates", unit: "complaints", columns: ["Complaints"],
            rows: [
                Table.Row(label: "An advocate was asked for", counts: [wanted.count]),
                Table.Row(label: "One was appointed", counts: [appointed]),
            ])
    }

    private static func erased(_ count: Int) -> Table {
        Table(
            id: "erased", title: "Erased since, and not counted above", unit: "cases", columns: ["Cases"],
            rows: [Table.Row(label: "Received in this year", counts: [count])])
    }

    private static func count(
        _ records: [RecordView], _ id: String, _ title: String, _ unit: String, columns: [(String, String)],
        column: (RecordView) -> String, row: (RecordView) -> String, rows: [(String, String)] = []
    ) -> Table {
        var counts: [String: [String: Int]] = [:]
        for record in records { counts[row(record), default: [:]][column(record), default: 0] += 1 }
        let named = rows.filter { counts[$0.0] != nil }
        let rest = counts.keys.filter { key in !rows.contains { $0.0 == key } }.sorted().map {
            ($0, $0.replacing("-", with: " ").capitalisedFirst)
        }
        return Table(
            id: id, title: title, unit: unit, columns: columns.map(\.1),
            rows: (named + rest).map { name, label in
                Table.Row(label: label, counts: columns.map { counts[name]?[$0.0] ?? 0 })
            })
    }
}

extension Figures.Table {
    /// The counts as they may be published: those from 1 to 4 are not told, nor so few beside them that one could be worked
    /// out from a total that is known elsewhere (policy: small numbers).
    var published: [[Int?]] {
        var shown: [[Int?]] = rows.map { row in row.counts.map { (1...4).contains($0) ? nil : $0 } }
        for column in columns.indices {
            let hidden = rows.indices.filter { shown[$0][column] == nil }
            guard hidden.count == 1 else { continue }
            // One that is hidden alone can be worked out from the sum: the least of the others goes with it.
            let others = rows.indices.filter { shown[$0][column].map { $0 > 0 } ?? false }
            guard let least = others.min(by: { rows[$0].counts[column] < rows[$1].counts[column] }) else { continue }
            shown[least][column] = nil
        }
        return shown
    }
}
