public import CaseKernel

/// By which way something leaves: what goes out of one lane does not wait for another's.
public enum OutboxLane: Hashable, Sendable {
    /// To the complaints team, at once.
    case urgent
    /// To the complaints team.
    case team
    /// To complainants, by a way of writing.
    case complainant(ContactWay)
    /// To an advocacy provider, by its short name.
    case provider(String)

    /// The lane's name in the store.
    public var name: String {
        switch self {
        case .urgent: "team-urgent"
        case .team: "team"
        case .complainant(let way): "complainant-\(way.rawValue)"
        case .provider(let id): "provider-\(id)"
        }
    }

    /// Reads a name; `nil` when no lane has it.
    public init?(_ name: String) {
        if name == "team-urgent" {
            self = .urgent
        } else if name == "team" {
            self = .team
        } else if name.hasPrefix("complainant-"), let way = ContactWay(rawValue: String(name.dropFirst(12))) {
            self = .complainant(way)
        } else if name.hasPrefix("provider-") {
            self = .provider(String(name.dropFirst(9)))
        } else {
            return nil
        }
    }
}
