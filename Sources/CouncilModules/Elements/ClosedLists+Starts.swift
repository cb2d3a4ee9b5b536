public import CaseKernel

/// What a published length of time is counted from: a fact that cases record, or one that only the council knows.
public enum StartEvent: Hashable, Sendable {
    /// A fact of the case.
    case known(Milestone)
    /// The complaint was made.
    case made
    /// The investigation was started.
    case investigationStarted
    /// The points of the complaint were agreed or signed.
    case pointsAgreed
    /// Somebody met the complainant.
    case metComplainant
    /// The complainant received the council's letter.
    case letterReceived

    /// The fact of a case that it comes to; `nil` where cases record none, so that no promise can rest on it.
    ///
    /// A complaint is received the day it is made, but for the post; a letter received is the answer received.
    public var milestone: Milestone? {
        switch self {
        case .known(let milestone): milestone
        case .made: .received
        case .pointsAgreed: .statementAgreed
        case .letterReceived: .answerReceived
        case .investigationStarted, .metComplainant: nil
        }
    }

    /// What happened, as a person reads it.
    public var inWords: String {
        switch self {
        case .known(let milestone): milestone.inWords
        case .made: "the complaint was made"
        case .investigationStarted: "the investigation started"
        case .pointsAgreed: "the points of the complaint were agreed"
        case .metComplainant: "somebody met the person who complained"
        case .letterReceived: "the letter was received"
        }
    }
}

extension StartEvent: ClosedList {
    /// The facts of a case first.
    public static let allCases: [StartEvent] =
        Milestone.allCases.map(StartEvent.known)
        + [.made, .investigationStarted, .pointsAgreed, .metComplainant, .letterReceived]

    /// As the module writes it; two are the same when this is, so nothing here may compare them.
    public var rawValue: String {
        switch self {
        case .known(let milestone): milestone.rawValue
        case .made: "made"
        case .investigationStarted: "investigation-started"
        case .pointsAgreed: "points-agreed"
        case .metComplainant: "met-the-complainant"
        case .letterReceived: "letter-received"
        }
    }

    /// Reads what a module writes.
    public init?(rawValue: String) {
        guard let event = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = event
    }

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .known(let milestone): milestone.help
        case .made: "The complaint was made; read as received."
        case .investigationStarted: "The investigation was started: later than the law's start, so no promise."
        case .pointsAgreed: "The points of the complaint were agreed or signed."
        case .metComplainant: "Somebody met the complainant: later than the law's start, so no promise."
        case .letterReceived: "The complainant received the council's letter."
        }
    }
}
