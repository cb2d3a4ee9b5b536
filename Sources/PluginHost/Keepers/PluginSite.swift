import PluginProtocol

/// Where a host finds plug-ins and what is given to them.
struct PluginSite: Hashable, Sendable {
    /// The folder of plug-ins.
    let plugins: String
    /// The folders of the host's own programs.
    let programs: [String]
    /// The data folder.
    let data: String
    let limits: PluginLimits
}
