/// The procedure says no: the rule, a reason a person can read, and what to do instead.
public struct Refusal: Error, Hashable, Sendable {
    /// What kind of no.
    public let kind: Kind
    /// Which step was refused.
    public let step: StepName
    /// The rule that refuses it.
    public let rule: Source
    /// Why, in a sentence.
    public let reason: String
    /// What to do instead, in a sentence.
    public let remedy: String

    init(_ kind: Kind, _ step: StepName, _ rule: Source, _ reason: String, remedy: String) {
        self.kind = kind
        self.step = step
        self.rule = rule
        self.reason = reason
        self.remedy = remedy
    }

    /// The kinds of refusal.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Nothing has been received.
        case notOpened = "not-opened"
        /// The case is already open, or the step already done.
        case alreadyDone = "already-done"
        /// The case is closed.
        case closed = "closed"
        /// Something else must come first.
        case notYet = "not-yet"
        /// The step has no place where the case has got to.
        case notNow = "not-now"
        /// The time for it has passed.
        case tooLate = "too-late"
        /// A date is impossible or outside what the rule allows.
        case badDate = "bad-date"
        /// Words that the rule demands are missing or do not meet it.
        case reasonsNeeded = "reasons-needed"
        /// The reason given is not one the rule allows.
        case reasonNotAllowed = "reason-not-allowed"
        /// The person is barred from the part.
        case barred = "barred"
        /// There is no such track or complainant.
        case unknown = "unknown"
    }
}

extension Refusal: CustomStringConvertible {
    /// Reason, rule and remedy in one line.
    public var description: String { "\(reason) (\(rule)). \(remedy)" }
}

/// Something wrong with what happened, found while recording it.
public struct Finding: Hashable, Sendable {
    /// The rule that was broken.
    public let rule: Source
    /// What was wrong, in a sentence.
    public let reason: String

    init(_ rule: Source, _ reason: String) {
        self.rule = rule
        self.reason = reason
    }
}
