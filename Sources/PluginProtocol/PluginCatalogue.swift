/// The plug-ins that the operator has installed, as their manifests say.
public struct PluginCatalogue: Hashable, Sendable {
    /// The folder they are in, as it was given; `nil` when there is none.
    public let folder: String?
    /// Those that can be used, by name.
    public let manifests: [String: PluginManifest]
    /// Folders that are no usable plug-in, by name, each with what is wrong and what to do.
    public let refused: [String: String]

    /// Brings a catalogue together.
    public init(folder: String?, manifests: [String: PluginManifest], refused: [String: String] = [:]) {
        self.folder = folder
        self.manifests = manifests
        self.refused = refused
    }

    /// Nothing is installed.
    public static let none = PluginCatalogue(folder: nil, manifests: [:])
}
