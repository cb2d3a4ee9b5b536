import CaseKernel

/// Lines in the order they happened, with the first and last day each can have happened on.
struct TimelineOrder {
    struct Placed {
        let line: TimelineLine
        let first: Day
        var last: Day
        let isOutOfOrder: Bool
        /// The details that are known to the month alone.
        let months: [MonthDetail]
        var isExact: Bool { first == last }
    }

    private(set) var lines: [Placed] = []
    /// The lines dated after the day the history is looked at.
    private(set) var beyond: [TimelineLine]

    init(_ lines: [TimelineLine], asOf: Day) {
        beyond = lines.filter { $0.date.first > asOf }
        var latest: Day?
        var latestInMonth: [Day: Day] = [:]
        for line in lines where line.date.first <= asOf {
            // What a month leaves open follows what the file tells before it in that month.
            let told = line.isDatedToTheDay ? nil : latestInMonth[line.date.first.firstOfMonth]
            let first = max(line.date.first, told ?? line.date.first)
            self.lines.append(
                Placed(
                    line: line, first: first, last: min(line.date.last, asOf),
                    isOutOfOrder: latest.map { line.date.last < $0 } ?? false, months: line.months))
            latest = max(latest ?? first, first)
            latestInMonth[first.firstOfMonth] = max(first, latestInMonth[first.firstOfMonth] ?? first)
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

    /// Without the lines from `index` on, which are handed back.
    mutating func cut(at index: Int) -> [TimelineLine] {
        let rest = lines[index...].map(\.line) + beyond
        lines.removeSubrange(index...)
        beyond = []
        return rest
    }
}

extension Day {
    /// The first day of its month.
    fileprivate var firstOfMonth: Day { advanced(by: 1 - calendarNumbers.day) }
}
