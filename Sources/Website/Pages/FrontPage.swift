import CouncilHost
import CouncilModules

/// The front page: the councils served here, and how each is.
struct FrontPage: PageView {
    static let template = "front"
    let title = "Complain about children’s social care"
    let serviceName = "Redress"
    let councils: [Line]
    let unserved: [Unserved]
    let hasUnserved: Bool

    struct Line {
        let name: String
        let path: String
        let isBroken: Bool
        let faults: [String]
    }

    struct Unserved {
        let name: String
        let reason: String?
        let faults: [String]
    }

    init(_ served: ServedCouncils) {
        councils = served.inOrder.filter { !$0.isRetired }.map { council in
            let faults: [Fault] = if case .servingLastGood(let faults) = council.health { faults } else { [] }
            return Line(
                name: council.module.name, path: SitePath.council(council.id).path, isBroken: !faults.isEmpty,
                faults: faults.map(\.description))
        }
        unserved = served.unserved.map {
            Unserved(name: $0.name, reason: $0.reason, faults: $0.faults.map(\.description))
        }
        hasUnserved = !served.unserved.isEmpty
    }
}
