import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules

/// What was sent: the reference, the code, and what happens next, by when and why.
struct SentPage: PageView {
    static let template = "sent"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let form: FormFrame
    let isYoung: Bool
    let councilName: String
    let reference: String
    let code: String
    let receivedOn: String
    let isWish: Bool
    let wantsAdvocate: Bool
    let dates: [DateLine]
    let hasDates: Bool
    let advocates: [AdvocacyService]
    let hasAdvocates: Bool
    let follow: String
    let track: String

    init(_ sent: SentReceipt, _ served: ServedCouncil, voice: Voice, form: FormFrame, follow: SitePath) {
        title =
            (sent.isWish
            ? Said("The council has been told", young: "We have told the council")
            : Said("Your complaint has been sent", young: "Your complaint is sent"))(voice)
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, isPersonal: true)
        self.form = form
        isYoung = voice.isYoung
        councilName = served.module.name
        reference = sent.reference
        code = sent.code
        receivedOn = Day(iso: sent.receivedOn)?.inWords ?? sent.receivedOn
        isWish = sent.isWish
        wantsAdvocate = sent.wantsAdvocate
        dates = sent.deadlines.map { DateLine($0, voice, today: served.desk.today) }
        hasDates = !dates.isEmpty
        advocates = served.module.advocates(on: served.desk.today).map(AdvocacyService.init)
        hasAdvocates = !advocates.isEmpty
        self.follow = follow.path
        track = SitePath.track(served.id).path
    }
}
