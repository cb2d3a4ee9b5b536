public import CaseDesk
import CaseKernel
import CaseStore
import CouncilModules
import Foundation
public import PluginProtocol

/// How what a council sends stands: its plug-ins, and what waits, arrived and failed. Numbers only.
public struct PluginReport: Codable, Hashable, Sendable {
    /// The council.
    public let council: String
    /// Its plug-ins, in the order its module names them.
    public let plugins: [Line]
    /// How many things wait to be sent.
    public let waiting: Int
    /// How many have been delivered, ever.
    public let delivered: Int
    /// How many will not be tried again unless somebody sends them again.
    public let failed: Int
    /// When the oldest that waits was written, as `2026-11-26T07:00:00Z`.
    public let oldestWaiting: String?
    /// What did not reach the complaints team, each with what to do; what belongs to a case stands as a step of the case.
    public let failures: [Failure]

    enum CodingKeys: String, CodingKey {
        case council, plugins, waiting, delivered, failed, failures
        case oldestWaiting = "oldest_waiting"
    }

    /// Something that was given up.
    public struct Failure: Codable, Hashable, Sendable {
        /// What it is: `alert-complaint`, `digest`.
        public let what: String
        /// The case it is about, if it is about one.
        public let reference: String?
        /// Why, in words.
        public let reason: String
        /// What to do about it.
        public let remedy: String
    }

    /// One plug-in of a council.
    public struct Line: Codable, Hashable, Sendable {
        /// Its name.
        public let plugin: String
        /// Its version; that of its manifest until it has been started.
        public let version: String?
        /// What it can do.
        public let capabilities: [String]
        /// Where it stands: `running`, `idle`, `resting`, `not-set-up`, `not-installed`.
        public let state: String
        /// How often it was started again after failing.
        public let restarts: Int
        /// What is the matter, in a sentence without values.
        public let trouble: String?
        /// How many things wait for it.
        public let waiting: Int
        /// How many it has delivered.
        public let delivered: Int
        /// How many it could not deliver.
        public let failed: Int
        /// When the oldest that waits for it was written.
        public let oldestWaiting: String?

        enum CodingKeys: String, CodingKey {
            case plugin, version, capabilities, state, restarts, trouble, waiting, delivered, failed
            case oldestWaiting = "oldest_waiting"
        }
    }

    /// Puts a report together for a council.
    public static func of(
        _ served: ServedCouncil, standings: [PluginStanding], installed: PluginCatalogue
    ) async throws(DeskError) -> PluginReport {
        let counts = try await served.desk.outboxCounts()
        let lines = served.module.plugins.map { use in
            Line(
                use.name, standing: standings.first { $0.council == served.id.name && $0.plugin == use.name },
                manifest: installed.manifests[use.name],
                lanes: counts.lanes.filter { lane in
                    OutboxLane(lane.lane).flatMap { served.module.plugin(of: $0) } == use.name
                })
        }
        return PluginReport(
            council: served.id.name, plugins: lines, waiting: counts.waiting, delivered: counts.delivered,
            failed: counts.failed, oldestWaiting: counts.oldestWaiting.map(moment),
            failures: try await served.desk.failedOutbox(limit: 100).compactMap(Failure.init))
    }

    fileprivate static func moment(_ seconds: Int64) -> String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    }
}

extension PluginReport.Failure {
    /// `nil` of what belongs to a case and is sent again there.
    fileprivate init?(_ standing: OutboxStanding) {
        guard let lane = OutboxLane(standing.item.lane), [.team, .urgent].contains(lane) else { return nil }
        let cause = standing.reason ?? ""
        what = standing.item.kind
        reference = standing.id?.reference
        reason = DeliveryTrouble.inWords(cause)
        remedy = "\(DeliveryTrouble.remedy(cause)): redress plugin retry"
    }
}

extension PluginReport.Line {
    fileprivate init(
        _ name: String, standing: PluginStanding?, manifest: PluginManifest?, lanes: [OutboxCounts.Lane]
    ) {
        plugin = name
        version = standing?.version ?? manifest?.version
        capabilities = (standing.map(\.capabilities).flatMap { $0.isEmpty ? nil : $0 } ?? manifest?.capabilities ?? [])
            .map(\.rawValue)
        let untouched = manifest == nil ? PluginStanding.State.notInstalled : .idle
        state = (standing?.state ?? untouched).rawValue
        restarts = standing?.restarts ?? 0
        trouble = standing?.trouble
        waiting = lanes.reduce(0) { $0 + $1.waiting }
        delivered = lanes.reduce(0) { $0 + $1.delivered }
        failed = lanes.reduce(0) { $0 + $1.failed }
        oldestWaiting = lanes.compactMap(\.oldestWaiting).min().map(PluginReport.moment)
    }
}
