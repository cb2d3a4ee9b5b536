public import CaseKernel
public import CaseStore
import GRDB

extension SQLiteStore {
    /// See ``CouncilStore/write(_:at:)``.
    public func write(_ item: OutboxItem, at now: Int64) async throws(StoreError) -> Bool {
        try StoreError.check([item], in: council)
        return try await changeOutbox(at: now) { try $0.write(item, at: now) }
    }

    /// See ``CouncilStore/lease(lane:limit:retries:until:at:)``.
    public func lease(
        lane: String, limit: Int, retries: Int, until end: Int64, at now: Int64
    ) async throws(StoreError) -> [LeasedItem] {
        try await changeOutbox(at: now) {
            try $0.lease(lane: lane, limit: limit, retries: retries, until: end, at: now)
        }
    }

    /// See ``CouncilStore/settle(_:at:)``.
    public func settle(_ settlements: [OutboxSettlement], at now: Int64) async throws(StoreError) {
        try await changeOutbox(at: now) { outbox in
            for settlement in settlements { try outbox.settle(settlement, at: now) }
        }
    }

    /// See ``CouncilStore/sendFailedAgain(lane:at:)``.
    public func sendFailedAgain(lane: String?, at now: Int64) async throws(StoreError) -> Int {
        try await changeOutbox(at: now) { try $0.sendFailedAgain(lane: lane, at: now) }
    }

    /// See ``CouncilStore/outboxCounts(at:)``.
    public func outboxCounts(at now: Int64) async throws(StoreError) -> OutboxCounts {
        try await readOutbox { try $0.counts(at: now) }
    }

    /// See ``CouncilStore/outbox(of:)``.
    public func outbox(of id: CaseID) async throws(StoreError) -> [OutboxStanding] {
        try await readOutbox { outbox in
            guard let found = try CaseRow.find(id, in: outbox.database, of: outbox.council) else { return [] }
            return try outbox.database.all(OutboxStatements.ofCase, [found.number])
                .map { try OutboxRow($0).record.standing }
        }
    }

    /// See ``CouncilStore/failedOutbox(limit:)``.
    public func failedOutbox(limit: Int) async throws(StoreError) -> [OutboxStanding] {
        try await readOutbox { outbox in
            try outbox.database.all(OutboxStatements.failed, [max(limit, 0)]).map { try OutboxRow($0).record.standing }
        }
    }

    private func changeOutbox<Value: Sendable>(
        at now: Int64, _ body: @escaping @Sendable (OutboxTable) throws -> Value
    ) async throws(StoreError) -> Value {
        try await committer.change { group in
            group.note(now)
            return try body(group.outbox)
        }
    }

    private func readOutbox<Value: Sendable>(
        _ body: @escaping @Sendable (OutboxTable) throws -> Value
    ) async throws(StoreError) -> Value {
        let council = council
        return try await read { try body(OutboxTable($0, of: council)) }
    }
}
