import CaseKernel

/// A line with the day, and the days in its details, that one going through of the history takes it to have.
struct DatedLine {
    let line: TimelineLine
    let day: Day
    /// The form, every month in it taken as a day.
    let form: StepForm
}

/// The ways a history is gone through, so that every limit meets its two extremes.
///
/// A limit is latest where what starts it is as early and what ends it as late as can be, and earliest the other way about. So
/// for each thing known to the month alone there is a way with all up to it at their earliest and all after it at their
/// latest, and one the other way about. A limit may hang on something before its start, too: a panel's on whether it was
/// asked for in time. So there is also a way for each two, with what lies between them at the other end than the rest. That
/// is the square of the months, and not two to the power of them. A later line is never before an earlier one.
struct TimelineSchedules {
    /// The ways, the one with everything at its earliest first, and the one with everything at its latest last.
    let all: [[DatedLine]]
    /// Whether every two months had their turn: beyond some twenty lines of that kind only one at a time has, and beyond some
    /// sixty not each of them.
    let isComplete: Bool

    /// How many lines are gone through altogether, at most.
    static let lineLimit = 8_000

    init(_ order: TimelineOrder) {
        let open = Self.openPlaces(order.lines)
        let ends = open.isEmpty ? [Corner.earliest] : [.earliest, .latest]
        let turns = Array(open.dropLast())
        let affordable = Self.lineLimit / (2 * max(order.lines.count, 1))
        var ways = turns.map { [$0] }
        if turns.count * (turns.count + 1) / 2 <= affordable {
            for (index, turn) in turns.enumerated() { ways += turns[(index + 1)...].map { [turn, $0] } }
            isComplete = true
        } else {
            let stride = max((turns.count + affordable) / max(affordable, 1), 1)
            ways = ways.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
            isComplete = false
        }
        let mixed = ways.flatMap { way in ends.map { Self.schedule(order.lines, turningAfter: way, from: $0) } }
        let pure = ends.map { Self.schedule(order.lines, turningAfter: [], from: $0) }
        all = pure.prefix(1) + mixed + pure.dropFirst()
    }

    private enum Corner {
        case earliest
        case latest

        func of(_ first: Day, _ last: Day) -> Day {
            switch self {
            case .earliest: first
            case .latest: last
            }
        }
    }

    /// Where something stands that has a date: a detail that is before its line's own day, the line, or a detail after it.
    private struct Place: Comparable {
        let line: Int
        let part: Int

        static func < (left: Place, right: Place) -> Bool { (left.line, left.part) < (right.line, right.part) }
    }

    private static func openPlaces(_ lines: [TimelineOrder.Placed]) -> [Place] {
        lines.enumerated().flatMap { index, placed -> [Place] in
            let months = placed.months.map { Place(line: index, part: $0.isBeforeItsLine ? -1 : 1) }
            let all = Set(months.map(\.part) + (placed.isExact ? [] : [0]))
            return all.sorted().map { Place(line: index, part: $0) }
        }
    }

    /// Everything up to the first turn at one corner, what follows at the other, and so on.
    private static func schedule(
        _ lines: [TimelineOrder.Placed], turningAfter turns: [Place], from corner: Corner
    ) -> [DatedLine] {
        let other: Corner = corner == .earliest ? .latest : .earliest
        var before: Day?
        return lines.enumerated().map { index, placed in
            func taken(_ part: Int) -> Corner {
                turns.count { $0 < Place(line: index, part: part) } % 2 == 0 ? corner : other
            }
            let own = taken(0).of(placed.first, placed.last)
            let day = placed.isExact ? own : max(own, min(before ?? own, placed.last))
            defer { before = day }
            var fields = placed.line.form.fields
            for month in placed.months {
                let days = month.days(beside: day, after: before)
                fields[month.field] = taken(month.isBeforeItsLine ? -1 : 1).of(days.first, days.last).description
            }
            let form = placed.line.form
            return DatedLine(
                line: placed.line, day: day, form: StepForm(step: form.step, track: form.track, fields: fields))
        }
    }
}

/// A detail of a line that is known to the month alone.
struct MonthDetail: Hashable {
    let field: String
    let first: Day
    let last: Day

    /// Whether it tells of something before the line's own day: when the grounds arose, when a panel sent what came then.
    var isBeforeItsLine: Bool { ["arose", "sent"].contains(field) }

    /// The days it can have been, given the line's own and that of the line before: what a panel sent, it sent after what the
    /// file tells before.
    func days(beside day: Day, after before: Day?) -> (first: Day, last: Day) {
        guard isBeforeItsLine else { return (last >= day ? max(first, day) : first, last) }
        let last = first <= day ? min(last, day) : last
        guard field == "sent", let before, before <= last else { return (first, last) }
        return (max(first, before), last)
    }
}

extension TimelineLine {
    /// Whether its own date is known to the day.
    var isDatedToTheDay: Bool { date.first == date.last }

    /// Whether its date and every date in its details are known to the day.
    public var isExact: Bool { isDatedToTheDay && months.isEmpty }

    /// The details that are known to the month alone.
    var months: [MonthDetail] {
        form.step.inputs.compactMap { input in
            guard input.kind == .day, let text = form.fields[input.name],
                case .month(let first, let last)? = TimelineDate(text)
            else { return nil }
            return MonthDetail(field: input.name, first: first, last: last)
        }
    }
}
