import CaseDesk
import CaseKernel
import CaseStore
public import CouncilHost
import CouncilModules
public import Logging
public import PluginProtocol
public import ServiceLifecycle

/// Carries what is in the outboxes to the plug-ins, council by council and lane by lane, while the host runs.
///
/// A lane takes so many at once, of which only half may have been tried before: what fails over and over holds up nothing
/// that is new. Nothing is forgotten between taking and settling: an item is only taken for a while.
public actor Dispatcher: Service {
    private let registry: CouncilRegistry
    private let carrier: any Carrier
    private let plan: RetryPlan
    private let follow: @Sendable (ServedCouncil) -> String?
    private let closeCarrier: @Sendable () async -> Void
    private let logger: Logger
    private var underway: [CouncilID: [String: Underway]] = [:]
    private var digests: [CouncilID: Day] = [:]
    private var isStopping = false

    /// How many of a lane are out at once.
    private static let laneLimit = 8
    /// For how long an item is taken, in seconds: longer than any delivery and its wait for a place.
    private static let leaseSeconds: Int64 = 900
    /// How long the outboxes are left alone at most, in seconds.
    private let longestRest: Int64

    private struct Underway {
        var all = 0
        var retries = 0
    }

    /// Makes a dispatcher.
    ///
    /// - Parameters:
    ///   - longestRest: how long the outboxes are left alone at most, in seconds.
    ///   - follow: where a council's cases can be followed, if the site has an address.
    ///   - closeCarrier: lets the carrier go when the host stops.
    public init(
        registry: CouncilRegistry, carrier: any Carrier, plan: RetryPlan = RetryPlan(), longestRest: Int64 = 30,
        logger: Logger,
        follow: @escaping @Sendable (ServedCouncil) -> String?, closeCarrier: @escaping @Sendable () async -> Void
    ) {
        self.registry = registry
        self.carrier = carrier
        self.plan = plan
        self.longestRest = max(1, longestRest)
        self.logger = logger
        self.follow = follow
        self.closeCarrier = closeCarrier
    }

    /// Runs until the host shuts down, and then until what is out has been settled.
    public func run() async throws {
        await withTaskCancellationOrGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                var rung = Set(registry.current.byID.keys)
                while !isStopping {
                    let rest = await round(rung, in: &group)
                    rung = await hear(within: rest)
                }
                group.addTask { await self.closeCarrier() }
            }
        } onCancelOrGracefulShutdown: {
            Task { await self.stop() }
        }
    }

    private func stop() {
        isStopping = true
        registry.bell.close()
    }

    private func hear(within seconds: Int64) async -> Set<CouncilID> {
        let bell = registry.bell
        let alarm = Task {
            // A clock that was put aside must not wake whoever listens next.
            guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
            bell.wake()
        }
        defer { alarm.cancel() }
        let rung = await bell.heard()
        // Woken by the clock: any council may have something to try again.
        return rung.isEmpty ? Set(registry.current.byID.keys) : rung
    }

    /// Takes what can go now, and says how long to rest.
    private func round(_ councils: Set<CouncilID>, in group: inout DiscardingTaskGroup) async -> Int64 {
        var rest = longestRest
        for served in registry.current.inOrder {
            guard !isStopping else { return 0 }
            do {
                try await writeDigest(served)
                guard councils.contains(served.id) || councils.isEmpty else {
                    rest = min(rest, try await restOf(served))
                    continue
                }
                rest = min(rest, try await take(from: served, in: &group))
            } catch {
                logger.error("an outbox cannot be read", metadata: ["council": "\(served.id)"])
                rest = min(rest, 5)
            }
        }
        return max(rest, 1)
    }

    private func restOf(_ served: ServedCouncil) async throws(DeskError) -> Int64 {
        let counts = try await served.desk.outboxCounts()
        let next = counts.lanes.compactMap(\.nextAt).min() ?? served.desk.now + longestRest
        return max(next - served.desk.now, 0)
    }

    private func take(from served: ServedCouncil, in group: inout DiscardingTaskGroup) async throws(DeskError) -> Int64
    {
        var rest = longestRest
        let now = served.desk.now
        for lane in try await served.desk.outboxCounts().lanes {
            guard let next = lane.nextAt, let way = OutboxLane(lane.lane) else { continue }
            guard next <= now else {
                rest = min(rest, next - now)
                continue
            }
            let out = underway[served.id]?[lane.lane] ?? Underway()
            let places = Self.laneLimit - out.all
            guard places > 0 else { continue }
            let leased = try await served.desk.lease(
                way, limit: places, retries: max(0, Self.laneLimit / 2 - out.retries), forSeconds: Self.leaseSeconds)
            for item in leased {
                note(item, of: served.id, by: 1)
                group.addTask { await self.deliver(item, of: served) }
            }
        }
        return rest
    }

    private func note(_ item: LeasedItem, of council: CouncilID, by change: Int) {
        underway[council, default: [:]][item.item.lane, default: Underway()].all += change
        if item.attempts > 0 { underway[council, default: [:]][item.item.lane, default: Underway()].retries += change }
    }

    private func deliver(_ item: LeasedItem, of served: ServedCouncil) async {
        await Self.carry(item, of: served, by: carrier, plan: plan, follow: follow(served), logger: logger)
        note(item, of: served.id, by: -1)
        registry.bell.ring(served.id)
    }

    /// The team's list, once a day, at the hour its module names or as soon after as the host runs.
    private func writeDigest(_ served: ServedCouncil) async throws(DeskError) {
        let time = served.desk.time
        guard let hour = served.module.outgoing?.team?.digestAt, time.minute >= minutes(of: hour),
            digests[served.id] != time.day, !served.isRetired
        else { return }
        _ = try await served.desk.writeDigest(of: time.day)
        digests[served.id] = time.day
    }

    private func minutes(of clock: String) -> Int {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
    }
}

extension Dispatcher {
    /// Carries one item and settles it. What cannot be settled stays taken, and comes round again when its time is over.
    private static func carry(
        _ item: LeasedItem, of served: ServedCouncil, by carrier: any Carrier, plan: RetryPlan, follow: String?,
        logger: Logger
    ) async {
        let settling = Settling(served: served, leased: item, plan: plan)
        do {
            switch try await Preparing(served: served, leased: item, follow: follow).prepare() {
            case .carry(let delivery, let route, let way):
                let outcome = await carrier.carry(delivery, by: route.plugin, for: route.council(served))
                try await settling.settle(outcome, by: route.plugin, way)
            case .wait(let seconds): try await settling.wait(seconds: seconds)
            case .hold(let parcel, let reason): try await settling.hold(parcel, reason)
            case .drop: try await settling.drop()
            case .impossible(let reason): try await settling.fail(reason)
            }
        } catch DeskError.noSuchCase {
            // The case was erased while this was out, and its items with it.
        } catch {
            logger.error(
                "something that was to leave could not be settled",
                metadata: ["council": "\(served.id)", "kind": "\(item.item.kind)"])
        }
    }
}
