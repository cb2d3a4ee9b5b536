/// Why somebody may complain for somebody else.
public enum RepresentativeGround: String, ClosedList {
    /// The person they act for has given permission.
    case permission
    /// The person they act for cannot decide or consent.
    case lacksCapacity = "lacks-capacity"
    /// They have parental responsibility for the child.
    case parentalResponsibility = "parental-responsibility"
    /// A councillor, asked by the person.
    case councillor
    /// A member of Parliament, asked by the person.
    case memberOfParliament = "mp"
    /// An advocate (section 26A).
    case advocate
    /// The page does not say.
    case notSaid = "not-said"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .permission: "The person they act for has given permission."
        case .lacksCapacity: "The person they act for cannot decide or consent."
        case .parentalResponsibility: "They have parental responsibility for the child."
        case .councillor: "A councillor, asked by the person."
        case .memberOfParliament: "A member of Parliament, asked by the person."
        case .advocate: "An advocate (section 26A)."
        case .notSaid: "The page does not say."
        }
    }
}

/// How somebody is asked to agree that another acts for them.
public enum ConsentForm: String, ClosedList {
    /// By saying so.
    case spoken
    /// In writing.
    case written
    /// In writing, with their signature.
    case signed

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .spoken: "By saying so."
        case .written: "In writing."
        case .signed: "In writing, with their signature."
        }
    }
}

/// What somebody who acts for another is asked to show.
public enum ProofAsked: String, ClosedList {
    /// That they have authority to act, such as a power of attorney.
    case authority
    /// That they have parental responsibility.
    case parentalResponsibility = "parental-responsibility"
    /// Who they are.
    case identity

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .authority: "That they have authority to act, such as a power of attorney."
        case .parentalResponsibility: "That they have parental responsibility."
        case .identity: "Who they are."
        }
    }
}

/// Why part of an answer may be left out.
public enum AnswerLimitGround: String, ClosedList {
    /// It holds what is known of somebody else.
    case othersData = "others-data"
    /// A court or other proceedings keep it back.
    case proceedings
    /// It could put somebody in danger.
    case safety

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .othersData: "It holds what is known of somebody else."
        case .proceedings: "A court or other proceedings keep it back."
        case .safety: "It could put somebody in danger."
        }
    }
}

/// What a complaint may be about.
public enum SubjectCode: String, ClosedList {
    /// A decision that is unwelcome or disputed.
    case decision
    /// The quality of a service.
    case quality
    /// A service refused.
    case refusal
    /// A service late.
    case delay
    /// A service not delivered.
    case nonDelivery = "non-delivery"
    /// What a service costs, or a change in it.
    case cost
    /// An assessment.
    case assessment
    /// How eligibility or assessment criteria were applied.
    case criteria
    /// Views that were not listened to.
    case notListenedTo = "not-listened-to"
    /// The attitude or behaviour of staff.
    case staff
    /// The effect of a policy on a child.
    case policyEffect = "policy-effect"
    /// A care plan or a review.
    case planOrReview = "plan-or-review"
    /// Anything else.
    case other

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .decision: "A decision that is unwelcome or disputed."
        case .quality: "The quality of a service."
        case .refusal: "A service refused."
        case .delay: "A service late."
        case .nonDelivery: "A service not delivered."
        case .cost: "What a service costs, or a change in it."
        case .assessment: "An assessment."
        case .criteria: "How eligibility or assessment criteria were applied."
        case .notListenedTo: "Views that were not listened to."
        case .staff: "The attitude or behaviour of staff."
        case .policyEffect: "The effect of a policy on a child."
        case .planOrReview: "A care plan or a review."
        case .other: "Anything else."
        }
    }
}

/// A service whose complaints are within the procedure.
public enum ServiceCode: String, ClosedList {
    /// Services for children in need.
    case childrenInNeed = "children-in-need"
    /// Services for looked after children.
    case lookedAfterChildren = "looked-after-children"
    /// Services for care leavers.
    case leavingCare = "leaving-care"
    /// Special guardianship support.
    case specialGuardianship = "special-guardianship"
    /// Support after adoption.
    case adoptionSupport = "adoption-support"
    /// The adoption process.
    case adoption
    /// Fostering.
    case fostering
    /// Another service.
    case other

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .childrenInNeed: "Services for children in need."
        case .lookedAfterChildren: "Services for looked after children."
        case .leavingCare: "Services for care leavers."
        case .specialGuardianship: "Special guardianship support."
        case .adoptionSupport: "Support after adoption."
        case .adoption: "The adoption process."
        case .fostering: "Fostering."
        case .other: "Another service."
        }
    }
}

/// What a complaint is about that goes elsewhere.
public enum Matter: String, ClosedList {
    /// Special educational needs and disability.
    case send
    /// Education, health and care plans.
    case ehcp
    /// Early help.
    case earlyHelp = "early-help"
    /// School transport.
    case schoolTransport = "school-transport"
    /// What a school did.
    case schools
    /// A matter that another procedure of the council covers.
    case otherProcedure = "other-procedure"
    /// A matter with an appeal or review of its own.
    case separateAppeal = "separate-appeal"
    /// A matter for, or before, a court.
    case court
    /// A complaint outside the statutory procedure.
    case notStatutory = "not-statutory"
    /// A complaint for the council's general procedure.
    case corporate
    /// Personal data.
    case data
    /// Disciplinary matters.
    case staffDiscipline = "staff-discipline"
    /// Adult social care.
    case adultCare = "adult-care"
    /// A child protection conference and what it decides.
    case childProtectionConference = "child-protection-conference"
    /// A disagreement between professionals.
    case professionalEscalation = "professional-escalation"
    /// A decision on approving foster carers or adopters.
    case fosteringPanel = "fostering-panel"
    /// How a children's home is run.
    case childrensHome = "childrens-home"
    /// A claim for money.
    case insurance
    /// What a contractor did.
    case contractor
    /// Something that the attribute subject or service names.
    case other

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .send: "Special educational needs and disability."
        case .ehcp: "Education, health and care plans."
        case .earlyHelp: "Early help."
        case .schoolTransport: "School transport."
        case .schools: "What a school did."
        case .otherProcedure: "A matter that another procedure of the council covers."
        case .separateAppeal: "A matter with an appeal or review of its own."
        case .court: "A matter for, or before, a court."
        case .notStatutory: "A complaint outside the statutory procedure."
        case .corporate: "A complaint for the council's general procedure."
        case .data: "Personal data."
        case .staffDiscipline: "Disciplinary matters."
        case .adultCare: "Adult social care."
        case .childProtectionConference: "A child protection conference and what it decides."
        case .professionalEscalation: "A disagreement between professionals."
        case .fosteringPanel: "A decision on approving foster carers or adopters."
        case .childrensHome: "How a children's home is run."
        case .insurance: "A claim for money."
        case .contractor: "What a contractor did."
        case .other: "Something that the attribute subject or service names."
        }
    }
}

/// Where such a complaint goes.
public enum DestinationKind: String, ClosedList {
    /// The council's corporate complaints procedure.
    case corporateComplaints = "corporate-complaints"
    /// A social care complaint outside the statutory procedure.
    case socialCareNonStatutory = "social-care-non-statutory"
    /// A tribunal.
    case tribunal
    /// The school.
    case school
    /// A court.
    case court
    /// An appeal or review of the council's own.
    case internalAppeal = "internal-appeal"
    /// The council says where when it is contacted.
    case toldWhenYouContactUs = "told-when-you-contact-us"
    /// The appeal of a child protection conference.
    case conferenceAppeal = "conference-appeal"
    /// The escalation of professionals.
    case professionalEscalation = "professional-escalation"
    /// The fostering or adoption panel, or a review of it.
    case fosteringPanel = "fostering-panel"
    /// The children's home.
    case childrensHome = "childrens-home"
    /// Ofsted.
    case ofsted
    /// The insurer or a solicitor.
    case insurer
    /// The contractor.
    case contractor
    /// The complaints procedure for adult social care.
    case adultSocialCare = "adult-social-care"
    /// A departmental process of the council's.
    case departmental
    /// Another body.
    case otherBody = "other-body"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .corporateComplaints: "The council's corporate complaints procedure."
        case .socialCareNonStatutory: "A social care complaint outside the statutory procedure."
        case .tribunal: "A tribunal."
        case .school: "The school."
        case .court: "A court."
        case .internalAppeal: "An appeal or review of the council's own."
        case .toldWhenYouContactUs: "The council says where when it is contacted."
        case .conferenceAppeal: "The appeal of a child protection conference."
        case .professionalEscalation: "The way in which professionals take a disagreement further."
        case .fosteringPanel: "The fostering or adoption panel, or a review of its decision."
        case .childrensHome: "The children's home."
        case .ofsted: "Ofsted."
        case .insurer: "The insurer or a solicitor."
        case .contractor: "The contractor."
        case .adultSocialCare: "The complaints procedure for adult social care."
        case .departmental: "A process of one of the council's departments."
        case .otherBody: "Another body."
        }
    }
}

/// What a time limit for complaining is counted from.
public enum CountedFrom: String, ClosedList {
    /// What the complaint is about.
    case event
    /// When the person came to know of it.
    case awareness
    /// The end of court or other proceedings.
    case proceedingsEnd = "proceedings-end"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .event: "What the complaint is about."
        case .awareness: "When the person came to know of it."
        case .proceedingsEnd: "The end of court or other proceedings."
        }
    }
}

/// What the council says it does with a late complaint.
public enum LateObligation: String, ClosedList {
    /// It may refuse it.
    case mayRefuse = "may-refuse"
    /// It refuses it.
    case willRefuse = "will-refuse"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .mayRefuse: "It may refuse it."
        case .willRefuse: "It refuses it."
        }
    }
}
