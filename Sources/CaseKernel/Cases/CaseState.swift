/// What a case looks like once its events have been read, oldest first.
public enum CaseState: Hashable, Sendable {
    /// Nothing has been received.
    case unopened
    /// Under way.
    case open(CaseFile)
    /// Closed by the council; a right to go on outlives it (regulation 15(2) sets no limit).
    case closed(CaseFile, on: Day)

    /// The file, unless nothing has been received.
    public var file: CaseFile? {
        switch self {
        case .unopened: nil
        case .open(let file), .closed(let file, _): file
        }
    }
}

/// Everything known of a case: its complainants, points and tracks.
public struct CaseFile: Hashable, Sendable {
    /// How the case began.
    public let opening: Opening
    /// What was received, how and when; `nil` while there is only the wish to complain.
    public internal(set) var received: Received?
    /// The complainants, by number.
    public internal(set) var complainants: [Complainant]
    /// The points of complaint, by number.
    public internal(set) var points: [Point]
    /// The tracks, by number.
    public internal(set) var tracks: [Track]
    /// The last check for risk.
    public internal(set) var safeguarding: SafeguardingCheck?
    /// The day of the first words of the complainant's that nobody has read for risk; `nil` once all have been read.
    public internal(set) var unreadSince: Day?
    /// Every notice given, oldest first.
    public internal(set) var notices: [Notice] = []
    /// What complainant and team wrote to each other, oldest first.
    public internal(set) var messages: [Message] = []
    /// The referrals to advocacy providers, oldest first, each with the track it is for.
    public internal(set) var referrals: [TrackReferral] = []
    /// Where everything stands that leaves the install.
    var standings: [Parcel: ParcelStanding] = [:]
    /// Trouble with the code that nobody has looked into; `nil` while there is none.
    public internal(set) var codeTrouble: CodeTrouble?

    /// The day it counts as received; while there is only the wish to complain, the day the council came to know of that.
    public var receivedOn: Day { received?.receipt.receivedOn ?? opening.day }
    /// The day that was entered here.
    public var enteredOn: Day { received?.receipt.enteredOn ?? opening.enteredOn }
    /// By which door that came.
    public var channel: Channel { received?.receipt.channel ?? opening.channel }

    /// The track of this number, if the case has one.
    public func track(_ number: TrackNumber) -> Track? { tracks.first { $0.number == number } }

    /// The complainant of this number, if the case has one.
    public func complainant(_ number: ComplainantNumber) -> Complainant? { complainants.first { $0.number == number } }
}

/// A referral and the track it is for.
public struct TrackReferral: Hashable, Sendable {
    /// For which track.
    public let track: TrackNumber
    /// The referral.
    public let referral: Referral
}

/// A procedure running over some points for one complainant, with its own stage and clocks.
public struct Track: Hashable, Sendable {
    /// Which track of the case.
    public let number: TrackNumber
    /// For whom it runs.
    public let complainant: ComplainantNumber
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
    /// Where the procedure has got to.
    public internal(set) var progress: Progress
    /// Clocks that an event moved after the last notice: what was told of them differs for that reason, not for the data's.
    var clocksMovedSinceNotice: Set<Clock> = []
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

/// Where a track has got to.
public enum Progress: Hashable, Sendable {
    /// Nothing has been complained about: there is only the wish to.
    case intended
    /// Stage 1 cannot begin yet: sufficient interest is undecided, or an advocate is awaited.
    case awaitingStart
    /// Stage 1 runs.
    case localResolution(LocalResolution)
    /// Stage 1 is answered.
    case answered(LocalResolution?, Answer)
    /// Stage 2 was asked for.
    case investigation(Investigation)
    /// The person has no sufficient interest; told on a day, once they are (regulation 12(4)).
    case refused(notifiedOn: Day?)
    /// Withdrawn; confirmed in writing on a day, once it is (regulation 7).
    indirect case withdrawn(Withdrawal, from: Progress, confirmedOn: Day?)
}

/// Stage 1 once its clock has begun.
public struct LocalResolution: Hashable, Sendable {
    /// Day 0.
    public internal(set) var began: Day
    /// Which rule set it.
    public internal(set) var basis: StartBasis
    /// The notice that it takes longer, if one was sent.
    public internal(set) var extended: ExtensionNotice?
}

/// Stage 2 once it was asked for.
public struct Investigation: Hashable, Sendable {
    /// The request.
    public let request: StageRequest
    /// What came of stage 1.
    public let localResolution: LocalResolution?
    /// The answer at stage 1, unless it never came.
    public let answer: Answer?
    /// Day 0 and its rule, once known: an oral complaint waits for its written record.
    public internal(set) var began: Start?
    /// The notice that it takes longer, if one was sent.
    public internal(set) var extended: ExtensionNotice?

    /// A stage's first day and the rule that set it.
    public struct Start: Hashable, Sendable {
        /// Day 0.
        public let on: Day
        /// Which rule.
        public let basis: StartBasis
    }
}

extension Progress {
    /// Stage 1's clock and answer, whatever came after.
    public var localOutcome: (stage: LocalResolution?, answer: Answer?) {
        switch self {
        case .intended, .awaitingStart, .refused: (nil, nil)
        case .localResolution(let stage): (stage, nil)
        case .answered(let stage, let answer): (stage, answer)
        case .investigation(let investigation): (investigation.localResolution, investigation.answer)
        case .withdrawn(_, let earlier, _): earlier.localOutcome
        }
    }
}
