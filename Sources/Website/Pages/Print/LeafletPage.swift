import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules

/// A leaflet: what one may complain about, how, what happens by when, and who helps. Fits two sides of A4.
struct LeafletPage: PageView {
    static let template = "leaflet"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let isYoung: Bool
    let councilName: String
    let start: PrintedStart
    /// What complaints may be about.
    let subjects: [String]
    let contacts: [ContactLine]
    let stages: [LeafletStage]
    let services: [AdvocacyService]
    let hasServices: Bool
    let danger: [ContactLine]
    let ombudsman: OmbudsmanSection

    /// How many lines of one kind there is room for; the first of a module are its chief ones.
    private static let room = (channels: 6, services: 2, danger: 5)

    init(_ served: ServedCouncil, voice: Voice, start: PrintedStart) {
        let module = served.module
        title = Said("Complain about children’s social care", young: "You can complain about your social care")(voice)
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .leaflet(served.id), isForPrint: true)
        isYoung = voice.isYoung
        councilName = module.name
        self.start = start
        subjects = Self.subjects.map { $0(voice) }
        let channels = module.channels.filter { $0.to != nil }
        contacts = (channels.filter(\.isForEveryComplaint) + channels.filter { !$0.isForEveryComplaint })
            .prefix(Self.room.channels).map { ContactLine($0, of: module) }
        stages = LeafletStage.all(ProcedureFacts(served), voice)
        services = module.advocates(on: served.desk.today).prefix(Self.room.services).map(AdvocacyService.init)
        hasServices = !services.isEmpty
        danger = module.safeguarding.filter { $0.to != nil && $0.kind != .emergency }.prefix(Self.room.danger).map {
            ContactLine($0)
        }
        ombudsman = OmbudsmanSection(module)
    }

    private static let subjects = [
        Said("a decision that you do not agree with", young: "a choice the council made for you"),
        Said("help that is late, poor or never comes", young: "help that is late or does not come"),
        Said("an assessment, a plan or a review", young: "your plan or your review"),
        Said("how staff behave", young: "how someone treated you"),
        Said("not being listened to", young: "no one listens to you"),
    ]
}
