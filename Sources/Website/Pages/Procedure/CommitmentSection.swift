import CouncilModules

/// What the council promises of its handling, in its own words.
struct CommitmentSection {
    let groups: [Group]
    let quotation: Quotation?

    /// A heading with promises under it.
    struct Group {
        let heading: String
        let promises: [String]
    }

    /// `nil` when the council's page promises nothing and welcomes nobody.
    init?(_ module: CouncilModule) {
        groups = CommitmentKind.allCases.compactMap { kind in
            let words = module.commitments.filter { $0.kind == kind }.map(\.evidence.words).filter { !$0.isEmpty }
            return words.isEmpty ? nil : Group(heading: kind.heading, promises: words.map(\.capitalisedFirst))
        }
        let statements = module.statements(about: [.welcome, .feedback, .information, .legalBasis, .stages, .other])
        quotation = Quotation(about: "feedback and its procedure", statements, of: module)
        if groups.isEmpty, quotation == nil { return nil }
    }
}

extension CommitmentKind {
    fileprivate var heading: String {
        switch self {
        case .service: "How it deals with your complaint"
        case .remedy: "How it puts things right"
        case .learning: "How it learns"
        }
    }
}
