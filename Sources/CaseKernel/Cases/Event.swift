/// Something that happened in a case. Histories only grow, and every event of the procedure names its track.
public enum Event: Hashable, Sendable {
    /// A representation was received, and the case opened with its first complainant, points and track.
    case received(Received)
    /// A person read the complaint for any risk to a child or anyone else.
    case safeguardingChecked(SafeguardingCheck)
    /// A complaints manager found a complainant to be of some category, whatever was claimed.
    case categoryEstablished(ComplainantNumber, ComplainantCategory, by: String, on: Day)
    /// The authority decided whether the person has sufficient interest (regulation 12).
    case interestDecided(TrackNumber, InterestDecision)
    /// The person was told that there is no sufficient interest and no further action (regulation 12(4)).
    case refusalNotified(TrackNumber, on: Day)
    /// The council wrote to say the complaint had arrived.
    case acknowledged(TrackNumber, on: Day)
    /// Details of the procedure and of advocacy were given, and help offered (regulation 11).
    case informed(TrackNumber, on: Day)
    /// The complainant asked for an advocate.
    case advocateRequested(TrackNumber, on: Day)
    /// The complainant said they do not want an advocate, or no longer.
    case advocateDeclined(TrackNumber, on: Day)
    /// An advocate was appointed.
    case advocateAppointed(TrackNumber, Advocate, on: Day)
    /// A later start of stage 1 was agreed at the complainant's request (regulation 14(4)).
    case laterStartAgreed(TrackNumber, start: Day, on: Day)
    /// A stage's clock began.
    case began(TrackNumber, Stage, on: Day, StartBasis)
    /// A notice that the stage will take longer was sent.
    case extended(TrackNumber, Stage, ExtensionNotice)
    /// The stage was answered.
    case answered(TrackNumber, Stage, Answer)
    /// The next stage was asked for.
    case requested(TrackNumber, Stage, StageRequest)
    /// The final written record of an oral complaint was produced; it becomes the representations (regulation 17(5)).
    case recordProduced(TrackNumber, on: Day)
    /// The representation was withdrawn (regulation 7).
    case withdrawn(TrackNumber, Withdrawal)
    /// The withdrawal was confirmed in writing to the complainant and any advocate (regulation 7).
    case withdrawalConfirmed(TrackNumber, on: Day)
    /// A notice told somebody dates and rights.
    case told(Notice)
    /// The council closed the case.
    case closed(by: String, on: Day)
}

/// The facts a case opens with.
public struct Received: Hashable, Sendable {
    /// How and when it arrived.
    public let receipt: Receipt
    /// What was said.
    public let representation: Representation
    /// Who said it.
    public let complainant: Complainant
    /// The child concerned.
    public let child: Child?
    /// Whether an advocate was asked for when complaining.
    public let wantsAdvocate: Bool
    /// The council module's version the case is pinned to.
    public let moduleVersion: String
    /// The law's version the case is pinned to.
    public let lawVersion: String

    /// Brings the facts together.
    public init(
        receipt: Receipt, representation: Representation, complainant: Complainant, child: Child? = nil,
        wantsAdvocate: Bool = false, moduleVersion: String, lawVersion: String
    ) {
        self.receipt = receipt
        self.representation = representation
        self.complainant = complainant
        self.child = child
        self.wantsAdvocate = wantsAdvocate
        self.moduleVersion = moduleVersion
        self.lawVersion = lawVersion
    }
}

/// A person's look at a complaint for risk, and what they did.
public struct SafeguardingCheck: Hashable, Sendable {
    /// When.
    public let on: Day
    /// Who looked: a role or a name.
    public let by: String
    /// What they found.
    public let outcome: Outcome

    /// What a check found.
    public enum Outcome: Hashable, Sendable {
        /// Nothing to refer.
        case noConcern
        /// Referred to somebody, in words that are not the allegation itself.
        case referred(to: String)
    }

    /// Makes a check.
    public init(on: Day, by: String, outcome: Outcome) {
        self.on = on
        self.by = by
        self.outcome = outcome
    }
}

/// The decision of regulation 12.
public struct InterestDecision: Hashable, Sendable {
    /// Whether the person has sufficient interest.
    public let isAccepted: Bool
    /// The reasons; a refusal must have them (policy: reasons for refusing).
    public let reasons: String?
    /// Whether the child's views were taken, and if not why (regulation 12(2)).
    public let childsViews: String?
    /// Who decided.
    public let by: String
    /// When.
    public let on: Day

    /// Makes a decision.
    public init(isAccepted: Bool, reasons: String? = nil, childsViews: String? = nil, by: String, on: Day) {
        self.isAccepted = isAccepted
        self.reasons = reasons
        self.childsViews = childsViews
        self.by = by
        self.on = on
    }
}

/// Which rule set a stage's first day.
public enum StartBasis: String, CaseIterable, Hashable, Sendable {
    /// The day the representation was received: regulation 14(3)(c).
    case receipt = "receipt"
    /// The day sufficient interest was decided: regulation 14(3)(a).
    case interestDecided = "sufficient-interest-decided"
    /// The day the advocate was appointed: regulation 14(3)(b).
    case advocateAppointed = "advocate-appointed"
    /// The later day agreed at the complainant's request: regulation 14(4).
    case agreedLater = "agreed-later"
    /// The day the request for stage 2 was received: regulation 17(4)(b).
    case request = "request"
    /// The day the written record of an oral complaint was produced: regulation 17(5).
    case recordProduced = "record-produced"

    /// The provision.
    public var source: Source {
        switch self {
        case .receipt: .regulation("14(3)(c)")
        case .interestDecided: .regulation("14(3)(a)")
        case .advocateAppointed: .regulation("14(3)(b)")
        case .agreedLater: .regulation("14(4)")
        case .request: .regulation("17(4)(b)")
        case .recordProduced: .regulation("17(5)")
        }
    }

    /// The milestone the clock counts from.
    public var milestone: Milestone {
        switch self {
        case .receipt: .received
        case .interestDecided: .interestDecided
        case .advocateAppointed: .advocateAppointed
        case .agreedLater: .agreedStart
        case .request: .requested
        case .recordProduced: .recordProduced
        }
    }
}

/// A written notice that a stage will take longer.
public struct ExtensionNotice: Hashable, Sendable {
    /// The day it was sent.
    public let sentOn: Day
    /// Whether the reason is that the complaint is complex: the only one stage 1 allows (regulation 14(5)).
    public let isForComplexity: Bool
    /// The reason in words.
    public let reason: String
    /// The day by which the stage will be answered.
    public let until: Day

    /// Makes a notice.
    public init(sentOn: Day, isForComplexity: Bool, reason: String, until: Day) {
        self.sentOn = sentOn
        self.isForComplexity = isForComplexity
        self.reason = reason
        self.until = until
    }
}

/// The answer at the end of a stage.
public struct Answer: Hashable, Sendable {
    /// The day it was sent.
    public let on: Day
    /// Who answered, by role.
    public let by: String
    /// What was said.
    public let words: String
    /// Whether the council believes the matter resolved; the complainant may think otherwise (regulation 15(2)).
    public let isResolved: Bool

    /// Makes an answer.
    public init(on: Day, by: String, words: String, isResolved: Bool) {
        self.on = on
        self.by = by
        self.words = words
        self.isResolved = isResolved
    }
}

/// A request for the next stage; oral or written, no form demanded.
public struct StageRequest: Hashable, Sendable {
    /// The day it was received.
    public let on: Day
    /// Who asked.
    public let by: Speaker
    /// What they said, when they said more than the request itself; stage 2 needs no reasons (regulation 15(2)).
    public let words: String?

    /// Makes a request.
    public init(on: Day, by: Speaker, words: String? = nil) {
        self.on = on
        self.by = by
        self.words = words
    }
}

/// A withdrawal, oral or written, at any time.
public struct Withdrawal: Hashable, Sendable {
    /// When.
    public let on: Day
    /// Who withdrew.
    public let by: Speaker
    /// What they said.
    public let words: String?

    /// Makes a withdrawal.
    public init(on: Day, by: Speaker, words: String? = nil) {
        self.on = on
        self.by = by
        self.words = words
    }
}

/// What a letter, page or answer told somebody: kept, because a date may later turn out different.
public struct Notice: Hashable, Sendable {
    /// What the notice was.
    public let kind: Kind
    /// Which track it was about.
    public let track: TrackNumber
    /// When it was given.
    public let on: Day
    /// The dates it told.
    public let dates: [ToldDate]
    /// The rights it gave.
    public let rights: [Right]
    /// The calendar the dates were computed on.
    public let calendarVersion: String
    /// The law they were computed under.
    public let lawVersion: String

    /// Brings a notice together.
    public init(
        kind: Kind, track: TrackNumber, on: Day, dates: [ToldDate], rights: [Right], calendarVersion: String,
        lawVersion: String
    ) {
        self.kind = kind
        self.track = track
        self.on = on
        self.dates = dates
        self.rights = rights
        self.calendarVersion = calendarVersion
        self.lawVersion = lawVersion
    }

    /// The notices there are.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The receipt given at once: reference, code and dates.
        case receipt = "receipt"
        /// The acknowledgement.
        case acknowledgement = "acknowledgement"
        /// The notice that a stage takes longer.
        case extended = "extension"
        /// The answer.
        case answer = "answer"
        /// That the next stage was asked for and has begun, or what it waits for.
        case nextStage = "next-stage"
        /// That the person has no sufficient interest.
        case refusal = "refusal"
        /// That the withdrawal is confirmed.
        case withdrawal = "withdrawal"
    }
}

/// A date that was told.
public struct ToldDate: Hashable, Sendable {
    /// For what.
    public let clock: Clock
    /// Who set it: `law` or `council`.
    public let setBy: String
    /// The date.
    public let day: Day

    /// Makes a told date.
    public init(clock: Clock, setBy: String, day: Day) {
        self.clock = clock
        self.setBy = setBy
        self.day = day
    }
}

/// A right a notice must tell of.
public enum Right: String, CaseIterable, Hashable, Sendable {
    /// To information, and help to get an advocate (regulation 11).
    case advocacy = "advocacy"
    /// To ask for stage 2, at any time and for no stated reason (regulation 15(2)).
    case investigation = "investigation"
    /// To complain to the Ombudsman.
    case ombudsman = "ombudsman"
}
