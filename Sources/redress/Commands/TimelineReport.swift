import CaseDesk
import CaseKernel
import CaseTimeline

/// What `redress timeline` answers.
struct TimelineReport: Encodable {
    let council: String
    let asOf: String
    let state: String
    let stateInWords: String
    /// Whether the history does not say when the complaint was received: nothing is then said of stage 1.
    let receiptUnknown: Bool
    let limits: [Limit]
    /// The procedures that ran, each over some points for one complainant.
    let tracks: [String]
    let history: [Line]
    let due: [String]
    let open: [String]

    /// One limit.
    struct Limit: Encodable {
        let track: Int
        let clock: String
        let inWords: String
        let about: String?
        let setBy: String
        let source: String
        let from: String?
        let startOn: [String]
        let lastDay: [String]
        let provisional: Bool
        /// `met`, `missed`, `overdue`, `lapsed`, `running`, `waiting`, `ended`, `overtaken`,
        /// `not-told` or `unknown`; two where only months are known.
        let outcome: [String]
        let outcomeInWords: String
        /// How many working days late, where it was.
        let workingDaysLate: [Int]
        let doneOn: [String]
        let explanation: [String]?
    }

    /// A line of the history, in the order it happened.
    struct Line: Encodable {
        let line: Int
        let date: String
        let step: String
        let findings: [String]
        let passedOver: String?
        let outOfOrder: Bool
    }

    init(_ timeline: Timeline, council: String, setting: TimelineSetting, explain: Bool) {
        self.council = council
        asOf = setting.asOf.description
        let standing = StandingName(timeline.state)
        state = standing.rawValue
        stateInWords = standing.title
        receiptUnknown = timeline.isOpeningAssumed
        limits = timeline.limits.map { Limit($0, on: setting.calendar, explain: explain) }
        tracks = (timeline.state.file?.tracks ?? []).map { track in
            let points = track.points.map { "\($0.number)" }.joined(separator: ", ")
            return "\(track.number.number): \(track.kind.title), complainant \(track.complainant.number), "
                + (points.isEmpty ? "no points left" : "points \(points)") + ", \(StandingName(track.progress).title)"
        }
        history = timeline.entries.map(Line.init)
        due = timeline.steps.filter(\.isDue).map(\.line)
        open = timeline.steps.filter { $0.isOpen && !$0.isDue }.map(\.line)
    }

    private static let headings = [
        ("Set by the law", "law"), ("Promised by the council", "council"),
        ("As the Ombudsman counts, or asks", "ombudsman"), ("Targets that are not the law", "policy"),
    ]

    /// The report as a complaints manager reads it.
    var text: String {
        var lines = [
            "\(council), as of \(asOf)", "\(stateInWords)\(state == "closed" ? "" : " (\(state))")", "", "Limits",
        ]
        if receiptUnknown {
            lines.append("  The history does not say when the complaint was received: nothing is said of stage 1.")
        }
        for (heading, setBy) in Self.headings {
            let own = limits.filter { $0.setBy == setBy }
            if !own.isEmpty { lines += ["  \(heading)"] + own.flatMap(\.lines) }
        }
        if tracks.count > 1 { lines += ["", "Tracks"] + tracks.map { "  \($0)" } }
        lines += ["", "History"]
        for line in history { lines += line.lines }
        if !due.isEmpty { lines += ["", "Due"] + due.map { "  \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension TimelineReport.Limit {
    fileprivate init(_ limit: TimelineLimit, on calendar: WorkingCalendar, explain: Bool) {
        let reading = limit.early
        track = reading.track.number
        clock = reading.clock.rawValue
        inWords = reading.clock.inWords
        about = reading.subject
        setBy = reading.authority.name
        source = reading.authority.citation
        from = reading.deadline?.timescale.startsAt.inWords
        startOn = limit.startDays.map(\.description)
        lastDay = limit.lastDays.map(\.description)
        provisional = [limit.early, limit.late].contains { $0.deadline?.isProvisional ?? false }
        outcome = limit.outcomes.map(\.name)
        outcomeInWords = TimelineLimit.Outcome.inWords(limit.outcomes)
        workingDaysLate = limit.outcomes.compactMap(\.daysLate)
        doneOn = limit.outcomes.compactMap { $0.doneOn?.description }
        explanation = explain ? reading.deadline?.explanation(on: calendar).map(\.inWords) : nil
    }

    fileprivate var lines: [String] {
        let whose = track == 1 ? "" : "track \(track): "
        let what = whose + inWords + (about.map { ", \($0)" } ?? "")
        let days =
            lastDay.isEmpty ? "" : " by \(lastDay.joined(separator: " to "))\(provisional ? " (provisional)" : "")"
        var lines = ["    \(what)\(days): \(outcomeInWords)"]
        let counted = from.map { "counted from \(startOn.joined(separator: " to ")): \($0); " } ?? ""
        lines.append("      \(counted)\(source.hasPrefix(setBy) ? source : "\(setBy): \(source)")")
        lines += (explanation ?? []).map { "        \($0)" }
        return lines
    }
}

extension TimelineReport.Line {
    fileprivate init(_ entry: Timeline.Entry) {
        line = entry.line.number
        date =
            switch entry.line.date {
            case .day(let day): day.description
            case .month(let first, _): String(first.description.prefix(7))
            }
        step = entry.line.form.step.rawValue
        findings = entry.findings.map { finding in
            let perhaps = finding.isCertain ? "" : "perhaps, as the months are taken: "
            return "\(perhaps)\(finding.reasons.joined(separator: "; or, later in the month: ")) (\(finding.rule))"
        }
        passedOver = entry.passedOver
        outOfOrder = entry.isOutOfOrder
    }

    fileprivate var lines: [String] {
        var lines = ["  \(date)  \(step)  (line \(line)\(outOfOrder ? ", out of order" : ""))"]
        lines += findings.map { "      irregular: \($0)" }
        if let passedOver { lines.append("      passed over: \(passedOver)") }
        return lines
    }
}

extension TimelineLimit.Outcome {
    fileprivate var name: String {
        switch self {
        case .met: "met"
        case .missed: "missed"
        case .overdue: "overdue"
        case .lapsed: "lapsed"
        case .running: "running"
        case .waiting: "waiting"
        case .ended: "ended"
        case .overtaken: "overtaken"
        case .notTold: "not-told"
        case .unknown: "unknown"
        }
    }

    /// One outcome, or the two that months leave open; where both are of a kind, as a range.
    fileprivate static func inWords(_ outcomes: [Self]) -> String {
        guard outcomes.count == 2 else { return outcomes.map(\.inWords).joined() }
        let days = outcomes.compactMap(\.daysLate).sorted()
        if outcomes[0].name == outcomes[1].name, days.count == 2 {
            let done = Set(outcomes.compactMap(\.doneOn)).sorted().map(\.description).joined(separator: " to ")
            let how = done.isEmpty ? "missed and not done" : "missed, done on \(done)"
            return "\(how), \(days[0]) to \(days[1].workingDays) late"
        }
        return "the months do not tell: either \(outcomes[0].inWords), or \(outcomes[1].inWords)"
    }

    fileprivate var inWords: String {
        switch self {
        case .met(let day): "met, on \(day)"
        case .missed(let day, let days): "missed, done on \(day), \(days.workingDays) late"
        case .overdue(let days): "missed and not done, \(days.workingDays) over"
        case .lapsed(let days): "the window closed \(days.workingDays) ago"
        case .running(let days): "running, \(days.workingDays) left"
        case .waiting(let waiting): "waits for \(waiting.inWords)"
        case .ended(let day): "ended on \(day)"
        case .overtaken(let day, let days): "missed, not done when it was overtaken on \(day), \(days.workingDays) over"
        case .notTold: "the history does not say when"
        case .unknown: "outside the years whose working days are known"
        }
    }

    fileprivate var daysLate: Int? {
        switch self {
        case .missed(_, let days), .overdue(let days), .overtaken(_, let days): days
        case .met, .lapsed, .running, .waiting, .ended, .notTold, .unknown: nil
        }
    }

    fileprivate var doneOn: Day? {
        switch self {
        case .met(let day), .missed(let day, _): day
        case .overdue, .lapsed, .running, .waiting, .ended, .overtaken, .notTold, .unknown: nil
        }
    }
}

extension Int {
    fileprivate var workingDays: String { self == 1 ? "1 working day" : "\(self) working days" }
}

extension OpenStep {
    /// The step, its track and its last day, on a line.
    fileprivate var line: String {
        let track = track.map { $0 == .first ? "" : " track=\($0.number)" } ?? ""
        return "\(step.rawValue)\(track)\(dueOn.map { " by \($0)" } ?? "")"
    }
}
