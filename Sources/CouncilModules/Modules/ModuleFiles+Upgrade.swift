/// A file of a module that was written for an earlier version of the format, as the newest has it.
public struct UpgradedFile: Hashable, Sendable {
    /// Its path in the folder.
    public let path: String
    /// The version it was written for.
    public let writtenFor: Int
    /// What it is to hold; comments and layout are as they were.
    public let bytes: [UInt8]
}

extension ModuleFiles {
    /// Every file of the format that an upgrade rewrites (sample histories are not of it), and what stands in its way: files that cannot be read, or are of a later program.
    public func upgraded() -> (files: [UpgradedFile], faults: [Fault]) {
        var (upgraded, faults): ([UpgradedFile], [Fault]) = ([], [])
        for path in files.keys.sorted() where path.hasSuffix(".xml") {
            guard let source = source(path) else { continue }
            do throws(Fault) {
                let newest = try SchemaHistory.known.newest(of: source)
                if let later = SchemaHistory.known.faultOfLater(newest.root, in: newest.source) { faults.append(later) }
                if let version = newest.writtenFor, newest.source.bytes != source.bytes {
                    upgraded.append(UpgradedFile(path: path, writtenFor: version, bytes: newest.source.bytes))
                }
            } catch {
                faults.append(error)
            }
        }
        return (upgraded, faults.inOrder)
    }
}
