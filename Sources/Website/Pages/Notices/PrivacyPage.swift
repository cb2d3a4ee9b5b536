import CouncilHost
import CouncilModules

/// The privacy notice: who answers for the data, why it is kept, who sees it, and a person's rights.
struct PrivacyPage: PageView {
    static let template = "privacy"
    let title = "Privacy"
    let council: PageCouncil?
    let frame: PageFrame
    let isYoung: Bool
    let councilName: String
    /// The body that runs the service for the council.
    let operatorName: String?
    /// The data protection officer, by name or title.
    let officer: String?
    /// Whom to ask: the council's own contact, or else its ways of complaining.
    let contacts: [ContactLine]
    let isOwnContact: Bool
    /// The council's words about privacy.
    let words: [String]
    let hasWords: Bool
    /// How long complaints are kept, in the council's words.
    let retention: [String]
    let hasRetention: Bool
    /// Who takes complaints about the use of data.
    let commissioner: NationalBody?
    /// What to do if somebody is in danger.
    let danger: String

    init(_ served: ServedCouncil, voice: Voice) {
        let module = served.module
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .privacy(served.id))
        isYoung = voice.isYoung
        councilName = module.name
        operatorName = module.serviceOperator?.name
        officer = module.privacy?.officer
        let own = module.privacy?.details.lines ?? []
        isOwnContact = !own.isEmpty
        contacts = isOwnContact ? own : module.complaintLines
        let published = [module.privacy?.evidence].compactMap(\.self) + module.statements(about: [.confidentiality])
        words = published.map(\.words).filter { !$0.isEmpty }
        hasWords = !words.isEmpty
        retention = module.privacy?.retention.map(\.words).filter { !$0.isEmpty } ?? []
        hasRetention = !retention.isEmpty
        commissioner = module.nationalContact(.dataRights).map(NationalBody.init)
        danger = SitePath.danger(served.id).path
    }
}
