import CaseKernel

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
    /// The place of a line that tells of another receipt, when nothing of the complaint ran any more: it stops there.
    private(set) var receivedAgainAt: Int?
    /// Every clock, as it stands at the end.
    private(set) var readings: [ClockReading] = []
    /// Where the case would have got to had it been received earlier than is assumed; `nil` where nothing is assumed.
    private(set) var stateHadItBeenEarlier: CaseState?
    private let setting: TimelineSetting
    /// Whether the history tells of a decision on sufficient interest: whoever it does not name is then somebody who needs one.
    private let isInterestDecided: Bool

    /// Goes through lines, each on its day.
    ///
    /// - Parameter days: how many days before the first line a complaint is taken to have been received, of whose receipt
    ///   there is no line.
    init(_ lines: [DatedLine], in setting: TimelineSetting, openedEarlierBy days: Int = 0) {
        self.setting = setting
        isInterestDecided = lines.contains { $0.form.step == .decideInterest }
        for (index, line) in lines.enumerated() {
            if line.form.step == .receive, state.isAtRest {
                receivedAgainAt = index
                break
            }
            findings.append([])
            if state.file == nil, line.form.step != .receive {
                assumeOpening(on: line.day.advanced(by: -days), or: line.day)
            }
            take(line, at: index)
        }
        readings = state.file?.clocks(under: setting.procedure, on: setting.calendar) ?? []
    }

    /// Without whatever rests on a receipt that the history does not tell of: what comes out otherwise had it been earlier,
    /// and what is about stage 1.
    func knowingItsReceipt(_ lines: [DatedLine]) -> TimelineReplay {
        guard isOpeningAssumed else { return self }
        let other = TimelineReplay(lines, in: setting, openedEarlierBy: 400)
        var known = self
        known.stateHadItBeenEarlier = other.state
        known.findings = findings.enumerated().map { index, found in
            found.filter { !$0.isOfStageOne && other.findings[index].contains($0) }
        }
        known.readings = readings.filter {
            ![.acknowledgement, .localResolution, .oneYear].contains($0.clock) && other.readings.contains($0)
        }
        return known
    }

    var circumstances: Circumstances { setting.circumstances }

    /// A history that begins later than the complaint: it was received by then, nobody knows when.
    private mutating func assumeOpening(on day: Day, or later: Day) {
        isOpeningAssumed = true
        let received = setting.calendar.days.contains(day) ? day : later
        let form = StepForm(step: .receive, fields: [:])
        let fact = try? form.fact(today: received, in: nil, under: circumstances, module: setting.moduleVersion)
        guard let fact, let recorded = try? record(fact, in: state, under: circumstances) else { return }
        add(recorded.events)
    }

    private mutating func take(_ line: DatedLine, at index: Int) {
        var fields = line.form.fields
        fields["on"] = line.day.description
        if line.form.step == .receive, isInterestDecided {
            fields["who"] = fields["who"] ?? ComplainantCategory.sufficientInterest.rawValue
        }
        let form = StepForm(step: line.form.step, track: line.form.track, fields: fields)
        do throws(FormFaults) {
            let fact = try form.fact(
                today: line.day, in: state.file, under: circumstances, module: setting.moduleVersion)
            take(fact, at: index)
        } catch {
            formFaults[index] = error.faults
        }
    }

    private mutating func take(_ fact: Fact, at index: Int) {
        do throws(Refusal) {
            let before = fact.step == .close ? state.read(on: fact.day) : state
            let recorded = try record(fact, in: before, under: circumstances, isPartial: true)
            add(recorded.events)
            findings[index] = recorded.findings
        } catch {
            refusals[index] = fact.step == .receive && state.file != nil ? Self.receivedTwice : error.description
        }
    }

    private static let receivedTwice =
        "The complaint was received before this line. If this is a second complaint, give it a file of its own, with the "
        + "lines that belong to it; if it is the same one, leave this line out"

    private mutating func add(_ new: [Event]) {
        events += new
        state = new.reduce(state, evolve)
    }
}

extension CaseState {
    /// Whether nothing of the complaint runs or is about to, so that what is received then is another one.
    fileprivate var isAtRest: Bool {
        switch self {
        case .unopened: false
        case .open(let file): file.tracks.allSatisfy(\.isAtRest)
        case .closed: true
        }
    }

    /// As it would be had everything been read for risk: whether it was is this product's policy, and no history tells.
    fileprivate func read(on day: Day) -> CaseState {
        evolve(self, .safeguardingChecked(SafeguardingCheck(on: day, by: "", outcome: .noConcern)))
    }
}

extension Track {
    fileprivate var isAtRest: Bool {
        switch progress {
        case .answered, .ended: true
        case .intended, .awaitingStart, .running: false
        }
    }
}

extension Finding {
    /// Whether it is about stage 1, of which a history that begins later says nothing.
    fileprivate var isOfStageOne: Bool {
        rule.instrument == .regulations2006 && ["14(1)", "14(3)", "15(2)"].contains(rule.provision)
    }
}
