import CaseKernel
import CaseTimeline

extension TimelineLimit {
    /// What came of it, or all that the months leave open, as a person reads it.
    var outcomeInWords: String {
        let kinds = outcomes.reduce(into: [[Outcome]]()) { kinds, outcome in
            if let index = kinds.firstIndex(where: { $0[0].name == outcome.name }) {
                kinds[index].append(outcome)
            } else {
                kinds.append([outcome])
            }
        }
        guard kinds.count > 1 else { return kinds.first.map { OutcomeRange($0, done: doneDays).inWords } ?? "" }
        let isPerhapsInTime = outcomes.contains(where: \.isInTime)
        let words = kinds.sorted { $0[0].place < $1[0].place }
            .map { OutcomeRange($0, done: doneDays).inWordsAmongOthers(isPerhapsInTime: isPerhapsInTime) }
        return "the months do not tell: \(words.joined(separator: ", or "))"
    }

    /// The least and the most it was late, in working days; from 0 where the months allow that it was in time.
    var workingDaysLate: [Int] {
        let late = outcomes.compactMap(\.daysLate) + (outcomes.contains(where: \.isInTime) ? [0] : [])
        guard outcomes.contains(where: { $0.daysLate != nil }), let least = late.min(), let most = late.max() else {
            return []
        }
        return least == most ? [least] : [least, most]
    }
}

/// The least and the most of one kind of outcome.
private struct OutcomeRange {
    let kind: TimelineLimit.Outcome
    let days: [Int]
    let done: String
    /// When it ended without being done.
    let ended: String

    init(_ outcomes: [TimelineLimit.Outcome], done: [Day]) {
        kind = outcomes[0]
        days = outcomes.compactMap(\.days).sorted()
        self.done = done.inWords
        ended = outcomes.compactMap(\.endedOn).sorted().inWords
    }

    private var least: Int { days.first ?? 0 }
    private var most: Int { days.last ?? 0 }
    private var spread: String { least == most ? most.workingDays : "\(least) to \(most.workingDays)" }

    /// How late, where a weekend or holiday after the last day makes it late by no working day.
    private func late(_ how: String) -> String {
        if most == 0 { return "late, though with no working day between" }
        return least == 0 ? "up to \(most.workingDays) \(how)" : "\(spread) \(how)"
    }

    var inWords: String {
        switch kind {
        case .met: "met, on \(done)"
        case .missed: "missed, done on \(done), \(late("late"))"
        case .overdue: "missed and not done, \(late("over"))"
        case .lapsed: "the window closed \(most == 0 ? "with no working day since" : "\(spread) ago")"
        case .running: "running, \(spread) left"
        case .waiting(let waiting): "waits for \(waiting.inWords)"
        case .ended: "ended on \(ended)"
        case .overtaken: "missed, not done when it was overtaken on \(ended), \(late("over"))"
        case .notTold: "the history does not say when"
        case .unknown: "outside the years whose working days are known"
        }
    }

    /// The same beside other kinds: where it may have been in time, only how late it may have been at most is told.
    func inWordsAmongOthers(isPerhapsInTime: Bool) -> String {
        func atMost(_ how: String, _ start: String) -> String {
            guard isPerhapsInTime, most > 0 else { return "\(start)\(late(how))" }
            return "\(start)up to \(most.workingDays) \(how)"
        }
        switch kind {
        case .met: return "met"
        case .missed: return atMost("late", isPerhapsInTime ? "" : "missed, ")
        case .overdue: return atMost("over", "missed and not done, ")
        case .overtaken: return atMost("over", "missed when it was overtaken, ")
        case .ended: return "ended in time"
        case .running: return "running, up to \(most.workingDays) left"
        case .lapsed: return "the window closed up to \(most.workingDays) ago"
        case .waiting, .notTold, .unknown: return inWords
        }
    }
}

extension TimelineLimit.Outcome {
    /// In which order outcomes are told where months leave several open: the good news first.
    fileprivate var place: Int {
        switch self {
        case .met: 0
        case .running: 1
        case .ended: 2
        case .waiting: 3
        case .missed: 4
        case .overdue: 5
        case .overtaken: 6
        case .lapsed: 7
        case .notTold: 8
        case .unknown: 9
        }
    }

    /// Whether it shows the limit kept, or not yet missed.
    fileprivate var isInTime: Bool {
        switch self {
        case .met, .running, .ended, .waiting: true
        case .missed, .overdue, .overtaken, .lapsed, .notTold, .unknown: false
        }
    }

    fileprivate var endedOn: Day? {
        switch self {
        case .ended(let day), .overtaken(let day, _): day
        case .met, .missed, .overdue, .lapsed, .running, .waiting, .notTold, .unknown: nil
        }
    }

    fileprivate var days: Int? {
        switch self {
        case .missed(_, let days), .overdue(let days), .overtaken(_, let days), .lapsed(let days), .running(let days):
            days
        case .met, .waiting, .ended, .notTold, .unknown: nil
        }
    }
}

extension [Day] {
    /// One day, or the first and last that months leave open.
    var inWords: String { map(\.description).joined(separator: " to ") }
}

extension Int {
    var workingDays: String { self == 1 ? "1 working day" : "\(self) working days" }
}
