/// What a case looks like once its events have been read, oldest first.
public indirect enum CaseState: Hashable, Sendable {
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
    public internal(set) var received: Received? {
        get { keptReceived?.value }
        set { keptReceived = newValue.map { .value($0) } }
    }
    private var keptReceived: Kept<Received>?
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
    /// Who acts for a complainant, oldest first.
    public internal(set) var representatives: [Dated<Representative>] = []
    /// What the child said when asked, oldest first.
    public internal(set) var childsViews: [Dated<ChildsViews>] = []
    /// Who is complained about.
    public internal(set) var peopleComplainedAbout: [PersonComplainedAbout] = []
    /// The day somebody said that all of them are named, since the last point or person came to it; `nil` until then.
    public internal(set) var peopleCheckedOn: Day?
    /// Who of the team has which part.
    public internal(set) var assignments: [Assignment.Part: AccountNumber] = [:]
    /// Notes of the team's, for itself alone, oldest first.
    public internal(set) var notes: [TeamNote] = []
    /// References of cases that belong with this one.
    public internal(set) var links: [String] = []
    /// Whether what is complained about waits for the answer: every decision, oldest first.
    public internal(set) var freezes: [Dated<FreezeDecision>] = []
    /// What came from or went to the Ombudsman, oldest first.
    public internal(set) var ombudsman: [Dated<OmbudsmanEntry>] = []
    /// The remedies that were offered, oldest first.
    public internal(set) var remedies: [Dated<Remedy>] = []
    /// What is to be done, by number.
    public internal(set) var actions: [CaseAction] = []
    /// The moves to another version of the council's module, oldest first.
    public internal(set) var moves: [VersionMove] = []
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

/// Something from the Ombudsman.
public enum OmbudsmanEntry: Hashable, Sendable {
    /// They were in touch, or the complainant went there, under a reference.
    case contacted(reference: String?)
    /// They decided.
    case decided(OmbudsmanOutcome)
}

/// Something to be done, and what became of it.
public struct CaseAction: Hashable, Sendable {
    /// Its number.
    public let number: ActionNumber
    /// What, who and by when.
    public let agreed: AgreedAction
    /// When it was agreed.
    public let agreedOn: Day
    /// When it was done.
    public internal(set) var completedOn: Day?
    /// What shows it.
    public internal(set) var evidence: String?
    /// When the complainant was told that it was done.
    public internal(set) var reportedOn: Day?

    /// The last day for it.
    public var dueOn: Day {
        switch agreed.due {
        case .day(let day): day
        case .months(let months): agreedOn.monthsLater(months)
        }
    }

    /// Whether it is shown done and the complainant told: only then is nothing owed.
    public var isSettled: Bool { completedOn != nil && reportedOn != nil }
}

/// A referral and the track it is for.
public struct TrackReferral: Hashable, Sendable {
    /// For which track.
    public let track: TrackNumber
    /// The referral.
    public let referral: Referral
}
