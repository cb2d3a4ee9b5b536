import CouncilModules

/// What goes elsewhere, and where: the council's list, then what always does.
struct ElsewhereSection {
    let rows: [Row]
    /// Whether the council says where a child protection conference goes.
    let hasConference: Bool
    /// When the council chooses the procedure.
    let routing: String?
    /// For what the council says that it may wait.
    let deferrals: [String]
    /// Warnings on the council's page about itself or its documents.
    let notices: [String]
    let quotation: Quotation?

    /// A matter and who deals with it.
    struct Row {
        let matter: String
        let place: String
        /// What the council calls that place.
        let name: String?
        let links: [ContactLink]
        /// That only a part goes there.
        let part: String?
        /// Where its timetable is told.
        let steps: String?

        init(_ destination: Destination, _ module: CouncilModule) {
            let inside = destination.subject?.words ?? destination.service?.words
            matter =
                destination.matter == .other
                ? (inside ?? destination.matter.words).capitalisedFirst : destination.matter.words
            place = destination.to.words
            name = destination.name
            links =
                [destination.contact, destination.phone, destination.email, destination.url].compactMap(\.self).map {
                    ContactLink($0)
                }
            part =
                destination.part == .some
                ? "Only the part about this goes there. The rest of your complaint stays here." : nil
            steps = module.corporateProcedures.firstIndex { $0.id == destination.procedure }.map {
                CorporateSection.anchor(at: $0)
            }
        }

        init(_ matter: String, _ place: String) {
            self.matter = matter
            self.place = place
            name = nil
            links = []
            part = nil
            steps = nil
        }
    }

    init(_ module: CouncilModule) {
        let said = Set(module.destinations.map(\.matter) + module.subjects.compactMap(\.matter))
        let inForce = module.destinations.filter { destination in
            !module.shortfalls.contains {
                $0.file == destination.evidence.file && $0.position == destination.evidence.position
            }
        }
        let others = Self.always.filter { !said.contains($0.0) }.map { Row($0.0.words, $0.1) }
        rows = inForce.map { Row($0, module) } + others
        hasConference = said.contains(.childProtectionConference)
        routing = module.routing?.sentences
        deferrals = module.openDeferrals.map { $0.sentences(.adult) }
        notices = module.statements(about: [.notice]).map(\.words)
        quotation = Quotation(
            about: "what goes somewhere else",
            module.statements(about: [.routing]) + module.destinations.map(\.evidence)
                + module.deferrals.map(\.evidence) + [module.routing?.evidence].compactMap(\.self), of: module)
    }

    /// What the procedure covers nowhere in England, and who deals with it.
    private static let always: [(Matter, String)] = [
        (.court, "The court. A solicitor can advise you"),
        (.schools, "The school’s own complaints procedure"),
        (.ehcp, "The tribunal for special educational needs. Social care for a disabled child stays here"),
        (.data, "The council’s data protection team, then the Information Commissioner"),
        (.staffDiscipline, "The council’s own procedure for its staff"),
        (.adultCare, "The council’s complaints procedure for adult social care"),
    ]
}

extension CouncilModule {
    /// What a complaint may wait for, where that is not more than the law lets it.
    var openDeferrals: [Deferral] {
        deferrals.filter { deferral in
            !shortfalls.contains { $0.file == deferral.evidence.file && $0.position == deferral.evidence.position }
        }
    }
}
