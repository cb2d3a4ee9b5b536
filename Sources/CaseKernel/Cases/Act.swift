/// What somebody wants to do now. Made only by functions whose arguments cannot be illegal.
public struct Act: Hashable, Sendable {
    /// The act as a fact, for the rules to look at.
    public let fact: Fact

    private init(_ fact: Fact) { self.fact = fact }

    /// Record that somebody wants to complain and has not yet.
    public static func intend(_ intended: Intended) -> Act { Act(.intended(intended)) }
    /// Write to the team, or to the complainant.
    public static func write(_ message: Message) -> Act { Act(.messaged(message)) }
    /// Correct what to call a complainant and how to reach them.
    public static func correctContact(
        of complainant: ComplainantNumber = .first, name: String?, _ contact: Contact, on day: Day
    ) -> Act { Act(.contactCorrected(complainant, name: name, contact, on: day)) }
    /// Say that the code is lost.
    public static func reportLostCode(via route: CodeRoute, on day: Day) -> Act { Act(.codeLost(via: route, on: day)) }
    /// Warn the team that somebody tries wrong codes.
    public static func warnOfGuesses(times: Int, on day: Day) -> Act { Act(.codeGuessed(times: times, on: day)) }
    /// Give a new code, which ends the old one.
    public static func replaceCode(via route: CodeRoute, by: String, on day: Day) -> Act {
        Act(.codeReplaced(via: route, by: by, on: day))
    }
    /// Leave the code as it is, once somebody has looked into it.
    public static func keepCode(by: String, on day: Day) -> Act { Act(.codeKept(by: by, on: day)) }
    /// Move the case to another version of the council's module.
    public static func moveToVersion(_ move: VersionMove) -> Act { Act(.movedToVersion(move)) }
    /// Register a representation.
    public static func receive(_ received: Received) -> Act { Act(.received(received)) }
    /// Say what a person found on reading it for risk.
    public static func checkSafeguarding(_ check: SafeguardingCheck) -> Act { Act(.safeguardingChecked(check)) }
    /// Record what a complainant is.
    public static func establishCategory(
        _ category: ComplainantCategory, also: [ComplainantCategory] = [], of complainant: ComplainantNumber = .first,
        by: String, on day: Day
    ) -> Act { Act(.categoryEstablished(complainant, category, also: also, by: by, on: day)) }
    /// Decide sufficient interest.
    public static func decideInterest(_ decision: InterestDecision, track: TrackNumber = .first) -> Act {
        Act(.interestDecided(track, decision))
    }
    /// Tell the person of a refusal.
    public static func notifyRefusal(on day: Day, track: TrackNumber = .first) -> Act {
        Act(.refusalNotified(track, on: day))
    }
    /// Acknowledge.
    public static func acknowledge(on day: Day, track: TrackNumber = .first) -> Act {
        Act(.acknowledged(track, on: day))
    }
    /// Give information and offer help.
    public static func inform(on day: Day, track: TrackNumber = .first) -> Act { Act(.informed(track, on: day)) }
    /// Ask for an advocate; `how` is the door by which the person asked, which is their consent to being referred.
    public static func requestAdvocate(on day: Day, how: Channel? = nil, track: TrackNumber = .first) -> Act {
        Act(.advocateRequested(track, how: how, on: day))
    }
    /// Refer somebody to an advocacy provider.
    public static func refer(_ referral: Referral, track: TrackNumber = .first) -> Act {
        Act(.referred(track, referral))
    }
    /// Note that a parcel arrived.
    public static func noteDelivery(of parcel: Parcel, by plugin: String, _ way: ContactWay?, on day: Day) -> Act {
        Act(.delivered(parcel, by: plugin, way, on: day))
    }
    /// Note that a parcel was given up.
    public static func noteFailure(of parcel: Parcel, because reason: String, on day: Day) -> Act {
        Act(.undelivered(parcel, reason: reason, on: day))
    }
    /// Let a notice that was to be sent wait on the page of the case.
    public static func hold(_ parcel: Parcel, because reason: HoldReason, on day: Day) -> Act {
        Act(.held(parcel, reason, on: day))
    }
    /// Note that the complainant read a notice.
    public static func noteReading(of notice: NoticeNumber, on day: Day) -> Act { Act(.noticeRead(notice, on: day)) }
    /// Hand a notice over, or pass a referral on, by hand.
    public static func handOver(_ parcel: Parcel, by: String, on day: Day) -> Act {
        Act(.handedOver(parcel, by: by, on: day))
    }
    /// Send a parcel again.
    public static func sendAgain(_ parcel: Parcel, by: String, on day: Day) -> Act {
        Act(.sentAgain(parcel, by: by, on: day))
    }
    /// Say which ways of writing are safe, once a person has read what the complainant said.
    public static func confirmContact(
        of complainant: ComplainantNumber = .first, _ confirmation: ContactConfirmation
    ) -> Act { Act(.contactConfirmed(complainant, confirmation)) }
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
                track, .localResolution,
                ExtensionNotice(sentOn: sentOn, isForComplexity: true, reason: reason, until: until)))
    }
    /// Extend stage 2, for a stated reason, to a stated day (regulation 17(6)).
    public static func extendInvestigation(
        because reason: String, until: Day, sentOn: Day, track: TrackNumber = .first
    ) -> Act {
        Act(
            .extended(
                track, .investigation,
                ExtensionNotice(sentOn: sentOn, isForComplexity: false, reason: reason, until: until)))
    }
    /// Extend a stage of the corporate procedure, for a stated reason.
    public static func extend(
        _ stage: Stage, because reason: String, until: Day, sentOn: Day, track: TrackNumber
    ) -> Act {
        Act(
            .extended(
                track, stage, ExtensionNotice(sentOn: sentOn, isForComplexity: false, reason: reason, until: until)))
    }
    /// Answer a stage; the first unless said.
    public static func answer(
        _ answer: Answer, at stage: Stage = .localResolution, track: TrackNumber = .first
    ) -> Act { Act(.answered(track, stage, answer)) }
    /// Ask for stage 2.
    public static func requestInvestigation(_ request: StageRequest, track: TrackNumber = .first) -> Act {
        Act(.requested(track, .investigation, request))
    }
    /// Ask for a stage.
    public static func request(_ stage: Stage, _ request: StageRequest, track: TrackNumber = .first) -> Act {
        Act(.requested(track, stage, request))
    }
    /// Enter something the procedure asks for, or that crossed it.
    public static func enter(_ entry: Entry) -> Act { Act(.entered(entry)) }
    /// Produce the written record of an oral complaint.
    public static func produceRecord(on day: Day, track: TrackNumber = .first) -> Act {
        Act(.recordProduced(track, on: day))
    }
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
