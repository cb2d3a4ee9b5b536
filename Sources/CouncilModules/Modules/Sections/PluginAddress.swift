/// An address as a module writes it, for the check that it has the form the plug-in delivers to.
struct PluginAddress: Hashable, Sendable {
    /// The plug-in's name.
    let plugin: String
    /// The attribute: `to` or `urgent-to`.
    let attribute: String
    /// The address.
    let value: String
    /// The file it stands in.
    let file: String
    /// Where in it.
    let position: TextPosition

    /// The address that an attribute gives; `nil` when it is not written.
    init?(_ reader: ElementReader, _ attribute: Attribute<String>) throws(Fault) {
        guard let value = reader.value(attribute) else { return nil }
        plugin = try reader.required(OutgoingElements.plugin)
        self.attribute = attribute.name
        self.value = value
        file = reader.home.source.file
        position = reader.position(of: attribute)
    }
}
