/// `<plugins>`: the plug-ins a council uses, each with the settings that are the council's to give.
enum PluginElements {
    static let settingName = Attribute<String>(
        "name", .identifier, .required, "The setting's name, as the plug-in's manifest has it; each at most once.")
    static let value = Attribute<String>(
        "value", .text(upTo: 500), .required, "What it is set to. Never a secret: those are the operator's to give.")
    static let setting = ElementDefinition(
        "setting", "A setting of the plug-in that is the council's to give.",
        attributes: [settingName.erased, value.erased], words: false)

    static let name = Attribute<String>(
        "name", .identifier, .required, "The plug-in's name, as the operator has installed it; each at most once.")
    static let plugin = ElementDefinition(
        "plugin", "A plug-in the council uses: a program that carries messages, such as email.",
        help:
            "Only the operator installs one. `redress plugin list` shows those that are installed, with their settings.",
        attributes: [name.erased], children: [setting.any], words: false)

    static let definition = ElementDefinition(
        "plugins", "The plug-ins the council uses.", children: [plugin.some], words: false)
}
