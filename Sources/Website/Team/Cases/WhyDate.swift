import CaseDesk
import CaseKernel

/// Why something is due when it is: the clocks that come to that day, each with its rule and every day that counted.
struct WhyDate: Sendable {
    let title: String
    let clocks: [Line]
    /// The rule of a step that no clock dates.
    let rule: String?

    /// One clock's reasons.
    struct Line: Sendable {
        let what: String
        let source: String
        let reasons: [String]
    }

    /// The reasons for a step or a clock, by its name in a list; `nil` where the case owes none of that name now.
    init?(_ name: String, _ found: TeamCase) {
        let opened = found.opened
        let circumstances = opened.circumstances
        let readings = found.file.clocks(under: circumstances.procedure, on: circumstances.calendar)
        let running = readings.compactMap { reading -> (reading: ClockReading, day: Day)? in
            guard case .running(let deadline) = reading.standing else { return nil }
            return (reading, deadline.lastDay)
        }
        let steps = opened.steps.filter { $0.step.rawValue == name && $0.isDue }
        let dated = steps.compactMap(\.dueOn).min()
        let own = running.filter { $0.reading.clock.rawValue == name }.map(\.day).min()
        guard let words = StepName(rawValue: name)?.inWords ?? Clock(rawValue: name)?.inWords,
            !steps.isEmpty || own != nil
        else { return nil }
        let day = dated ?? own
        let what = words.capitalisedFirst
        title = day.map { "\(what): why \($0.inWords)" } ?? "\(what): why there is no date"
        clocks = running.filter { $0.day == day && (own == nil || $0.reading.clock.rawValue == name) }.map {
            let view = DeadlineView($0.reading, on: circumstances.calendar, today: circumstances.today)
            return Line(
                what: $0.reading.clock.inWords.capitalisedFirst, source: $0.reading.authority.citation,
                reasons: view.explanation)
        }
        rule = clocks.isEmpty ? Self.rule(of: steps.first, on: day, found) : nil
    }

    private static func rule(of step: OpenStep?, on day: Day?, _ found: TeamCase) -> String? {
        guard let step else { return nil }
        let source = step.step.source.description
        return switch (step.step, day) {
        case (.checkSafeguarding, let day?):
            "What came on \(day.inWords) is read the same day, before anything else is done (\(source))."
        case (.completeAction, let day?): "\(day.inWords) is the day that was agreed for it (\(source))."
        case (_, nil): "The rule sets no day for it; it is due as soon as it can be done (\(source))."
        case (_, _?): "By the rule of the step (\(source))."
        }
    }
}
