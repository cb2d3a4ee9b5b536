/// A procedure running over some points for one complainant, with its own stages and clocks.
public struct Track: Hashable, Sendable {
    /// Which track of the case.
    public let number: TrackNumber
    /// For whom it runs.
    public let complainant: ComplainantNumber
    /// Which procedure.
    public let kind: TrackKind
    /// The day it began to run: when what it is about was received, or came to it from another track.
    public internal(set) var openedOn: Day
    /// By what it began: what its stage 1 counts from unless something else sets its start.
    let openedBy: StartBasis
    /// Over which points.
    public internal(set) var points: [PointNumber]
    /// When it was acknowledged, if it was.
    public internal(set) var acknowledgedOn: Day?
    /// When information and the offer of help were given, if they were (regulation 11).
    public internal(set) var informedOn: Day?
    /// Where the wish for an advocate stands.
    public internal(set) var advocacy: Advocacy
    /// Since when an advocate has been asked for, whether or not one was then appointed.
    var advocateAskedOn: Day?
    /// Whether the wish for an advocate, as it stands, was passed on to a provider.
    var isReferred = false
    /// Whether an advocate had been asked for by the day of receipt, so that one appointed later sets the start (regulation
    /// 14(3)(b)).
    public internal(set) var awaitedAdvocate: Bool
    /// The decision on sufficient interest, once made.
    public internal(set) var interest: InterestDecision?
    /// Whether there is only the wish to complain.
    var isIntended = false
    /// Every going through of a stage, oldest first.
    public internal(set) var passes: [StagePass] = []
    /// How it ended, where it ended otherwise than by an answer.
    public internal(set) var ending: TrackEnding? {
        // Also where the track goes on later by another pass, its clocks ended on that day.
        didSet {
            guard let index = passes.lastIndex(where: { !$0.isTurnedDown }) else { return }
            passes[index].endedOn = ending?.day
        }
    }
    /// When a written record of an oral complaint was made before stage 2 was asked for: it stands then.
    var recordedOn: Day?
    /// When the Ombudsman sent it back after an early referral: the window for a panel opens anew.
    var sentBackOn: Day?
    /// Steps beside the procedure, oldest first.
    public internal(set) var optionalSteps: [Dated<OptionalStep>] = []
    /// When the complainant was told how things stand, oldest first.
    public internal(set) var updatedOn: [Day] = []
    /// Pauses of the council's own, which stop no clock, oldest first.
    public internal(set) var pauses: [Dated<Pause>] = []
    /// What became of a withdrawn complaint: whether the council looks into it all the same.
    public internal(set) var withdrawnReview: Dated<Bool>?
    /// When the complainant was sent to the Ombudsman with the refusal of points or of a panel.
    public internal(set) var refusalToldOn: Day?
    /// Clocks that an event moved after the last notice: what was told of them differs for that reason, not for the data's.
    var clocksMovedSinceNotice: Set<Clock> = []

    init(
        number: TrackNumber, complainant: ComplainantNumber, kind: TrackKind, openedOn: Day,
        openedBy: StartBasis = .receipt, points: [PointNumber], advocacy: Advocacy = .open,
        advocateAskedOn: Day? = nil, awaitedAdvocate: Bool = false
    ) {
        self.number = number
        self.complainant = complainant
        self.kind = kind
        self.openedOn = openedOn
        self.openedBy = openedBy
        self.points = points
        self.advocacy = advocacy
        self.advocateAskedOn = advocateAskedOn
        self.awaitedAdvocate = awaitedAdvocate
    }

    /// A pause of the council's own.
    public struct Pause: Hashable, Sendable {
        /// Why.
        public let because: String
        /// To when, where that was said.
        public let until: Day?
    }

    /// The last pass of a stage; `nil` when the track never came to it.
    public func pass(_ stage: Stage) -> StagePass? { passes.last { $0.stage == stage && !$0.isTurnedDown } }

    /// The pass that the track is in, or was in last.
    public var current: StagePass? { passes.last { !$0.isTurnedDown } }
}

/// What a track runs under.
public enum TrackKind: String, CaseIterable, Hashable, Sendable {
    /// The procedure of the Regulations: three stages.
    case statutory = "statutory"
    /// The council's corporate complaints procedure: two stages, by the Ombudsman's Code.
    case corporate = "corporate"
    /// A compliment: passed on to whoever earned it.
    case compliment = "compliment"
    /// A comment or suggestion.
    case comment = "comment"
    /// An enquiry: answered.
    case enquiry = "enquiry"

    /// Its stages, in order.
    public var stages: [Stage] {
        switch self {
        case .statutory: [.localResolution, .investigation, .reviewPanel]
        case .corporate: [.corporateResponse, .corporateReview]
        case .compliment, .comment, .enquiry: [.reply]
        }
    }

    /// As it is named: `the children's social care complaints procedure`.
    public var title: String {
        switch self {
        case .statutory: "the children’s social care complaints procedure"
        case .corporate: "the council’s corporate complaints procedure"
        case .compliment: "a compliment"
        case .comment: "a comment or suggestion"
        case .enquiry: "an enquiry"
        }
    }
}

/// How a track ended otherwise than by an answer.
public enum TrackEnding: Hashable, Sendable {
    /// The person has no sufficient interest; told on a day, once they are (regulation 12(4)).
    case refused(notifiedOn: Day?)
    /// Withdrawn; confirmed in writing on a day, once it is (regulation 7).
    case withdrawn(Withdrawal, confirmedOn: Day?)
    /// Every point went to another procedure, or out.
    case rerouted(on: Day)
    /// Every point ended because of other proceedings; told on a day, once they are (regulation 8).
    case stopped(on: Day, notifiedOn: Day?)
    /// Every point was refused; told on a day, once they are.
    case pointsRefused(on: Day, notifiedOn: Day?)
    /// Sent to the Ombudsman after stage 2, by agreement.
    case referredEarly(on: Day)

    /// The day it ended; `nil` of a refusal of interest, whose day is the decision's.
    public var day: Day? {
        switch self {
        case .refused: nil
        case .withdrawn(let withdrawal, _): withdrawal.on
        case .rerouted(let day), .stopped(let day, _), .pointsRefused(let day, _), .referredEarly(let day): day
        }
    }
}

/// Where a complainant's wish for an advocate stands.
public enum Advocacy: Hashable, Sendable {
    /// Nobody has asked or answered.
    case open
    /// Asked for and not yet appointed; `atReceipt` when asked for with the complaint.
    case requested(on: Day, atReceipt: Bool)
    /// Appointed.
    case appointed(Advocate, on: Day)
    /// Not wanted.
    case declined(on: Day)
}
