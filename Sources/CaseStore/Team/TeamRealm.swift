public import CaseKernel

/// Whose people a ``TeamStore`` holds: one council's team, or those who run the install.
public enum TeamRealm: Hashable, Sendable {
    /// The team of a council.
    case council(CouncilID)
    /// Those who run the install; they see no case.
    case install

    /// What bytes are bound to, so that those of one realm open in no other.
    var binding: String {
        switch self {
        case .council(let id): "council \(id.name)"
        case .install: "install"
        }
    }

    /// As a message names it.
    public var inWords: String {
        switch self {
        case .council(let id): id.name
        case .install: "the install"
        }
    }
}

/// What a message authentication code of a realm is for; each purpose has a key of its own.
public enum TeamPurpose: String, CaseIterable, Hashable, Sendable {
    /// The address an account signs in with, to find it.
    case address = "team address"
    /// The token of a session, to find it.
    case session = "team session"
    /// The token of a session, to show that a form came from a page of it.
    case form = "team form"
    /// A link by which somebody sets their account up, once.
    case link = "team link"
    /// A code that stands in for a lost authenticator, once.
    case recovery = "team recovery"
    /// What a browser keeps once somebody has signed in with it.
    case device = "team device"
}
