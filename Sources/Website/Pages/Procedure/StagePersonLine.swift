import CaseKernel
import CouncilModules

/// Somebody with a part in a stage: the council's title, and in the law's terms what they do.
struct StagePersonLine {
    let title: String
    let part: RuleLine

    /// Everyone the law or the council gives a part in a stage.
    static func lines(for stage: Stage, _ published: PublishedStage?) -> [StagePersonLine] {
        let named = published?.people ?? []
        let needed = stage.roles
        let others = named.map(\.role).filter { !needed.contains($0) }
        var seen: Set<StageRole> = []
        return (needed + others).filter { seen.insert($0).inserted }.map { role in
            StagePersonLine(role, named.first { $0.role == role })
        }
    }

    private init(_ role: StageRole, _ person: StagePerson?) {
        title = (person?.title ?? role.usualTitle).capitalisedFirst
        part = role.part(employed: person?.employed ?? .notSaid, count: person?.members ?? 1)
    }
}

extension Stage {
    /// The parts that every council fills.
    fileprivate var roles: [StageRole] {
        switch self {
        case .localResolution: [.stage1Manager]
        case .investigation: [.investigatingOfficer, .independentPerson, .adjudicatingOfficer]
        case .reviewPanel: [.panel, .director]
        case .corporateResponse, .corporateReview, .reply: []
        }
    }
}

extension StageRole {
    /// What they are called where the council gives no title.
    var usualTitle: String {
        switch self {
        case .stage1Manager: "a manager of the service"
        case .investigatingOfficer: "an investigating officer"
        case .independentPerson: "an independent person"
        case .adjudicatingOfficer: "a senior manager"
        case .panel: "the panel"
        case .director: "the council"
        case .complaintsManager: "the complaints manager"
        case .complaintsTeam: "the complaints team"
        case .answeringOfficer: "a manager"
        }
    }

    /// What they do; the law's terms decide who is independent, whatever a page calls them.
    fileprivate func part(employed: Employment, count: Int) -> RuleLine {
        switch self {
        case .stage1Manager: RuleLine("looks into your complaint and answers you.", .regulation("14(1)"))
        case .investigatingOfficer:
            RuleLine(
                "finds out what happened and writes a report."
                    + (count > 1 ? " There are \(count) of them." : "") + employed.sentence)
        case .independentPerson:
            RuleLine(
                "takes part from start to finish and helps to keep it fair. They are not a councillor, do not work for the "
                    + "council, and are not married to, or a civil partner of, anyone who is or does.",
                .regulation("2, 17(2)"))
        case .adjudicatingOfficer: RuleLine("reads the reports, decides, and writes to you." + employed.sentence)
        case .panel:
            RuleLine(
                "is three independent people, one of them in the chair. The independent person from stage 2 cannot be one.",
                .regulation("19(2), 19(3)"))
        case .director:
            RuleLine(
                "decides what to do about the panel’s report, together with the independent person from stage 2.",
                .regulation("20(3)"))
        case .complaintsManager: RuleLine("makes sure that your complaint is dealt with properly.", .regulation("10"))
        case .complaintsTeam: RuleLine("keeps in touch with you and answers your questions.")
        case .answeringOfficer: RuleLine("answers you.")
        }
    }
}

extension Employment {
    /// Whom they work for, where the page says.
    fileprivate var sentence: String {
        switch self {
        case .council: " They work for the council."
        case .otherService: " They work for the council, in another service."
        case .external: " They do not work for the council."
        case .independent, .notSaid: ""
        }
    }
}
