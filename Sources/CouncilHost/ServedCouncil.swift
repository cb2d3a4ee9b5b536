public import CaseDesk
public import CaseKernel
public import CouncilModules

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

    /// Whether the folder was taken away: nothing new is taken in, and open cases go on being followed.
    public var isRetired: Bool { health == .removed }
}

/// How a council's folder stands to what is served of it.
public enum CouncilHealth: Hashable, Sendable {
    /// The folder is served as it is; warnings say where it falls short of the law.
    case good(warnings: [Fault])
    /// The folder is broken, and the last good version is served in its place.
    case servingLastGood(faults: [Fault])
    /// The folder was removed.
    case removed

    /// `good`, `broken` or `removed`.
    public var name: String {
        switch self {
        case .good: "good"
        case .servingLastGood: "broken"
        case .removed: "removed"
        }
    }

    /// What was found wrong or short.
    public var faults: [Fault] {
        switch self {
        case .good(let faults), .servingLastGood(let faults): faults
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

    /// The councils in alphabetical order of their names.
    public var inOrder: [ServedCouncil] { byID.values.sorted { ($0.module.name, $0.id) < ($1.module.name, $1.id) } }

    /// Nothing.
    static let none = ServedCouncils(byID: [:], unserved: [])
}
