import CaseKernel
import CouncilHost
import CouncilModules

/// A council's procedure for children and young people: short, with every figure of the page for adults.
struct YoungProcedurePage: PageView {
    static let template = "procedure-young"
    let title = "How complaints work"
    let council: PageCouncil?
    let frame: PageFrame
    let complain: String
    /// Who runs the service, under which name, and who answers for it; empty when all is the council's own.
    let whoAnswers: [String]
    /// What the council gives beyond the law's year.
    let longer: String?
    /// From what the council counts it.
    let limitWays: [String]
    let services: [AdvocacyService]
    let hasServices: Bool
    /// Formats and other help.
    let formats: [String]
    /// By when the council says that it has the complaint, if it promises a time.
    let acknowledgement: String?
    /// How the council counts, and for what it may wait.
    let ways: [String]
    let stages: [YoungStage]
    let elsewhere: YoungElsewhere
    let changes: Quotation?
    let corporate: [CorporateSection]
    let contactRules: ContactSection?
    let ombudsman: OmbudsmanSection
    let isEarlierVersion: Bool

    init(_ served: ServedCouncil) {
        let facts = ProcedureFacts(served)
        let help = HelpSection(served)
        council = PageCouncil(served)
        frame = PageFrame(voice: .young, address: .procedure(served.id))
        whoAnswers = served.module.whoAnswers(.young)
        complain = SitePath.complain(served.id).path
        let limit = TimeLimitSection(served.module)
        ways =
            facts.counting(.young) + [served.module.routing?.sentences].compactMap(\.self)
            + served.module.openDeferrals.map { $0.sentences(.young) }
        limitWays = limit.ways
        longer = TimeLimitSection(served.module).longer
        services = help.services
        hasServices = help.hasServices
        formats = HelpSection.formats(served.module.help, for: .young)
        acknowledgement = facts.acknowledgement.promise
        stages = Stage.statutory.map { YoungStage($0, facts) }
        elsewhere = YoungElsewhere(served.module)
        changes = Quotation.changes(of: served.module)
        corporate = CorporateSection.all(served.module, .young)
        contactRules = ContactSection(served.module, .young)
        ombudsman = OmbudsmanSection(served.module)
        isEarlierVersion = served.isEarlierVersion
    }
}
