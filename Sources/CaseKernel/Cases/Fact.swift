/// Something somebody did, lawful or not: what a history is told of. `record` takes it; acts are the lawful form of it.
public enum Fact: Hashable, Sendable {
    /// A representation was received.
    case received(Received)
    /// A person read it for risk.
    case safeguardingChecked(SafeguardingCheck)
    /// What a complainant was found to be.
    case categoryEstablished(ComplainantNumber, ComplainantCategory, by: String, on: Day)
    /// Sufficient interest was decided.
    case interestDecided(TrackNumber, InterestDecision)
    /// The person was told of a refusal.
    case refusalNotified(TrackNumber, on: Day)
    /// It was acknowledged.
    case acknowledged(TrackNumber, on: Day)
    /// Information and help were offered.
    case informed(TrackNumber, on: Day)
    /// An advocate was asked for.
    case advocateRequested(TrackNumber, on: Day)
    /// No advocate was wanted.
    case advocateDeclined(TrackNumber, on: Day)
    /// An advocate was appointed, in spite of any bars.
    case advocateAppointed(TrackNumber, Advocate, bars: Set<AdvocateBar>, on: Day)
    /// A later start was agreed.
    case laterStartAgreed(TrackNumber, start: Day, on: Day)
    /// A notice that a stage takes longer was sent.
    case extended(TrackNumber, Stage, ExtensionNotice)
    /// A stage was answered.
    case answered(TrackNumber, Stage, Answer)
    /// The next stage was asked for.
    case requested(TrackNumber, Stage, StageRequest)
    /// The written record of an oral complaint was produced.
    case recordProduced(TrackNumber, on: Day)
    /// It was withdrawn.
    case withdrawn(TrackNumber, Withdrawal)
    /// The withdrawal was confirmed.
    case withdrawalConfirmed(TrackNumber, on: Day)
    /// The case was closed.
    case closed(by: String, on: Day)

    /// When it happened.
    public var day: Day {
        switch self {
        case .received(let received): received.receipt.receivedOn
        case .safeguardingChecked(let check): check.on
        case .interestDecided(_, let decision): decision.on
        case .extended(_, _, let notice): notice.sentOn
        case .answered(_, _, let answer): answer.on
        case .requested(_, _, let request): request.on
        case .withdrawn(_, let withdrawal): withdrawal.on
        case .categoryEstablished(_, _, _, let day), .refusalNotified(_, let day), .acknowledged(_, let day),
            .informed(_, let day), .advocateRequested(_, let day), .advocateDeclined(_, let day),
            .advocateAppointed(_, _, _, let day), .laterStartAgreed(_, _, let day), .recordProduced(_, let day),
            .withdrawalConfirmed(_, let day), .closed(_, let day):
            day
        }
    }

    /// Which step it is.
    public var step: StepName {
        switch self {
        case .received: .receive
        case .safeguardingChecked: .checkSafeguarding
        case .categoryEstablished: .establishCategory
        case .interestDecided: .decideInterest
        case .refusalNotified: .notifyRefusal
        case .acknowledged: .acknowledge
        case .informed: .inform
        case .advocateRequested: .requestAdvocate
        case .advocateDeclined: .declineAdvocate
        case .advocateAppointed: .appointAdvocate
        case .laterStartAgreed: .agreeLaterStart
        case .extended: .extend
        case .answered: .answer
        case .requested: .request
        case .recordProduced: .produceRecord
        case .withdrawn: .withdraw
        case .withdrawalConfirmed: .confirmWithdrawal
        case .closed: .close
        }
    }

    /// Which track it names; `nil` when it is of the whole case.
    public var track: TrackNumber? {
        switch self {
        case .received, .safeguardingChecked, .categoryEstablished, .closed: nil
        case .interestDecided(let track, _), .refusalNotified(let track, _), .acknowledged(let track, _),
            .informed(let track, _), .advocateRequested(let track, _), .advocateDeclined(let track, _),
            .advocateAppointed(let track, _, _, _), .laterStartAgreed(let track, _, _), .extended(let track, _, _),
            .answered(let track, _, _), .requested(let track, _, _), .recordProduced(let track, _),
            .withdrawn(let track, _), .withdrawalConfirmed(let track, _):
            track
        }
    }
}

/// What somebody wants to do now. Made only by functions whose arguments cannot be illegal.
public struct Act: Hashable, Sendable {
    /// The act as a fact, for the rules to look at.
    public let fact: Fact

    private init(_ fact: Fact) { self.fact = fact }

    /// Register a representation.
    public static func receive(_ received: Received) -> Act { Act(.received(received)) }
    /// Say what a person found on reading it for risk.
    public static func checkSafeguarding(_ check: SafeguardingCheck) -> Act { Act(.safeguardingChecked(check)) }
    /// Record what a complainant is.
    public static func establishCategory(
        _ category: ComplainantCategory, of complainant: ComplainantNumber = .first, by: String, on day: Day
    ) -> Act { Act(.categoryEstablished(complainant, category, by: by, on: day)) }
    /// Decide sufficient interest.
    public static func decideInterest(_ decision: InterestDecision, track: TrackNumber = .first) -> Act {
        Act(.interestDecided(track, decision))
    }
    /// Tell the person of a refusal.
    public static func notifyRefusal(on day: Day, track: TrackNumber = .first) -> Act { Act(.refusalNotified(track, on: day)) }
    /// Acknowledge.
    public static func acknowledge(on day: Day, track: TrackNumber = .first) -> Act { Act(.acknowledged(track, on: day)) }
    /// Give information and offer help.
    public static func inform(on day: Day, track: TrackNumber = .first) -> Act { Act(.informed(track, on: day)) }
    /// Ask for an advocate.
    public static func requestAdvocate(on day: Day, track: TrackNumber = .first) -> Act {
        Act(.advocateRequested(track, on: day))
    }
    /// Say that no advocate is wanted.
    public static func declineAdvocate(on day: Day, track: TrackNumber = .first) -> Act {
        Act(.advocateDeclined(track, on: day))
    }
    /// Appoint an advocate; `bars` is what was found on checking, and must be empty (SI 2004/719 reg 3).
    public static func appoint(
        _ advocate: Advocate, bars: Set<AdvocateBar>, on day: Day, track: TrackNumber = .first
    ) -> Act { Act(.advocateAppointed(track, advocate, bars: bars, on: day)) }
    /// Agree a later start at the complainant's request.
    public static func agreeLaterStart(_ start: Day, on day: Day, track: TrackNumber = .first) -> Act {
        Act(.laterStartAgreed(track, start: start, on: day))
    }
    /// Extend stage 1, for complexity: there is no other reason (regulation 14(5)).
    public static func extendForComplexity(
        because reason: String, until: Day, sentOn: Day, track: TrackNumber = .first
    ) -> Act {
        Act(
            .extended(
                track, .localResolution, ExtensionNotice(sentOn: sentOn, isForComplexity: true, reason: reason, until: until)))
    }
    /// Extend stage 2, for a stated reason, to a stated day (regulation 17(6)).
    public static func extendInvestigation(
        because reason: String, until: Day, sentOn: Day, track: TrackNumber = .first
    ) -> Act {
        Act(
            .extended(
                track, .investigation, ExtensionNotice(sentOn: sentOn, isForComplexity: false, reason: reason, until: until)))
    }
    /// Answer stage 1.
    public static func answer(_ answer: Answer, track: TrackNumber = .first) -> Act {
        Act(.answered(track, .localResolution, answer))
    }
    /// Ask for stage 2.
    public static func requestInvestigation(_ request: StageRequest, track: TrackNumber = .first) -> Act {
        Act(.requested(track, .investigation, request))
    }
    /// Produce the written record of an oral complaint.
    public static func produceRecord(on day: Day, track: TrackNumber = .first) -> Act { Act(.recordProduced(track, on: day)) }
    /// Withdraw.
    public static func withdraw(_ withdrawal: Withdrawal, track: TrackNumber = .first) -> Act {
        Act(.withdrawn(track, withdrawal))
    }
    /// Confirm a withdrawal.
    public static func confirmWithdrawal(on day: Day, track: TrackNumber = .first) -> Act {
        Act(.withdrawalConfirmed(track, on: day))
    }
    /// Close the case.
    public static func close(by: String, on day: Day) -> Act { Act(.closed(by: by, on: day)) }
}
