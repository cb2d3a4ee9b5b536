import CouncilModules

/// The repository's own councils, read once from the checkout the tests were built in.
enum ModulesOfRepository {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")

    static let ids = ["dudley", "medway", "st-helens", "unnamed-council", "windsor-and-maidenhead"]

    private static let modules = Result {
        let folders = try CouncilFolders.read(root + "/councils")
        return Dictionary(
            uniqueKeysWithValues: folders.councils.map { ($0.name, checkModule($0, bases: folders.bases).module) })
    }

    static func module(_ id: String) throws -> CouncilModule {
        guard let module = try modules.get()[id] ?? nil else { throw Missing(id: id) }
        return module
    }

    struct Missing: Error {
        let id: String
    }
}
