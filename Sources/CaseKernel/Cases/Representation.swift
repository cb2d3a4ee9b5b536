/// What was said: the points of complaint, what would put it right, and how it reached the council.
public struct Representation: Hashable, Sendable {
    /// The numbered points, at least one, in the person's own words.
    public let points: [Point]
    /// What the person wants to happen.
    public let wanted: String?
    /// When what is complained about happened, as far as one date says it: the date the grounds arose (regulation 9).
    public let happenedOn: Day?
    /// When it happened, where no one date says it: `since last summer, and it goes on`.
    public let happenedInWords: String?

    /// Makes a representation from the words of each point; `nil` when there is no point or one is blank.
    public init?(
        points words: [String], wanted: String? = nil, happenedOn: Day? = nil, happenedInWords: String? = nil
    ) {
        var points: [Point] = []
        for (index, text) in words.enumerated() {
            guard text.contains(where: { !$0.isWhitespace }), let number = PointNumber(index + 1) else { return nil }
            points.append(Point(number: number, words: text, aroseOn: happenedOn))
        }
        guard !points.isEmpty else { return nil }
        self.points = points
        self.wanted = wanted
        self.happenedOn = happenedOn
        self.happenedInWords = happenedInWords
    }
}

/// One thing complained about; answers and findings are given point by point.
public struct Point: Hashable, Sendable {
    /// Its number within the case.
    public let number: PointNumber
    /// What the person said.
    public let words: String
    /// When the grounds arose, where that is known (regulation 9(1)).
    public internal(set) var aroseOn: Day?
    /// When it was first complained about, where that was later than the rest.
    public internal(set) var raisedOn: Day?
    /// Whether it is considered though it came out of time, once that is decided (regulation 9(2)).
    public internal(set) var lateDecision: Dated<LateDecision>?
    /// Every decision on the procedure it goes to, oldest first.
    public internal(set) var routes: [Dated<RouteDecision>] = []
    /// Every time its consideration ended because of other proceedings, oldest first.
    public internal(set) var stops: [StopStanding] = []
    /// Why it was refused, where it was.
    public internal(set) var refusal: Dated<PointRefusal>?

    init(number: PointNumber, words: String, aroseOn: Day? = nil, raisedOn: Day? = nil) {
        self.number = number
        self.words = words
        self.aroseOn = aroseOn
        self.raisedOn = raisedOn
    }
}

/// Other proceedings that ended consideration of a point, and what came after.
public struct StopStanding: Hashable, Sendable {
    /// Why.
    public let stop: ProceedingsStop
    /// Since when.
    public let on: Day
    /// When the complainant was told of it in writing (regulation 8(3)).
    public internal(set) var notifiedOn: Day?
    /// When they ended.
    public internal(set) var endedOn: Day?
    /// Whether the complainant was told that they ended.
    public internal(set) var isEndTold = false
    /// When the point was submitted again.
    public internal(set) var resubmittedOn: Day?
}

/// How and when a representation reached the council.
public struct Receipt: Hashable, Sendable {
    /// The day it first reached any door of the council, whoever opened it (policy: receipt at any door).
    public let receivedOn: Day
    /// The day it was entered here; never earlier than ``receivedOn``.
    public let enteredOn: Day
    /// By which door.
    public let channel: Channel

    /// Makes a receipt; `nil` when it would have been entered before it was received.
    public init?(receivedOn: Day, enteredOn: Day, channel: Channel) {
        guard receivedOn <= enteredOn else { return nil }
        self.receivedOn = receivedOn
        self.enteredOn = enteredOn
        self.channel = channel
    }
}

/// The doors by which a representation may arrive.
public enum Channel: String, CaseIterable, Hashable, Sendable {
    /// A form on this site or one that speaks to it.
    case online = "online"
    /// An email to anyone at the council.
    case email = "email"
    /// A letter.
    case letter = "letter"
    /// A text message.
    case text = "text"
    /// A telephone call.
    case telephone = "telephone"
    /// Said face to face, to a social worker or at a counter.
    case inPerson = "in-person"
    /// Brought by an advocate in writing.
    case advocate = "advocate"

    /// Whether the representation was made orally, so that stage 2 waits for a written record (regulation 17(5)).
    ///
    /// Only a call or a talk is; a text message is in writing (policy: what counts as oral).
    public var isOral: Bool {
        switch self {
        case .telephone, .inPerson: true
        case .online, .email, .letter, .text, .advocate: false
        }
    }
}
