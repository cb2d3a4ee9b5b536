import CouncilModules

/// The repository's own councils, read once from the checkout the tests were built in.
enum Repository {
    /// The repository's root.
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")

    static let folders = Result { try CouncilFolders.read(root + "/councils") }

    static func checked(_ id: String) throws -> CheckedModule {
        let folders = try folders.get()
        guard let files = folders.councils.first(where: { $0.name == id }) else { throw Missing(id: id) }
        return checkModule(files, bases: folders.bases)
    }

    static func module(_ id: String) throws -> CouncilModule {
        let checked = try checked(id)
        guard let module = checked.module else { throw Missing(id: "\(id): \(checked.faults)") }
        return module
    }

    struct Missing: Error {
        let id: String
    }
}
