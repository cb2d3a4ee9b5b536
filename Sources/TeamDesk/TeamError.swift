public import CaseStore

/// Why something about accounts could not be done.
public enum TeamError: Error, Hashable, Sendable {
    /// A name or an address will not do.
    case fault(field: String, message: String)
    /// Another account signs in with this address.
    case addressTaken
    /// There is no such account, or it was closed.
    case noSuchAccount
    /// The account is the last complaints manager's: without one the council has nobody to answer for the procedure
    /// (regulation 10).
    case lastManager
    /// The link was used, has ended, or never was one.
    case linkOver
    /// The code of the authenticator is not the one that was expected.
    case wrongCode
    /// Somebody else changed the account meanwhile.
    case changedMeanwhile
    /// Too many people sign in at once.
    case busy
    /// The store would not.
    case store(StoreError)
    /// What is kept cannot be read.
    case unreadable
}

extension TeamError: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .fault(_, let message): message
        case .addressTaken: "another account signs in with this address; give another, or renew that account's link"
        case .noSuchAccount: "there is no such account, or it was closed"
        case .lastManager:
            "this is the council's last complaints manager, and it has to have one (SI 2006/1738 reg 10); add another first"
        case .linkOver: "this link was used or has ended; ask for a new one"
        case .wrongCode: "the code is not the one that was expected"
        case .changedMeanwhile: "somebody else changed the account meanwhile; look at it and try again"
        case .busy: "too many people sign in at once; try again in a moment"
        case .store(let error): error.description
        case .unreadable: "what is kept of an account cannot be read; restore this council's backup"
        }
    }
}
