public import CaseKernel

/// A step as it is offered, or the rule in its way.
public struct StepView: Codable, Hashable, Sendable {
    /// The step's name.
    public let step: String
    /// On which track; absent for a step of the whole case.
    public let track: Int?
    /// Whether it can be done now.
    public let open: Bool
    /// Whether the procedure now requires it.
    public let due: Bool
    /// The last day for it, where a clock runs to one.
    public let dueOn: String?
    /// Why it cannot be done, and what to do instead.
    public let refusal: RefusalView?
    /// What is to be filled in.
    public let inputs: [Input]

    /// One thing to be filled in.
    public struct Input: Codable, Hashable, Sendable {
        /// Its name.
        public let name: String
        /// What it is.
        public let help: String
        /// Whether it must be given.
        public let required: Bool
        /// The choices, where it is a choice.
        public let choices: [String]?
    }

    /// Shows a step.
    public init(_ open: OpenStep) {
        step = open.step.rawValue
        track = open.track?.number
        self.open = open.isOpen
        due = open.isDue
        dueOn = open.dueOn?.description
        refusal = open.refusal.map(RefusalView.init)
        inputs = open.inputs.map { input in
            let choices: [String]? =
                switch input.kind {
                case .choice(let choices), .choices(let choices): choices
                case .words, .day, .number, .numbers, .pounds: nil
                }
            return Input(name: input.name, help: input.help, required: input.isRequired, choices: choices)
        }
    }

    enum CodingKeys: String, CodingKey {
        case step, track, open, due, refusal, inputs
        case dueOn = "due_on"
    }
}

/// A refusal as it is shown.
public struct RefusalView: Codable, Hashable, Sendable {
    /// What kind of no.
    public let kind: String
    /// Which step.
    public let step: String
    /// Why.
    public let reason: String
    /// The rule.
    public let rule: String
    /// What to do instead.
    public let remedy: String

    /// Shows a refusal.
    public init(_ refusal: Refusal) {
        kind = refusal.kind.rawValue
        step = refusal.step.rawValue
        reason = refusal.reason
        rule = refusal.rule.description
        remedy = refusal.remedy
    }
}
