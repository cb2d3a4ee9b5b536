import CaseKernel
import CaseStore
import GRDB

/// One of the files of a council that hold its cases, and how its troubles are told.
struct StoreFile: KeptFile {
    enum Role: String, Hashable, Sendable {
        case cases = "cases.sqlite"
        case keys = "keys.sqlite"
    }

    let role: Role
    let council: CouncilID
    let path: String

    var owner: String { council.name }
}

/// The file of a realm's people.
struct TeamFile: KeptFile {
    static let name = "team.sqlite"

    let realm: TeamRealm
    let path: String

    var owner: String { realm.inWords }
}

/// The file that says which cases of a council were erased.
struct ErasedFile: KeptFile {
    static let name = "erased.sqlite"

    let council: CouncilID
    let path: String

    var owner: String { council.name }
}

/// A file that is kept for somebody, and how its troubles are told.
///
/// What SQLite says is told only as its name for the trouble, so no value of a statement can reach a log.
protocol KeptFile: Hashable, Sendable {
    /// Where it is.
    var path: String { get }
    /// Whose it is, as a message names them.
    var owner: String { get }
}

extension KeptFile {
    /// The error to throw for whatever was thrown while this file was used.
    func storeError(_ error: any Error) -> StoreError {
        if let error = error as? StoreError { return error }
        if error is UnreadableValue { return damaged("a value in it is not of the kind it should be") }
        guard let error = error as? DatabaseError else { return unavailable("it could not be used") }
        let trouble = error.extendedResultCode.description
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: return damaged(trouble)
        case .SQLITE_FULL: return unavailable("the disk is full, or \(trouble)")
        default: return unavailable(trouble)
        }
    }

    func damaged(_ trouble: String) -> StoreError {
        .damaged(
            reason:
                "\(path) of \(owner) is damaged (\(trouble)): stop the program and restore this council's backup. "
                + "Other councils are untouched.")
    }

    func unavailable(_ trouble: String) -> StoreError {
        .unavailable(
            reason:
                "\(path) of \(owner) cannot be used (\(trouble)): check the disk and the file's owner. "
                + "Nothing that was acknowledged is lost.")
    }
}
