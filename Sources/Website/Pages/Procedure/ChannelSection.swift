import CouncilModules

/// How to complain: in any way (regulation 6), and the council's channels.
struct ChannelSection {
    let channels: [ChannelLine]
    let hasChannels: Bool
    /// Whether every channel known is published for going on to a later stage only.
    let isForLaterStagesOnly: Bool
    /// The council's own page, for whatever is not known here.
    let page: ContactLink?
    /// What the council says of privacy and records, which is better read before than after.
    let privacy: [String]
    let hasPrivacy: Bool
    let quotation: Quotation?

    init(_ module: CouncilModule) {
        channels = module.channels.map { ChannelLine($0, of: module) }
        hasChannels = !channels.isEmpty
        isForLaterStagesOnly = hasChannels && module.channels.allSatisfy { $0.purpose != .any }
        page = module.sources.first { !$0.isInherited && $0.url != nil }.map {
            ContactLink("the council’s own page", url: $0.url)
        }
        privacy = module.statements(about: [.confidentiality, .records]).map(\.words)
        hasPrivacy = !privacy.isEmpty
        let statements = module.statements(about: [.beforeComplaining, .whatToTell, .documents])
        quotation = Quotation(about: "how to complain", module.channels.map(\.evidence) + statements, of: module)
    }
}

extension CouncilModule {
    /// The published sentences about these topics, in the page's order.
    func statements(about topics: Set<StatementTopic>) -> [Evidence] {
        statements.filter { topics.contains($0.about) }.map(\.evidence)
    }
}
