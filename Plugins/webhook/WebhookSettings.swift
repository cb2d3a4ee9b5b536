import FoundationEssentials
import NIOSSL
import PluginProtocol

/// What the plug-in was told, once checked.
struct WebhookSettings: Sendable {
    let signingKey: String
    let allowsPrivateAddresses: Bool
    let authorities: [NIOSSLCertificate]
    let limit: Int64

    /// The fewest characters of a signing key: 128 bits even where only hex digits are used.
    static let shortestKey = 32
    /// The seconds a delivery may take: less than the host waits.
    static let longest: Int64 = 30

    /// Reads the settings.
    ///
    /// - Throws: ``SettingFaults`` naming every one that is missing or cannot be used.
    init(_ opening: PluginOpening) throws(SettingFaults) {
        var reader = SettingReader(opening)
        allowsPrivateAddresses = reader.optional("allow-private-addresses", SettingForm(.flag)) == "yes"
        let limit = reader.optional("timeout", SettingForm(.whole, least: 1, most: Int(Self.longest)))
        self.limit = limit.flatMap { Int64($0) } ?? Self.longest
        authorities = Self.authorities(&reader)
        signingKey = reader.secret("signing-key") ?? ""
        if signingKey.count < Self.shortestKey {
            reader.refuse("signing-key", "is missing or shorter than \(Self.shortestKey) characters")
        }
        try reader.finish()
    }

    private static func authorities(_ reader: inout SettingReader) -> [NIOSSLCertificate] {
        guard let path = reader.optional("ca-file", SettingForm(.path)) else { return [] }
        if let found = try? NIOSSLCertificate.fromPEMFile(path), !found.isEmpty { return found }
        reader.refuse("ca-file", "is not a file of certificates in PEM form that can be read")
        return []
    }
}
