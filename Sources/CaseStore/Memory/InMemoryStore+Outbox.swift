public import CaseKernel

extension InMemoryStore {
    /// See ``CouncilStore/write(_:at:)``.
    public func write(_ item: OutboxItem, at now: Int64) throws(StoreError) -> Bool {
        try checkOpen()
        try StoreError.check([item], in: council)
        outbox.forget(at: now)
        return outbox.write(item, of: nil, at: now)
    }

    /// See ``CouncilStore/lease(lane:limit:retries:until:at:)``.
    public func lease(
        lane: String, limit: Int, retries: Int, until end: Int64, at now: Int64
    ) throws(StoreError) -> [LeasedItem] {
        try checkOpen()
        outbox.forget(at: now)
        return outbox.lease(lane: lane, limit: limit, retries: retries, until: end, at: now)
    }

    /// See ``CouncilStore/settle(_:at:)``.
    public func settle(_ settlements: [OutboxSettlement], at now: Int64) throws(StoreError) {
        try checkOpen()
        for settlement in settlements { outbox.settle(settlement, at: now) }
        outbox.forget(at: now)
    }

    /// See ``CouncilStore/outboxCounts(at:)``.
    public func outboxCounts(at now: Int64) throws(StoreError) -> OutboxCounts {
        try checkOpen()
        return outbox.counts(at: now)
    }

    /// See ``CouncilStore/outbox(of:)``.
    public func outbox(of id: CaseID) throws(StoreError) -> [OutboxStanding] {
        try checkOpen()
        return outbox.records.filter { $0.id == id }.map(\.standing)
    }

    /// See ``CouncilStore/failedOutbox(limit:)``.
    public func failedOutbox(limit: Int) throws(StoreError) -> [OutboxStanding] {
        try checkOpen()
        return outbox.records.filter { $0.course.state == .failed }.prefix(max(limit, 0)).map(\.standing)
    }

    /// See ``CouncilStore/sendFailedAgain(lane:at:)``.
    public func sendFailedAgain(lane: String?, at now: Int64) throws(StoreError) -> Int {
        try checkOpen()
        outbox.forget(at: now)
        return outbox.sendFailedAgain(lane: lane, at: now)
    }

    /// The outbox after a change to it by a case, or `unwritable` when it cannot be made.
    func outbox(after change: OutboxChange, by id: CaseID) throws(StoreError) -> MemoryOutbox {
        guard !change.isEmpty else { return outbox }
        try StoreError.check(change.written + change.sentAgain, in: council)
        var next = outbox
        for settlement in change.settled { next.settle(settlement, at: change.at) }
        let areWritten =
            change.sentAgain.allSatisfy { next.sendAgain($0, of: id, at: change.at) }
            && change.written.allSatisfy { next.write($0, of: id, at: change.at) }
        guard areWritten else { throw .unwritable(council) }
        next.forget(at: change.at)
        return next
    }
}
