public import CaseKernel
public import CaseStore

/// A complaint as it was filled in and checked, before it is a case.
public struct NewComplaint: Hashable, Sendable {
    /// What was said.
    public var representation: Representation
    /// Who said it.
    public var complainant: Complainant
    /// The child concerned.
    public var child: Child?
    /// For whom, where that was said.
    public var forWhom: ForWhom?
    /// Whether that person knows, where that was said.
    public var knowing: Knowing?
    /// What would help the complainant.
    public var needs: Needs?
    /// Whether an advocate is wanted.
    public var wantsAdvocate: Bool
    /// By which door it came.
    public var channel: Channel
    /// When it reached the council; today unless it is entered later.
    public var receivedOn: Day?

    /// Brings a complaint together.
    public init(
        representation: Representation, complainant: Complainant, child: Child? = nil, forWhom: ForWhom? = nil,
        knowing: Knowing? = nil, needs: Needs? = nil, wantsAdvocate: Bool = false, channel: Channel = .online,
        receivedOn: Day? = nil
    ) {
        self.representation = representation
        self.complainant = complainant
        self.child = child
        self.forWhom = forWhom
        self.knowing = knowing
        self.needs = needs
        self.wantsAdvocate = wantsAdvocate
        self.channel = channel
        self.receivedOn = receivedOn
    }
}

/// Somebody who wants an advocate, or to complain, and has not complained yet; filled in and checked.
public struct NewIntention: Hashable, Sendable {
    /// Who it is.
    public var complainant: Complainant
    /// What it is about, as far as they want to say.
    public var about: String?
    /// Whether an advocate is wanted.
    public var wantsAdvocate: Bool
    /// By which door it came.
    public var channel: Channel
    /// The day the council came to know of it; today unless it is entered later.
    public var on: Day?

    /// Brings it together.
    public init(
        complainant: Complainant, about: String? = nil, wantsAdvocate: Bool = true, channel: Channel = .online,
        on: Day? = nil
    ) {
        self.complainant = complainant
        self.about = about
        self.wantsAdvocate = wantsAdvocate
        self.channel = channel
        self.on = on
    }
}

/// A complaint, or the wish to make one, that was accepted: what its sender is told, once.
public struct AcceptedComplaint: Sendable {
    /// The case's reference.
    public let reference: CaseID
    /// The code in words, which is not kept.
    public let code: AccessCode
    /// The day it counts as received.
    public let receivedOn: Day
    /// Its clocks.
    public let deadlines: [DeadlineView]
}

/// The client's own key for one request, so that sending it again makes no second case.
public struct RequestKey: Sendable {
    /// The key as sent.
    public let key: String
    /// The request's bytes: the same key with others is refused.
    public let request: [UInt8]

    /// Makes a key.
    public init(key: String, request: [UInt8]) {
        self.key = key
        self.request = request
    }
}

/// What came of a complaint sent in.
public enum ReceiptOutcome: Sendable {
    /// It is a new case, and this is the answer to give.
    case accepted(CaseID, answer: [UInt8])
    /// It had been received before under the same key, and this is the answer that was given.
    case replayed(answer: [UInt8])
}

/// Why the desk could not do what it was asked.
public enum DeskError: Error, Sendable {
    /// The procedure refuses.
    case refused(Refusal)
    /// What was filled in is at fault.
    case faults(FormFaults)
    /// There is no such case, or the code is not its code: which of the two is never said.
    case noSuchCase
    /// The council's folder was removed, so nothing new is taken in.
    case notTakingComplaints
    /// Somebody else entered something since the version a form was made at; nothing was entered.
    case changedMeanwhile(OpenedCase)
    /// The request key was used for another request.
    case requestKeyReused
    /// The store could not do its part.
    case store(StoreError)
    /// What is stored cannot be read.
    case unreadable(reason: String)
}

extension DeskError {
    /// One fault of what was filled in.
    static func fault(_ field: String, _ message: String) -> DeskError {
        .faults(FormFaults(faults: [FormFaults.Fault(field: field, message: message)]))
    }
}
