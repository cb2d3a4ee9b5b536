public import CaseKernel

/// One limit of a history: what set it, its last day, and whether it was kept. Where only months are known, two dates each.
public struct TimelineLimit: Hashable, Sendable {
    /// The clock as it stands when every month is taken at its earliest.
    public let early: ClockReading
    /// The clock as it stands when every month is taken at its latest.
    public let late: ClockReading
    /// What came of it; when months leave that open, the least and the most of each answer that they allow.
    public let outcomes: [Outcome]
    /// The last day, or the first and last day it can have been; empty while there is none.
    public let lastDays: [Day]
    /// The day the count began, or the first and last day it can have been.
    public let startDays: [Day]
    /// The day it was done, or the first and last day it can have been; empty when it was not.
    public let doneDays: [Day]
    /// Whether the limit is there whichever day of its month everything fell on.
    public let isCertain: Bool

    /// What came of a limit. Days are working days, after the last day or before it.
    public enum Outcome: Hashable, Sendable {
        /// Done in time, on a day.
        case met(on: Day)
        /// Done late.
        case missed(on: Day, by: Int)
        /// Not done, and its last day has gone by.
        case overdue(by: Int)
        /// The complainant's own window has gone by.
        case lapsed(by: Int)
        /// It runs.
        case running(left: Int)
        /// It has not begun.
        case waiting(Waiting)
        /// It ended on a day without being done, in time.
        case ended(on: Day)
        /// It ended on a day without being done, too late.
        case overtaken(on: Day, by: Int)
        /// Nothing in the history says when it was done: of a target, and of an acknowledgement, that is no miss.
        case notTold
        /// It leaves the days that the calendar knows.
        case unknown
    }

    init(_ readings: [ClockReading], _ first: ClockReading, isCertain: Bool, on calendar: WorkingCalendar, asOf: Day) {
        early = first
        late = readings.last ?? first
        self.isCertain = isCertain
        outcomes = Outcome.ends(readings.map { $0.outcome(on: calendar, asOf: asOf) })
        lastDays = Self.ends(readings.compactMap { $0.deadline?.lastDay })
        startDays = Self.ends(readings.compactMap { $0.deadline?.start })
        doneDays = Self.ends(readings.compactMap(\.doneOn))
    }

    /// Whether it was missed by the council, or may have been.
    public var isMissed: Bool { !early.clock.isComplainants && outcomes.contains { $0.daysLate != nil } }

    static func ends(_ days: [Day]) -> [Day] {
        guard let first = days.min(), let last = days.max() else { return [] }
        return first == last ? [first] : [first, last]
    }
}

extension TimelineLimit.Outcome {
    /// `met`, `missed`, `overdue` and so on: as a program reads it, and as a file expects it.
    public var name: String {
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

    /// How many working days late it was done, or is; `nil` when it is not late.
    public var daysLate: Int? {
        switch self {
        case .missed(_, let days), .overdue(let days), .overtaken(_, let days): days
        case .met, .lapsed, .running, .waiting, .ended, .notTold, .unknown: nil
        }
    }

    /// Which of the kinds it is, and how much of it.
    private var measure: (kind: Int, much: Int) {
        switch self {
        case .met(let day): (0, Int(day.number))
        case .missed(_, let days): (1, days)
        case .overdue(let days): (2, days)
        case .lapsed(let days): (3, days)
        case .running(let days): (4, days)
        case .waiting: (5, 0)
        case .ended(let day): (6, Int(day.number))
        case .overtaken(_, let days): (7, days)
        case .notTold: (8, 0)
        case .unknown: (9, 0)
        }
    }

    /// The least and the most of each kind, in the order they were found.
    static func ends(_ outcomes: [Self]) -> [Self] {
        var kept: [Self] = []
        for outcome in outcomes {
            let (kind, much) = outcome.measure
            let others = outcomes.map(\.measure).filter { $0.kind == kind }.map(\.much)
            let isEnd = much == others.min() || much == others.max()
            if isEnd, !kept.contains(where: { $0.measure == (kind, much) }) { kept.append(outcome) }
        }
        return kept
    }
}

/// The limits of a history gone through in several ways, each beside itself.
struct MergedLimits {
    /// Tells one limit of a case from another.
    private struct Key: Hashable {
        let track: TrackNumber
        let clock: Clock
        let subject: String?
        let setBy: String
        /// Which of those alike: a stage that is run again has the same limits again.
        var turn = 0
    }

    let limits: [TimelineLimit]
    /// How late each limit of the law was, each time; `nil` where it was not there or not late.
    private var lateness: [(rule: Source, late: [Int?])] = []
    private let ways: Int

    init(_ ways: [[ClockReading]], on calendar: WorkingCalendar, asOf: Day) {
        self.ways = ways.count
        var keys: [Key] = []
        var found: [Key: [Int: ClockReading]] = [:]
        for (way, readings) in ways.enumerated() {
            var place = 0
            for reading in readings {
                var key = Key(
                    track: reading.track, clock: reading.clock, subject: reading.subject,
                    setBy: reading.authority.name)
                while found[key]?[way] != nil { key.turn += 1 }
                if let known = keys.firstIndex(of: key) {
                    place = known + 1
                } else {
                    keys.insert(key, at: place)
                    place += 1
                }
                found[key, default: [:]][way] = reading
            }
        }
        limits = keys.compactMap { key in
            let readings = ways.indices.compactMap { found[key]?[$0] }
            guard let first = readings.first else { return nil }
            return TimelineLimit(
                readings, first, isCertain: readings.count == ways.count, on: calendar, asOf: asOf)
        }
        for key in keys {
            let readings = ways.indices.map { found[key]?[$0] }
            guard case .law(let rule)? = readings.compactMap(\.self).first?.authority else { continue }
            lateness.append((rule, readings.map { $0?.outcome(on: calendar, asOf: asOf).daysLate }))
        }
    }

    /// How late, each time, what a rule sets a limit for was.
    func lateness(_ rule: Source) -> [Int?] {
        lateness.last { $0.rule == rule && $0.late.contains { $0 != nil } }?.late
            ?? Array(repeating: nil, count: ways)
    }
}

extension ClockReading {
    /// The day what it is for was done.
    fileprivate var doneOn: Day? {
        switch standing {
        case .done(_, on: let day): day
        case .waiting, .running, .ended, .unknown: nil
        }
    }

    /// Whether a history that does not tell of it has probably left it out.
    private var isOftenLeftOut: Bool {
        switch authority {
        case .policy: true
        case .council: clock == .acknowledgement
        case .law, .ombudsman: clock == .corporateAcknowledgement || clock == .corporateReviewAcknowledgement
        }
    }

    fileprivate func outcome(on calendar: WorkingCalendar, asOf: Day) -> TimelineLimit.Outcome {
        func days(_ from: Day, _ to: Day) -> Int { (try? calendar.workingDays(from: from, to: to)) ?? 0 }
        switch standing {
        case .waiting(let waiting): return .waiting(waiting)
        case .unknown: return .unknown
        case .done(let deadline, on: let day):
            return day <= deadline.lastDay ? .met(on: day) : .missed(on: day, by: days(deadline.lastDay, day))
        case .ended(let deadline, on: let day):
            if isOftenLeftOut { return .notTold }
            return day <= deadline.lastDay || clock.isComplainants
                ? .ended(on: day) : .overtaken(on: day, by: days(deadline.lastDay, day))
        case .running(let deadline):
            if asOf <= deadline.lastDay { return .running(left: days(asOf, deadline.lastDay)) }
            if isOftenLeftOut { return .notTold }
            let over = days(deadline.lastDay, asOf)
            return clock.isComplainants ? .lapsed(by: over) : .overdue(by: over)
        }
    }
}
