import CaseKernel

/// A council's outbox in memory: its items in the order they were written, and how many were delivered.
struct MemoryOutbox: Sendable {
    private(set) var records: [OutboxRecord] = []
    private var delivered: [String: Int] = [:]

    /// Writes an item; `false`, and nothing is changed, when its key is known.
    mutating func write(_ item: OutboxItem, of id: CaseID?, at now: Int64) -> Bool {
        guard !records.contains(where: { $0.item.key == item.key }) else { return false }
        records.append(OutboxRecord(item, of: id, at: now))
        return true
    }

    mutating func settle(_ settlement: OutboxSettlement, at now: Int64) {
        let found = records.firstIndex {
            $0.item.key == settlement.key && $0.course.lease?.bytes == settlement.lease
        }
        guard let index = found else { return }
        records[index].settle(settlement.outcome, at: now)
        if settlement.outcome == .delivered { delivered[records[index].item.lane, default: 0] += 1 }
    }

    /// Lets the item of the same case, kind and number wait again, or writes it; `false` when that cannot be.
    mutating func sendAgain(_ item: OutboxItem, of id: CaseID, at now: Int64) -> Bool {
        let found = records.lastIndex { $0.id == id && $0.item.kind == item.kind && $0.item.number == item.number }
        guard let index = found else { return write(item, of: id, at: now) }
        records[index].sendAgain(from: item.notBefore, lane: item.lane, queue: item.queue)
        return true
    }

    mutating func sendFailedAgain(lane: String?, at now: Int64) -> Int {
        var count = 0
        for index in records.indices where records[index].course.state == .failed {
            let item = records[index].item
            guard lane.map({ $0 == item.lane }) ?? (records[index].id == nil) else { continue }
            records[index].sendAgain(from: now, lane: item.lane, queue: item.queue)
            count += 1
        }
        return count
    }

    mutating func releaseAll() {
        for index in records.indices { records[index].release() }
    }

    /// Knows nothing any more of what followed from a case; what was delivered stays counted.
    mutating func forget(of id: CaseID) { records.removeAll { $0.id == id } }

    /// Clears away what is no longer remembered.
    mutating func forget(at now: Int64) {
        records.removeAll { record in record.course.keptUntil.map { $0 <= now } ?? false }
    }
}

extension MemoryOutbox {
    mutating func lease(lane: String, limit: Int, retries: Int, until end: Int64, at now: Int64) -> [LeasedItem] {
        let lease = OutboxRecord.Lease(bytes: (0..<16).map { _ in .random(in: 0...255) }, until: end)
        let due = turns().enumerated().compactMap { index, moment in moment.map { (moment: $0, index: index) } }
            .filter { $0.moment <= now && records[$0.index].item.lane == lane }
            .sorted { $0 < $1 }
        var leased: [LeasedItem] = []
        var retriesLeft = retries
        for (_, index) in due where leased.count < limit {
            let wasTried = records[index].course.attempts > 0
            guard !wasTried || retriesLeft > 0 else { continue }
            if wasTried { retriesLeft -= 1 }
            leased.append(records[index].take(under: lease, at: now))
        }
        return leased
    }

    func counts(at now: Int64) -> OutboxCounts {
        let listed = records.filter { $0.course.state == .waiting || $0.course.state == .failed }.map(\.item.lane)
        let lanes = Set(listed).union(delivered.keys).sorted()
        let turns = turns()
        return OutboxCounts(
            lanes: lanes.map { lane in
                let own = records.indices.filter { records[$0].item.lane == lane }
                let waiting = own.filter { records[$0].course.state == .waiting }
                return OutboxCounts.Lane(
                    lane: lane, waiting: waiting.count, delivered: delivered[lane] ?? 0,
                    failed: own.count { records[$0].course.state == .failed },
                    oldestWaiting: waiting.map { records[$0].writtenAt }.min(),
                    nextAt: own.compactMap { turns[$0] }.min().map { max($0, now) })
            })
    }

    /// Of each item from when on it may be leased; `nil` of one that does not wait or is behind another.
    private func turns() -> [Int64?] {
        var heads: [String: Int] = [:]
        var out: [String: Int64] = [:]
        for (index, record) in records.enumerated() where record.isHolding {
            heads[record.item.queue] = heads[record.item.queue] ?? index
            if let lease = record.course.lease {
                out[record.item.queue] = max(out[record.item.queue] ?? .min, lease.until)
            }
        }
        return records.enumerated().map { index, record in
            guard let ready = record.readyAt else { return nil }
            let head = heads[record.item.queue]
            if let head, index > head { return nil }
            return index == head ? max(ready, out[record.item.queue] ?? ready) : ready
        }
    }
}
