public import CaseDesk
public import CaseKernel
public import CouncilModules
public import TeamDesk

/// A council as it is being served: its module, the state of its folder, and its desk.
public struct ServedCouncil: Sendable {
    /// Which council.
    public let id: CouncilID
    /// The module being served: the folder's, or the last good one.
    public let module: CouncilModule
    /// Law and promises that new complaints begin under.
    public let procedure: Procedure
    /// How the folder stands to what is served.
    public let health: CouncilHealth
    /// Its casework.
    public let desk: CaseDesk
    /// Its team's accounts.
    public let team: TeamDesk

    /// Whether the folder was taken away: nothing new is taken in, and open cases go on being followed.
    public var isRetired: Bool { health == .removed }

    /// Whether its module is a draft: its pages can be looked at under its own address, and no complaint is taken.
    public var isDraft: Bool { module.status == .draft }

    /// Whether somebody who wants to complain is led to it.
    public var isOpen: Bool { !isRetired && !isDraft }
}

/// How a council's folder stands to what is served of it.
public enum CouncilHealth: Hashable, Sendable {
    /// The folder is served as it is; warnings say where it falls short of the law.
    case good(warnings: [Fault])
    /// The version in force is served as it is; another in the folder is broken, and is left out.
    case partly(faults: [Fault])
    /// The folder is broken, and the last good version is served in its place.
    case servingLastGood(faults: [Fault])
    /// The folder was removed.
    case removed

    /// `good`, `broken` or `removed`.
    public var name: String {
        switch self {
        case .good: "good"
        case .partly, .servingLastGood: "broken"
        case .removed: "removed"
        }
    }

    /// The soundest first.
    fileprivate var order: Int {
        switch self {
        case .good: 0
        case .partly: 1
        case .servingLastGood: 2
        case .removed: 3
        }
    }

    /// What was found wrong or short.
    public var faults: [Fault] {
        switch self {
        case .good(let faults), .partly(let faults), .servingLastGood(let faults): faults
        case .removed: []
        }
    }
}

/// A council whose folder cannot be served and that has no earlier version to serve.
public struct UnservedCouncil: Hashable, Sendable {
    /// The folder's name.
    public let name: String
    /// Why.
    public let faults: [Fault]
    /// What else stands in the way, such as a store that cannot be opened.
    public let reason: String?
}

/// Everything that is served at one moment.
public struct ServedCouncils: Sendable {
    /// The councils that are served, by identifier.
    public let byID: [CouncilID: ServedCouncil]
    /// The folders that are not.
    public let unserved: [UnservedCouncil]
    /// The councils that have a host name of their own, by that name.
    public let byHost: [String: CouncilID]

    init(byID: [CouncilID: ServedCouncil], unserved: [UnservedCouncil]) {
        self.byID = byID
        self.unserved = unserved
        // Two may claim one name when an earlier version of either is served: the sounder goes first.
        let claims = byID.values.sorted { ($0.health.order, $0.id) < ($1.health.order, $1.id) }
        byHost = Dictionary(
            claims.compactMap { council in council.module.host.map { ($0, council.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The councils in alphabetical order of their names.
    public var inOrder: [ServedCouncil] { byID.values.sorted { ($0.module.name, $0.id) < ($1.module.name, $1.id) } }

    /// Nothing.
    static let none = ServedCouncils(byID: [:], unserved: [])
}
