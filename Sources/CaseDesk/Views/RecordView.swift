public import CaseKernel

/// One line of the report on a year (regulation 13): a representation under one procedure. It names nobody.
public struct RecordView: Codable, Hashable, Sendable {
    /// The values, by column.
    public let values: [String: String]

    /// Shows a record of a case.
    public init(_ record: ComplaintRecord, of id: CaseID) {
        var values: [String: String] = [
            "reference": id.reference, "track": "\(record.track.number)", "procedure": record.kind.rawValue,
            "complainant": record.category.rawValue, "received_on": record.receivedOn.description,
            "received_by": record.channel.rawValue, "points": "\(record.pointCount)",
            "stage": record.stage.map { "\($0.number)" } ?? "", "outcome": record.outcome,
            "answered_on": record.answeredOn?.description ?? "",
            "advocate_wanted": record.isAdvocateWanted ? "yes" : "no",
            "advocate_appointed_on": record.advocateAppointedOn?.description ?? "",
            "ombudsman": record.ombudsman.map(\.rawValue).joined(separator: " "), "pounds_offered": "\(record.pounds)",
            "actions": "\(record.actionCount)", "actions_settled": "\(record.settledActionCount)",
            "closed_on": record.closedOn?.description ?? "",
        ]
        for finding in PointFinding.Finding.allCases {
            values[Self.column(finding)] = "\(record.findings.count { $0.finding == finding })"
        }
        for limit in record.limits {
            let name = Self.column(limit.clock)
            values["\(name)_due"] = limit.lastDay.description
            values["\(name)_done"] = limit.doneOn?.description ?? ""
            values["\(name)_kept"] = limit.isKept.map { $0 ? "yes" : "no" } ?? ""
        }
        for (duty, days) in record.gaps { values[Self.column(duty)] = "\(days)" }
        self.values = values
    }

    /// The columns, in order.
    public static let columns: [String] =
        [
            "reference", "track", "procedure", "complainant", "received_on", "received_by", "points", "stage",
            "outcome",
            "answered_on",
        ] + PointFinding.Finding.allCases.map(column)
        + clocks.flatMap { clock in
            ["due", "done", "kept"].map { "\(column(clock))_\($0)" }
        } + PromptDuty.allCases.map(column) + [
            "advocate_wanted", "advocate_appointed_on", "ombudsman", "pounds_offered", "actions", "actions_settled",
            "closed_on",
        ]

    /// The limits of the law that are numbers (regulations 9(1), 14, 17, 18(2), 19(4), 20).
    private static let clocks: [Clock] = [
        .oneYear, .localResolution, .investigation, .investigationOuterLimit, .panelRequest, .panelMeeting,
        .panelReport, .panelResponse, .resubmission,
    ]

    private static func column(_ clock: Clock) -> String { underscored(clock.rawValue) }
    private static func column(_ finding: PointFinding.Finding) -> String { "points_\(underscored(finding.rawValue))" }
    private static func column(_ duty: PromptDuty) -> String { "\(underscored(duty.rawValue))_days" }
    private static func underscored(_ text: String) -> String {
        text.split(separator: "-").joined(separator: "_")
    }
}

extension ComplaintRecord {
    /// What came of it, in a word.
    fileprivate var outcome: String {
        switch ending {
        case .refused: "no-sufficient-interest"
        case .pointsRefused: "refused"
        case .withdrawn: "withdrawn"
        case .rerouted: "rerouted"
        case .stopped: "other-proceedings"
        case .referredEarly: "sent-to-the-ombudsman"
        case nil where isRunning: "open"
        case nil: isResolved.map { $0 ? "resolved" : "answered" } ?? "open"
        }
    }
}

/// A reporting year: from 1 April to 31 March (regulation 13(3)).
public struct ReportingYear: Hashable, Sendable, Codable {
    /// The year it begins in.
    public let beginsIn: Int

    /// Reads `2026-27`; `nil` when it is not a year and the one after.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let first = Int(parts[0]),
            let second = Int(parts[1]), (2006...2100).contains(first), (first + 1) % 100 == second
        else { return nil }
        beginsIn = first
    }

    /// Its days.
    public var days: ClosedRange<Day>? {
        guard let first = Day(year: beginsIn, month: 4, day: 1), let last = Day(year: beginsIn + 1, month: 3, day: 31)
        else { return nil }
        return first...last
    }
}
