import CouncilHost
import CouncilModules

/// A council's start page: complain, ask for an advocate, follow a complaint, or read how it works.
struct StartPage: PageView {
    static let template = "start"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let councilName: String
    /// Who runs the service, under which name, and who answers for it; empty when all is the council's own.
    let whoAnswers: [String]
    let complain: String
    let leaflet: String
    let poster: String
    let isYoung: Bool
    /// The council's own ways of being reached.
    let channels: ChannelSection
    let ombudsman: OmbudsmanSection
    /// Whether an earlier version stands in for one that does not load.
    let isEarlierVersion: Bool

    init(_ served: ServedCouncil, voice: Voice) {
        title = Said("Complain about children’s social care", young: "Tell the council if something is wrong")(voice)
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .council(served.id))
        councilName = served.module.name
        whoAnswers = served.module.whoAnswers(voice.isYoung ? .young : .adult)
        complain = SitePath.complain(served.id).path
        leaflet = SitePath.leaflet(served.id).path
        poster = SitePath.poster(served.id).path
        isYoung = voice.isYoung
        channels = ChannelSection(served.module)
        ombudsman = OmbudsmanSection(served.module)
        isEarlierVersion = served.isEarlierVersion
    }
}

extension ServedCouncil {
    /// Whether an earlier version stands in for one that does not load.
    var isEarlierVersion: Bool { if case .servingLastGood = health { true } else { false } }
}
