import CouncilModules

/// What goes elsewhere, for children and young people: the table of the page for adults in plain words.
struct YoungElsewhere {
    let rows: [Row]

    /// A matter and who deals with it.
    struct Row {
        let matter: String
        let place: String
        /// What the council calls that place.
        let name: String?
        let links: [ContactLink]
        let isPart: Bool
        /// Where its timetable is told.
        let steps: String?
    }

    init(_ module: CouncilModule) {
        let table = ElsewhereSection(module)
        let own = zip(module.openDestinations, table.rows).map { destination, row in
            Row(
                matter: destination.matter == .other ? row.matter : destination.matter.youngWords,
                place: destination.to.youngWords, name: destination.name, links: row.links, isPart: row.part != nil,
                steps: row.steps)
        }
        let others = ElsewhereSection.always(for: module).map {
            Row(
                matter: $0.matter.youngWords, place: $0.place(.young), name: nil, links: [], isPart: false, steps: nil)
        }
        rows = own + others
    }
}
