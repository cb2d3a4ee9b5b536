import CaseStore
import GRDB

extension OutboxTable {
    /// Makes the turns in a queue right after one of its items has changed; that item itself is written without a turn.
    ///
    /// The first that holds the queue is its head. It may go, once no other that holds the queue is out; so may those before
    /// it, which have stepped aside; those after it may not. One change makes at most one other the head, or one no longer,
    /// so that only the head, the next and those that stepped aside need looking at.
    func takeTurns(in queue: String) throws {
        let row = try database.first(OutboxStatements.head, [queue])
        let head = try row.flatMap { row in row.isNull(0) ? nil : try row.number(0) }
        if let head {
            try database.run(OutboxStatements.stopNext, [queue, head])
            try database.run(OutboxStatements.stopThoseAside, [queue, head])
            try database.run(OutboxStatements.startHead, [head])
        }
        try database.run(OutboxStatements.startThoseAside, [queue, head ?? .max])
    }

    /// Writes an item that has changed, and makes the turns in its queue right.
    func write(_ row: OutboxRow) throws {
        try row.write(readyAt: nil, in: database)
        try takeTurns(in: row.record.item.queue)
    }
}
