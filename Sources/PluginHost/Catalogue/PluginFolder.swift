import FoundationEssentials
public import PluginProtocol

/// The folder in which the operator installs plug-ins, a folder each with its `plugin.json`.
public enum PluginFolder {
    /// The longest `plugin.json`, in bytes: 64 KiB.
    public static let longestManifest = 64 << 10

    /// Reads every manifest in a folder and says which plug-ins can be used.
    ///
    /// A folder without `plugin.json` is no plug-in and not spoken of.
    public static func read(_ path: String?, programs: [String]) -> PluginCatalogue {
        guard let path else { return .none }
        guard let root = FileFacts.resolved(path), FileFacts(of: root)?.isFolder == true,
            let names = try? FileManager.default.contentsOfDirectory(atPath: root)
        else {
            let sentence =
                "There is no folder of plug-ins at \(path). Expected a folder that holds a folder for each plug-in."
                + " Make it, or start the host without naming one."
            return PluginCatalogue(folder: path, manifests: [:], refused: [".": sentence])
        }
        var manifests: [String: PluginManifest] = [:]
        var refused: [String: String] = [:]
        for name in names where !name.hasPrefix(".") {
            do throws(Refused) {
                guard let manifest = try manifest(named: name, in: root) else { continue }
                _ = try locate(manifest, in: root, programs: programs)
                manifests[name] = manifest
            } catch {
                refused[name] = error.sentence
            }
        }
        return PluginCatalogue(folder: path, manifests: manifests, refused: refused)
    }

    /// The absolute path of the program that a plug-in runs; `nil` when there is none that may be run.
    public static func program(of manifest: PluginManifest, in folder: String, programs: [String]) -> String? {
        guard let root = FileFacts.resolved(folder) else { return nil }
        return try? locate(manifest, in: root, programs: programs)
    }

    /// Reads one folder's manifest; `nil` when it has none.
    private static func manifest(named name: String, in root: String) throws(Refused) -> PluginManifest? {
        guard let folder = FileFacts.resolved("\(root)/\(name)"), FileFacts(of: folder)?.isFolder == true,
            FileFacts(of: folder + "/plugin.json") != nil
        else { return nil }
        guard FileFacts.holds(root, folder) else {
            throw Refused(
                "\(name) is a link to a folder elsewhere. Expected the plug-in's own folder among the plug-ins. Copy it"
                    + " there.")
        }
        return try ManifestReader(name: name, file: folder + "/plugin.json").manifest()
    }

    static func locate(
        _ manifest: PluginManifest, in root: String, programs: [String]
    ) throws(Refused) -> String {
        let own = "\(root)/\(manifest.name)"
        for folder in [own] + programs {
            guard let path = FileFacts.resolved("\(folder)/\(manifest.program)"), let facts = FileFacts(of: path)
            else { continue }
            try admit(path, facts, of: manifest, isInside: folder != own || FileFacts.holds(root, path))
            return path
        }
        throw Refused(
            "The program \(manifest.program) is neither in the folder \(manifest.name) nor beside the host's own program."
                + " Install it in one of them.")
    }

    private static func admit(
        _ path: String, _ facts: FileFacts, of manifest: PluginManifest, isInside: Bool
    ) throws(Refused) {
        let name = manifest.program
        guard isInside else {
            throw Refused(
                "The program \(name) is a link out of the folder of plug-ins. Expected the program itself. Copy it there."
            )
        }
        guard facts.isFile, facts.isExecutable else {
            throw Refused(
                "The program \(name) is no file that can be run. Expected an executable file. Try: chmod 755 \(path)")
        }
        guard !facts.isWritableByOthers else {
            throw Refused(
                "The program \(name) can be changed by others than its owner. Expected mode 755 or narrower."
                    + " Try: chmod go-w \(path)")
        }
    }
}
