import CaseKernel
import CouncilHost
import CouncilModules

/// The front page: the councils served here, and how each is.
struct FrontPage: PageView {
    static let template = "front"
    let title = "Complain about children’s social care"
    let council: PageCouncil? = nil
    let whichCouncil = SitePath.whichCouncil.path
    let councils: [Line]
    let hasCouncils: Bool
    let unserved: [Unserved]
    let hasUnserved: Bool

    /// A council that is served, from its folder or from its last good version.
    struct Line {
        let name: String
        let path: String
        let isBroken: Bool
        let faults: [String]

        init(_ council: ServedCouncil) {
            name = council.module.name
            path = SitePath.council(council.id).path
            isBroken = council.isEarlierVersion
            faults = isBroken ? council.health.faults.map { $0.line(inFolder: council.id.name) } : []
        }
    }

    /// A folder of which nothing can be served, and why.
    struct Unserved {
        let folder: String
        let reason: String?
        let faults: [String]
        let hasFaults: Bool

        init(_ council: UnservedCouncil) {
            folder = council.name
            reason = council.reason
            faults = council.faults.map { $0.line(inFolder: council.name) }
            hasFaults = !faults.isEmpty
        }
    }

    init(_ served: ServedCouncils) {
        councils = served.inOrder.filter(\.isOpen).map(Line.init)
        hasCouncils = !councils.isEmpty
        unserved = served.unserved.map(Unserved.init)
        hasUnserved = !unserved.isEmpty
    }
}
