import CaseStore
import GRDB

extension OutboxTable {
    /// What the outbox holds, in numbers, each from an index.
    func counts(at now: Int64) throws -> OutboxCounts {
        let rows = try database.all("SELECT lane, count FROM outbox_delivered")
        let delivered = Dictionary(try rows.map { (try $0.text(0), try $0.number(1)) }) { first, _ in first }
        let waiting = try lanes(OutboxStatements.nextWaitingLane)
        let failed = try lanes(OutboxStatements.nextFailedLane)
        let lanes = Set(waiting + failed).union(delivered.keys).sorted()
        return OutboxCounts(
            lanes: try lanes.map { lane in
                OutboxCounts.Lane(
                    lane: lane, waiting: try number(OutboxStatements.waitingCount, [lane]) ?? 0,
                    delivered: delivered[lane] ?? 0, failed: try number(OutboxStatements.failedCount, [lane]) ?? 0,
                    oldestWaiting: try number(OutboxStatements.oldestWaiting, [lane]).map { Int64($0) },
                    nextAt: try nextAt(lane).map { max(Int64($0), now) })
            })
    }

    /// The lanes that a statement finds one after another.
    private func lanes(_ statement: String) throws -> [String] {
        var lanes: [String] = []
        while let row = try database.first(statement, [lanes.last ?? ""]), !row.isNull(0) {
            lanes.append(try row.text(0))
        }
        return lanes
    }

    private func nextAt(_ lane: String) throws -> Int? {
        try [false, true].compactMap { try number(OutboxStatements.nextReady, [lane, $0]) }.min()
    }

    private func number(_ statement: String, _ arguments: StatementArguments) throws -> Int? {
        guard let row = try database.first(statement, arguments), !row.isNull(0) else { return nil }
        return try row.number(0)
    }
}
