public import PluginProtocol

/// The folders of a `councils/` folder, read from disk within limits: councils apart from the bases they inherit from.
public struct CouncilFolders: Hashable, Sendable {
    /// The councils, by name.
    public let councils: [ModuleFiles]
    /// The bases, by name.
    public let bases: [String: ModuleFiles]
    /// The councils beside a single folder that was read: nothing is said of them, but one may have its host name.
    public let neighbours: [ModuleFiles]

    /// Why a folder cannot be read at all.
    public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
        /// The folder, as it was given.
        public let path: String
        /// What is wrong, in the system's words.
        public let reason: String
        /// Both.
        public var description: String { "\(path): \(reason)" }
    }

    /// How many sample cases of one council are read.
    public static let mostCases = 200
    /// How many files of wording of one folder are looked at.
    static let mostWordings = 20
    /// How many versions of one council beside its `council.xml` are read.
    public static let mostVersions = 50

    /// Reads every folder of `path`, or `path` itself when it is one council's or one base's folder.
    ///
    /// Hidden folders and plain files are left out. A link is followed only while it stays inside. The folders
    /// beside a single one are read too, for it may name a base or share a host name.
    public static func read(_ path: String) throws(Unreadable) -> CouncilFolders {
        let names = try DiskFolder.names(in: path)
        let isSingle = names.contains(ModuleFiles.council) || names.contains(ModuleFiles.base)
        guard isSingle else { return CouncilFolders(try folders(in: path, shownAs: path.withoutSlash, names: names)) }
        let real = DiskFolder.realPath(path) ?? path
        let single = folder(named: DiskFolder.lastName(of: real), shownAs: path.withoutSlash, at: real, within: real)
        let parent = DiskFolder.parent(of: real)
        let shown = DiskFolder.shownParent(of: path.withoutSlash)
        let isSame = DiskFolder.realPath(shown) == parent
        let beside =
            (try? folders(in: parent, shownAs: isSame ? shown : parent, names: DiskFolder.names(in: parent))) ?? []
        let others = beside.filter { $0.name != single.name }
        return CouncilFolders(others.filter(\.isBase) + [single], neighbours: others.filter { !$0.isBase })
    }

    private init(_ folders: [ModuleFiles], neighbours: [ModuleFiles] = []) {
        self.neighbours = neighbours
        councils = folders.filter { !$0.isBase }
        bases = Dictionary(folders.filter(\.isBase).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The folders in one, under the name that faults give it: as the path was written, absolute or not.
    private static func folders(
        in path: String, shownAs prefix: String, names: [String]
    ) throws(Unreadable) -> [ModuleFiles] {
        guard let root = DiskFolder.realPath(path) else { throw Unreadable(path: path, reason: "it is not there") }
        return names.compactMap { name in
            guard !name.hasPrefix("."), let real = DiskFolder.realPath(root + "/" + name), DiskFolder.isFolder(real)
            else {
                return nil
            }
            let shown = prefix == "." ? name : (prefix == "/" ? "" : prefix) + "/" + name
            guard DiskFolder.isInside(real, root) else {
                let reason = "the folder is a link to a place outside \(path)"
                return ModuleFiles(name: name, folder: shown, files: [:], refused: [ModuleFiles.council: reason])
            }
            return folder(named: name, shownAs: shown, at: real, within: root)
        }
    }

    private static func folder(named name: String, shownAs shown: String, at real: String, within root: String)
        -> ModuleFiles
    {
        var files: [String: [UInt8]] = [:]
        var refused: [String: String] = [:]
        let names = names(in: real, within: root, &refused, as: ModuleFiles.council)
        var paths = names.filter { $0 == ModuleFiles.council || $0 == ModuleFiles.base }
        for (inner, most, what) in [
            (ModuleFiles.cases, mostCases, "sample cases"), (ModuleFiles.wording, mostWordings, "files of wording"),
            (ModuleFiles.versions, mostVersions, "versions"),
        ] where names.contains(inner) {
            let found = self.names(in: real + "/" + inner, within: root, &refused, as: inner)
                .filter { name in
                    let isRead = name.hasSuffix(".xml") || inner == ModuleFiles.cases && name.hasSuffix(".csv")
                    return isRead && !name.hasPrefix(".")
                }
            if found.count > most { refused[inner] = "more than \(most) \(what)" }
            paths += found.prefix(most).map { inner + "/" + $0 }
        }
        for path in paths {
            switch DiskFolder.read(real + "/" + path, within: root, atMost: ModuleFiles.largestFile) {
            case .success(let bytes): files[path] = bytes
            case .failure(let refusal): refused[path] = refusal.reason
            }
        }
        return ModuleFiles(name: name, folder: shown, files: files, refused: refused)
    }

    /// The names in a folder; one that cannot be read is refused under the path given.
    private static func names(
        in folder: String, within root: String, _ refused: inout [String: String], as path: String
    ) -> [String] {
        guard DiskFolder.isInside(DiskFolder.realPath(folder) ?? folder, root) else {
            refused[path] = "the folder is a link to a place outside"
            return []
        }
        do {
            return try DiskFolder.names(in: folder)
        } catch {
            refused[path] = "the folder cannot be read: \(error.reason)"
            return []
        }
    }
}

extension CouncilFolders {
    /// Checks every version of every council by itself and then beside the others, in the order of ``councils``.
    ///
    /// - Parameter plugins: those that are installed; where no folder of them is known, nothing is said of plug-ins.
    public func checked(with plugins: PluginCatalogue = .none) -> [CheckedCouncil] {
        let own = checkCouncils(councils, bases: bases, plugins: plugins)
        let modules = own.flatMap(\.modules)
        let beside = modules.allSatisfy { $0.host == nil } ? [] : checkCouncils(neighbours, bases: bases)
        let rivals = HostClaims.faults(among: modules + beside.flatMap(\.modules))
        return own.map { $0.adding(rivals[$0.name] ?? []) }
    }
}

extension String {
    /// Without a slash at its end.
    fileprivate var withoutSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()).withoutSlash : self }
}
