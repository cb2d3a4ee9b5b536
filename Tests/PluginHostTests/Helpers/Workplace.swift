import Foundation
import Glibc
import PluginHost
import PluginProtocol
import Synchronization
import Testing

/// A fresh folder with a folder of plug-ins, a data folder and a log, which is gone when its last user is.
final class Workplace: Sendable {
    let path: String
    let book = LogBook()

    var plugins: String { path + "/plugins" }
    var data: String { path + "/data" }

    init() throws {
        let name = "redress-plugins-\(UUID().uuidString.prefix(8))"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        path = folder
        for folder in ["plugins", "programs", "data/plugins", "notes"] {
            try FileManager.default.createDirectory(
                atPath: "\(path)/\(folder)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives it a mode, whatever the umask.
    func write(_ text: String, to file: String, mode: Int = 0o644) throws {
        let file = file.hasPrefix("/") ? file : "\(path)/\(file)"
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }

    /// Installs a plug-in named `post`, of a manifest with more in it and Python that changes what a good one does.
    func install(_ python: String = "", manifest more: String = "") throws {
        let manifest = """
            {"name": "post", "version": "1.0", "protocol": 1, "program": "post.py",
             "capabilities": ["deliver", "check"]\(more.isEmpty ? "" : ", " + more)}
            """
        try write(manifest, to: "plugins/post/plugin.json")
        let program = GoodPlugin.start.replacing("NOTES", with: path + "/notes") + python + "\n" + GoodPlugin.end
        try write(program, to: "plugins/post/post.py", mode: 0o755)
    }

    /// What the operator gives the plug-in.
    func give(_ json: String, mode: Int = 0o600) throws {
        try write(json, to: "data/plugins/post.json", mode: mode)
    }

    /// Has a host at work, and sees to it that none of its processes is left.
    func host<Result>(
        _ limits: PluginLimits = .quick(), _ work: (PluginHost) async throws -> Result
    ) async throws -> Result {
        let host = PluginHost(plugins: plugins, programs: [], data: data, limits: limits, logger: book.logger)
        do {
            let result = try await work(host)
            await host.close()
            try await eventually("the end of every process") { processes.allSatisfy { !Self.isAlive($0) } }
            return result
        } catch {
            await host.close()
            throw error
        }
    }

    /// What a plug-in noted under a name, a line each time.
    func notes(_ name: String) -> [String] {
        let text = FileManager.default.contents(atPath: "\(path)/notes/\(name)") ?? Data()
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The numbers of the processes that were started, in their order.
    var processes: [pid_t] { notes("process").compactMap { pid_t($0) } }

    /// Whether a process is there, and not only waits to be reaped.
    static func isAlive(_ process: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ")
    }
}
