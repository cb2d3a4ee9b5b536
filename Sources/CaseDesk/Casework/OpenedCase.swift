public import CaseKernel
public import CaseStore

/// A case as its team sees it: everything, at one version.
public struct OpenedCase: Sendable {
    /// The case.
    public let id: CaseID
    /// The council.
    public let council: CouncilID
    /// The state it is in.
    public let state: CaseState
    /// What happened, oldest first; an entry's place from 1 is its number.
    public let events: [RecordedEvent]
    /// The procedure it is pinned to, the calendar and the day.
    public let circumstances: Circumstances

    /// How long its history is; forms are made against it.
    public var version: Int { events.count }

    /// What is known of it; `nil` where the history does not begin with a receipt, which no store gives out.
    public var file: CaseFile? { state.file }

    /// The numbers of entries that a correction struck.
    public var struck: Set<Int> { CaseState.struck(in: events.map(\.event)) }

    /// Every step, open or not.
    public var steps: [OpenStep] { openSteps(in: state, under: circumstances) }

    /// Every clock, law beside promise, track by track.
    public var deadlines: [DeadlineView] {
        (file?.clocks(under: circumstances.procedure, on: circumstances.calendar) ?? []).map {
            DeadlineView($0, on: circumstances.calendar, today: circumstances.today)
        }
    }

    /// The clocks of one track.
    public func deadlines(of track: Track) -> [DeadlineView] {
        (file?.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar) ?? []).map {
            DeadlineView($0, on: circumstances.calendar, today: circumstances.today)
        }
    }

    /// The history in words, oldest first.
    public var history: [HistoryLine] { lines(from: 1) }

    /// What was entered since a version.
    public func since(_ version: Int) -> [HistoryLine] { lines(from: version + 1) }

    /// One entry of the history.
    public struct HistoryLine: Hashable, Sendable {
        /// Its number: the place in the history, from 1.
        public let number: Int
        /// The day it happened.
        public let on: Day
        /// When it was recorded, in seconds since 1970.
        public let recordedAt: Int64
        /// On which track; `nil` of the whole case.
        public let track: TrackNumber?
        /// What happened, in words.
        public let what: String
        /// Whether a correction struck it.
        public let isStruck: Bool
        /// Why it cannot be corrected; `nil` when it can.
        public let fixed: Refusal?
    }

    private func lines(from first: Int) -> [HistoryLine] {
        let plain = events.map(\.event)
        let struck = CaseState.struck(in: plain)
        return events.enumerated().dropFirst(max(first, 1) - 1).map { offset, recorded in
            HistoryLine(
                number: offset + 1, on: recorded.event.day, recordedAt: recorded.at, track: recorded.event.track,
                what: recorded.event.inWords, isStruck: struck.contains(offset + 1),
                fixed: CaseState.obstacle(toCorrecting: offset + 1, in: plain))
        }
    }
}

/// What a step would come to, without its being entered.
public struct StepPreview: Sendable {
    /// What was irregular, of something that already happened; empty of what is lawful.
    public let findings: [Finding]
    /// The dates that it starts, moves or ends.
    public let changes: [DateChange]

    /// A date before and after.
    public struct DateChange: Hashable, Sendable {
        /// Which clock.
        public let clock: String
        /// Whose: `law`, `council`, `ombudsman` or `policy`.
        public let setBy: String
        /// Before, as an ISO date; `nil` where none ran.
        public let before: String?
        /// After; `nil` where none runs any more.
        public let after: String?
    }

    init(findings: [Finding], before: [DeadlineView], after: [DeadlineView]) {
        self.findings = findings
        func running(_ views: [DeadlineView]) -> [String: DeadlineView] {
            Dictionary(
                views.filter { ["running", "late"].contains($0.status) }.map {
                    ("\($0.setBy) \($0.step) \($0.source)", $0)
                },
                uniquingKeysWith: { first, _ in first })
        }
        let (old, new) = (running(before), running(after))
        changes = Set(old.keys).union(new.keys).sorted().compactMap { key in
            guard old[key]?.dueOn != new[key]?.dueOn, let view = new[key] ?? old[key] else { return nil }
            return DateChange(clock: view.step, setBy: view.setBy, before: old[key]?.dueOn, after: new[key]?.dueOn)
        }
    }
}
