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
        case .otherBody: "Another organisation"
        }
    }
}
