import CaseKernel
import CouncilHost
import CouncilModules

/// A council's procedure for adults: its module merged with the law.
struct ProcedurePage: PageView {
    static let template = "procedure"
    let title = "How complaints about children’s social care work"
    let council: PageCouncil?
    let frame: PageFrame
    let councilName: String
    /// Who runs the service, under which name, and who answers for it; empty when all is the council's own.
    let whoAnswers: [String]
    let danger: DangerSection
    let channels: ChannelSection
    let people: PeopleSection
    let subjects: SubjectSection
    let elsewhere: ElsewhereSection
    /// The council's other procedures, if its page gives any.
    let corporate: [CorporateSection]
    let timeLimit: TimeLimitSection
    let help: HelpSection
    let overview: StageOverview
    /// How the council counts days.
    let counting: [String]
    /// What the council says of stopping, joining and changing complaints.
    let changes: Quotation?
    let acknowledgement: AcknowledgementSection
    let stages: [StageSection]
    let ombudsman: OmbudsmanSection
    let commitments: CommitmentSection?
    let contactRules: ContactSection?
    let sources: SourceSection

    init(_ served: ServedCouncil) {
        let module = served.module
        let facts = ProcedureFacts(served)
        council = PageCouncil(served)
        frame = PageFrame(address: .procedure(served.id))
        councilName = module.name
        whoAnswers = module.whoAnswers(.adult)
        danger = DangerSection(module)
        channels = ChannelSection(module)
        people = PeopleSection(module)
        subjects = SubjectSection(module)
        elsewhere = ElsewhereSection(module)
        corporate = CorporateSection.all(module)
        timeLimit = TimeLimitSection(module)
        help = HelpSection(served)
        overview = StageOverview(facts)
        counting = facts.counting()
        changes = Quotation.changes(of: module)
        acknowledgement = AcknowledgementSection(facts)
        stages = Stage.statutory.map { StageSection($0, facts) }
        ombudsman = OmbudsmanSection(module)
        commitments = CommitmentSection(module)
        contactRules = ContactSection(module)
        sources = SourceSection(served)
    }
}
