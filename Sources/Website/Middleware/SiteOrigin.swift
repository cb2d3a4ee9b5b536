/// Where the operator says that the site is reached: `https://complaints.example.org`.
public struct SiteOrigin: Hashable, Sendable, CustomStringConvertible {
    /// As it goes before a path.
    public let description: String
    /// Whether it is reached over TLS.
    public let isSecure: Bool
    /// The host, without its port.
    let host: HostName

    /// What was given is not an origin.
    public struct Unreadable: Error, Hashable, CustomStringConvertible {
        /// What was found, what was expected and what to do.
        public let description: String
    }

    /// Reads one origin: a scheme, a host and perhaps a port, and nothing after it but one slash.
    init?(_ text: String) {
        let lower = text.lowercased()
        let bare = lower.hasSuffix("/") ? String(lower.dropLast()) : lower
        guard let scheme = ["https://", "http://"].first(where: bare.hasPrefix),
            let host = HostName(authority: String(bare.dropFirst(scheme.count)))
        else { return nil }
        description = bare
        isSecure = scheme == "https://"
        self.host = host
    }

    /// Reads several with commas between; none from nothing.
    public static func list(_ text: String) throws(Unreadable) -> [SiteOrigin] {
        var origins: [SiteOrigin] = []
        for part in text.split(separator: ",") {
            let trimmed = String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            guard let origin = SiteOrigin(trimmed) else {
                throw Unreadable(
                    description: "found origin \(trimmed.debugDescription); expected one such as "
                        + "https://complaints.example.org, without a path: correct it, or separate several with commas")
            }
            origins.append(origin)
        }
        return origins
    }
}
