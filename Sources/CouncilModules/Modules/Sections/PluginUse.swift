/// A plug-in that a council uses, with the settings that are the council's to give.
public struct PluginUse: Hashable, Sendable {
    /// The plug-in's name.
    public let name: String
    /// Its settings, in the order written; each name once.
    public let settings: [Setting]
    /// Where it stands.
    public let evidence: Evidence

    /// A setting as the module gives it.
    public struct Setting: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// What it is set to.
        public let value: String
        /// The file it stands in: the council's may add to a base's plug-in.
        let file: String
        /// Where it stands.
        public let position: TextPosition
        /// Where its value stands.
        let valuePosition: TextPosition

        init(_ reader: ElementReader) throws(Fault) {
            name = try reader.required(PluginElements.settingName)
            value = try reader.required(PluginElements.value)
            file = reader.home.source.file
            position = reader.position
            valuePosition = reader.position(of: PluginElements.value)
        }
    }

    /// The settings' values by name.
    public var values: [String: String] {
        Dictionary(settings.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    init(_ reader: ElementReader) throws(Fault) {
        name = try reader.required(PluginElements.name)
        settings = try reader.children(PluginElements.setting).map(Setting.init)
        evidence = reader.evidence
    }
}
