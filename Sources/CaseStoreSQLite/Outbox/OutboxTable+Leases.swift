import CaseStore
import Foundation
import GRDB

extension OutboxTable {
    /// Takes what may go of a lane; see ``CouncilStore/lease(lane:limit:retries:until:at:)``.
    func lease(lane: String, limit: Int, retries: Int, until end: Int64, at now: Int64) throws -> [LeasedItem] {
        let lease = OutboxRecord.Lease(bytes: (0..<16).map { _ in .random(in: 0...255) }, until: end)
        let new = try due(lane, wereTried: false, at: now, limit: limit)
        let tried = try due(lane, wereTried: true, at: now, limit: min(retries, limit))
        let oldest = (new + tried).sorted { ($0.readyAt ?? .max, $0.number) < ($1.readyAt ?? .max, $1.number) }
        return try oldest.prefix(max(limit, 0)).map { row in
            var row = row
            let leased = row.record.take(under: lease, at: now)
            // Whose turn it is stays as it was, but for the lease.
            try row.write(readyAt: row.record.readyAt, in: database)
            return leased
        }
    }

    /// Ends a lease with what became of the item; nothing happens when it is not the item's latest.
    func settle(_ settlement: OutboxSettlement, at now: Int64) throws {
        let found = try database.first(OutboxStatements.leased, [settlement.key, Data(settlement.lease)])
        guard var row = try found.map(OutboxRow.init) else { return }
        row.record.settle(settlement.outcome, at: now)
        try write(row)
        if settlement.outcome == .delivered {
            try database.run(OutboxStatements.countDelivered, [row.record.item.lane])
        }
    }

    /// Makes every lease void: whoever held one is gone, because one program opens the store.
    func releaseAll() throws {
        for var row in try database.all(OutboxStatements.allLeased).map(OutboxRow.init) {
            row.record.release()
            try write(row)
        }
    }

    private func due(_ lane: String, wereTried: Bool, at now: Int64, limit: Int) throws -> [OutboxRow] {
        try database.all(OutboxStatements.due, [lane, wereTried, now, max(limit, 0)]).map(OutboxRow.init)
    }
}

extension OutboxTable {
    /// Lets the item of the same case, kind and number wait again, or writes it where there is none.
    func sendAgain(_ item: OutboxItem, ofCase number: Int, at now: Int64) throws {
        let found = try database.first(OutboxStatements.ofKind, [number, item.kind, item.number])
        guard var row = try found.map(OutboxRow.init) else { return try insert(item, ofCase: number, at: now) }
        row.record.sendAgain(from: item.notBefore, lane: item.lane, queue: item.queue)
        try write(row)
    }

    /// Lets all that failed of a lane, or without a lane all that failed and belongs to no case, wait again.
    func sendFailedAgain(lane: String?, at now: Int64) throws -> Int {
        let failed =
            if let lane {
                try database.all(OutboxStatements.failedOfLane, [lane]).map(OutboxRow.init)
            } else {
                try database.all(OutboxStatements.failedOfNoCase).map(OutboxRow.init)
            }
        for var row in failed {
            row.record.sendAgain(from: now, lane: row.record.item.lane, queue: row.record.item.queue)
            try write(row)
        }
        return failed.count
    }
}
