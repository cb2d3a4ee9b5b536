/// How a published time is fixed.
public enum FigureKind: String, ClosedList {
    /// The page gives it.
    case stated
    /// It is agreed with the complainant each time.
    case agreedEachTime = "agreed-each-time"
    /// A date is told when the work starts.
    case toldAtStart = "told-at-start"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .stated: "The page gives it."
        case .agreedEachTime: "It is agreed with the complainant, case by case."
        case .toldAtStart: "The council gives a forecast date at the start."
        }
    }
}

/// Who agrees to a longer time.
public enum ExtensionGranter: String, ClosedList {
    /// The complaints manager.
    case complaintsManager = "complaints-manager"
    /// The person who decides at stage 2.
    case adjudicatingOfficer = "adjudicating-officer"
    /// A director or head of service.
    case director
    /// The investigator alone.
    case investigator
    /// The complainant has to agree.
    case complainant
    /// The page does not say.
    case notSaid = "not-said"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .complaintsManager: "The complaints manager."
        case .adjudicatingOfficer: "The officer who decides at stage 2."
        case .director: "A director or head of service."
        case .investigator: "The investigator alone."
        case .complainant: "It needs the complainant's agreement."
        case .notSaid: "The page does not say."
        }
    }
}

/// From where the time to tell of an extension is counted.
public enum NoticeCounting: String, ClosedList {
    /// From the start of the stage.
    case fromStart = "from-start"
    /// Back from the end of the ordinary time.
    case beforeEnd = "before-end"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .fromStart: "From the start of the stage."
        case .beforeEnd: "Back from the end of the ordinary time."
        }
    }
}

/// What the page means by days, where it does not say which.
public enum CountedDays: String, ClosedList {
    /// Working days.
    case workingDays = "working-days"
    /// Every day.
    case calendarDays = "calendar-days"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .workingDays: "Working days."
        case .calendarDays: "Every day."
        }
    }
}

/// What the council does with a request for the next stage that comes late.
public enum LateRequest: String, ClosedList {
    /// It decides, with reasons.
    case considered
    /// It refuses it.
    case refused

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .considered: "It decides whether to take it, with reasons."
        case .refused: "It refuses it."
        }
    }
}

/// What the complainant may do when the answer of a stage is late.
public enum LateAnswer: String, ClosedList {
    /// Ask for the next stage without it.
    case mayAsk = "may-ask"
    /// Wait for it.
    case mustWait = "must-wait"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .mayAsk: "They may ask for the next stage without it."
        case .mustWait: "They have to wait for it."
        }
    }
}

/// What is done with a complaint that is partly in time.
public enum PartlyLate: String, ClosedList {
    /// All of it is looked at.
    case whole
    /// Each part is decided on.
    case eachPart = "each-part"
    /// Only what is in time is looked at.
    case partInTime = "part-in-time"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .whole: "All of it is looked at."
        case .eachPart: "Each part is decided on by itself."
        case .partInTime: "Only what is in time is looked at."
        }
    }
}

/// Why the council says that a complaint may wait.
public enum DeferralGround: String, ClosedList {
    /// A court case.
    case court
    /// A tribunal.
    case tribunal
    /// Action against staff.
    case disciplinary
    /// An investigation by the police.
    case criminalInvestigation = "criminal-investigation"
    /// A prosecution.
    case criminalProceedings = "criminal-proceedings"
    /// A child protection enquiry.
    case childProtection = "child-protection"
    /// Another investigation or review.
    case otherInvestigation = "other-investigation"

    /// Whether regulation 8(2) knows it.
    var isInLaw: Bool {
        switch self {
        case .court, .tribunal, .disciplinary, .criminalInvestigation, .criminalProceedings: true
        case .childProtection, .otherInvestigation: false
        }
    }

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .court: "A court case."
        case .tribunal: "A tribunal."
        case .disciplinary: "Disciplinary action against staff."
        case .criminalInvestigation: "A criminal investigation."
        case .criminalProceedings: "Criminal proceedings."
        case .childProtection: "A child protection enquiry; not a ground of regulation 8(2)."
        case .otherInvestigation: "Another investigation or review; not a ground of regulation 8(2)."
        }
    }
}
