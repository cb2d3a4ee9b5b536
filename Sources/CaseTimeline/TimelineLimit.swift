public import CaseKernel

/// One limit of a history: what set it, its last day, and whether it was kept. Where only months are known, two dates each.
public struct TimelineLimit: Hashable, Sendable {
    /// The clock as it stands when every month is taken at its earliest.
    public let early: ClockReading
    /// The clock as it stands when every month is taken at its latest.
    public let late: ClockReading
    /// What came of it; when months leave that open, both answers.
    public let outcomes: [Outcome]

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

    init(_ early: ClockReading, _ late: ClockReading, on calendar: WorkingCalendar, asOf: Day) {
        self.early = early
        self.late = late
        let both = [early, late].map { $0.outcome(on: calendar, asOf: asOf) }
        outcomes = both[0] == both[1] ? [both[0]] : both
    }

    /// The last day, or the first and last day it can have been; empty while there is none.
    public var lastDays: [Day] { Self.distinct([early, late].compactMap { $0.deadline?.lastDay }) }

    /// The day the count began, or the first and last day it can have been.
    public var startDays: [Day] { Self.distinct([early, late].compactMap { $0.deadline?.start }) }

    /// Whether it was missed by the council, or may have been.
    public var isMissed: Bool {
        !early.clock.isComplainants
            && outcomes.contains {
                switch $0 {
                case .missed, .overdue, .overtaken: true
                case .met, .lapsed, .running, .waiting, .ended, .notTold, .unknown: false
                }
            }
    }

    private static func distinct(_ days: [Day]) -> [Day] {
        days.count == 2 && days[0] == days[1] ? [days[0]] : days.sorted()
    }

    /// The clocks of two replays, each beside itself.
    static func pairs(_ early: [ClockReading], _ late: [ClockReading]) -> [(ClockReading, ClockReading)] {
        var rest = late
        return early.map { reading in
            guard let index = rest.firstIndex(where: { $0.isSame(as: reading) }) else { return (reading, reading) }
            return (reading, rest.remove(at: index))
        }
    }
}

extension ClockReading {
    fileprivate func isSame(as other: ClockReading) -> Bool {
        track == other.track && clock == other.clock && subject == other.subject
            && authority.name == other.authority.name
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
