/// A period and the milestone that starts it: a rule, before any case.
public struct Timescale: Hashable, Sendable {
    /// The fact it counts from.
    public let startsAt: Milestone
    /// How long.
    public let span: Span
    /// Who set it, and where.
    public let authority: Authority

    /// Makes a rule.
    public init(from startsAt: Milestone, within span: Span, set authority: Authority) {
        self.startsAt = startsAt
        self.span = span
        self.authority = authority
    }

    /// The date this rule gives when its milestone fell on `start`; every span must end on a day the calendar knows, which
    /// no limit at all does not.
    public func deadline(from start: Day, on calendar: WorkingCalendar) throws(OutsideCalendar) -> Deadline {
        let lastDay = try lastDay(from: start, on: calendar)
        return Deadline(
            timescale: self, start: start, lastDay: lastDay,
            isProvisional: span.restsOnHolidays && !calendar.isPublished(through: lastDay))
    }

    /// The last day for something that has to come so much before `day`: working days only.
    func deadline(before day: Day, on calendar: WorkingCalendar) throws(OutsideCalendar) -> Deadline {
        guard case .workingDays(let days) = span else { return try deadline(from: day, on: calendar) }
        var last = day
        var count = 0
        // Something that has to come before a day comes on a working day.
        while count < days.count || !calendar.isWorkingDay(last) {
            last = last.advanced(by: -1)
            guard calendar.days.contains(last) else { throw OutsideCalendar(last, known: calendar.days) }
            count = try calendar.workingDays(from: last, to: day)
        }
        return Deadline(
            timescale: self, start: day, lastDay: last, isProvisional: !calendar.isPublished(through: day))
    }

    private func lastDay(from start: Day, on calendar: WorkingCalendar) throws(OutsideCalendar) -> Day {
        let known = calendar.days
        let later: Day
        switch span {
        case .workingDays(let days): return try calendar.day(days, after: start)
        case .calendarDays(let count):
            guard known.contains(start), (0...start.distance(to: known.upperBound)).contains(count)
            else { throw OutsideCalendar(start, known: known) }
            later = start.advanced(by: count)
        case .months(let count):
            guard known.contains(start), (0...start.distance(to: known.upperBound)).contains(count)
            else { throw OutsideCalendar(start, known: known) }
            later = start.monthsLater(count)
        case .unlimited: throw OutsideCalendar(start, known: known)
        }
        guard known.contains(later) else { throw OutsideCalendar(start, known: known) }
        return later
    }
}

/// Who set a limit.
public enum Authority: Hashable, Sendable {
    /// The law, at this provision.
    case law(Source)
    /// The council, in these published words.
    case council(words: String)
    /// The way the Ombudsman counts, which is not always the law's.
    case ombudsman(Source)
    /// A policy of this product's, or a guidance whose passage was not checked: a target and not the law.
    case policy(Source)

    /// `law`, `council`, `ombudsman` or `policy`.
    public var name: String {
        switch self {
        case .law: "law"
        case .council: "council"
        case .ombudsman: "ombudsman"
        case .policy: "policy"
        }
    }

    /// The provision, or the council's words.
    public var citation: String {
        switch self {
        case .law(let source), .ombudsman(let source), .policy(let source): source.description
        case .council(let words): words
        }
    }
}

/// The last day in time, and the rule and start that give it: derived, never stored as truth.
public struct Deadline: Hashable, Sendable {
    /// The rule.
    public let timescale: Timescale
    /// The day the milestone fell on: day 0.
    public let start: Day
    /// The last day in time; anything on it is in time, whatever the hour.
    public let lastDay: Day
    /// Whether it rests on holidays that are computed and not yet published.
    public let isProvisional: Bool
}

/// One day of a deadline's explanation.
public struct ExplainedDay: Hashable, Sendable {
    /// The date.
    public let day: Day
    /// Why it counted or did not.
    public let reason: Reason

    /// Why a day counted or did not.
    public enum Reason: Hashable, Sendable {
        /// Day 0: the day the milestone fell on.
        case start(Milestone)
        /// Counted, as this many.
        case counted(Int)
        /// A Saturday or Sunday.
        case weekend
        /// A holiday.
        case holiday(Holiday)
    }

    /// One line a person can follow: `Friday 3 April 2026: Good Friday, not counted`.
    public var inWords: String {
        switch reason {
        case .start(let milestone): "\(day.inWords): \(milestone.inWords) (day 0, not counted)"
        case .counted(let number): "\(day.inWords): day \(number)"
        case .weekend: "\(day.inWords): weekend, not counted"
        case .holiday(let holiday):
            "\(day.inWords): \(holiday.name), not counted\(holiday.isPublished ? "" : " (computed; not yet published)")"
        }
    }
}

extension Deadline {
    /// Every day from day 0 to the last, and why each did or did not count; for calendar spans, every day counts.
    public func explanation(on calendar: WorkingCalendar) -> [ExplainedDay] {
        var lines = [ExplainedDay(day: start, reason: .start(timescale.startsAt))]
        var number = 0
        var day = start
        // What has to come before a day is counted back from it.
        while day > lastDay {
            day = day.advanced(by: -1)
            lines.append(ExplainedDay(day: day, reason: reason(for: day, after: &number, on: calendar)))
        }
        while day < lastDay {
            day = day.next
            lines.append(ExplainedDay(day: day, reason: reason(for: day, after: &number, on: calendar)))
        }
        return lines
    }

    private func reason(for day: Day, after number: inout Int, on calendar: WorkingCalendar) -> ExplainedDay.Reason {
        if case .workingDays = timescale.span {
            if let holiday = calendar.holiday(on: day), !day.weekday.isWeekend { return .holiday(holiday) }
            if day.weekday.isWeekend { return .weekend }
        }
        number += 1
        return .counted(number)
    }
}

extension Day {
    /// The same date some months later, or that month's last day when it has no such date.
    public func monthsLater(_ months: Int) -> Day {
        let (year, month, day) = calendarNumbers
        let total = year * 12 + month - 1 + months
        for candidate in stride(from: day, through: 28, by: -1) {
            if let later = Day(year: total / 12, month: total % 12 + 1, day: candidate) { return later }
        }
        return Day(year: total / 12, month: total % 12 + 1, day: min(day, 28)) ?? self
    }
}

extension Milestone {
    /// What happened, as a person reads it.
    public var inWords: String {
        switch self {
        case .received: "the complaint was received"
        case .acknowledged: "the complaint was acknowledged"
        case .accepted: "the complaint was accepted"
        case .interestDecided: "the council decided that the person has sufficient interest"
        case .advocateAppointed: "the advocate was appointed"
        case .agreedStart: "the later start that was asked for and agreed"
        case .began: "the stage began"
        case .requested: "the request was received"
        case .statementAgreed: "the statement of complaint was agreed"
        case .recordProduced: "the written record was produced"
        case .reportsReceived: "the reports were received"
        case .answerReceived: "the answer was received"
        case .panelMet: "the panel met"
        case .panelReported: "the panel's report was received"
        case .groundsArose: "what is complained about happened"
        case .skipAgreed: "it was agreed to go straight to stage 2"
        case .panelDate: "the day set for the panel"
        case .proceedingsEnded: "the other proceedings ended"
        case .resubmitted: "the complaint was submitted again"
        case .ranAgain: "the stage was begun again"
        case .lastUpdate: "the complainant was last told how things stand"
        case .actionAgreed: "the action was agreed"
        }
    }
}
