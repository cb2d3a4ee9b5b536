import FoundationEssentials
import PluginProtocol

/// An address that a delivery may go to, as far as its spelling shows.
struct WebhookTarget: Sendable {
    let url: String
    /// The host, as the client reads it: what is checked is what is connected to.
    let host: String

    /// Reads an address; `nil` for one that is not plain `https://`.
    init?(_ address: String) {
        guard SettingForm(.url).accepts(address), !address.contains("#"), !address.contains("\\"),
            let parts = URL(string: address), parts.scheme == "https", parts.user == nil, let host = parts.host
        else { return nil }
        url = address
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        // A host spelt with %2f and the like is read one way here and another there.
        guard SettingForm(.host).accepts(self.host), !address.dropFirst(8).prefix(while: { $0 != "/" }).contains("%")
        else { return nil }
    }
}
