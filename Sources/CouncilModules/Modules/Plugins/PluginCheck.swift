public import PluginProtocol

/// Holds a council's plug-ins against those that the operator has installed.
///
/// It comes after ``checkModule(_:bases:)`` and for newest files alone: what is installed changes, and an old version must
/// stay readable. ``CheckedModule`` takes the faults in.
public enum PluginCheck {
    /// Every fault: a warning where a plug-in cannot be used, an error where it would be used wrongly.
    public static func faults(in module: CouncilModule, installed: PluginCatalogue) -> [Fault] {
        var faults: [Fault] = []
        for use in module.plugins {
            if let manifest = installed.manifests[use.name] {
                faults += SettingCheck(use: use, manifest: manifest).faults
            } else {
                faults.append(absent(use, in: module, installed: installed))
            }
        }
        for address in module.addresses { faults += fault(of: address, installed: installed) }
        for route in module.outgoing?.ways ?? [] { faults += fault(of: route, installed: installed) }
        return faults.inOrder
    }

    /// The warning of a plug-in that is not there or cannot be used.
    private static func absent(
        _ use: PluginUse, in module: CouncilModule, installed: PluginCatalogue
    ) -> Fault {
        let known = installed.manifests.keys.sorted()
        let lost = module.messages(by: use.name)
        let until = lost.isEmpty ? "" : "; until then these are not sent: " + lost.joined(separator: ", ")
        let reason = installed.refused[use.name]
        let nearest = NearestName.nearest(to: use.name, among: known)
        let remedy =
            reason == nil
            ? nearest.map { "write \($0), or ask the operator to install it" } ?? "ask the operator to install it"
            : "ask the operator to mend it"
        return Fault(
            file: use.evidence.file, position: use.evidence.position, severity: .warning,
            found: "the plug-in \(use.name.quoted), which "
                + (reason.map { "cannot be used: \($0)" } ?? "is not installed"),
            expected: known.isEmpty
                ? "a plug-in that is installed: there is none"
                : "one of "
                    + known.joined(separator: ", "),
            remedy: remedy + until, source: nil)
    }

    private static func fault(of address: PluginAddress, installed: PluginCatalogue) -> [Fault] {
        guard let form = installed.manifests[address.plugin]?.address, !form.accepts(address.value) else { return [] }
        return [
            Fault(
                file: address.file, position: address.position, severity: .error,
                found: "\(address.attribute)=\(address.value.quoted) for the plug-in \(address.plugin.quoted)",
                expected: form.expected, remedy: "correct it, or name the plug-in that delivers to such an address",
                source: nil)
        ]
    }

    /// The error of email by a plug-in that delivers to no email address.
    private static func fault(of route: WritingRoute, installed: PluginCatalogue) -> [Fault] {
        guard route.way == .email, let form = installed.manifests[route.plugin]?.address,
            !form.accepts("somebody@example.org")
        else { return [] }
        return [
            Fault(
                file: route.evidence.file, position: route.pluginPosition, severity: .error,
                found: "way=\"email\" by the plug-in \(route.plugin.quoted), which delivers to \(form.expected)",
                expected: "a plug-in that delivers to email addresses", remedy: "name another plug-in", source: nil)
        ]
    }
}

extension CouncilModule {
    /// The providers that a referral of this council may go to, each once.
    private var referralProviders: [AdvocacyProvider] {
        advocacyProviders + safetyNet.filter { !advocacyProviders.contains($0) }
    }

    /// Every address that a plug-in is to deliver to.
    fileprivate var addresses: [PluginAddress] {
        (outgoing?.team?.addresses ?? []) + (outgoing?.ways.compactMap(\.address) ?? [])
            + referralProviders.compactMap { $0.referralRoute?.address }
    }

    /// What goes by a plug-in, in words.
    fileprivate func messages(by plugin: String) -> [String] {
        var messages: [String] = []
        if outgoing?.team?.plugin == plugin { messages.append("messages to the team") }
        for route in outgoing?.ways ?? [] where route.plugin == plugin {
            messages.append("notices by \(route.way.rawValue)")
        }
        for provider in referralProviders where provider.referralRoute?.plugin == plugin {
            messages.append("referrals to \(provider.name)")
        }
        return messages
    }
}

extension CheckedModule {
    /// With what the installed plug-ins have against it; where no folder of plug-ins is known, nothing is said of them.
    public func checkedAgainst(_ installed: PluginCatalogue) -> CheckedModule {
        guard let module, installed.folder != nil else { return self }
        return adding(PluginCheck.faults(in: module, installed: installed))
    }
}
