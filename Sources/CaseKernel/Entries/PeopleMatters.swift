/// Somebody who acts for a complainant: not the same as a person with sufficient interest (section 26(3)(e)).
public struct Representative: Hashable, Sendable {
    /// Their name.
    public let name: String
    /// What they are to the complainant.
    public let relation: Relation
    /// How the complainant agreed that they act.
    public let consent: Agreement
    /// Why the council will not have them act; `nil` when it does.
    public let unsuitable: String?

    /// What a representative is to the complainant.
    public enum Relation: String, CaseIterable, Hashable, Sendable {
        /// A relative.
        case relative = "relative"
        /// A friend.
        case friend = "friend"
        /// A solicitor.
        case solicitor = "solicitor"
        /// A councillor.
        case councillor = "councillor"
        /// A member of Parliament.
        case memberOfParliament = "mp"
        /// Somebody with legal authority to act: an attorney, a deputy.
        case attorney = "attorney-or-deputy"
        /// Anybody else.
        case other = "other"
    }

    /// How a complainant agreed.
    public enum Agreement: String, CaseIterable, Hashable, Sendable {
        /// In writing.
        case written = "written"
        /// Orally, and that was noted.
        case spoken = "spoken"
        /// They cannot agree, and the representative acts in their best interests.
        case cannotAgree = "cannot-agree"
        /// They have not agreed.
        case notGiven = "not-given"
    }

    /// Makes a representative.
    public init(name: String, relation: Relation, consent: Agreement, unsuitable: String? = nil) {
        self.name = name
        self.relation = relation
        self.consent = consent
        self.unsuitable = unsuitable
    }
}

/// What a child said of a complaint made for them or about their care. It bars nobody's own complaint.
public struct ChildsViews: Hashable, Sendable {
    /// What they said.
    public let answer: Answer
    /// In more words.
    public let words: String?

    /// What a child may have said.
    public enum Answer: String, CaseIterable, Hashable, Sendable {
        /// They are content with it.
        case agrees = "agrees"
        /// They do not want it.
        case objects = "objects"
        /// They were not asked, for the reason given.
        case notAsked = "not-asked"
        /// They are too young to be asked.
        case tooYoung = "too-young"
    }

    /// Makes a record of it.
    public init(_ answer: Answer, words: String? = nil) {
        self.answer = answer
        self.words = words
    }
}

/// An appointment to a part of stage 2, with what was found on checking for conflicts.
public struct Appointment: Hashable, Sendable {
    /// Which part.
    public let part: Part
    /// Who.
    public let name: String
    /// Where they come from: `external`, another service.
    public let from: String?
    /// What was found to bar them; empty once they have declared that nothing does.
    public let bars: [PersonBar]

    /// The parts of stage 2.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// Investigates: a part of guidance, not of the Regulations.
        case investigator = "investigating-officer"
        /// Takes part throughout, and is no member or officer of the council (regulation 17(2)).
        case independentPerson = "independent-person"
        /// Considers both reports, decides and answers.
        case adjudicator = "adjudicating-officer"

        /// Which step appoints them.
        public var step: StepName {
            switch self {
            case .investigator: .appointInvestigator
            case .independentPerson: .appointIndependentPerson
            case .adjudicator: .appointAdjudicator
            }
        }

        /// What bars a person from it.
        public var bars: [PersonBar] {
            switch self {
            case .investigator: [.complainedAbout, .managesService, .involvedBefore]
            case .independentPerson: [.member, .officer, .spouse, .complainedAbout, .involvedBefore]
            case .adjudicator: [.complainedAbout]
            }
        }
    }

    /// Makes an appointment.
    public init(_ part: Part, name: String, from: String? = nil, bars: [PersonBar] = []) {
        self.part = part
        self.name = name
        self.from = from
        self.bars = bars
    }
}

/// What bars a person from a part in stages 2 and 3.
public enum PersonBar: String, CaseIterable, Hashable, Sendable {
    /// A member of the council (regulation 2).
    case member = "member"
    /// An officer of the council (regulation 2).
    case officer = "officer"
    /// The spouse or civil partner of a member or officer (regulation 2).
    case spouse = "spouse-of-member-or-officer"
    /// Complained about.
    case complainedAbout = "complained-about"
    /// In the line that manages the service or person complained about.
    case managesService = "manages-service"
    /// Took part in the case, or in what is complained about, before.
    case involvedBefore = "involved-before"
    /// Was the independent person at stage 2 (regulation 19(3)).
    case wasIndependentPerson = "stage-2-independent-person"
    /// Chairs, and was an officer or member of this council within three years.
    case recentlyOfCouncil = "of-the-council-within-three-years"

    /// The rule that bars them.
    public var source: Source {
        switch self {
        case .member, .officer, .spouse: .regulation("2")
        case .complainedAbout, .managesService, .involvedBefore: .policy("conflicts of interest")
        case .wasIndependentPerson: .regulation("19(3)")
        case .recentlyOfCouncil: .policy("who may chair")
        }
    }

    /// Why, as a person reads it: `is a member of the council`.
    public var inWords: String {
        switch self {
        case .member: "is a member of the council"
        case .officer: "is an officer of the council"
        case .spouse: "is the spouse or civil partner of a member or officer of the council"
        case .complainedAbout: "is complained about"
        case .managesService: "manages the service or person complained about"
        case .involvedBefore: "was involved before"
        case .wasIndependentPerson: "was the independent person at stage 2"
        case .recentlyOfCouncil: "was an officer or member of the council in the last three years"
        }
    }
}

/// An appointment to the review panel (regulation 19).
public struct PanelAppointment: Hashable, Sendable {
    /// Who.
    public let name: String
    /// Whether they chair.
    public let isChair: Bool
    /// What was found to bar them; empty once they have declared that nothing does.
    public let bars: [PersonBar]

    /// What bars a person from a panel.
    public static let bars: [PersonBar] = [
        .member, .officer, .spouse, .wasIndependentPerson, .complainedAbout, .involvedBefore, .recentlyOfCouncil,
    ]

    /// Makes an appointment.
    public init(name: String, isChair: Bool, bars: [PersonBar] = []) {
        self.name = name
        self.isChair = isChair
        self.bars = bars
    }
}
