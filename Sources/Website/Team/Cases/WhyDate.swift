import CaseDesk
import CaseKernel

/// Why something is due when it is: the clock that runs to that day, whoever set it, with every day that counted.
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
        let steps = found.opened.steps.filter { $0.step.rawValue == name && $0.isDue }
        // Of several tracks the one whose day comes first, as in a list.
        let step = steps.min { ($0.dueOn?.number ?? .max) < ($1.dueOn?.number ?? .max) }
        guard let clock = step.map(\.clock) ?? Clock(rawValue: name) else {
            guard let step else { return nil }
            self.init(step, clocks: [], on: step.dueOn)
            return
        }
        let running = Self.running(clock, of: step?.track, found)
        let day = step.map(\.dueOn) ?? running.map(\.day).min()
        let lines = running.filter { $0.day == day }.map(\.line)
        if let step {
            self.init(step, clocks: lines, on: day)
        } else {
            guard let day, !lines.isEmpty else { return nil }
            self.init("\(clock.inWords.capitalisedFirst): why \(day.inWords)", lines)
        }
    }

    private init(_ step: OpenStep, clocks: [Line], on day: Day?) {
        let what = step.step.inWords.capitalisedFirst
        let title = day.map { "\(what): why \($0.inWords)" } ?? "\(what): why there is no date"
        self.init(title, clocks, rule: clocks.isEmpty ? Self.rule(of: step, on: day) : nil)
    }

    private init(_ title: String, _ clocks: [Line], rule: String? = nil) {
        self.title = title
        self.clocks = clocks
        self.rule = rule
    }

    /// The clocks of one name that run, each to its last day: the law's, and the council's beside it.
    private static func running(_ clock: Clock, of track: TrackNumber?, _ found: TeamCase) -> [(day: Day, line: Line)] {
        let circumstances = found.opened.circumstances
        let tracks = found.file.tracks.filter { track == nil || $0.number == track }
        return tracks.flatMap { found.file.clocks(of: $0, under: circumstances.procedure, on: circumstances.calendar) }
            .filter { $0.clock == clock }.compactMap { reading in
                guard case .running(let deadline) = reading.standing else { return nil }
                let view = DeadlineView(reading, on: circumstances.calendar, today: circumstances.today)
                let line = Line(
                    what: clock.inWords.capitalisedFirst, source: reading.authority.citation, reasons: view.explanation)
                return (deadline.lastDay, line)
            }
    }

    private static func rule(of step: OpenStep, on day: Day?) -> String {
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
