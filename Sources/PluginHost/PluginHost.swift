import FoundationEssentials
import Glibc
public import Logging
public import PluginProtocol

/// The plug-ins of an install, each in a process of its own for each council that uses it.
///
/// A process is started when there is work for it and stopped when there is none. It may hang, crash or lie, and costs the
/// delivery it does that over.
public actor PluginHost: Carrier {
    /// The plug-ins as they were installed when the host was made.
    public nonisolated let catalogue: PluginCatalogue

    private let site: PluginSite
    private let logger: Logger
    private var keepers: [Key: PluginKeeper] = [:]
    /// Those that a council asked for and that cannot be used.
    private var missing: Set<Key> = []
    private var isClosing = false

    private struct Key: Hashable {
        let council: String
        let plugin: String
    }

    /// Makes a host of the plug-ins in a folder; `programs` are the folders of the host's own programs.
    public init(
        plugins: String?, programs: [String], data: String, limits: PluginLimits = .standard, logger: Logger
    ) {
        catalogue = PluginFolder.read(plugins, programs: programs)
        site = PluginSite(plugins: plugins ?? "", programs: programs, data: data, limits: limits)
        self.logger = logger
        // Writing to a plug-in that has just ended would end the host.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Hands a delivery to a council's plug-in and says what became of it.
    public func carry(_ delivery: Delivery, by plugin: String, for council: PluginCouncil) async -> CarriageOutcome {
        guard !isClosing else { return .unavailable(.closing) }
        guard let keeper = keeper(of: plugin, for: council) else { return .unavailable(.notInstalled) }
        return await keeper.carry(delivery, for: council)
    }

    /// How every plug-in that was asked for stands, by council and plug-in.
    public func standings() async -> [PluginStanding] {
        var standings = missing.map { key in
            PluginStanding(
                council: key.council, plugin: key.plugin, version: nil, capabilities: [], state: .notInstalled,
                restarts: 0, trouble: trouble(of: key.plugin))
        }
        for keeper in keepers.values { standings.append(await keeper.standing) }
        return standings.sorted { ($0.council, $0.plugin) < ($1.council, $1.plugin) }
    }

    /// Starts a council's plug-in if need be and looks whether it works, without carrying anything.
    public func check(plugin: String, for council: PluginCouncil) async -> PluginCheckReport {
        guard !isClosing, let keeper = keeper(of: plugin, for: council) else {
            let fault = isClosing ? CarriageOutcome.Unavailability.closing.sentence : trouble(of: plugin)
            return PluginCheckReport(
                council: council.id, plugin: plugin, version: nil, capabilities: [], isChecked: false, faults: [fault])
        }
        return await keeper.check(for: council)
    }

    /// Takes no new work, gives what is in flight a little time, and returns when no process is left.
    public func close() async {
        isClosing = true
        await withTaskGroup(of: Void.self) { group in
            for keeper in keepers.values { group.addTask { await keeper.close() } }
        }
    }

    private func trouble(of plugin: String) -> String {
        catalogue.refused[plugin] ?? CarriageOutcome.Unavailability.notInstalled.sentence
    }

    /// Who keeps a plug-in for a council; `nil` when it cannot be used.
    private func keeper(of plugin: String, for council: PluginCouncil) -> PluginKeeper? {
        let key = Key(council: council.id, plugin: plugin)
        if let keeper = keepers[key] { return keeper }
        // The council's name becomes that of a folder.
        guard let manifest = catalogue.manifests[plugin], SettingForm(.name).accepts(council.id) else {
            missing.insert(key)
            return nil
        }
        let keeper = PluginKeeper(manifest, for: council.id, at: site, logger: logger)
        keepers[key] = keeper
        return keeper
    }
}
