import CaseKernel

extension SampleCase {
    /// Runs the case through the kernel under the module's procedure: a fault where a step is refused or a date is another.
    func faults(under procedure: Procedure) -> [Fault] {
        var state: CaseState
        do {
            state = try opened(under: procedure)
        } catch {
            return [
                wrong(
                    received.position, "a complaint that is refused: \(error.reason)", "one that the law lets be made",
                    error.remedy)
            ]
        }
        for step in steps {
            do { state = try after(step, in: state, under: procedure) } catch {
                return [error.fault(in: self, at: step)]
            }
        }
        return expectations.compactMap { fault(of: $0, in: state, under: procedure) }
    }

    private func opened(under procedure: Procedure) throws(Refusal) -> CaseState {
        let channel: CaseKernel.Channel = form == .spoken ? .telephone : .letter
        guard let receipt = Receipt(receivedOn: received.on, enteredOn: received.on, channel: channel),
            let representation = Representation(points: [name])
        else { return .unopened }
        let act = Act.receive(
            CaseKernel.Received(
                receipt: receipt, representation: representation, complainant: Complainant(claimed: received.category),
                wantsAdvocate: received.isAdvocateWanted, moduleVersion: "", lawVersion: procedure.law.version))
        return try decide(act, in: .unopened, under: circumstances(procedure, on: received.on)).reduce(
            .unopened, evolve)
    }

    private var form: SampleForm { received.form }

    private func after(_ step: Step, in state: CaseState, under procedure: Procedure) throws(StepFault) -> CaseState {
        let circumstances = circumstances(procedure, on: step.on)
        let act: Act
        do {
            act = try StepForm(step: step.name, fields: step.details).act(
                today: step.on, in: state.file, under: circumstances)
        } catch { throw .form(error) }
        do { return try decide(act, in: state, under: circumstances).reduce(state, evolve) } catch {
            throw .refused(error)
        }
    }

    private enum StepFault: Error {
        case form(FormFaults)
        case refused(Refusal)

        func fault(in sample: SampleCase, at step: Step) -> Fault {
            switch self {
            case .form(let faults):
                sample.wrong(
                    step.position,
                    "details that do not fit: \(faults.faults.map { "\($0.field) \($0.message)" }.joined(separator: "; "))",
                    "what the step \(step.name.rawValue) is filled in with", "mend the details")
            case .refused(let refusal):
                sample.wrong(
                    step.position, "a step that is refused: \(refusal.reason) [\(refusal.rule)]",
                    "a step the procedure allows",
                    refusal.remedy)
            }
        }
    }

    private func fault(of expectation: Expectation, in state: CaseState, under procedure: Procedure) -> Fault? {
        let readings = state.file?.clocks(under: procedure, on: .englandAndWales) ?? []
        let reading = readings.first {
            $0.clock == expectation.clock && $0.authority.name == expectation.setBy.rawValue
        }
        guard let reading else { return missing(expectation) }
        let found = reading.inWords
        guard found != expectation.outcome.inWords else { return nil }
        return wrong(
            expectation.position,
            "\(expectation.outcome.inWords) for \(expectation.clock.rawValue), set by the \(expectation.setBy.rawValue)",
            found, "write what is expected, or mend the setting that gives another date")
    }

    private func missing(_ expectation: Expectation) -> Fault {
        let clock = expectation.clock.rawValue
        let (expected, remedy) =
            switch expectation.setBy {
            case .law: ("a clock that the law starts in this case", "correct the clock, or take the expectation out")
            case .council:
                (
                    "no such clock: this module has no limit of the council's own of that name",
                    "write set-by=\"law\" for the law's limit, or take the expectation out"
                )
            }
        return wrong(
            expectation.position,
            "\(expectation.outcome.inWords) for \(clock), set by the \(expectation.setBy.rawValue)", expected, remedy)
    }

    private func wrong(_ position: TextPosition, _ found: String, _ expected: String, _ remedy: String) -> Fault {
        Fault(
            file: file, position: position, severity: .error, found: found, expected: expected, remedy: remedy,
            source: nil)
    }

    private func circumstances(_ procedure: Procedure, on day: Day) -> Circumstances {
        Circumstances(procedure: procedure, calendar: .englandAndWales, today: day)
    }
}

extension SampleCase.Outcome {
    fileprivate var inWords: String {
        switch self {
        case .due(let day): "due on \(day)"
        case .waiting(let wait): "waiting for \(wait.rawValue)"
        }
    }
}

extension ClockReading {
    fileprivate var inWords: String {
        switch standing {
        case .waiting(let wait): "waiting for \(wait.rawValue)"
        case .running(let deadline), .done(let deadline, _), .ended(let deadline, _): "due on \(deadline.lastDay)"
        case .unknown(let outside): outside.description
        }
    }
}
