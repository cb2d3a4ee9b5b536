import CaseKernel
import CouncilModules

/// Who can complain: the law's whole list, whatever the council's page leaves out.
struct PeopleSection {
    let groups: [Group]
    /// Those who may complain for somebody else, as the council puts it.
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
        var grounds: [RepresentativeGround] = []
        for ground in (eligibility?.representatives ?? []).map(\.ground) where !grounds.contains(ground) {
            grounds.append(ground)
        }
        representatives = grounds.map(\.words)
        let lines = (eligibility?.people ?? []).map(\.evidence) + (eligibility?.representatives ?? []).map(\.evidence)
        quotation = Quotation(
            about: "who can complain",
            [eligibility?.evidence].compactMap(\.self) + lines + module.statements(about: [.representatives]),
            of: module)
    }
}
