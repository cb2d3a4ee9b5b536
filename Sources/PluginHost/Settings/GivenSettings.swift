/// The settings and secrets of one process.
public struct GivenSettings: Hashable, Sendable {
    /// The settings.
    public let settings: [String: String]
    /// The secrets.
    public let secrets: [String: String]
}
