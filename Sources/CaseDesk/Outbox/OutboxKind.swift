public import CaseKernel

/// What an item of the outbox is, in the words the store keeps.
public enum OutboxKind: Hashable, Sendable {
    /// A parcel of the item's case.
    case parcel(Parcel)
    /// Word to the team about the item's case.
    case alert(TeamAlert)
    /// The team's list of what is due and late, on a day.
    case digest(Day)

    /// The kind and number in the store.
    public var stored: (kind: String, number: Int) {
        switch self {
        case .parcel(.notice(let number)): ("notice", number.number)
        case .parcel(.referral(let number)): ("referral", number.number)
        case .alert(let alert): ("alert-\(alert.rawValue)", 1)
        case .digest(let day): ("digest", Int(day.number))
        }
    }

    /// Reads what the store keeps; `nil` when it is none.
    public init?(kind: String, number: Int) {
        if kind == "digest" {
            self = .digest(Day(number: Int32(clamping: number)))
        } else if kind.hasPrefix("alert-"), let alert = TeamAlert(rawValue: String(kind.dropFirst(6))) {
            self = .alert(alert)
        } else if let parcel = Parcel("\(kind)-\(number)") {
            self = .parcel(parcel)
        } else {
            return nil
        }
    }
}
