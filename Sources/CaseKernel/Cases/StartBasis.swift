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
    /// The day it was agreed to go straight to stage 2: regulation 17(4)(a).
    case skipAgreed = "skip-agreed"
    /// The day points were submitted again after other proceedings: regulation 8(4).
    case resubmitted = "resubmitted"
    /// The day the stage was begun again (policy: a stage run again).
    case ranAgain = "ran-again"

    /// The provision.
    public var source: Source {
        switch self {
        case .receipt: .regulation("14(3)(c)")
        case .interestDecided: .regulation("14(3)(a)")
        case .advocateAppointed: .regulation("14(3)(b)")
        case .agreedLater: .regulation("14(4)")
        case .request: .regulation("17(4)(b)")
        case .recordProduced: .regulation("17(5)")
        case .skipAgreed: .regulation("17(4)(a)")
        case .resubmitted: .regulation("8(4)")
        case .ranAgain: .policy("a stage run again")
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
        case .skipAgreed: .skipAgreed
        case .resubmitted: .resubmitted
        case .ranAgain: .ranAgain
        }
    }
}
