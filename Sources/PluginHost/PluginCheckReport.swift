public import PluginProtocol

/// What came of looking whether a council's plug-in works.
public struct PluginCheckReport: Codable, Hashable, Sendable {
    /// The council.
    public let council: String
    /// The plug-in.
    public let plugin: String
    /// Its version; `nil` when it did not shake hands.
    public let version: String?
    /// What it can do, as its manifest says.
    public let capabilities: [PluginCapability]
    /// Whether it was asked to look at its settings: it can, and it shook hands.
    public let isChecked: Bool
    /// What is wrong, a sentence each, without values; none when all is well.
    public let faults: [String]

    /// Brings a report together.
    public init(
        council: String, plugin: String, version: String?, capabilities: [PluginCapability], isChecked: Bool,
        faults: [String]
    ) {
        self.council = council
        self.plugin = plugin
        self.version = version
        self.capabilities = capabilities
        self.isChecked = isChecked
        self.faults = faults
    }
}
