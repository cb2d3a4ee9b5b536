public import CaseKernel

/// A history and what the procedure says of it: every limit kept, missed or running, and what was irregular.
public struct Timeline: Sendable {
    /// The lines in the order they happened, each with what was found of it.
    public let entries: [Entry]
    /// Every limit.
    public let limits: [TimelineLimit]
    /// Whether the history does not say when the complaint was received, so that nothing can be said of stage 1.
    public let isOpeningAssumed: Bool
    /// Whether everything known to the month alone was tried at both its ends; not in a history of very many months.
    public let isEveryMonthTried: Bool
    /// Where the case has got to.
    public let state: CaseState
    /// The events it amounts to, where every date is known to a day.
    public let events: [Event]
    /// What can be done now.
    public let steps: [OpenStep]
    /// What the law still asks of the council.
    public let owed: [TimelineDuty]
    /// What it was about, and what came of it.
    public let content: TimelineContent
    /// How long it took to do what is to be done as soon as possible.
    public let gaps: [TimelineGap]
    /// Lines whose details cannot be understood: nothing is to be concluded from the rest until they are put right.
    public let faults: [TimelineFault]
    /// The lines of a later complaint, which was received after this one had ended; empty when there is none.
    public let laterLines: [TimelineLine]

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

    /// Goes through a history. What is known to the month alone is tried as early and as late as it can have been.
    public init(_ lines: [TimelineLine], in setting: TimelineSetting) {
        var order = TimelineOrder(lines, asOf: setting.asOf)
        var schedules = TimelineSchedules(order)
        var first = TimelineReplay(schedules.all[0], in: setting)
        if let again = first.receivedAgainAt {
            laterLines = order.cut(at: again)
            schedules = TimelineSchedules(order)
            first = TimelineReplay(schedules.all[0], in: setting)
        } else {
            laterLines = []
        }
        let replays = ([first] + schedules.all.dropFirst().map { TimelineReplay($0, in: setting) })
            .enumerated().map { $0.element.knowingItsReceipt(schedules.all[$0.offset]) }
        let merged = MergedLimits(replays.map(\.readings), on: setting.calendar, asOf: setting.asOf)
        limits = merged.limits
        entries = Self.entries(order, replays, merged, asOf: setting.asOf)
        faults = Self.faults(order, first)
        isOpeningAssumed = first.isOpeningAssumed
        isEveryMonthTried = schedules.isComplete
        state = first.state
        events = first.events
        steps = openSteps(in: first.state, under: setting.circumstances)
        content = TimelineContent(first.state, replays[replays.count - 1].state)
        gaps = TimelineGap.merged(replays.map(\.gaps), on: setting.calendar)
        owed = TimelineDuty.owed(replays.count == 1 ? replays : [replays[0], replays[replays.count - 1]])
    }

    /// How many complaints one file may tell of.
    public static let complaintLimit = 50

    /// Goes through a file that may tell of one complaint after another: what is received once nothing of the first runs any
    /// more is a case of its own, and the lines after it are that case's. Always at least one, and at most ``complaintLimit``:
    /// what comes after are the last one's ``laterLines``.
    public static func complaints(_ lines: [TimelineLine], in setting: TimelineSetting) -> [Timeline] {
        var timelines = [Timeline(lines, in: setting)]
        while let rest = timelines.last?.laterLines, !rest.isEmpty, timelines.count < complaintLimit {
            timelines.append(Timeline(rest, in: setting))
        }
        return timelines
    }

    private static func entries(
        _ order: TimelineOrder, _ replays: [TimelineReplay], _ merged: MergedLimits, asOf: Day
    ) -> [Entry] {
        order.lines.enumerated().map { index, placed in
            Entry(
                line: placed.line,
                findings: TimelineFinding.merged(replays.map { $0.findings[index] }, lateness: merged.lateness),
                passedOver: replays[0].refusals[index], isOutOfOrder: placed.isOutOfOrder)
        }
            + order.beyond.map {
                Entry(
                    line: $0, findings: [],
                    passedOver: "It is dated after \(asOf.inWords), the day the history is looked at",
                    isOutOfOrder: false)
            }
    }

    private static func faults(_ order: TimelineOrder, _ replay: TimelineReplay) -> [TimelineFault] {
        order.lines.enumerated().flatMap { index, placed in
            (replay.formFaults[index] ?? []).map { placed.line.fault($0) }
        }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// Whether anything was irregular.
    public var isIrregular: Bool {
        entries.contains { !$0.findings.isEmpty || $0.passedOver != nil } || limits.contains(where: \.isMissed)
    }
}
