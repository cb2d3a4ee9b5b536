public import CaseDesk
import CaseKernel
import CaseStore
import CouncilModules
public import PluginProtocol

/// The plug-ins of an install as an operator works with them: to see, to check, and to send a test.
public struct PluginDesk: Sendable {
    private let carrier: any Carrier
    private let installed: @Sendable () -> PluginCatalogue
    private let look: @Sendable (_ plugin: String, PluginCouncil) async -> [String]

    /// Makes a desk.
    ///
    /// - Parameters:
    ///   - installed: the plug-ins that the operator has installed, now.
    ///   - look: starts a plug-in for a council and says what is wrong with it, a sentence each.
    public init(
        carrier: any Carrier, installed: @escaping @Sendable () -> PluginCatalogue,
        look: @escaping @Sendable (_ plugin: String, PluginCouncil) async -> [String]
    ) {
        self.carrier = carrier
        self.installed = installed
        self.look = look
    }

    /// How what every council sends stands.
    public func reports(_ councils: [ServedCouncil]) async throws(DeskError) -> [PluginReport] {
        let (standings, catalogue) = (await carrier.standings(), installed())
        var reports: [PluginReport] = []
        for served in councils {
            reports.append(try await PluginReport.of(served, standings: standings, installed: catalogue))
        }
        return reports
    }

    /// What is wrong with each plug-in that a council's module names: settings, secrets, handshake, and what the plug-in
    /// itself finds.
    func check(_ served: ServedCouncil) async -> [PluginCheckLine] {
        var lines: [PluginCheckLine] = []
        for use in served.module.plugins {
            let faults = await look(use.name, served.module.council(for: use.name))
            lines.append(PluginCheckLine(council: served.id.name, plugin: use.name, faults: faults))
        }
        return lines
    }

    /// Sends a test to an address; says what became of it.
    func sendTest(_ served: ServedCouncil, by plugin: String, to address: String) async -> CarriageOutcome {
        let message = Delivery.Message(
            subject: "A test", text: "This is a test of what \(served.module.name) sends. Nothing needs doing.\n",
            html: "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><title>A test</title></head>"
                + "<body><p>This is a test. Nothing needs doing.</p></body></html>\n")
        let key = "test-" + String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return await carrier.carry(
            Delivery(key: key, kind: .test, address: address, message: message), by: plugin,
            for: served.module.council(for: plugin))
    }
}

/// What checking one plug-in of a council found.
public struct PluginCheckLine: Codable, Hashable, Sendable {
    /// The council.
    public let council: String
    /// The plug-in.
    public let plugin: String
    /// Each fault, as a sentence; empty when all is well.
    public let faults: [String]
}

extension CarriageOutcome {
    /// Whether it arrived.
    var isDelivered: Bool { self == .answered(.delivered) }

    /// What became of it, for an operator.
    var inWords: String {
        switch self {
        case .answered(.delivered): "delivered"
        case .answered(.later(let reason, _)): "not now: \(reason.rawValue)"
        case .answered(.never(let reason)): "never in this form: \(reason.rawValue)"
        case .misbehaved(let how): "the plug-in \(how.rawValue) over it"
        case .unavailable(.closing): "not handed over: the host is stopping"
        case .unavailable(let why): "not handed over: \(why.rawValue); redress plugin check says what is wrong"
        }
    }
}
