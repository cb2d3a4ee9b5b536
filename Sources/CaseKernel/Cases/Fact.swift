/// Something somebody did, lawful or not: what a history is told of. `record` takes it; acts are the lawful form of it.
public enum Fact: Hashable, Sendable {
    /// Somebody wants to complain and has not yet.
    case intended(Intended)
    /// A representation was received.
    case received(Received)
    /// A person read it for risk.
    case safeguardingChecked(SafeguardingCheck)
    /// What a complainant was found to be.
    case categoryEstablished(
        ComplainantNumber, ComplainantCategory, also: [ComplainantCategory] = [], by: String, on: Day)
    /// Sufficient interest was decided.
    case interestDecided(TrackNumber, InterestDecision)
    /// The person was told of a refusal.
    case refusalNotified(TrackNumber, on: Day)
    /// It was acknowledged.
    case acknowledged(TrackNumber, on: Day)
    /// Information and help were offered.
    case informed(TrackNumber, on: Day)
    /// An advocate was asked for.
    case advocateRequested(TrackNumber, how: Channel?, on: Day)
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
    /// The complainant and the team wrote to each other.
    case messaged(Message)
    /// A complainant corrected what to call them and how to reach them.
    case contactCorrected(ComplainantNumber, name: String?, Contact, on: Day)
    /// The complainant said that they have lost their code.
    case codeLost(via: CodeRoute, on: Day)
    /// Somebody tried wrong codes over and over.
    case codeGuessed(times: Int, on: Day)
    /// A new code was given.
    case codeReplaced(via: CodeRoute, by: String, on: Day)
    /// The code stays as it is.
    case codeKept(by: String, on: Day)
    /// It was moved to another version of the council's module.
    case movedToVersion(VersionMove)
    /// The case was closed.
    case closed(by: String, on: Day)
    /// Somebody was referred to an advocacy provider.
    case referred(TrackNumber, Referral)
    /// A parcel arrived.
    case delivered(Parcel, by: String, ContactWay?, on: Day)
    /// A parcel was given up.
    case undelivered(Parcel, reason: String, on: Day)
    /// A notice that was to be sent has to wait.
    case held(Parcel, HoldReason, on: Day)
    /// The complainant read a notice.
    case noticeRead(NoticeNumber, on: Day)
    /// Somebody handed a parcel over.
    case handedOver(Parcel, by: String, on: Day)
    /// Somebody had a parcel sent again.
    case sentAgain(Parcel, by: String, on: Day)
    /// Somebody read how a complainant can be reached.
    case contactConfirmed(ComplainantNumber, ContactConfirmation)
    /// Something the procedure asks for, or that crossed it, was entered.
    case entered(Entry)

    /// When it happened.
    public var day: Day {
        switch self {
        case .intended(let intended): intended.on
        case .received(let received): received.receipt.receivedOn
        case .messaged(let message): message.on
        case .safeguardingChecked(let check): check.on
        case .interestDecided(_, let decision): decision.on
        case .extended(_, _, let notice): notice.sentOn
        case .answered(_, _, let answer): answer.on
        case .requested(_, _, let request): request.on
        case .withdrawn(_, let withdrawal): withdrawal.on
        case .referred(_, let referral): referral.on
        case .contactConfirmed(_, let confirmation): confirmation.on
        case .movedToVersion(let move): move.on
        case .entered(let entry): entry.on
        case .categoryEstablished(_, _, _, _, let day), .refusalNotified(_, let day), .acknowledged(_, let day),
            .informed(_, let day), .advocateRequested(_, _, let day), .advocateDeclined(_, let day),
            .advocateAppointed(_, _, _, let day), .laterStartAgreed(_, _, let day), .recordProduced(_, let day),
            .withdrawalConfirmed(_, let day), .contactCorrected(_, _, _, let day), .codeLost(_, let day),
            .codeGuessed(_, let day), .codeReplaced(_, _, let day), .codeKept(_, let day), .closed(_, let day),
            .delivered(_, _, _, let day), .undelivered(_, _, let day), .held(_, _, let day), .noticeRead(_, let day),
            .handedOver(_, _, let day), .sentAgain(_, _, let day):
            day
        }
    }

    /// Which step it is.
    public var step: StepName {
        switch self {
        case .intended: .intend
        case .received: .receive
        case .messaged(let message): message.kind.step
        case .contactCorrected: .correctContact
        case .codeLost: .reportLostCode
        case .codeGuessed: .warnOfGuesses
        case .codeReplaced: .replaceCode
        case .codeKept: .keepCode
        case .movedToVersion: .moveToVersion
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
        case .referred: .refer
        case .delivered, .undelivered, .held: .noteDelivery
        case .noticeRead: .noteReading
        case .handedOver: .handOver
        case .sentAgain: .sendAgain
        case .contactConfirmed: .confirmContact
        case .entered(let entry): entry.matter.step
        }
    }

    /// Which track it names; `nil` when it is of the whole case.
    public var track: TrackNumber? {
        switch self {
        case .intended, .received, .safeguardingChecked, .categoryEstablished, .messaged, .contactCorrected, .codeLost,
            .codeGuessed, .codeReplaced, .codeKept, .movedToVersion, .closed, .delivered, .undelivered, .held,
            .noticeRead, .handedOver,
            .sentAgain, .contactConfirmed:
            nil
        case .interestDecided(let track, _), .refusalNotified(let track, _), .acknowledged(let track, _),
            .informed(let track, _), .advocateRequested(let track, _, _), .advocateDeclined(let track, _),
            .advocateAppointed(let track, _, _, _), .laterStartAgreed(let track, _, _), .extended(let track, _, _),
            .answered(let track, _, _), .requested(let track, _, _), .recordProduced(let track, _),
            .withdrawn(let track, _), .withdrawalConfirmed(let track, _), .referred(let track, _):
            track
        case .entered(let entry): entry.track
        }
    }
}

extension Message.Kind {
    /// Which step writes it.
    var step: StepName {
        switch self {
        case .addition: .addWords
        case .toTeam: .write
        case .silence: .reportSilence
        case .toComplainant: .reply
        }
    }
}
