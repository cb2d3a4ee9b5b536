/// A council module as it was on a day: cases pinned to it need it as long as they live.
public struct ModuleVersion: Hashable, Sendable {
    /// What tells it from every other version: a digest in hexadecimal.
    public let version: String
    /// The module's folder, packed by whoever loads it.
    public let archive: [UInt8]

    /// Makes a version from its digest and bytes.
    public init(version: String, archive: [UInt8]) {
        self.version = version
        self.archive = archive
    }
}
