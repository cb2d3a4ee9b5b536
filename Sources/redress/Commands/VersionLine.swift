import CaseDesk
import CaseKernel
import CouncilModules

/// One version of a council's module, as `council list` and `council show` tell of it.
struct VersionLine: Encodable {
    let file: String
    let effectiveFrom: String?
    let state: State
    let version: String?

    enum State: String, Encodable {
        case past
        case inForce = "in-force"
        case toCome = "to-come"
        case broken
    }

    private init(_ version: CheckedVersion, on day: Day, inForce: CheckedVersion?) {
        file = version.files.document
        effectiveFrom = version.effectiveFrom?.description
        self.version = version.checked.module?.version
        guard let module = version.checked.module else {
            state = .broken
            return
        }
        state = module.effectiveFrom > day ? .toCome : version == inForce ? .inForce : .past
    }

    /// Every version of a council, in the order in which they take effect.
    static func all(of council: CheckedCouncil, on day: Day) -> [VersionLine] {
        let inForce = council.inForce(on: day)
        return council.versions.map { VersionLine($0, on: day, inForce: inForce) }
    }

    var text: String {
        let from = effectiveFrom.map { "from \($0)" } ?? "from a day that cannot be read"
        return switch state {
        case .past: "past: \(file), \(from)"
        case .inForce: "in force: \(file), \(from)"
        case .toCome: "to come: \(file), \(from)"
        case .broken: "broken, and left out: \(file), \(from)"
        }
    }
}

extension Day {
    /// Today in England.
    ///
    /// - Throws: an exit code, once the reason has been said.
    static func today() throws -> Day {
        do { return try CivilClock().today } catch { throw Outcome.failing(Outcome.cannotWork, error.description) }
    }
}
