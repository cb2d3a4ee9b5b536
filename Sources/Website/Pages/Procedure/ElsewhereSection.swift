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
        rows =
            module.openDestinations.map { Row($0, module) }
            + Self.always(for: module).map { Row($0.matter.words, $0.place(.adult)) }
        hasConference = said.contains(.childProtectionConference)
        routing = module.routing?.sentences
        deferrals = module.openDeferrals.map { $0.sentences(.adult) }
        notices = module.statements(about: [.notice]).map(\.words)
        quotation = Quotation(
            about: "what goes somewhere else",
            module.statements(about: [.routing]) + module.destinations.map(\.evidence)
                + module.deferrals.map(\.evidence) + [module.routing?.evidence].compactMap(\.self), of: module)
    }

    /// What the procedure covers nowhere in England, and who deals with it, but for what the council says something of.
    static func always(for module: CouncilModule) -> [Everywhere] {
        let said = Set(module.destinations.map(\.matter) + module.subjects.compactMap(\.matter))
        return Everywhere.allCases.filter { !said.contains($0.matter) }
    }
}

extension CouncilModule {
    /// Where matters go, but for what falls short of the law.
    var openDestinations: [Destination] {
        destinations.filter { destination in
            !shortfalls.contains {
                $0.file == destination.evidence.file && $0.position == destination.evidence.position
            }
        }
    }

    /// What a complaint may wait for, where that is not more than the law lets it.
    var openDeferrals: [Deferral] {
        deferrals.filter { deferral in
            !shortfalls.contains { $0.file == deferral.evidence.file && $0.position == deferral.evidence.position }
        }
    }
}
