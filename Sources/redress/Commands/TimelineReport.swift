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
        /// `met`, `missed`, `overdue`, `lapsed`, `running`, `waiting`, `ended`, `overtaken` or `unknown`; two where only months are known.
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
        history = timeline.entries.map(Line.init)
        due = timeline.steps.filter(\.isDue).map(\.line)
        open = timeline.steps.filter { $0.isOpen && !$0.isDue }.map(\.line)
    }

    /// The report as a complaints manager reads it.
    var text: String {
        var lines = [
            "\(council), as of \(asOf)", "\(stateInWords)\(state == "closed" ? "" : " (\(state))")", "", "Limits",
        ]
        if receiptUnknown {
            lines.append("  The history does not say when the complaint was received: nothing is said of stage 1.")
        }
        for limit in limits { lines += limit.lines }
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
        outcomeInWords =
            limit.outcomes.count == 1
            ? limit.outcomes[0].inWords
            : "the months do not tell: between “\(limit.outcomes[0].inWords)” and “\(limit.outcomes[1].inWords)”"
        workingDaysLate = limit.outcomes.compactMap(\.daysLate)
        doneOn = limit.outcomes.compactMap { $0.doneOn?.description }
        explanation = explain ? reading.deadline?.explanation(on: calendar).map(\.inWords) : nil
    }

    fileprivate var lines: [String] {
        let whose = track == 1 ? "" : "track \(track): "
        let what = whose + inWords + (about.map { ", \($0)" } ?? "")
        let days = lastDay.isEmpty ? "" : " by \(lastDay.joined(separator: " to "))\(provisional ? " (provisional)" : "")"
        var lines = ["  \(what)\(days): \(outcomeInWords)"]
        let counted = from.map { "counted from \(startOn.joined(separator: " to ")), when \($0); " } ?? ""
        lines.append("      \(counted)\(setBy): \(source)")
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
        findings = entry.findings.map { "\($0.reason) (\($0.rule))" }
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
        case .unknown: "unknown"
        }
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
        case .unknown: "outside the years whose working days are known"
        }
    }

    fileprivate var daysLate: Int? {
        switch self {
        case .missed(_, let days), .overdue(let days), .overtaken(_, let days): days
        case .met, .lapsed, .running, .waiting, .ended, .unknown: nil
        }
    }

    fileprivate var doneOn: Day? {
        switch self {
        case .met(let day), .missed(let day, _): day
        case .overdue, .lapsed, .running, .waiting, .ended, .overtaken, .unknown: nil
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
