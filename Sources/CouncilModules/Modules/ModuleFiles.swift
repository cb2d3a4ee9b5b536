/// What one folder of `councils/` holds, as bytes: everything a module is made of, and nothing else.
public struct ModuleFiles: Hashable, Sendable {
    /// The folder's name.
    public let name: String
    /// The folder as faults name it, such as `councils/newtown`; no part of the module's version.
    public let folder: String
    /// The files' bytes by their path in the folder: `council.xml`, `versions/2027.xml`, `cases/easter.xml`,
    /// `wording/notices.xml`.
    public let files: [String: [UInt8]]
    /// Files that were not read, by their path, each with the reason: too large, not a regular file, not readable.
    public let refused: [String: String]
    /// Where the council's own document stands in the folder: `council.xml`, or `versions/2027.xml` in the files of that
    /// version. Faults name it; it is no part of the module's version, so that a document may be moved.
    public let document: String

    /// Brings a folder's files together.
    public init(name: String, folder: String, files: [String: [UInt8]], refused: [String: String] = [:]) {
        self.init(name: name, folder: folder, files: files, refused: refused, document: ModuleFiles.council)
    }

    init(name: String, folder: String, files: [String: [UInt8]], refused: [String: String], document: String) {
        self.name = name
        self.folder = folder
        self.files = files
        self.refused = refused
        self.document = document
    }

    /// The largest file that is read: 1 MiB.
    public static let largestFile = XMLLimits.bytes

    /// Whether the folder is a base, which councils inherit from, rather than a council.
    public var isBase: Bool {
        let known = Set(files.keys).union(refused.keys)
        return known.contains(ModuleFiles.base) && !known.contains(ModuleFiles.council)
    }

    static let council = "council.xml"
    static let base = "base.xml"
    static let cases = "cases"
    static let versions = "versions"

    func source(_ path: String) -> SourceText? {
        files[path].map { SourceText(file: place(of: path), bytes: $0) }
    }

    /// A file as faults name it.
    func place(of path: String) -> String { folder + "/" + (path == ModuleFiles.council ? document : path) }
}
