public import CaseKernel

/// A complaint with the dates it should give; whoever runs a case reports a wrong date at the expectation's place.
public struct SampleCase: Hashable, Sendable {
    /// What it shows.
    public let name: String
    /// The file it is from.
    public let file: String
    /// How it begins.
    public let received: Received
    /// What happens next, in order.
    public let steps: [Step]
    /// What should come of it.
    public let expectations: [Expectation]

    /// How a sample case begins.
    public struct Received: Hashable, Sendable {
        /// The day the complaint was received.
        public let on: Day
        /// Who complains.
        public let category: ComplainantCategory
        /// How it was made.
        public let form: SampleForm
        /// Whether an advocate was asked for.
        public let isAdvocateWanted: Bool
        /// Where that stands.
        public let position: TextPosition
    }

    /// Something that happens in a sample case.
    public struct Step: Hashable, Sendable {
        /// Which step.
        public let name: StepName
        /// When.
        public let on: Day
        /// Its details, by key.
        public let details: [String: String]
        /// Where that stands.
        public let position: TextPosition
    }

    /// A date the case should give.
    public struct Expectation: Hashable, Sendable {
        /// Which clock.
        public let clock: Clock
        /// Whose limit.
        public let setBy: SetBy
        /// The last day in time, or what the clock waits for.
        public let outcome: Outcome
        /// Where that stands.
        public let position: TextPosition
    }

    /// What is expected of a clock.
    public enum Outcome: Hashable, Sendable {
        /// It runs to this day.
        case due(Day)
        /// It does not run yet.
        case waiting(WaitingFor)
    }
}

extension SampleCase {
    init(_ reader: ElementReader, faults: inout [Fault]) throws(Fault) {
        name = try reader.required(SampleCaseElements.name)
        file = reader.document.source.file
        guard let received = reader.child(SampleCaseElements.received) else {
            throw reader.fault("<sample-case> without <received>", "one", "add it")
        }
        self.received = try Received(received)
        var steps: [Step] = []
        for step in reader.children(SampleCaseElements.step) {
            do { steps.append(try Step(step)) } catch { faults.append(error) }
        }
        self.steps = steps
        var expectations: [Expectation] = []
        for expectation in reader.children(SampleCaseElements.expect) {
            do { expectations.append(try Expectation(expectation)) } catch { faults.append(error) }
        }
        self.expectations = expectations
    }
}

extension SampleCase.Received {
    init(_ reader: ElementReader) throws(Fault) {
        on = try reader.required(SampleCaseElements.receivedOn)
        category = try reader.required(SampleCaseElements.category)
        form = try reader.required(SampleCaseElements.form)
        isAdvocateWanted = try reader.required(SampleCaseElements.advocateWanted) == .yes
        position = reader.position
    }
}

extension SampleCase.Step {
    init(_ reader: ElementReader) throws(Fault) {
        name = try reader.required(SampleCaseElements.stepName)
        on = try reader.required(SampleCaseElements.stepOn)
        position = reader.position
        var details: [String: String] = [:]
        for pair in (reader.value(SampleCaseElements.details) ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0).folded
            }
            guard parts.count == 2, !parts[0].isEmpty, details.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw reader.fault(
                    "details with \(String(pair).folded.quoted)", "key=value pairs with ; between, each key once",
                    "write key=value", at: SampleCaseElements.details.name)
            }
        }
        self.details = details
    }
}

extension SampleCase.Expectation {
    init(_ reader: ElementReader) throws(Fault) {
        clock = try reader.required(SampleCaseElements.clock)
        setBy = try reader.required(SampleCaseElements.setBy)
        position = reader.position
        switch (reader.value(SampleCaseElements.dueOn), reader.value(SampleCaseElements.waitingFor)) {
        case (let day?, nil): outcome = .due(day)
        case (nil, let wait?): outcome = .waiting(wait)
        case (_?, _?), (nil, nil):
            throw reader.fault(
                "<expect> with \(reader.value(SampleCaseElements.dueOn) == nil ? "neither" : "both") due-on and waiting-for",
                "one of the two", "keep the one that is meant")
        }
    }
}
