import CouncilModules

extension Matter {
    /// The matter as a page for young people names it.
    var youngWords: String {
        switch self {
        case .send: "Help at school for special needs"
        case .ehcp: "What your EHC plan says"
        case .earlyHelp: "Early help for your family"
        case .schoolTransport: "How you get to school"
        case .schools: "Something a school did"
        case .otherProcedure: "Something that is dealt with in another way"
        case .separateAppeal: "A choice that has its own way to say no"
        case .court: "What a court said, or a case in court now"
        case .notStatutory: "Something that this law does not cover"
        case .corporate: "Other things the council does"
        case .data: "How your own facts are kept and used"
        case .staffDiscipline: "If a worker should be told off"
        case .adultCare: "Care for adults"
        case .childProtectionConference: "A big meeting to keep you safe, and what it says"
        case .professionalEscalation: "When the people who work with you do not agree"
        case .fosteringPanel: "If someone can foster or adopt"
        case .childrensHome: "How a children’s home is run"
        case .insurance: "Asking for money for harm"
        case .contractor: "What a firm did for the council"
        case .other: "Something else"
        }
    }
}

extension DestinationKind {
    /// Where it goes, as a page for young people says it.
    var youngWords: String {
        switch self {
        case .corporateComplaints: "The council looks at it, in its way for all other complaints"
        case .socialCareNonStatutory: "The council looks at it in another way. It tells you which"
        case .tribunal: "A tribunal. That is a kind of court"
        case .school: "Tell the school. It must look at it"
        case .court: "The court. You can ask your advocate who can help you"
        case .internalAppeal: "You ask for it to be looked at again"
        case .toldWhenYouContactUs: "The council tells you where when you get in touch"
        case .conferenceAppeal: "You can ask for the meeting to be looked at again"
        case .professionalEscalation: "They sort it out with each other"
        case .fosteringPanel: "A group of people looks at it again"
        case .childrensHome: "Tell the home. It must look at it"
        case .ofsted: "Ofsted. It checks on homes and schools"
        case .insurer: "The firm that pays for harm. Ask your advocate first"
        case .contractor: "Tell the firm. It must look at it"
        case .adultSocialCare: "The council looks at it, in its way for adults’ care"
        case .departmental: "One team of the council looks at it"
        case .otherBody: "Some other group looks at it"
        }
    }
}
