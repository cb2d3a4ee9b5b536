/// Whether points out of time are considered; both limbs are answered, and nothing follows by itself (regulation 9(2)).
public struct LateDecision: Hashable, Sendable {
    /// Whether they are considered.
    public let isAccepted: Bool
    /// Whether it would have been reasonable to expect the complaint in time: limb (a) asks that it
    /// would not; `nil` where that was not answered.
    public let couldBeExpected: Bool?
    /// Whether it can still be considered effectively and fairly: limb (b); `nil` where that was not answered.
    public let canBeFair: Bool?
    /// Why, in words.
    public let reasons: String

    /// Makes a decision.
    public init(isAccepted: Bool, couldBeExpected: Bool?, canBeFair: Bool?, reasons: String) {
        self.isAccepted = isAccepted
        self.couldBeExpected = couldBeExpected
        self.canBeFair = canBeFair
        self.reasons = reasons
    }
}

/// Where points go, and why.
public struct RouteDecision: Hashable, Sendable {
    /// Where.
    public let route: Route
    /// The destination and how to reach it, where it is outside the council's two procedures.
    public let destination: String?
    /// Why, in words.
    public let reason: String

    /// The procedures and ways out.
    public enum Route: String, CaseIterable, Hashable, Sendable {
        /// The procedure of the Regulations.
        case statutory = "statutory"
        /// The council's corporate complaints procedure.
        case corporate = "corporate"
        /// Another body or procedure.
        case outside = "outside"
        /// None fits.
        case neither = "neither"
    }

    /// Makes a decision.
    public init(_ route: Route, destination: String? = nil, reason: String) {
        self.route = route
        self.destination = destination
        self.reason = reason
    }
}

/// Why consideration of points ends: proceedings of the list, and that going on would prejudice them (regulation 8(2)).
public struct ProceedingsStop: Hashable, Sendable {
    /// Which proceedings.
    public let trigger: Trigger
    /// What they are, as the notice names them.
    public let name: String
    /// Whether the authority decided that considering the points would prejudice them; `nil` where that is not known.
    public let wouldPrejudice: Bool?
    /// Why, in words.
    public let reasons: String

    /// The proceedings that can end consideration.
    public enum Trigger: String, CaseIterable, Hashable, Sendable {
        /// The complainant has said in writing that they take, or intend to take, court or tribunal proceedings: 8(2)(a).
        case complainantsCase = "complainant-court-or-tribunal"
        /// The authority takes or proposes disciplinary proceedings: 8(2)(b).
        case disciplinary = "disciplinary"
        /// The authority was notified of an investigation in contemplation of criminal proceedings: 8(2)(c).
        case criminalInvestigation = "criminal-investigation"
        /// The authority was notified that criminal proceedings are pending: 8(2)(d).
        case criminalProceedings = "criminal-proceedings"
        /// Any other, such as care proceedings of the council's: not in the list (policy: proceedings not in the list).
        case other = "other-proceedings"

        /// The rule.
        public var source: Source {
            switch self {
            case .complainantsCase, .disciplinary, .criminalInvestigation, .criminalProceedings: .regulation("8(2)")
            case .other: .policy("proceedings not in the list")
            }
        }
    }

    /// Makes a stop.
    public init(_ trigger: Trigger, name: String, wouldPrejudice: Bool?, reasons: String) {
        self.trigger = trigger
        self.name = name
        self.wouldPrejudice = wouldPrejudice
        self.reasons = reasons
    }
}

/// A refusal of points, for one of the lawful reasons.
public struct PointRefusal: Hashable, Sendable {
    /// The reason.
    public let ground: Ground
    /// In words.
    public let words: String

    /// The lawful reasons: a closed list. Out of time, no sufficient interest and other proceedings have steps of their own.
    public enum Ground: String, CaseIterable, Hashable, Sendable {
        /// It has been through every stage before.
        case throughAllStages = "through-all-stages"
        /// Another body is responsible for it.
        case anotherBody = "another-body"
        /// It is not about a function of the Regulations, nor anything else the council answers.
        case notOfTheCouncil = "not-a-function-of-the-council"
        /// The person is none of those who may complain, and has no sufficient interest.
        case notEligible = "person-not-eligible"
        /// Something else, which no rule allows.
        case other = "other"
    }

    /// Makes a refusal.
    public init(_ ground: Ground, words: String) {
        self.ground = ground
        self.words = words
    }
}

/// What an answer found of one point.
public struct PointFinding: Hashable, Sendable {
    /// Which point.
    public let point: PointNumber
    /// What was found.
    public let finding: Finding

    /// What can be found.
    public enum Finding: String, CaseIterable, Hashable, Sendable {
        /// Upheld.
        case upheld = "upheld"
        /// Partly upheld.
        case partlyUpheld = "partly-upheld"
        /// Not upheld.
        case notUpheld = "not-upheld"
        /// No finding could be made.
        case noFinding = "no-finding"
    }

    /// Makes a finding.
    public init(_ point: PointNumber, _ finding: Finding) {
        self.point = point
        self.finding = finding
    }
}
