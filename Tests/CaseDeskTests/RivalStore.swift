import CaseKernel
import CaseStore
import Synchronization

/// A store in which somebody else is always a moment earlier: before it appends or opens, it lets them.
struct RivalStore: CouncilStore {
    let inner: InMemoryStore
    let beforeAppending: @Sendable () async -> Void
    let beforeOpening: @Sendable () throws(StoreError) -> Void

    init(
        _ inner: InMemoryStore, beforeAppending: @escaping @Sendable () async -> Void = {},
        beforeOpening: @escaping @Sendable () throws(StoreError) -> Void = {}
    ) {
        self.inner = inner
        self.beforeAppending = beforeAppending
        self.beforeOpening = beforeOpening
    }

    var council: CouncilID { inner.council }
    var team: any TeamStore { inner.team }

    func mac(_ purpose: MACPurpose, of bytes: [UInt8]) -> [UInt8] { inner.mac(purpose, of: bytes) }

    func open(_ opening: CaseOpening, at now: Int64) async throws(StoreError) -> OpeningOutcome {
        try beforeOpening()
        return try await inner.open(opening, at: now)
    }

    func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary, codeMAC: [UInt8]?,
        outbox: OutboxChange
    ) async throws(StoreError) {
        await beforeAppending()
        try await inner.append(events, after: version, summary: summary, codeMAC: codeMAC, outbox: outbox)
    }

    func sealedVisit(_ id: [UInt8], at now: Int64) async throws(StoreError) -> SealedVisit? {
        try await inner.sealedVisit(id, at: now)
    }
    func keep(_ visit: SealedVisit, at now: Int64) async throws(StoreError) { try await inner.keep(visit, at: now) }
    func forgetVisit(_ id: [UInt8]) async throws(StoreError) { try await inner.forgetVisit(id) }

    func keptReply(keyMAC: [UInt8], fingerprint: [UInt8], at now: Int64) async throws(StoreError) -> KeptReply? {
        try await inner.keptReply(keyMAC: keyMAC, fingerprint: fingerprint, at: now)
    }

    func history(of id: CaseID) async throws(StoreError) -> History? { try await inner.history(of: id) }
    func erase(_ erasure: Erasure, after version: CaseVersion) async throws(StoreError) {
        await beforeAppending()
        try await inner.erase(erasure, after: version)
    }
    func erasure(of id: CaseID) async throws(StoreError) -> Erasure? { try await inner.erasure(of: id) }
    func erasures() async throws(StoreError) -> [Erasure] { try await inner.erasures() }
    func codeMAC(of id: CaseID) async throws(StoreError) -> [UInt8]? { try await inner.codeMAC(of: id) }
    func summaries(_ query: SummaryQuery) async throws(StoreError) -> [CaseSummary] { try await inner.summaries(query) }
    func summaryCount(_ query: SummaryQuery, upTo limit: Int) async throws(StoreError) -> Int {
        try await inner.summaryCount(query, upTo: limit)
    }
    func searchBacklog(limit: Int) async throws(StoreError) -> SearchBacklog? {
        try await inner.searchBacklog(limit: limit)
    }
    func index(_ entries: [SearchEntry], upTo position: Int) async throws(StoreError) {
        try await inner.index(entries, upTo: position)
    }
    func found(_ words: Set<[UInt8]>, limit: Int) async throws(StoreError) -> [CaseSummary] {
        try await inner.found(words, limit: limit)
    }
    func caseCount() async throws(StoreError) -> Int { try await inner.caseCount() }
    func lastGoodModule() async throws(StoreError) -> ModuleVersion? { try await inner.lastGoodModule() }
    func module(version: String) async throws(StoreError) -> ModuleVersion? { try await inner.module(version: version) }
    func verify() async throws(StoreError) -> StoreReport { try await inner.verify() }
    func close() async { await inner.close() }

    func write(_ item: OutboxItem, at now: Int64) async throws(StoreError) -> Bool {
        try await inner.write(item, at: now)
    }
    func lease(
        lane: String, limit: Int, retries: Int, until end: Int64, at now: Int64
    ) async throws(StoreError) -> [LeasedItem] {
        try await inner.lease(lane: lane, limit: limit, retries: retries, until: end, at: now)
    }
    func settle(_ settlements: [OutboxSettlement], at now: Int64) async throws(StoreError) {
        try await inner.settle(settlements, at: now)
    }
    func outboxCounts(at now: Int64) async throws(StoreError) -> OutboxCounts { try await inner.outboxCounts(at: now) }
    func outbox(of id: CaseID) async throws(StoreError) -> [OutboxStanding] { try await inner.outbox(of: id) }
    func failedOutbox(limit: Int) async throws(StoreError) -> [OutboxStanding] {
        try await inner.failedOutbox(limit: limit)
    }
    func sendFailedAgain(lane: String?, at now: Int64) async throws(StoreError) -> Int {
        try await inner.sendFailedAgain(lane: lane, at: now)
    }

    func keep(_ module: ModuleVersion, lastGood: Bool) async throws(StoreError) {
        try await inner.keep(module, lastGood: lastGood)
    }

    func rebuildSummaries(
        _ summarise: @escaping @Sendable ([StoredEvent], CaseID) throws -> CaseSummary
    ) async throws(StoreError) -> Int { try await inner.rebuildSummaries(summarise) }
}

/// Counts up, from any task.
final class Counter: Sendable {
    private let state = Mutex(0)

    var count: Int { state.withLock { $0 } }

    /// The number of this call, from 1.
    func next() -> Int {
        state.withLock { count in
            count += 1
            return count
        }
    }
}
