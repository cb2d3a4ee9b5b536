/// What an installed plug-in says of itself in `plugin.json`, so that settings can be checked without starting it.
///
/// The operator installs a plug-in by putting its folder, named as the plug-in, among the plug-ins.
public struct PluginManifest: Codable, Hashable, Sendable {
    /// The plug-in's name and that of its folder: lower-case letters, digits and single hyphens.
    public let name: String
    /// Its version, in its maker's own numbering.
    public let version: String
    /// The version of the protocol it speaks.
    public let protocolVersion: Int
    /// The file to run: in the plug-in's folder, or beside the host's own program. A name, never a path.
    public let program: String
    /// What it does, in a line.
    public let summary: String
    /// What it can do; the handshake says the same again.
    public let capabilities: [PluginCapability]
    /// The form of the addresses it delivers to.
    public let address: SettingForm
    /// The settings it takes.
    public let settings: [PluginSetting]
    /// The secrets it takes, which only the operator gives.
    public let secrets: [PluginSecret]

    enum CodingKeys: String, CodingKey {
        case name, version, program, summary, capabilities, address, settings, secrets
        case protocolVersion = "protocol"
    }

    /// Brings a manifest together.
    public init(
        name: String, version: String, protocolVersion: Int = PluginVersion.current, program: String,
        summary: String = "", capabilities: [PluginCapability] = [.deliver],
        address: SettingForm = SettingForm(.text), settings: [PluginSetting] = [], secrets: [PluginSecret] = []
    ) {
        self.name = name
        self.version = version
        self.protocolVersion = protocolVersion
        self.program = program
        self.summary = summary
        self.capabilities = capabilities
        self.address = address
        self.settings = settings
        self.secrets = secrets
    }

    /// Reads a manifest; settings, secrets and the summary may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        version = try fields.decode(String.self, forKey: .version)
        protocolVersion = try fields.decode(Int.self, forKey: .protocolVersion)
        program = try fields.decode(String.self, forKey: .program)
        summary = try fields.decodeIfPresent(String.self, forKey: .summary) ?? ""
        capabilities = try fields.decode([PluginCapability].self, forKey: .capabilities)
        address = try fields.decodeIfPresent(SettingForm.self, forKey: .address) ?? SettingForm(.text)
        settings = try fields.decodeIfPresent([PluginSetting].self, forKey: .settings) ?? []
        secrets = try fields.decodeIfPresent([PluginSecret].self, forKey: .secrets) ?? []
    }
}

/// The version of the protocol between host and plug-ins.
public enum PluginVersion {
    /// The only one there is.
    public static let current = 1
}

/// What a plug-in can do, by name; a name unknown here is kept and not used.
public struct PluginCapability: Hashable, Sendable, RawRepresentable, Codable {
    /// The name.
    public let rawValue: String
    /// Makes a capability of any name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Carries a message to an address.
    public static let deliver = PluginCapability(rawValue: "deliver")
    /// Looks whether its settings work, without carrying anything.
    public static let check = PluginCapability(rawValue: "check")
}

/// A setting that a plug-in takes.
public struct PluginSetting: Codable, Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it may be.
    public let form: SettingForm
    /// Who gives it.
    public let givenBy: Giver
    /// Whether the plug-in cannot work without it.
    public let isRequired: Bool
    /// What it is, in a line.
    public let help: String

    /// Who may give a setting.
    public enum Giver: String, Codable, Hashable, Sendable {
        /// The council's module alone.
        case council
        /// The operator alone: a module that gives it is at fault.
        case `operator`
        /// The module, and the operator for modules that give none.
        case either
    }

    enum CodingKeys: String, CodingKey {
        case name, form, help
        case givenBy = "given_by"
        case isRequired = "required"
    }

    /// Makes a setting.
    public init(_ name: String, _ form: SettingForm, by giver: Giver, required: Bool = false, help: String = "") {
        self.name = name
        self.form = form
        givenBy = giver
        isRequired = required
        self.help = help
    }

    /// Reads a setting; form, giver and help may be left out: any text, by the operator alone.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        form = try fields.decodeIfPresent(SettingForm.self, forKey: .form) ?? SettingForm(.text)
        givenBy = try fields.decodeIfPresent(Giver.self, forKey: .givenBy) ?? .operator
        isRequired = try fields.decodeIfPresent(Bool.self, forKey: .isRequired) ?? false
        help = try fields.decodeIfPresent(String.self, forKey: .help) ?? ""
    }
}

/// A secret that a plug-in takes; only the operator gives it.
public struct PluginSecret: Codable, Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Whether the plug-in cannot work without it.
    public let isRequired: Bool
    /// What it is, in a line.
    public let help: String

    enum CodingKeys: String, CodingKey {
        case name, help
        case isRequired = "required"
    }

    /// Makes a secret.
    public init(_ name: String, required: Bool = false, help: String = "") {
        self.name = name
        isRequired = required
        self.help = help
    }

    /// Reads a secret; it is optional unless said.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decode(String.self, forKey: .name)
        isRequired = try fields.decodeIfPresent(Bool.self, forKey: .isRequired) ?? false
        help = try fields.decodeIfPresent(String.self, forKey: .help) ?? ""
    }
}
