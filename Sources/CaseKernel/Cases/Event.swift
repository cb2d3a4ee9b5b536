/// Something that happened in a case. Histories only grow, and every event of the procedure names its track.
public enum Event: Hashable, Sendable {
    /// Somebody wants to complain and has not yet: the case opened with them and a track on which nothing runs.
    case intended(Intended)
    /// A representation was received, and the case opened with its first complainant, points and track.
    case received(Received)
    /// A person read the complaint for any risk to a child or anyone else.
    case safeguardingChecked(SafeguardingCheck)
    /// A complaints manager found a complainant to be of some category, whatever was claimed.
    case categoryEstablished(
        ComplainantNumber, ComplainantCategory, also: [ComplainantCategory] = [], by: String, on: Day)
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
    /// The complainant and the team wrote to each other.
    case messaged(Message)
    /// A complainant corrected what to call them and how to reach them.
    case contactCorrected(ComplainantNumber, name: String?, Contact, on: Day)
    /// The complainant said that they have lost the words by which the case is followed.
    case codeLost(via: CodeRoute, on: Day)
    /// Somebody tried wrong words over and over.
    case codeGuessed(times: Int, on: Day)
    /// New words were given, and the old ones ended.
    case codeReplaced(via: CodeRoute, by: String, on: Day)
    /// The team looked into it, and the words stay as they are.
    case codeKept(by: String, on: Day)
    /// The case was moved to another version of the council's module.
    case movedToVersion(VersionMove)
    /// The council closed the case.
    case closed(by: String, on: Day)
    /// Somebody who wants an advocate was referred to an advocacy provider.
    case referred(TrackNumber, Referral)
    /// A parcel arrived: a plug-in of this name carried it, by this way where it went to a person.
    case delivered(Parcel, by: String, ContactWay?, on: Day)
    /// A parcel was given up, for a reason from a closed list.
    case undelivered(Parcel, reason: String, on: Day)
    /// A notice that was to be sent waits on the page of the case instead.
    case held(Parcel, HoldReason, on: Day)
    /// The complainant read a notice on the page of their case.
    case noticeRead(NoticeNumber, on: Day)
    /// Somebody of the team handed a notice over, or passed a referral on.
    case handedOver(Parcel, by: String, on: Day)
    /// Somebody of the team had a parcel sent again; a notice by the way that is safe now.
    case sentAgain(Parcel, by: String, ContactWay?, on: Day)
    /// Somebody of the team read what a complainant said about being reached, and which ways of writing are safe.
    case contactConfirmed(ComplainantNumber, ContactConfirmation)
    /// Something the procedure asks for, or that crossed it, was entered.
    case entered(Entry)
}

extension Event {
    /// Which track it names; `nil` when it is of the whole case.
    public var track: TrackNumber? {
        switch self {
        case .intended, .received, .safeguardingChecked, .categoryEstablished, .messaged, .contactCorrected, .codeLost,
            .codeGuessed, .codeReplaced, .codeKept, .movedToVersion, .closed, .delivered, .undelivered, .held,
            .noticeRead, .handedOver,
            .sentAgain, .contactConfirmed:
            nil
        case .interestDecided(let track, _), .refusalNotified(let track, _), .acknowledged(let track, _),
            .informed(let track, _), .advocateRequested(let track, _), .advocateDeclined(let track, _),
            .advocateAppointed(let track, _, _), .laterStartAgreed(let track, _, _), .began(let track, _, _, _),
            .extended(let track, _, _), .answered(let track, _, _), .requested(let track, _, _),
            .recordProduced(let track, _), .withdrawn(let track, _), .withdrawalConfirmed(let track, _),
            .referred(let track, _):
            track
        case .told(let notice): notice.track
        case .entered(let entry): entry.track
        }
    }

    /// The parcel it is about, where it is about one.
    public var parcel: Parcel? {
        switch self {
        case .delivered(let parcel, _, _, _), .undelivered(let parcel, _, _), .held(let parcel, _, _),
            .handedOver(let parcel, _, _), .sentAgain(let parcel, _, _, _):
            parcel
        case .noticeRead(let number, _): .notice(number)
        case .intended, .received, .safeguardingChecked, .categoryEstablished, .interestDecided, .refusalNotified,
            .acknowledged, .informed, .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed,
            .began, .extended, .answered, .requested, .recordProduced, .withdrawn, .withdrawalConfirmed, .told,
            .messaged, .contactCorrected, .codeLost, .codeGuessed, .codeReplaced, .codeKept, .movedToVersion, .closed,
            .referred,
            .contactConfirmed, .entered:
            nil
        }
    }
}
