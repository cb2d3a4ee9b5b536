import CouncilHost
import CouncilModules

/// A council's start page: complain, ask for an advocate, follow a complaint, or read how it works.
struct StartPage: PageView {
    static let template = "start"
    let title = "Complaints about children’s social care"
    let council: PageCouncil?
    let frame: PageFrame
    let councilName: String
    let complain: String
    let isYoung: Bool

    init(_ served: ServedCouncil, voice: Voice) {
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .council(served.id))
        councilName = served.module.name
        complain = SitePath.complain(served.id).path
        isYoung = voice.isYoung
    }
}
