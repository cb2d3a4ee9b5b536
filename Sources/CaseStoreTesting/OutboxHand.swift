import CaseKernel
import CaseStore

/// A hand on a store's outbox, for the checks of it: its calls with what most checks leave alone filled in.
struct OutboxHand: Sendable {
    let store: any CouncilStore

    /// The moment that checks begin at.
    static let now = StoreSamples.now
    /// How long a lease lasts.
    static let leased: Int64 = 60
    /// How long what was delivered is remembered.
    static let week: Int64 = 7 * 86_400

    /// Opens a sample case that writes items.
    func open(_ number: Int = 1, _ items: [OutboxItem]) async throws {
        let opening = StoreSamples.opening(number, in: store, outbox: items)
        try expect(try await store.open(opening, at: Self.now), is: .opened, "the outcome of opening case \(number)")
    }

    /// Appends an event to the first sample case.
    func append(after version: Int, _ change: OutboxChange) async throws {
        try await store.append(
            [CouncilStoreSuite.more], after: CaseVersion(number: version), summary: StoreSamples.summary(1),
            outbox: change)
    }

    func lease(
        _ lane: String = "team", limit: Int = 10, retries: Int = 10, at now: Int64 = now
    ) async throws -> [LeasedItem] {
        try await store.lease(lane: lane, limit: limit, retries: retries, until: now + Self.leased, at: now)
    }

    /// Leases, and expects items of these keys in this order.
    @discardableResult
    func expectLeased(
        _ keys: [String], _ lane: String = "team", limit: Int = 10, retries: Int = 10, at now: Int64 = now
    ) async throws -> [LeasedItem] {
        let leased = try await lease(lane, limit: limit, retries: retries, at: now)
        try expect(leased.map(\.item.key), is: keys, "what was leased of \(lane) at \(now - Self.now)")
        return leased
    }

    func settle(_ items: [LeasedItem], _ outcome: OutboxSettlement.Outcome, at now: Int64 = now) async throws {
        try await store.settle(
            items.map { OutboxSettlement(key: $0.item.key, lease: $0.lease, outcome: outcome) }, at: now)
    }

    /// Leases one item and says what became of it.
    func expectSettled(_ key: String, _ outcome: OutboxSettlement.Outcome, at now: Int64 = now) async throws {
        try await settle(expectLeased([key], limit: 1, at: now), outcome, at: now)
    }

    /// Where the items of a sample case stand.
    func standings(_ number: Int = 1) async throws -> [OutboxStanding] {
        try await store.outbox(of: StoreSamples.id(number))
    }

    /// The numbers of one lane, or `nil` when it is not listed.
    func counts(_ lane: String = "team", at now: Int64 = now) async throws -> OutboxCounts.Lane? {
        try await store.outboxCounts(at: now).lanes.first { $0.lane == lane }
    }

    func expectCounts(
        waiting: Int, delivered: Int = 0, failed: Int = 0, nextAt: Int64?, at now: Int64 = now
    ) async throws {
        let found = try await counts(at: now)
        let place = "at \(now - Self.now)"
        try expect(found?.waiting ?? 0, is: waiting, "how many wait \(place)")
        try expect(found?.delivered ?? 0, is: delivered, "how many were delivered \(place)")
        try expect(found?.failed ?? 0, is: failed, "how many failed \(place)")
        try expect(found?.nextAt, is: nextAt, "when the next may be leased \(place)")
    }
}

extension StoreUnderTest {
    /// A hand on the outbox of the sample council.
    func outbox(_ council: String = "sampleshire") async throws -> OutboxHand {
        OutboxHand(store: try await open(StoreSamples.council(council)))
    }
}
