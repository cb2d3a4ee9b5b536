import CaseKernel
import CaseStore
import Foundation
import Glibc

/// Where things lie in a data folder, and how its folders and files are made: for their owner alone.
struct DataFolder: Sendable {
    let path: String

    /// Makes the folder where there is none.
    init(_ path: String) throws(StoreError) {
        self.path = path
        try Self.makeFolder(path)
        try Self.makeFolder(councilsPath)
    }

    var lockPath: String { path + "/lock" }
    var installKeyPath: String { path + "/install.key" }
    private var councilsPath: String { path + "/councils" }

    func file(_ role: StoreFile.Role, of council: CouncilID) -> StoreFile {
        StoreFile(role: role, council: council, path: councilsPath + "/" + council.name + "/" + role.rawValue)
    }

    /// The file of a realm's people: a council's lies with its cases.
    func teamFile(of realm: TeamRealm) -> TeamFile {
        switch realm {
        case .council(let council):
            TeamFile(realm: realm, path: councilsPath + "/" + council.name + "/" + TeamFile.name)
        case .install: TeamFile(realm: realm, path: path + "/" + TeamFile.name)
        }
    }

    /// The file of what was erased; it lies with the cases.
    func erasedFile(of council: CouncilID) -> ErasedFile {
        ErasedFile(council: council, path: councilsPath + "/" + council.name + "/" + ErasedFile.name)
    }

    func exists(_ file: some KeptFile) -> Bool {
        access(file.path, F_OK) == 0
    }

    /// Makes a council's folder where there is none.
    func makeFolder(of council: CouncilID) throws(StoreError) {
        try Self.makeFolder(councilsPath + "/" + council.name)
    }

    /// Makes an empty file that only its owner may read, where there is none, before SQLite makes one that others may.
    func make(_ file: some KeptFile) throws(StoreError) {
        let descriptor = open(file.path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
            let trouble = String(cString: strerror(errno))
            if descriptor >= 0 { Glibc.close(descriptor) }
            throw file.unavailable(trouble)
        }
        Glibc.close(descriptor)
        try FolderSync.sync(folderOf: file.path)
    }

    /// The councils that have a folder with one of the two files in it.
    func councils() throws(StoreError) -> [CouncilID] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: councilsPath)
            return names.compactMap { CouncilID($0) }
                .filter { exists(file(.cases, of: $0)) || exists(file(.keys, of: $0)) }
                .sorted()
        } catch {
            throw Self.unusable(councilsPath, "it cannot be listed")
        }
    }

    private static func makeFolder(_ path: String) throws(StoreError) {
        if mkdir(path, 0o700) == 0 { return try FolderSync.sync(folderOf: path) }
        guard errno == EEXIST, chmod(path, 0o700) == 0 else {
            throw unusable(path, String(cString: strerror(errno)))
        }
    }

    private static func unusable(_ path: String, _ trouble: String) -> StoreError {
        .unavailable(
            reason: "The folder \(path) cannot be used (\(trouble)): "
                + "check that it is a folder and belongs to the user this program runs as.")
    }
}
