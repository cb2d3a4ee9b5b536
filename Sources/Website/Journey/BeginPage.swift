import CouncilHost
import CouncilModules

/// Before anything is typed: whether anyone is in danger, what happens to what you write, and what cannot stay secret.
struct BeginPage: PageView {
    static let template = "begin"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let form: FormFrame
    let isYoung: Bool
    let councilName: String
    let danger: DangerNow
    /// Whether there is a complaint begun before, to go on with or to put away.
    let hasDraft: Bool
    /// What the council says of privacy and records.
    let privacy: [String]
    let hasPrivacy: Bool
    let privacyPage: String
    /// Why the form came back, if it did.
    let error: String?
    let channels: ChannelSection

    init(_ served: ServedCouncil, voice: Voice, form: FormFrame, hasDraft: Bool, isTooOld: Bool = false) {
        title = (isTooOld ? "Error: " : "") + "Before you start"
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .complain(served.id), back: .council(served.id), isPersonal: true)
        self.form = form
        isYoung = voice.isYoung
        councilName = served.module.name
        danger = DangerNow(served, voice: voice)
        self.hasDraft = hasDraft
        channels = ChannelSection(served.module)
        privacy = channels.privacy
        hasPrivacy = channels.hasPrivacy
        privacyPage = SitePath.privacy(served.id).path
        error = isTooOld ? Said.noCookies(voice) : nil
    }
}

extension Said {
    static let noCookies = Said(
        "Your browser does not keep cookies, or this page was open for too long. This site needs one cookie, which holds your place and ends when you leave. Choose the button again; if that does not help, complain in one of the other ways below.",
        young:
            "Your browser does not keep cookies, or this page was open for too long. Press the button again. If that does not work, use one of the other ways below."
    )
}
