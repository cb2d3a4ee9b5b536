import CaseKernel
import CouncilHost
import CouncilModules

/// The accessibility statement: what the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
/// Regulations 2018 ask for, and nothing that has not been looked at.
struct AccessibilityPage: PageView {
    static let template = "accessibility"
    let title = "Accessibility"
    let council: PageCouncil?
    let frame: PageFrame
    let isYoung: Bool
    let councilName: String
    /// Whom to tell: the council's own contact, or else its ways of complaining.
    let contacts: [ContactLine]
    let isOwnContact: Bool
    /// The council's words about it.
    let words: String?
    /// Who advises when the council does not put it right.
    let advisers: NationalBody?
    /// Other formats and help that the council offers, or the usual ones.
    let formats: [String]
    /// When the statement was last gone over, with the pages it is about.
    let reviewed = Day(year: 2026, month: 11, day: 23)?.inWords

    init(_ served: ServedCouncil, voice: Voice) {
        let module = served.module
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .accessibility(served.id))
        isYoung = voice.isYoung
        councilName = module.name
        let own = module.accessibility?.details.lines ?? []
        isOwnContact = !own.isEmpty
        contacts = isOwnContact ? own : module.complaintLines
        words = module.accessibility.flatMap { $0.evidence.words.isEmpty ? nil : $0.evidence.words }
        advisers = module.nationalContact(.accessibility).map(NationalBody.init)
        formats = HelpSection.formats(module.help, for: .adult)
    }
}
