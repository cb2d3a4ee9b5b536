import PluginProtocol

/// Holds the settings that a council gives a plug-in against those that the plug-in takes; no fault repeats a secret.
struct SettingCheck {
    let use: PluginUse
    let manifest: PluginManifest

    var faults: [Fault] { use.settings.compactMap(fault) + missing }

    /// The settings that a module may give.
    private var givable: [String] { manifest.settings.filter { $0.givenBy != .operator }.map(\.name) }

    private var expected: String {
        givable.isEmpty
            ? "no settings: the plug-in takes none from a module" : "one of " + givable.joined(separator: ", ")
    }

    private func fault(of setting: PluginUse.Setting) -> Fault? {
        if manifest.secrets.contains(where: { $0.name == setting.name }) { return secret(setting) }
        guard let known = manifest.settings.first(where: { $0.name == setting.name }) else { return unknown(setting) }
        switch known.givenBy {
        case .operator:
            return error(
                in: setting.file, at: setting.position,
                "the setting \(setting.name.quoted), which only the operator gives", expected,
                "delete it, and ask the operator for it")
        case .council, .either:
            guard !known.form.accepts(setting.value) else { return nil }
            return error(
                in: setting.file, at: setting.valuePosition,
                "value=\(setting.value.quoted) for the setting \(setting.name.quoted)",
                known.form.expected, "correct it" + (known.help.isEmpty ? "" : ": " + known.help.lowercasedFirst))
        }
    }

    private func secret(_ setting: PluginUse.Setting) -> Fault {
        error(
            in: setting.file, at: setting.position, "the secret \(setting.name.quoted), which only the operator gives",
            expected,
            "delete it here, have the secret changed, for it stood in a module, and ask the operator for it")
    }

    private func unknown(_ setting: PluginUse.Setting) -> Fault {
        let nearest = NearestName.nearest(to: setting.name, among: givable)
        return error(
            in: setting.file, at: setting.position,
            "the setting \(setting.name.quoted) of the plug-in \(use.name.quoted)", expected,
            nearest.map { "write \($0)" } ?? "delete it, or correct its name")
    }

    private var missing: [Fault] {
        let given = use.values
        return manifest.settings.filter { $0.isRequired && $0.givenBy == .council && given[$0.name] == nil }.map {
            error(
                in: use.evidence.file, at: use.evidence.position,
                "the plug-in \(use.name.quoted) without the setting \($0.name.quoted)",
                $0.form.expected, "add <setting name=\($0.name.quoted) value=\"…\"/>")
        }
    }

    private func error(
        in file: String, at position: TextPosition, _ found: String, _ expected: String, _ remedy: String
    ) -> Fault {
        Fault(
            file: file, position: position, severity: .error, found: found, expected: expected,
            remedy: remedy, source: nil)
    }
}
