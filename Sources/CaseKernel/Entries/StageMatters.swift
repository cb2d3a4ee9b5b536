/// A step beside the procedure. None of them takes away the right to go on, or stops a clock.
public struct OptionalStep: Hashable, Sendable {
    /// What was offered.
    public let kind: Kind
    /// What came of it.
    public let outcome: Outcome
    /// In words.
    public let words: String?

    /// The steps that councils offer.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// An attempt to put it right within a day or two.
        case earlyResolution = "early-resolution"
        /// A meeting.
        case meeting = "meeting"
        /// A meeting to explain an answer or report.
        case explanation = "explanation-meeting"
        /// A restorative conversation.
        case restorative = "restorative-conversation"
        /// Mediation.
        case mediation = "mediation"
        /// Another way of settling it.
        case alternativeResolution = "alternative-resolution"
        /// The answer is looked at again.
        case reconsideration = "reconsideration"
    }

    /// What may come of one.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// Offered.
        case offered = "offered"
        /// Accepted.
        case accepted = "accepted"
        /// Declined.
        case declined = "declined"
        /// Held.
        case held = "held"
        /// It settled the matter.
        case resolved = "resolved"
        /// It did not.
        case failed = "failed"
    }

    /// Makes a step.
    public init(_ kind: Kind, _ outcome: Outcome, words: String? = nil) {
        self.kind = kind
        self.outcome = outcome
        self.words = words
    }
}

/// The two reports of stage 2.
public enum ReportKind: String, CaseIterable, Hashable, Sendable {
    /// The investigating officer's.
    case investigator = "investigating-officer"
    /// The independent person's.
    case independentPerson = "independent-person"
}

/// Who was there when the panel met for the complainant; nobody, by consent, is an outcome too.
public enum PanelAttendance: String, CaseIterable, Hashable, Sendable {
    /// The complainant.
    case complainant = "complainant"
    /// The complainant with an advocate or another person.
    case withSupport = "complainant-with-support"
    /// An advocate or another person in their place.
    case represented = "represented"
    /// Nobody, as the complainant agreed.
    case absentByConsent = "absent-by-consent"
    /// Nobody, and without their agreement.
    case absent = "absent"
}

/// What has to be so before a complaint can go to the Ombudsman after stage 2 (policy: early referral).
public struct EarlyReferral: Hashable, Sendable {
    /// What is so.
    public let met: Set<Criterion>

    /// The criteria, every one of them needed.
    public enum Criterion: String, CaseIterable, Hashable, Sendable {
        /// Stage 2 was thorough and the adjudication complete.
        case thorough = "thorough"
        /// All significant points were upheld.
        case upheld = "upheld"
        /// The council agrees to meet most or all of what is wanted, with a plan.
        case actionPlan = "action-plan"
        /// The complainant agrees.
        case complainantAgrees = "complainant-agrees"
        /// The council agrees.
        case councilAgrees = "council-agrees"

        /// As a person reads it.
        public var inWords: String {
            switch self {
            case .thorough: "stage 2 was thorough and its adjudication complete"
            case .upheld: "all significant points were upheld"
            case .actionPlan: "the council agreed to most or all of what is wanted, with a plan"
            case .complainantAgrees: "the complainant agrees"
            case .councilAgrees: "the council agrees"
            }
        }
    }

    /// Makes a referral.
    public init(met: Set<Criterion>) { self.met = met }
}

/// What the Ombudsman may decide.
public enum OmbudsmanOutcome: String, CaseIterable, Hashable, Sendable {
    /// Fault that caused injustice.
    case faultWithInjustice = "fault-and-injustice"
    /// Fault that caused none.
    case fault = "fault-no-injustice"
    /// No fault.
    case noFault = "no-fault"
    /// Not investigated.
    case notInvestigated = "not-investigated"
    /// Sent back to the council: too early.
    case sentBack = "sent-back"
}

/// Whether a change that is complained about waits for the answer.
public struct FreezeDecision: Hashable, Sendable {
    /// Whether it waits.
    public let isFrozen: Bool
    /// Which decision or change.
    public let what: String
    /// Why.
    public let reasons: String
    /// When that is looked at again.
    public let reviewOn: Day?

    /// Makes a decision.
    public init(isFrozen: Bool, what: String, reasons: String, reviewOn: Day? = nil) {
        self.isFrozen = isFrozen
        self.what = what
        self.reasons = reasons
        self.reviewOn = reviewOn
    }
}

/// A remedy that was offered.
public struct Remedy: Hashable, Sendable {
    /// Of which kind.
    public let kind: Kind
    /// What exactly.
    public let words: String
    /// In pounds, of a payment.
    public let pounds: Int?

    /// The kinds, as the Ombudsman groups them.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// An apology.
        case apology = "apology"
        /// An explanation.
        case explanation = "explanation"
        /// The decision is looked at again or corrected.
        case decisionCorrected = "decision-corrected"
        /// The service that was missing.
        case service = "service-provided"
        /// A payment for what was lost.
        case paymentForLoss = "payment-for-loss"
        /// A symbolic payment for distress.
        case paymentForDistress = "payment-for-distress"
        /// A payment for time and trouble.
        case paymentForTrouble = "payment-for-time-and-trouble"
        /// Better practice, policy or training.
        case serviceImprovement = "service-improvement"
    }

    /// Makes a remedy.
    public init(_ kind: Kind, words: String, pounds: Int? = nil) {
        self.kind = kind
        self.words = words
        self.pounds = pounds
    }
}

/// Something that is to be done, by whom and by when.
public struct AgreedAction: Hashable, Sendable {
    /// What.
    public let what: String
    /// Who sees to it.
    public let owner: String
    /// The last day for it.
    public let due: Due

    /// How a last day is set.
    public enum Due: Hashable, Sendable {
        /// A day.
        case day(Day)
        /// So many calendar months after it was agreed: the same date, or the month's last day.
        case months(Int)
    }

    /// Makes an action.
    public init(_ what: String, owner: String, due: Due) {
        self.what = what
        self.owner = owner
        self.due = due
    }
}

/// The number of an action within one case, from 1.
public struct ActionNumber: Hashable, Sendable {
    /// 1 and up.
    public let number: Int
    /// Makes a number; `nil` below 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }
    private init(first: Void) { number = 1 }
    /// The first of a case.
    public static let first = ActionNumber(first: ())
}
