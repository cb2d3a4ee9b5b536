public import CaseKernel

/// What has to be known of a case to write what leaves because of it.
public struct LeavingCase: Sendable {
    /// The case.
    public let id: CaseID
    /// What is known of it.
    public let file: CaseFile
    /// What happened, oldest first, without what was corrected.
    public let events: [Event]
    /// The notices that told of what was corrected.
    public let corrected: Set<NoticeNumber>
    /// The procedure it is pinned to, the calendar and the day.
    public let circumstances: Circumstances

    /// Brings it together from a whole history.
    public init(id: CaseID, file: CaseFile, events: [Event], circumstances: Circumstances) {
        let struck = CaseState.struck(in: events)
        self.id = id
        self.file = file
        self.events = events.enumerated().filter { !struck.contains($0.offset + 1) }.map(\.element)
        corrected = CaseState.corrected(in: events)
        self.circumstances = circumstances
    }
}

/// What became of a parcel, as its case keeps it.
public enum ParcelOutcome: Hashable, Sendable {
    /// It arrived, by a plug-in of this name.
    case delivered(by: String, ContactWay?)
    /// It was given up, for a reason from a closed list.
    case undelivered(reason: String)
    /// Nothing may be written to the person any more.
    case held(HoldReason)
}
