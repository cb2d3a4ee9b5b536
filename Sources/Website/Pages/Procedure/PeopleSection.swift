import CaseKernel
import CouncilModules

/// Who can complain: the law's whole list, whatever the council's page leaves out.
struct PeopleSection {
    let groups: [Group]
    /// Those who may complain for somebody else, as the council puts it, and what else it says of who complains.
    let representatives: [String]
    let quotation: Quotation?

    /// A heading with the people under it.
    struct Group {
        let heading: String
        let people: [RuleLine]
        let note: RuleLine?

        init(_ group: ComplainantGroup) {
            heading = group.heading
            note = group.note
            people = ComplainantCategory.allCases.filter { $0.group == group }.map {
                RuleLine($0.title.capitalisedFirst, $0.source)
            }
        }
    }

    init(_ module: CouncilModule) {
        groups = ComplainantGroup.allCases.map(Group.init)
        let eligibility = module.eligibility
        var said: [String] = []
        for words in (eligibility?.representatives ?? []).map(\.words) where !said.contains(words) {
            said.append(words)
        }
        representatives =
            (eligibility?.people ?? []).compactMap(\.onlyAbout) + said + (eligibility?.answerLimits ?? []).map(\.words)
        let lines =
            (eligibility?.people ?? []).map(\.evidence) + (eligibility?.representatives ?? []).map(\.evidence)
            + (eligibility?.answerLimits ?? []).map(\.evidence)
        quotation = Quotation(
            about: "who can complain",
            [eligibility?.evidence].compactMap(\.self) + lines + module.statements(about: [.representatives]),
            of: module)
    }
}
