import Glibc
import PluginProtocol

/// Why a file could not be put in its place.
enum FolderTrouble: Error, Hashable {
    /// A folder or key is missing, is not what it should be, or may be written by anybody.
    case notSetUp
    /// The disk is full, or failed.
    case disk

    /// Reads the last call's error.
    static var last: FolderTrouble {
        switch errno {
        case ENOENT, ENOTDIR, ELOOP, EACCES, EPERM, EROFS, EISDIR, EMLINK: .notSetUp
        default: .disk
        }
    }

    /// What the host is told.
    var reason: DeliveryReason {
        switch self {
        case .notSetUp: .notSetUp
        case .disk: .failed
        }
    }
}
