import CaseKernel
import CouncilModules

/// Checks the councils' modules from memory, bytes to module, as `redress check` and the host do.
enum ModuleChecks {
    /// Checks each council once; every one must load.
    static func run(_ folders: CouncilFolders) throws -> Int {
        for files in folders.councils where checkModule(files, bases: folders.bases).module == nil {
            throw NotAsMeant("the module \(files.name) has errors: redress check councils")
        }
        return folders.councils.count
    }

    /// The promises of the council that makes the most.
    static func promises(of folders: CouncilFolders) throws -> [Promise] {
        let promises = folders.councils.map { checkModule($0, bases: folders.bases).module?.promises ?? [] }
        guard let most = promises.max(by: { $0.count < $1.count }) else { throw NotAsMeant("there is no council") }
        return most
    }
}
