import PluginHost
import PluginProtocol

extension Delivery {
    /// A notice; the key tells a hostile plug-in what to do.
    static func sample(_ key: String, text: String = "Your complaint has arrived.") -> Delivery {
        Delivery(
            key: key, kind: .notice, address: "person@example.org",
            message: .init(subject: "A message", text: text, html: "<p>\(text)</p>"))
    }
}

extension PluginCouncil {
    /// A council that gives its plug-in these settings.
    static func sample(_ id: String = "first", _ settings: [String: String] = [:]) -> PluginCouncil {
        PluginCouncil(id: id, name: "The \(id) council", settings: settings)
    }
}

extension PluginHost {
    /// Hands a sample to the plug-in `post`.
    func carry(_ key: String, for council: PluginCouncil = .sample()) async -> CarriageOutcome {
        await carry(.sample(key), by: "post", for: council)
    }
}
