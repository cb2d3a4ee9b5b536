import FoundationEssentials
import PluginProtocol

/// Reads the `plugin.json` of one folder and looks whether the plug-in can be used.
struct ManifestReader {
    /// The folder's name.
    let name: String
    /// The path of the file.
    let file: String

    func manifest() throws(Refused) -> PluginManifest {
        let manifest = try decoded(bytes())
        try checkNames(manifest)
        guard manifest.protocolVersion == PluginVersion.current else {
            throw Refused(
                "plugin.json says protocol \(manifest.protocolVersion). Expected \(PluginVersion.current), the only one"
                    + " this host speaks. Install a version of the plug-in made for it.")
        }
        guard manifest.capabilities.contains(.deliver) else {
            throw Refused(
                "plugin.json names no capability deliver. Expected it, because carrying messages is what a plug-in is"
                    + " for. Add \"deliver\" to its capabilities.")
        }
        try checkSettings(manifest)
        return manifest
    }

    private func bytes() throws(Refused) -> [UInt8] {
        do throws(SmallFile.Trouble) {
            return try SmallFile(file, limit: PluginFolder.longestManifest).bytes
        } catch {
            switch error {
            case .tooLong:
                throw Refused("plugin.json is longer than 64 KiB. Expected at most that. Shorten it.")
            case .notAFile, .missing:
                throw Refused("plugin.json is no file of its own. Expected a regular file, not a link. Copy it there.")
            case .unreadable:
                throw Refused("plugin.json cannot be read. Expected a file the host may read. Try: chmod 644 \(file)")
            }
        }
    }

    private func decoded(_ bytes: [UInt8]) throws(Refused) -> PluginManifest {
        do {
            return try JSONDecoder().decode(PluginManifest.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw Refused("plugin.json is not a manifest: \(error.place). Put that right; docs/plugins.md shows one.")
        } catch {
            throw Refused("plugin.json is not a manifest. Expected JSON; docs/plugins.md shows one.")
        }
    }

    private func checkNames(_ manifest: PluginManifest) throws(Refused) {
        guard SettingForm(.name).accepts(manifest.name), manifest.name == name else {
            throw Refused(
                "plugin.json names another plug-in than its folder \(name). Expected the same short name of lower-case"
                    + " letters, digits and single hyphens. Rename one of them.")
        }
        guard SettingForm(.text).accepts(manifest.version), manifest.version.count <= 40 else {
            throw Refused("plugin.json gives no usable version. Expected 1 to 40 characters. Give one.")
        }
        let program = manifest.program
        guard SettingForm(.text).accepts(program), !program.contains("/"), !program.hasPrefix(".") else {
            throw Refused(
                "plugin.json gives a program that is not the bare name of a file. Expected a name without / that begins"
                    + " with no dot, in the plug-in's folder or beside the host's own program. Give its name alone.")
        }
    }

    private func checkSettings(_ manifest: PluginManifest) throws(Refused) {
        var seen: Set<String> = []
        for name in manifest.settings.map(\.name) + manifest.secrets.map(\.name) {
            guard SettingForm(.text).accepts(name), name.count <= 60 else {
                throw Refused(
                    "plugin.json has a setting without a usable name. Expected 1 to 60 characters. Name it.")
            }
            guard seen.insert(name).inserted else {
                throw Refused(
                    "plugin.json has the setting \(name) twice. Expected each name once, secrets included. Remove one.")
            }
        }
    }
}
