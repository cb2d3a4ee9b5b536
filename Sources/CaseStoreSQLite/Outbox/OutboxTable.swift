import CaseKernel
import CaseStore
import GRDB

/// The outbox of a council's cases file. Every change of it leaves each item's turn right; see ``takeTurns(in:)``.
struct OutboxTable {
    let database: Database
    let council: CouncilID

    init(_ database: Database, of council: CouncilID) {
        self.database = database
        self.council = council
    }

    /// Writes an item of a case, or of none. It waits behind those of its queue that hold it.
    func insert(_ item: OutboxItem, ofCase number: Int?, at now: Int64) throws {
        do {
            try database.run(
                OutboxStatements.insert,
                [
                    item.key, number, item.kind, item.number, item.lane, item.queue, item.notBefore, now,
                    item.notBefore, item.queue, item.notBefore,
                ])
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw StoreError.unwritable(council)
        }
    }

    /// Writes an item of no case; `false`, and nothing is changed, when its key is known and not yet to be forgotten.
    func write(_ item: OutboxItem, at now: Int64) throws -> Bool {
        let known = try database.first(
            "SELECT 1 FROM outbox WHERE key = ? AND (kept_until IS NULL OR kept_until > ?)", [item.key, now])
        guard known == nil else { return false }
        try database.run("DELETE FROM outbox WHERE key = ? AND kept_until <= ?", [item.key, now])
        try insert(item, ofCase: nil, at: now)
        return true
    }

    /// Makes a change by a case.
    func carryOut(_ change: OutboxChange, ofCase number: Int) throws {
        for settlement in change.settled { try settle(settlement, at: change.at) }
        for item in change.sentAgain { try sendAgain(item, ofCase: number, at: change.at) }
        for item in change.written { try insert(item, ofCase: number, at: change.at) }
    }
}
