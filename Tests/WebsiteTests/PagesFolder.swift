import Foundation

/// A folder of councils made for one test, gone when its last user is.
final class PagesFolder: Sendable {
    let path: String

    /// Makes the folder with these files, named by their paths in it: `newtown/council.xml`.
    init(_ files: [String: String] = [:]) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("redress-pages-\(UUID().uuidString)")
        path = url.path
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: URL(fileURLWithPath: path).appendingPathComponent(name))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
