import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import PluginProtocol

/// What follows from the outcome of a delivery, for the outbox and for the case.
struct Settling {
    let served: ServedCouncil
    let leased: LeasedItem
    let plan: RetryPlan

    private var desk: CaseDesk { served.desk }

    private func settlement(_ outcome: OutboxSettlement.Outcome) -> OutboxSettlement {
        OutboxSettlement(key: leased.item.key, lease: leased.lease, outcome: outcome)
    }

    private var parcel: Parcel? {
        guard case .parcel(let parcel)? = OutboxKind(kind: leased.item.kind, number: leased.item.number) else {
            return nil
        }
        return parcel
    }

    func drop() async throws(DeskError) { try await desk.settle(settlement(.dropped)) }

    func wait(seconds: Int64) async throws(DeskError) {
        try await desk.settle(settlement(.returned(at: desk.now + seconds)))
    }

    func hold(_ parcel: Parcel, _ reason: HoldReason) async throws(DeskError) {
        guard let id = leased.id else { return try await drop() }
        try await desk.settle(settlement(.dropped), of: parcel, in: id, as: .held(reason))
    }

    func fail(_ reason: String) async throws(DeskError) {
        guard let id = leased.id, let parcel else { return try await desk.settle(settlement(.failed(reason: reason))) }
        try await desk.settle(
            settlement(.failed(reason: reason)), of: parcel, in: id, as: .undelivered(reason: reason))
    }

    func settle(_ outcome: CarriageOutcome, by plugin: String, _ way: ContactWay?) async throws(DeskError) {
        switch outcome {
        case .answered(.delivered): try await delivered(by: plugin, way)
        case .answered(.later(let reason, let after)): try await again(reason.rawValue, asked: after, holdsQueue: true)
        case .answered(.never(let reason)): try await fail(reason.rawValue)
        // The message itself may be what the plug-in cannot bear: those behind it go on.
        case .misbehaved(let how): try await again(how.rawValue, asked: nil, holdsQueue: false)
        case .unavailable(.closing): try await wait(seconds: 0)
        case .unavailable(let why): try await again(why.rawValue, asked: nil, holdsQueue: true)
        }
    }

    private func delivered(by plugin: String, _ way: ContactWay?) async throws(DeskError) {
        guard let id = leased.id, let parcel else { return try await desk.settle(settlement(.delivered)) }
        try await desk.settle(settlement(.delivered), of: parcel, in: id, as: .delivered(by: plugin, way))
    }

    private func again(_ reason: String, asked: Int?, holdsQueue: Bool) async throws(DeskError) {
        let now = desk.now
        guard !plan.gives(up: now, since: leased.firstTriedAt) else { return try await fail(reason) }
        let wait = plan.wait(afterAttempts: leased.attempts, asked: asked, apart: !holdsQueue)
        try await desk.settle(settlement(.again(at: now + wait, reason: reason, holdsQueue: holdsQueue)))
    }
}
