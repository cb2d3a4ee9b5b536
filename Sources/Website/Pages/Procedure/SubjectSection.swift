import CouncilModules

/// What can be complained about: the law's services and the guidance's usual subjects, and the council's others.
struct SubjectSection {
    let services: [String]
    let subjects: [String]
    let quotation: Quotation?

    init(_ module: CouncilModule) {
        let ownServices = module.services.filter { $0.code == .other }.map(\.evidence.words)
        let ownSubjects = module.subjects.filter { $0.code == .other }.map(\.evidence.words)
        services = ServiceCode.allCases.compactMap(\.words) + ownServices.filter { !$0.isEmpty }
        subjects =
            SubjectCode.allCases.compactMap(\.words) + ownSubjects.filter { !$0.isEmpty }
            + module.subjects.compactMap { $0.matter?.words.lowercasedFirst }
        quotation = Quotation(
            about: "what you can complain about",
            module.statements(about: [.definition, .purpose]) + module.services.map(\.evidence)
                + module.subjects.map(\.evidence), of: module)
    }
}
