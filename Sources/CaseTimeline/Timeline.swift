public import CaseKernel

/// A history and what the procedure says of it: every limit kept, missed or running, and what was irregular.
public struct Timeline: Sendable {
    /// The lines in the order they happened, each with what was found of it.
    public let entries: [Entry]
    /// Every limit.
    public let limits: [TimelineLimit]
    /// Whether the history does not say when the complaint was received, so that nothing can be said of stage 1.
    public let isOpeningAssumed: Bool
    /// Where the case has got to.
    public let state: CaseState
    /// The events it amounts to, where every date is known to a day.
    public let events: [Event]
    /// What can be done now, and what is due.
    public let steps: [OpenStep]
    /// Lines whose details cannot be understood: nothing is to be concluded from the rest until they are put right.
    public let faults: [TimelineFault]

    /// A line and what was found of it.
    public struct Entry: Hashable, Sendable {
        /// The line.
        public let line: TimelineLine
        /// What was irregular.
        public let findings: [TimelineFinding]
        /// Why it could not be taken up, and was passed over; `nil` when it was taken up.
        public let passedOver: String?
        /// Whether it stands in the file after something later.
        public let isOutOfOrder: Bool
    }

    /// Goes through a history. A date known to the month alone is tried as early and as late as it can have been.
    public init(_ lines: [TimelineLine], in setting: TimelineSetting) {
        let order = TimelineOrder(lines, asOf: setting.asOf)
        let early = TimelineReplay(order.lines.map { ($0.line, $0.first) }, in: setting)
        let late =
            order.isExact ? early : TimelineReplay(order.lines.map { ($0.line, $0.last) }, in: setting)
        entries =
            order.lines.enumerated().map { index, placed in
                Entry(
                    line: placed.line,
                    findings: TimelineFinding.pairs(early.findings[index], late.findings[index]),
                    passedOver: early.refusals[index], isOutOfOrder: placed.isOutOfOrder)
            }
            + order.beyond.map {
                Entry(
                    line: $0, findings: [],
                    passedOver: "It is dated after \(setting.asOf.inWords), the day the history is looked at",
                    isOutOfOrder: false)
            }
        limits = TimelineLimit.pairs(early.readings, late.readings).map {
            TimelineLimit($0, $1, on: setting.calendar, asOf: setting.asOf)
        }
        faults = order.lines.enumerated().flatMap { index, placed in
            (early.formFaults[index] ?? []).map {
                TimelineFault(line: placed.line.number, "\(placed.line.form.step.rawValue): \($0.field) \($0.message)")
            }
        }.sorted { $0.line < $1.line }
        isOpeningAssumed = early.isOpeningAssumed
        state = early.state
        events = early.events
        steps = openSteps(in: early.state, under: setting.circumstances)
    }

    /// Whether anything was irregular.
    public var isIrregular: Bool {
        entries.contains { !$0.findings.isEmpty || $0.passedOver != nil } || limits.contains(where: \.isMissed)
    }
}

/// Lines in the order they happened, with the first and last day each can have happened on.
struct TimelineOrder {
    struct Placed {
        let line: TimelineLine
        let first: Day
        var last: Day
        let isOutOfOrder: Bool
        var isExact: Bool { first == last }
    }

    private(set) var lines: [Placed] = []
    /// The lines dated after the day the history is looked at.
    let beyond: [TimelineLine]

    var isExact: Bool { lines.allSatisfy(\.isExact) }

    init(_ lines: [TimelineLine], asOf: Day) {
        beyond = lines.filter { $0.date.first > asOf }
        var latest: Day?
        var before: Day?
        for line in lines where line.date.first <= asOf {
            // What a month leaves open follows what the file tells before it in that month.
            let follows = before.map { $0 > line.date.first && $0 <= line.date.last } ?? false
            let first = follows ? before ?? line.date.first : line.date.first
            self.lines.append(
                Placed(
                    line: line, first: first, last: min(line.date.last, asOf),
                    isOutOfOrder: latest.map { line.date.last < $0 } ?? false))
            latest = max(latest ?? first, first)
            before = first
        }
        sort()
    }

    private mutating func sort() {
        lines = lines.enumerated().sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }.map(
            \.element)
        var next: Day?
        for index in lines.indices.reversed() {
            if let next, !lines[index].isExact {
                lines[index].last = max(min(lines[index].last, next), lines[index].first)
            }
            next = lines[index].isExact ? lines[index].first : lines[index].last
        }
    }
}

/// Something irregular. Where only months are known it may be so in two ways, or only perhaps.
public struct TimelineFinding: Hashable, Sendable {
    /// The rule that was broken.
    public let rule: Source
    /// What was wrong, in a sentence; two where the months leave open which.
    public let reasons: [String]
    /// Whether it is so whichever day of its month everything fell on.
    public let isCertain: Bool

    /// What was found when every month is taken at its earliest, beside what was found at its latest.
    static func pairs(_ early: [Finding], _ late: [Finding]) -> [TimelineFinding] {
        var rest = late
        var pairs: [TimelineFinding] = []
        for finding in early {
            let same = rest.firstIndex(of: finding) ?? rest.firstIndex { $0.rule == finding.rule }
            let other = same.map { rest.remove(at: $0) }
            let reasons = [finding.reason] + (other.map { $0 == finding ? [] : [$0.reason] } ?? [])
            pairs.append(TimelineFinding(rule: finding.rule, reasons: reasons, isCertain: other != nil))
        }
        return pairs + rest.map { TimelineFinding(rule: $0.rule, reasons: [$0.reason], isCertain: false) }
    }
}
