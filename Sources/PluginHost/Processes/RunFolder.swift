import FoundationEssentials
import Glibc

/// The folders in which processes may write, one each, under `<data>/plugins/.run`.
struct RunFolder: Hashable, Sendable {
    /// Those of one council and plug-in: `<data>/plugins/.run/<council>/<plugin>`.
    let path: String

    init(data: String, council: String, plugin: String) {
        let root = data.hasPrefix("/") ? data : FileManager.default.currentDirectoryPath + "/" + data
        path = "\(root)/plugins/.run/\(council)/\(plugin)"
    }

    /// Makes an empty folder that only we can open, for one process.
    ///
    /// Each process has its own, because one that finishes its work may run beside the one that takes over.
    func make(_ number: Int) throws -> String {
        let folder = "\(path)/\(number)"
        remove(number)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for folder in [folder, path] where chmod(folder, 0o700) != 0 { throw Refused("\(folder) cannot be made ours.") }
        return folder
    }

    /// Removes a process's folder and what it wrote there.
    func remove(_ number: Int) { try? FileManager.default.removeItem(atPath: "\(path)/\(number)") }

    /// Removes what a host that was killed left behind.
    func clear() { try? FileManager.default.removeItem(atPath: path) }
}
