import Foundation
import Testing

/// The repository as files: what the layout tests read.
enum SourceTree {
    /// The repository's folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// One source file.
    struct File: Sendable, CustomTestStringConvertible {
        /// The target it belongs to: the folder under `Sources`.
        let target: String
        /// Its path from the repository's folder.
        let path: String
        /// Its lines.
        let lines: [String]

        var testDescription: String { path }

        /// The modules it imports.
        var imports: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ").filter {
                    !["public", "internal", "package", "@testable"].contains($0)
                }
                guard words.first == "import", words.count >= 2 else { return nil }
                return String(words[words.count - 1].prefix { $0 != "." })
            }
        }
    }

    /// Every Swift, header, template and style file under `Sources`.
    static let sources: [File] = files(under: "Sources", endings: ["swift", "h", "modulemap", "mustache", "css"])

    /// The same of the plug-ins that come with the program.
    static let plugins: [File] = files(under: "Plugins", endings: ["swift", "h", "modulemap"])

    /// Every file under a folder with one of these endings.
    static func files(under folder: String, endings: Set<String>) -> [File] {
        let base = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil) else { return [] }
        var files: [File] = []
        for case let url as URL in walk where endings.contains(url.pathExtension) {
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            let path = String(url.path.dropFirst(root.path.count + 1))
            let parts = path.split(separator: "/")
            files.append(
                File(
                    target: parts.count > 1 ? String(parts[1]) : "", path: path,
                    lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
        }
        return files.sorted { $0.path < $1.path }
    }
}
