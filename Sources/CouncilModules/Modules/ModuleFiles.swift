/// What one folder of `councils/` holds, as bytes: everything a module is made of, and nothing else.
public struct ModuleFiles: Hashable, Sendable {
    /// The folder's name.
    public let name: String
    /// The folder as faults name it, such as `councils/newtown`; no part of the module's version.
    public let folder: String
    /// The files' bytes by their path in the folder: `council.xml`, `cases/easter.xml`, `wording/notices.xml`.
    public let files: [String: [UInt8]]
    /// Files that were not read, by their path, each with the reason: too large, not a regular file, not readable.
    public let refused: [String: String]

    /// Brings a folder's files together.
    public init(name: String, folder: String, files: [String: [UInt8]], refused: [String: String] = [:]) {
        self.name = name
        self.folder = folder
        self.files = files
        self.refused = refused
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

    func source(_ path: String) -> SourceText? {
        files[path].map { SourceText(file: folder + "/" + path, bytes: $0) }
    }
}
