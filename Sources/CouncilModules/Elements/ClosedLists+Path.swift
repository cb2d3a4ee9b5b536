public import CaseKernel

extension CaseKernel.OptionalStep.Outcome: ClosedList {
    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .offered: "Offered."
        case .accepted: "Accepted."
        case .declined: "Declined."
        case .held: "Held."
        case .resolved: "It settled the matter."
        case .failed: "It did not settle the matter."
        }
    }
}

/// How the answer of a stage is given.
public enum AnswerForm: String, ClosedList {
    /// In writing.
    case written
    /// At a meeting, and confirmed in writing.
    case meetingThenWritten = "meeting-then-written"
    /// By speaking only.
    case spoken

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .written: "In writing."
        case .meetingThenWritten: "At a meeting or by telephone, and confirmed in writing later."
        case .spoken: "By speaking only."
        }
    }
}

/// What the council asks for before a stage.
public enum AskedFor: String, ClosedList {
    /// The signed points of the complaint.
    case signedScope = "signed-scope"
    /// A request in writing.
    case writtenRequest = "written-request"
    /// Reasons.
    case reasons
    /// What the complainant wants to happen.
    case outcomes
    /// One of the grounds that the page lists.
    case grounds

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .signedScope: "The points of the complaint, agreed and signed."
        case .writtenRequest: "A request in writing."
        case .reasons: "Reasons; for a review panel the law asks for them too (regulation 18(2))."
        case .outcomes: "What the complainant wants to happen."
        case .grounds: "One of the grounds that the page lists."
        }
    }
}

/// How firmly something is asked for.
public enum AskedFirmness: String, ClosedList {
    /// It is asked for.
    case asked
    /// The page says that nothing goes on without it.
    case required

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .asked: "It is asked for, and never a bar."
        case .required: "The page says that nothing goes on without it."
        }
    }
}

/// When the council decides which procedure a complaint runs under.
public enum RoutingMoment: String, ClosedList {
    /// When it arrives.
    case atIntake = "at-intake"
    /// After the acknowledgement.
    case afterAcknowledgement = "after-acknowledgement"
    /// After stage 1.
    case afterStage1 = "after-stage-1"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .atIntake: "When it arrives."
        case .afterAcknowledgement: "After the acknowledgement."
        case .afterStage1: "After stage 1."
        }
    }
}

/// How much of a complaint goes elsewhere.
public enum ExcludedPart: String, ClosedList {
    /// All of it.
    case whole
    /// Only the part about this.
    case some

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .whole: "All of it."
        case .some: "Only the part about this; the rest stays."
        }
    }
}
