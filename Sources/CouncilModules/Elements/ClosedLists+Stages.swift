/// A part that somebody plays in a stage.
public enum StageRole: String, ClosedList {
    /// Answers at stage 1.
    case stage1Manager = "stage-1-manager"
    /// Investigates at stage 2.
    case investigatingOfficer = "investigating-officer"
    /// Takes part in stage 2, independent of the council (regulation 17(2)).
    case independentPerson = "independent-person"
    /// Decides and answers at stage 2.
    case adjudicatingOfficer = "adjudicating-officer"
    /// Reviews at stage 3 (regulation 19).
    case panel
    /// Answers the panel.
    case director
    /// Runs the procedure (regulation 10).
    case complaintsManager = "complaints-manager"
    /// Works for the complaints manager.
    case complaintsTeam = "complaints-team"
    /// Answers at a stage of another procedure.
    case answeringOfficer = "answering-officer"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .stage1Manager: "Answers at stage 1."
        case .investigatingOfficer: "Investigates at stage 2."
        case .independentPerson: "Takes part in stage 2, independent of the council (regulation 17(2))."
        case .adjudicatingOfficer: "Decides and answers at stage 2."
        case .panel: "Reviews at stage 3 (regulation 19)."
        case .director: "Answers the panel."
        case .complaintsManager: "Runs the procedure (regulation 10)."
        case .complaintsTeam: "Works for the complaints manager."
        case .answeringOfficer: "Answers at a stage of another procedure of the council's."
        }
    }
}

/// Whom somebody works for.
public enum Employment: String, ClosedList {
    /// The council.
    case council
    /// Somebody other than the council.
    case external
    /// The council, in a service that the complaint is not about.
    case otherService = "other-service"
    /// Described as independent, no more.
    case independent
    /// The page does not say.
    case notSaid = "not-said"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .council: "The council."
        case .external: "Somebody other than the council."
        case .otherService: "The council, in a service that the complaint is not about."
        case .independent: "Described as independent, no more."
        case .notSaid: "The page does not say."
        }
    }
}

/// A step that the law does not know, in a place the law leaves room for.
public enum OptionalStepKind: String, ClosedList {
    /// Sorting it out at once.
    case settleQuickly = "settle-quickly"
    /// A meeting.
    case meeting
    /// Mediation.
    case mediation
    /// A meeting to resolve what is left.
    case resolutionMeeting = "resolution-meeting"
    /// A manager considers the answer again.
    case reconsideration
    /// Contact with the complaints team about what next.
    case furtherContact = "further-contact"
    /// Talking it over with somebody.
    case informalTalk = "informal-talk"
    /// A restorative conversation.
    case restorative
    /// Another way of settling it.
    case alternativeResolution = "alternative-resolution"
    /// A meeting to explain an answer or a report.
    case explainingMeeting = "explaining-meeting"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .settleQuickly: "Sorting it out at once."
        case .meeting: "A meeting."
        case .mediation: "Mediation."
        case .resolutionMeeting: "A meeting to resolve what is left."
        case .reconsideration: "A manager considers the answer again."
        case .furtherContact: "Contact with the complaints team about what next."
        case .informalTalk: "Talking it over with somebody."
        case .restorative: "A restorative conversation."
        case .alternativeResolution: "Another way of settling it, agreed between both."
        case .explainingMeeting: "A meeting to explain an answer or a report."
        }
    }
}

/// Where in the procedure an optional step stands.
public enum StepSlot: String, ClosedList {
    /// Before the acknowledgement.
    case beforeAcknowledgement = "before-acknowledgement"
    /// Inside the stage.
    case withinStage = "within-stage"
    /// After the stage's answer and before the next stage.
    case beforeNextStage = "before-next-stage"
    /// Before the stage begins.
    case beforeStage = "before-stage"
    /// At any stage.
    case anyStage = "any-stage"
    /// It is the stage itself.
    case isTheStage = "is-the-stage"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .beforeAcknowledgement: "Before the acknowledgement."
        case .withinStage: "Inside the stage."
        case .beforeNextStage: "After the stage's answer and before the next stage."
        case .beforeStage: "Before the stage begins."
        case .anyStage: "At any stage."
        case .isTheStage: "It is the stage itself, as when talking to the worker is stage 1."
        }
    }
}

/// How firmly a step is published; wording only, except that always before the next stage delays it.
public enum StepGate: String, ClosedList {
    /// It always comes.
    case always
    /// It is offered.
    case offered
    /// It may come.
    case may
    /// It comes where the council thinks it fit.
    case ifAppropriate = "if-appropriate"
    /// It comes if both agree.
    case byAgreement = "by-agreement"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .always: "It always comes."
        case .offered: "It is offered."
        case .may: "It may come."
        case .ifAppropriate: "It comes where the council thinks it fit."
        case .byAgreement: "It comes if both agree."
        }
    }
}

/// What a timescale is for.
public enum TimescaleClock: String, ClosedList {
    /// Writing to say that the complaint has arrived. The law sets no limit.
    case acknowledgement
    /// The answer at stage 1.
    case localResolutionAnswer = "local-resolution-answer"
    /// The answer at stage 2, adjudication and letter included.
    case investigationAnswer = "investigation-answer"
    /// The panel's meeting.
    case panelMeeting = "panel-meeting"
    /// The panel's report.
    case panelReport = "panel-report"
    /// The council's answer to the panel.
    case panelResponse = "panel-response"
    /// A further time at stage 2 to consider the reports; the law has none.
    case reportConsideration = "report-consideration"
    /// The answer at a stage of another procedure.
    case answer
    /// All of stage 3 together.
    case panelTotal = "whole-stage"
    /// An invitation to the panel.
    case panelInvitation = "invitation"
    /// The appointment of the panel.
    case panelAppointment = "appointment"
    /// A meeting about the answer to the panel.
    case responseMeeting = "response-meeting"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .acknowledgement: "Writing to say that the complaint has arrived. The law sets no limit."
        case .localResolutionAnswer: "The answer at stage 1."
        case .investigationAnswer: "The answer at stage 2, adjudication and letter included."
        case .panelMeeting: "The panel's meeting."
        case .panelReport: "The panel's report."
        case .panelResponse: "The council's answer to the panel."
        case .reportConsideration: "A further time at stage 2 to consider the reports; the law has none."
        case .answer: "The answer at a stage of another procedure of the council's."
        case .panelTotal: "All of stage 3 together, from the request to the answer."
        case .panelInvitation: "An invitation to the panel, rather than its meeting."
        case .panelAppointment: "The appointment of the panel, rather than its meeting."
        case .responseMeeting: "A meeting with the complainant before the answer to the panel."
        }
    }
}

/// What a longer time is for.
public enum ExtensionReason: String, ClosedList {
    /// A complex complaint.
    case complex
    /// Information or a reply is waited for.
    case awaitingInformation = "awaiting-information"
    /// Somebody is away.
    case staffAbsence = "staff-absence"
    /// Other bodies take part.
    case otherAgencies = "other-agencies"
    /// An advocate is waited for.
    case advocateAwaited = "advocate-awaited"
    /// The complainant asks for it.
    case complainantAsks = "complainant-asks"
    /// Holidays.
    case holidayPeriod = "holiday-period"
    /// Many points.
    case manyPoints = "many-points"
    /// Another stated reason.
    case other
    /// The page gives no reason.
    case notSaid = "not-said"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .complex: "A complex complaint."
        case .awaitingInformation: "Information or a reply is waited for."
        case .staffAbsence: "Somebody who is needed is away."
        case .otherAgencies: "Other bodies take part."
        case .advocateAwaited: "An advocate is waited for."
        case .complainantAsks: "The complainant asks for it."
        case .holidayPeriod: "Holidays."
        case .manyPoints: "The complaint has many points."
        case .other: "Another stated reason."
        case .notSaid: "The page gives no reason."
        }
    }
}

/// Who tells the complainant that it will take longer.
public enum ExtensionTeller: String, ClosedList {
    /// The council.
    case council
    /// The investigator.
    case investigator
    /// The page does not say.
    case notSaid = "not-said"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .council: "The council."
        case .investigator: "The investigator."
        case .notSaid: "The page does not say."
        }
    }
}

/// Whether the page says how long an extension may be.
public enum ExtensionCap: String, ClosedList {
    /// The page says.
    case stated
    /// It may take longer still, and the page does not say how long.
    case notSaid = "not-said"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .stated: "The page says."
        case .notSaid: "It may take longer still, and the page does not say how long."
        }
    }
}

/// The stage that a window is for asking for.
public enum WindowFor: String, ClosedList {
    /// Stage 2, after the answer at stage 1.
    case investigation
    /// Stage 3, after the answer at stage 2.
    case reviewPanel = "review-panel"
    /// The next stage of another procedure.
    case nextStage = "next-stage"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .investigation: "Stage 2, after the answer at stage 1."
        case .reviewPanel: "Stage 3, after the answer at stage 2."
        case .nextStage: "The next stage of another procedure of the council's."
        }
    }
}

/// How a window is published.
public enum WindowKind: String, ClosedList {
    /// A time within which to ask.
    case limit
    /// A time in which the council suggests asking.
    case advisory
    /// No limit.
    case anyTime = "any-time"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .limit: "A time within which to ask."
        case .advisory: "A time in which the council suggests asking."
        case .anyTime: "No limit."
        }
    }
}

/// What the complainant is told.
public enum ToldTopic: String, ClosedList {
    /// That the complaint has arrived.
    case received
    /// Whether it is accepted.
    case accepted
    /// Which procedure it is dealt with under.
    case procedure
    /// That some of it belongs to another process.
    case otherProcess = "other-process"
    /// That it will take longer, or how it is going.
    case delay
    /// What was found.
    case findings
    /// What was decided, or will be done.
    case decision
    /// A copy of a report.
    case reportCopy = "report-copy"
    /// How to go on to the next stage.
    case nextStageRight = "next-stage-right"
    /// How to go to the Ombudsman.
    case ombudsmanRight = "ombudsman-right"
    /// Whom to contact.
    case contactDetails = "contact-details"
    /// Reasons.
    case reasons
    /// What happens next.
    case nextSteps = "next-steps"
    /// Who deals with it.
    case whoDeals = "who-deals-with-it"
    /// What will be done, and by when.
    case actions
    /// When to expect the answer.
    case whenToExpectAnswer = "when-to-expect-answer"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .received: "That the complaint has arrived."
        case .accepted: "Whether it is accepted."
        case .procedure: "Which procedure it is dealt with under."
        case .otherProcess: "That some of it belongs to another process."
        case .delay: "That it will take longer, or how it is going."
        case .findings: "What was found."
        case .decision: "What was decided, or will be done."
        case .reportCopy: "A copy of a report."
        case .nextStageRight: "How to go on to the next stage."
        case .ombudsmanRight: "How to go to the Ombudsman."
        case .contactDetails: "Whom to contact."
        case .reasons: "Reasons."
        case .nextSteps: "What happens next."
        case .whoDeals: "Who deals with it."
        case .actions: "What will be done, and by when."
        case .whenToExpectAnswer: "When to expect the answer."
        }
    }
}

/// What is done in a stage.
public enum PracticeTopic: String, ClosedList {
    /// A visit.
    case visit
    /// Talking to the complainant or others.
    case contact
    /// Writing or considering reports.
    case reports
    /// Gathering facts.
    case evidence
    /// That the matter is not investigated again.
    case noReinvestigation = "no-reinvestigation"
    /// What the stage is for.
    case purpose
    /// That those in it are independent, or fair.
    case independence
    /// Recommendations.
    case recommendation
    /// That the council's procedure ends here.
    case endOfProcedure = "end-of-procedure"
    /// That most complaints end here.
    case resolvedHere = "resolved-here"
    /// Agreeing how to investigate.
    case agreePlan = "agree-plan"
    /// That the complaint or its papers are passed to somebody.
    case handover
    /// Anything else.
    case other

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .visit: "A visit."
        case .contact: "Talking to the complainant or others."
        case .reports: "Writing or considering reports."
        case .evidence: "Gathering facts."
        case .noReinvestigation: "That the matter is not investigated again."
        case .purpose: "What the stage is for."
        case .independence: "That those in it are independent, or fair."
        case .recommendation: "Recommendations."
        case .endOfProcedure: "That the council's procedure ends here."
        case .resolvedHere: "That most complaints end here."
        case .agreePlan: "Agreeing how to investigate."
        case .handover: "That the complaint or its papers are passed to somebody."
        case .other: "Anything else."
        }
    }
}
