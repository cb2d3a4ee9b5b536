/// Why a store could not do what it was asked. No case carries anything a person wrote.
public enum StoreError: Error, Hashable, Sendable {
    /// Someone else appended since the history was read: read it again and decide again.
    case conflict(expected: CaseVersion, found: CaseVersion)
    /// The council has no such case.
    case noSuchCase
    /// The reference already belongs to a case: draw another.
    case referenceTaken
    /// There was nothing to append.
    case noEvents
    /// What is on disk is not what was written; `reason` says which file or case, and what to do.
    case damaged(reason: String)
    /// Another program has the data folder open; `holder` is its process number where known.
    case locked(path: String, holder: Int32?)
    /// The store cannot be used now; `reason` says why, and what to do.
    case unavailable(reason: String)
}

extension StoreError: CustomStringConvertible {
    /// A sentence saying what is wrong and what to do.
    public var description: String {
        switch self {
        case .conflict(let expected, let found):
            "The case has changed since it was read (version \(expected) expected, \(found) found): read it again."
        case .noSuchCase:
            "There is no such case: check the reference and the council."
        case .referenceTaken:
            "The reference already belongs to a case: draw another."
        case .noEvents:
            "Nothing was given to store: a case is opened, and added to, with at least one event."
        case .damaged(let reason):
            reason
        case .locked(let path, let holder?):
            "Process \(holder) has \(path) open: ask that program, or stop it and try again."
        case .locked(let path, nil):
            "Another program has \(path) open: ask that program, or stop it and try again."
        case .unavailable(let reason):
            reason
        }
    }
}
