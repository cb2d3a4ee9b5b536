import CouncilModules

/// What the procedure covers nowhere in England: it goes elsewhere whether or not a council says so.
enum Everywhere: CaseIterable {
    case court, schools, ehcp, data, staffDiscipline, adultCare

    /// What it is about.
    var matter: Matter {
        switch self {
        case .court: .court
        case .schools: .schools
        case .ehcp: .ehcp
        case .data: .data
        case .staffDiscipline: .staffDiscipline
        case .adultCare: .adultCare
        }
    }

    /// Who deals with it.
    func place(_ voice: Voice) -> String { said(voice) }

    private var said: Said {
        switch self {
        case .court: Said("The court. A solicitor can advise you", young: DestinationKind.court.youngWords)
        case .schools: Said("The school’s own complaints procedure", young: DestinationKind.school.youngWords)
        case .ehcp:
            Said(
                "The tribunal for special educational needs. Social care for a disabled child stays here",
                young: "A tribunal. That is a kind of court. Care for you if you are disabled stays here")
        case .data:
            Said(
                "The council’s data protection team, then the Information Commissioner",
                young: "The council’s data team. If that does not help, the Information Commissioner")
        case .staffDiscipline: Said("The council’s own procedure for its staff", young: "The worker’s boss")
        case .adultCare:
            Said(
                "The council’s complaints procedure for adult social care",
                young: DestinationKind.adultSocialCare.youngWords)
        }
    }
}
