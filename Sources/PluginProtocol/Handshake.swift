/// The first message to a plug-in, `initialize`: whose process it is, with what settings and where it may write.
public struct PluginOpening: Codable, Hashable, Sendable {
    /// The versions of the protocol that the host speaks.
    public let protocolVersions: [Int]
    /// The plug-in's name.
    public let plugin: String
    /// The council that the process is for, as in its address.
    public let council: String
    /// The council's name.
    public let councilName: String
    /// The settings, the operator's and the council's together.
    public let settings: [String: String]
    /// The secrets.
    public let secrets: [String: String]
    /// A folder of its own, empty when it starts: also the working directory.
    public let folder: String

    enum CodingKeys: String, CodingKey {
        case plugin, council, settings, secrets, folder
        case protocolVersions = "protocols"
        case councilName = "council_name"
    }

    /// Brings an opening together.
    public init(
        protocolVersions: [Int] = [PluginVersion.current], plugin: String, council: String, councilName: String,
        settings: [String: String], secrets: [String: String], folder: String
    ) {
        self.protocolVersions = protocolVersions
        self.plugin = plugin
        self.council = council
        self.councilName = councilName
        self.settings = settings
        self.secrets = secrets
        self.folder = folder
    }
}

/// The answer to `initialize`.
public struct PluginGreeting: Codable, Hashable, Sendable {
    /// The version of the protocol that will be spoken: one of those offered.
    public let protocolVersion: Int
    /// The plug-in's name, as in its manifest.
    public let name: String
    /// Its version, as in its manifest.
    public let version: String
    /// What it can do.
    public let capabilities: [PluginCapability]
    /// How many deliveries it takes at once, from 1 to 32; 1 unless said.
    public let concurrency: Int

    enum CodingKeys: String, CodingKey {
        case name, version, capabilities, concurrency
        case protocolVersion = "protocol"
    }

    /// Makes a greeting.
    public init(
        protocolVersion: Int = PluginVersion.current, name: String, version: String,
        capabilities: [PluginCapability], concurrency: Int = 1
    ) {
        self.protocolVersion = protocolVersion
        self.name = name
        self.version = version
        self.capabilities = capabilities
        self.concurrency = concurrency
    }

    /// Reads a greeting.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        protocolVersion = try fields.decode(Int.self, forKey: .protocolVersion)
        name = try fields.decode(String.self, forKey: .name)
        version = try fields.decode(String.self, forKey: .version)
        capabilities = try fields.decode([PluginCapability].self, forKey: .capabilities)
        concurrency = min(max(try fields.decodeIfPresent(Int.self, forKey: .concurrency) ?? 1, 1), 32)
    }
}

/// What a plug-in has against its settings: the reason it will not start, or what `check` found.
public struct SettingFaults: Error, Codable, Hashable, Sendable {
    /// Each fault.
    public let faults: [Fault]

    /// Gathers faults.
    public init(_ faults: [Fault]) { self.faults = faults }

    /// One fault.
    public struct Fault: Codable, Hashable, Sendable {
        /// Which setting or secret, where it is one.
        public let setting: String?
        /// What is wrong and what is expected, in a sentence that repeats no value.
        public let message: String

        /// Makes a fault.
        public init(_ setting: String?, _ message: String) {
            self.setting = setting
            self.message = message
        }
    }
}
