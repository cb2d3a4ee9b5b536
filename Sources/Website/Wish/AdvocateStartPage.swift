import CouncilHost
import CouncilModules

/// What an advocate is, who has a right to one, how to call one now, and the way to ask for one.
struct AdvocateStartPage: PageView {
    static let template = "advocate-start"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let form: FormFrame
    let isYoung: Bool
    let help: HelpSection
    let error: String?

    init(_ served: ServedCouncil, voice: Voice, form: FormFrame, isTooOld: Bool = false) {
        title = (isTooOld ? "Error: " : "") + "Ask for an advocate"
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .advocate(served.id), back: .council(served.id), isPersonal: true)
        self.form = form
        isYoung = voice.isYoung
        help = HelpSection(served)
        error = isTooOld ? Said.noCookies(voice) : nil
    }
}
