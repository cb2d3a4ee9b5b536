import PluginProtocol

/// Brings together what a council's module and the operator give, and finds what is missing or wrong in it.
struct SettingMerger {
    let manifest: PluginManifest
    let council: PluginCouncil
    let operators: OperatorSettings

    func merged() -> (GivenSettings, [SettingFaults.Fault]) {
        var settings: [String: String] = [:]
        var secrets: [String: String] = [:]
        var faults = strangers()
        for setting in manifest.settings {
            let (value, source) = given(setting)
            if let value, setting.form.accepts(value) { settings[setting.name] = value }
            if let fault = fault(of: setting, value, from: source) { faults.append(fault) }
        }
        for secret in manifest.secrets {
            let value = own?.secrets[secret.name] ?? operators.common.secrets[secret.name]
            if let value, !value.isEmpty { secrets[secret.name] = value }
            if let fault = fault(of: secret, value) { faults.append(fault) }
        }
        return (GivenSettings(settings: settings, secrets: secrets), faults)
    }

    /// What the operator gives this council alone.
    private var own: OperatorEntry? { operators.councils[council.id] }

    private static let module = "the council's module"

    /// A setting's value and who gave it, or who should have.
    private func given(_ setting: PluginSetting) -> (value: String?, source: String) {
        let operators = own?.settings[setting.name] ?? self.operators.common.settings[setting.name]
        let councils = council.settings[setting.name]
        switch setting.givenBy {
        case .council: return (councils, Self.module)
        case .operator: return (operators, self.operators.file)
        case .either:
            if let councils { return (councils, Self.module) }
            return (operators, operators == nil ? "\(Self.module) or \(self.operators.file)" : self.operators.file)
        }
    }

    private func fault(of setting: PluginSetting, _ value: String?, from source: String) -> SettingFaults.Fault? {
        guard let value else {
            guard setting.isRequired else { return nil }
            return .init(
                setting.name,
                "The setting \(setting.name) is missing. Expected \(setting.form.expected). Give it in \(source).")
        }
        guard !setting.form.accepts(value) else { return nil }
        return .init(
            setting.name,
            "The setting \(setting.name) in \(source) is not of its form. Expected \(setting.form.expected)."
                + " Correct it there.")
    }

    private func fault(of secret: PluginSecret, _ value: String?) -> SettingFaults.Fault? {
        guard let value else {
            guard secret.isRequired else { return nil }
            return .init(
                secret.name,
                "The secret \(secret.name) is missing. Give it under secrets in \(operators.file).")
        }
        guard value.isEmpty || value.utf8.count > 16 << 10 else { return nil }
        return .init(
            secret.name,
            "The secret \(secret.name) in \(operators.file) cannot be used. Expected 1 to 16,384 bytes. Correct it there."
        )
    }

    /// What is given to nobody: names the plug-in does not take, or does not take from whoever gave them.
    private func strangers() -> [SettingFaults.Fault] {
        var faults: [SettingFaults.Fault] = []
        for name in council.settings.keys.sorted() where !takes(name, notFrom: .operator) {
            faults.append(
                .init(name, "\(manifest.name) takes no setting \(name) from a council's module. Remove it from there."))
        }
        var settings = Set(operators.common.settings.keys)
        settings.formUnion(own?.settings.keys.map { $0 } ?? [])
        for name in settings.sorted() where !takes(name, notFrom: .council) {
            faults.append(
                .init(
                    name,
                    "\(manifest.name) takes no setting \(name) from the operator. Remove it from \(operators.file)."))
        }
        let secrets = Set(operators.common.secrets.keys).union(own?.secrets.keys.map { $0 } ?? [])
        for name in secrets.sorted() where !manifest.secrets.contains(where: { $0.name == name }) {
            faults.append(
                .init(name, "\(manifest.name) takes no secret \(name). Remove it from \(operators.file)."))
        }
        return faults
    }

    private func takes(_ name: String, notFrom giver: PluginSetting.Giver) -> Bool {
        manifest.settings.contains { $0.name == name && $0.givenBy != giver }
    }
}
