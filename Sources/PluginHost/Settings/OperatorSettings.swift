import FoundationEssentials
public import PluginProtocol

/// What the operator gives a plug-in, for all councils and for single ones: `<data>/plugins/<plug-in>.json`.
///
/// It is read afresh whenever a process starts, so that a correction takes effect without starting the host again.
public struct OperatorSettings: Hashable, Sendable {
    /// The longest such file, in bytes: 256 KiB.
    public static let longestFile = 256 << 10

    let file: String
    let common: OperatorEntry
    let councils: [String: OperatorEntry]

    /// The path of a plug-in's file.
    public static func file(of plugin: String, data: String) -> String { "\(data)/plugins/\(plugin).json" }

    /// Reads a plug-in's file; where there is none, nothing is given.
    public init(of plugin: String, data: String) throws(SettingFaults) {
        file = Self.file(of: plugin, data: data)
        do throws(Refused) {
            let document = try OperatorDocument.read(file)
            common = document?.common ?? OperatorEntry()
            councils = document?.councils ?? [:]
        } catch {
            throw SettingFaults([.init(nil, error.sentence)])
        }
    }

    /// Brings together what a council's module and the operator give, for a council's process.
    public func given(to manifest: PluginManifest, for council: PluginCouncil) throws(SettingFaults) -> GivenSettings {
        let merger = SettingMerger(manifest: manifest, council: council, operators: self)
        let (given, faults) = merger.merged()
        guard faults.isEmpty else { throw SettingFaults(faults) }
        return given
    }
}
