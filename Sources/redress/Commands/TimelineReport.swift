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
    /// What the law still asks of the council.
    let due: [String]
    let open: [String]
    /// What was complained about, what was found, offered and agreed, and how long reports and letters took.
    let content: TimelineContentReport
    /// Whether everything known to the month alone was tried at both its ends.
    let everyMonthTried: Bool
    /// Complaints that the same file tells of after this one.
    let later: [TimelineReport]

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
        /// `not-told` or `unknown`; each that the months leave open.
        let outcome: [String]
        let outcomeInWords: String
        /// How many working days late, where it was or may have been: one number, or the least and the most.
        let workingDaysLate: [Int]
        /// Whether the limit is there whichever day of its month everything fell on.
        let certain: Bool
        let doneOn: [String]
        let explanation: [String]?
        /// What let councils take longer when a missed limit ended, where something did.
        let easement: String?
    }

    /// A line of the history, in the order it happened.
    struct Line: Encodable {
        let line: Int
        let date: String
        let step: String
        /// What was irregular by a law, guidance or the Ombudsman's Code.
        let findings: [String]
        /// What was irregular by this product's own policies.
        let policyFindings: [String]
        let passedOver: String?
        let outOfOrder: Bool
    }

    /// - Parameter later: the complaints that follow in the same file.
    init(
        _ timeline: Timeline, council: String, setting: TimelineSetting, explain: Bool, later: [TimelineReport] = []
    ) {
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
        due = timeline.owed.map { $0.step.line($0.track, by: $0.dueOn) }
        open = timeline.steps.filter { $0.isOpen && !$0.isDue }.map { $0.step.line($0.track, by: nil) }
        content = TimelineContentReport(timeline)
        everyMonthTried = timeline.isEveryMonthTried
        self.later = later
    }

    private static let headings = [
        ("Set by the law", "law"), ("Promised by the council", "council"),
        ("As the Ombudsman counts, or asks", "ombudsman"), ("Targets that are not the law", "policy"),
    ]

    /// The report as a complaints manager reads it.
    var text: String {
        let lines =
            ["\(council), as of \(asOf)"] + body
            + later.enumerated().flatMap { index, report in
                ["", report.heading(index + 2)] + report.body
            }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a complaint that is not the first of its file is headed with.
    private func heading(_ number: Int) -> String {
        let ordinals = [2: "Second", 3: "Third", 4: "Fourth", 5: "Fifth"]
        let received = history.first { $0.step == StepName.receive.rawValue }
        let when = received.map { ", received \($0.date) (line \($0.line))" } ?? ""
        return "\(ordinals[number] ?? "A further") complaint\(when)"
    }

    private var body: [String] {
        var lines = ["\(stateInWords)\(state == "closed" ? "" : " (\(state))")"] + content.lines + ["", "Limits"]
        if receiptUnknown {
            lines.append("  The history does not say when the complaint was received: nothing is said of stage 1.")
        }
        if !everyMonthTried {
            lines.append("  So much is known to the month alone that not every order was tried: ranges may be wider.")
        }
        for (heading, setBy) in Self.headings {
            let own = limits.filter { $0.setBy == setBy }
            if !own.isEmpty { lines += ["  \(heading)"] + own.flatMap(\.lines) }
        }
        if tracks.count > 1 { lines += ["", "Tracks"] + tracks.map { "  \($0)" } }
        lines += ["", "History"]
        for line in history { lines += line.lines }
        let policies = history.flatMap(\.policyLines)
        if !policies.isEmpty { lines += ["", "By the policies of this product, not the law"] + policies }
        if !due.isEmpty { lines += ["", "Still owed"] + due.map { "  \($0)" } }
        return lines
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
        outcome = limit.outcomes.map(\.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        outcomeInWords = limit.outcomeInWords
        workingDaysLate = limit.workingDaysLate
        certain = limit.isCertain
        doneOn = limit.doneDays.map(\.description)
        explanation = explain ? reading.deadline?.explanation(on: calendar).map(\.inWords) : nil
        easement = limit.isMissed ? Easement.of(reading)?.words : nil
    }

    fileprivate var lines: [String] {
        let whose = track == 1 ? "" : "track \(track): "
        let what = whose + inWords + (about.map { ", \($0)" } ?? "")
        let days =
            lastDay.isEmpty ? "" : " by \(lastDay.joined(separator: " to "))\(provisional ? " (provisional)" : "")"
        let perhaps = certain ? "" : "perhaps, as the months are taken: "
        var lines = ["    \(perhaps)\(what)\(days): \(outcomeInWords)"]
        let counted = from.map { "counted from \(startOn.joined(separator: " to ")): \($0); " } ?? ""
        lines.append("      \(counted)\(source.hasPrefix(setBy) ? source : "\(setBy): \(source)")")
        lines += [easement].compactMap { $0 }.map { "      \($0)" }
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
        let isPolicy = { (finding: TimelineFinding) in finding.rule.instrument == .policy }
        findings = entry.findings.filter { !isPolicy($0) }.map(\.inWords)
        policyFindings = entry.findings.filter(isPolicy).map(\.inWords)
        passedOver = entry.passedOver
        outOfOrder = entry.isOutOfOrder
    }

    fileprivate var lines: [String] {
        var lines = ["  \(date)  \(step)  (line \(line)\(outOfOrder ? ", out of order" : ""))"]
        lines += findings.map { "      irregular: \($0)" }
        if let passedOver { lines.append("      passed over: \(passedOver)") }
        return lines
    }

    fileprivate var policyLines: [String] { policyFindings.map { "  \(date)  \(step)  (line \(line)): \($0)" } }
}

extension TimelineFinding {
    fileprivate var inWords: String {
        let perhaps = isCertain ? "" : "perhaps, as the months are taken: "
        return "\(perhaps)\(reasons.joined(separator: "; or, as the months are taken: ")) (\(rule))"
    }
}

extension StepName {
    /// The step, its track and its last day, on a line.
    fileprivate func line(_ track: TrackNumber?, by day: Day?) -> String {
        let track = track.map { $0 == .first ? "" : " track=\($0.number)" } ?? ""
        return "\(rawValue)\(track)\(day.map { " by \($0)" } ?? "")"
    }
}
