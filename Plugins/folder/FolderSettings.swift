import PluginProtocol

/// What the plug-in was told, once checked.
struct FolderSettings: Sendable {
    let council: String
    let root: String
    let keysFolder: String

    /// Reads the settings.
    ///
    /// - Throws: ``SettingFaults`` naming every one that is missing or cannot be used.
    init(_ opening: PluginOpening) throws(SettingFaults) {
        var reader = SettingReader(opening)
        council = opening.council
        root = reader.required("root", SettingForm(.path))
        keysFolder = reader.required("keys-folder", SettingForm(.path))
        if !SettingForm(.name).accepts(council) { reader.refuse(nil, "the council's name cannot be a folder's") }
        for (name, path) in [("root", root), ("keys-folder", keysFolder)] where !path.isEmpty {
            if (try? Directory(path)) == nil {
                reader.refuse(name, "is not a folder that can be used, or may be written by anybody (chmod o-w)")
            }
        }
        try reader.finish()
    }
}
