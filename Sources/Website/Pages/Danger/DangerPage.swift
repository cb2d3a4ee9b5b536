import CouncilHost

/// Who to call if somebody may be in danger, at this hour.
struct DangerPage: PageView {
    static let template = "danger-page"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let isYoung: Bool
    let danger: DangerNow

    init(_ served: ServedCouncil, voice: Voice) {
        title = Said("If somebody may be in danger", young: "If you are not safe")(voice)
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .danger(served.id))
        isYoung = voice.isYoung
        danger = DangerNow(served, voice: voice)
    }
}
