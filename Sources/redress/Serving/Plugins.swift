import CouncilHost
import Foundation
import Logging
import PluginHost
import PluginProtocol

/// The plug-ins of an install, as the program wires them.
struct Plugins {
    let host: PluginHost

    init(folder: String?, data: String, logger: Logger) {
        host = PluginHost(plugins: Self.folder(folder), programs: [Self.ownFolder], data: data, logger: logger)
    }

    /// What a terminal may ask of them.
    var desk: PluginDesk {
        let host = host
        return PluginDesk(
            carrier: host, installed: { host.catalogue },
            look: { plugin, council in await host.check(plugin: plugin, for: council).faults })
    }

    /// The plug-ins that are installed, without starting any.
    static func installed(in folder: String?) -> PluginCatalogue {
        PluginFolder.read(Self.folder(folder), programs: [ownFolder])
    }

    /// The folder that was named, else the usual one where there is one.
    private static func folder(_ named: String?) -> String? {
        if let named { return named }
        return FileManager.default.fileExists(atPath: usual) ? usual : nil
    }

    static let usual = "Plugins"

    /// Where this program's own file is: the plug-ins that come with it lie beside it.
    private static var ownFolder: String {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: own).deletingLastPathComponent().path
    }
}
