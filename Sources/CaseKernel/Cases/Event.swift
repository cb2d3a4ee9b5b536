/// Something that happened in a case. Histories only grow, and every event of the procedure names its track.
public enum Event: Hashable, Sendable {
    /// A representation was received, and the case opened with its first complainant, points and track.
    case received(Received)
    /// A person read the complaint for any risk to a child or anyone else.
    case safeguardingChecked(SafeguardingCheck)
    /// A complaints manager found a complainant to be of some category, whatever was claimed.
    case categoryEstablished(ComplainantNumber, ComplainantCategory, by: String, on: Day)
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
    /// The council closed the case.
    case closed(by: String, on: Day)
}
