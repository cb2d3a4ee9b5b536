import CouncilModules

extension Matter {
    /// The matter as a page names it.
    var words: String {
        switch self {
        case .send: "Special educational needs and disability"
        case .ehcp: "What an education, health and care (EHC) plan says"
        case .earlyHelp: "Early help"
        case .schoolTransport: "School transport"
        case .schools: "What a school did"
        case .otherProcedure: "Something that another procedure covers"
        case .separateAppeal: "A decision that has its own appeal or review"
        case .court: "What a court decided, or a case that is in court"
        case .notStatutory: "A complaint that the law on these pages does not cover"
        case .corporate: "Other services of the council"
        case .data: "How your personal information is used"
        case .staffDiscipline: "Whether a worker should be disciplined"
        case .adultCare: "Social care for adults"
        case .childProtectionConference: "A child protection conference and what it decides"
        case .professionalEscalation: "A disagreement between people who work with a child"
        case .fosteringPanel: "Whether someone is approved to foster or adopt"
        case .childrensHome: "How a children’s home is run"
        case .insurance: "A claim for money"
        case .contractor: "What a company working for the council did"
        case .other: "Something else"
        }
    }
}

extension DestinationKind {
    /// Where it goes, as a page says it.
    var words: String {
        switch self {
        case .corporateComplaints: "The council’s general complaints procedure"
        case .socialCareNonStatutory: "A social care complaint of another kind. The council tells you which"
        case .tribunal: "A tribunal"
        case .school: "The school’s own complaints procedure"
        case .court: "The court. A solicitor can advise you"
        case .internalAppeal: "That appeal or review"
        case .toldWhenYouContactUs: "The council tells you where when you get in touch"
        case .conferenceAppeal: "The appeal of the child protection conference"
        case .professionalEscalation: "The way in which those who work with children settle it"
        case .fosteringPanel: "The panel that decides on carers, or a review of its decision"
        case .childrensHome: "The children’s home’s own complaints procedure"
        case .ofsted: "Ofsted, which inspects children’s services"
        case .insurer: "The council’s insurer. A solicitor can advise you"
        case .contractor: "The company’s own complaints procedure"
        case .adultSocialCare: "The council’s complaints procedure for adult social care"
        case .departmental: "A procedure of one of the council’s departments"
        case .otherBody: "Another organisation"
        }
    }
}
