import CouncilModules

/// A way of reaching the council.
struct ChannelLine {
    /// `Email`, `Phone`.
    let label: String
    let link: ContactLink?
    let who: String?
    /// How it is used, for what, and when.
    let notes: [String]
    /// The council's own page, where the number or address is to be found when it is not known here.
    let page: ContactLink?

    init(_ channel: PublishedChannel, of module: CouncilModule) {
        label = channel.kind.words
        link = channel.to.map { ContactLink($0, takesTexts: channel.kind == .text) }
        who = channel.name.flatMap { name in channel.to?.contains(name) == true ? nil : name.capitalisedFirst }
        notes = channel.notes
        page =
            channel.to == nil
            ? ContactLink("the council’s own page", url: module.source(of: channel.evidence)?.url) : nil
    }
}
