public import CaseKernel

/// A history gone through once more, with every date known to a day.
struct TimelineReplay {
    private(set) var state = CaseState.unopened
    private(set) var events: [Event] = []
    /// What was found of each line, by its place in the history.
    private(set) var findings: [[Finding]] = []
    /// Why a line could not be taken up, by its place in the history.
    private(set) var refusals: [Int: String] = [:]
    /// What was wrong with how a line is filled in, by its place in the history.
    private(set) var formFaults: [Int: [FormFaults.Fault]] = [:]
    /// Whether the history does not say when the complaint was received.
    private(set) var isOpeningAssumed = false
    private let setting: TimelineSetting

    /// Goes through lines, each on the day given beside it.
    init(_ lines: [(line: TimelineLine, day: Day)], in setting: TimelineSetting) {
        self.setting = setting
        for (index, (line, day)) in lines.enumerated() {
            findings.append([])
            if state.file == nil, line.form.step != .receive { assumeOpening(on: day) }
            take(line, on: day, at: index)
        }
    }

    /// Every clock, as it stands at the end.
    var readings: [ClockReading] {
        let readings = state.file?.clocks(under: setting.procedure, on: setting.calendar) ?? []
        guard isOpeningAssumed else { return readings }
        return readings.filter { ![.acknowledgement, .localResolution, .oneYear].contains($0.clock) }
    }

    var circumstances: Circumstances { setting.circumstances }

    /// A history that begins later than the complaint: it was received by then, nobody knows when.
    private mutating func assumeOpening(on day: Day) {
        isOpeningAssumed = true
        let form = StepForm(step: .receive, fields: [:])
        let fact = try? form.fact(today: day, in: nil, under: circumstances, module: setting.moduleVersion)
        guard let fact, let recorded = try? record(fact, in: state, under: circumstances) else { return }
        add(recorded.events)
    }

    private mutating func take(_ line: TimelineLine, on day: Day, at index: Int) {
        var fields = line.form.fields
        fields["on"] = day.description
        let form = StepForm(step: line.form.step, track: line.form.track, fields: fields)
        do throws(FormFaults) {
            let fact = try form.fact(
                today: day, in: state.file, under: circumstances, module: setting.moduleVersion)
            take(fact, at: index)
        } catch {
            formFaults[index] = error.faults
        }
    }

    private mutating func take(_ fact: Fact, at index: Int) {
        do throws(Refusal) {
            let recorded = try record(fact, in: state, under: circumstances, isPartial: true)
            add(recorded.events)
            findings[index] = isOpeningAssumed ? recorded.findings.filter { !$0.isOfStageOne } : recorded.findings
        } catch {
            refusals[index] = error.description
        }
    }

    private mutating func add(_ new: [Event]) {
        events += new
        state = new.reduce(state, evolve)
    }
}

extension Finding {
    /// Whether it is about stage 1, of which a history that begins later says nothing.
    fileprivate var isOfStageOne: Bool {
        rule.instrument == .regulations2006 && ["14(1)", "14(3)", "15(2)"].contains(rule.provision)
    }
}

/// Under what a history is gone through.
public struct TimelineSetting: Sendable {
    /// The law and the council's promises.
    public let procedure: Procedure
    /// The working days.
    public let calendar: WorkingCalendar
    /// The day on which it is looked at.
    public let asOf: Day
    /// The module's version that a case is pinned to.
    public let moduleVersion: String

    /// Brings them together.
    public init(procedure: Procedure, calendar: WorkingCalendar, asOf: Day, moduleVersion: String = "timeline") {
        self.procedure = procedure
        self.calendar = calendar
        self.asOf = asOf
        self.moduleVersion = moduleVersion
    }

    var circumstances: Circumstances { Circumstances(procedure: procedure, calendar: calendar, today: asOf) }
}
