/// The statements on the outbox that are run for each item or each lease, and so must never read through the table.
enum OutboxStatements {
    /// A new item is behind when another holds its queue.
    static let insert = """
        INSERT INTO outbox (key, case_number, kind, item_number, lane, queue, not_before, written_at, next_at,
        state, holds, attempts, ready_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 1, 0,
        iif(EXISTS (SELECT 1 FROM outbox WHERE queue = ? AND state = 'waiting' AND holds = 1), NULL, ?))
        """

    // To lease: what is due of a lane, tried before or not; those that could have gone for longest first.

    static let due = """
        \(OutboxRow.select) WHERE lane = ? AND was_tried = ? AND ready_at <= ? ORDER BY ready_at, outbox.number LIMIT ?
        """

    // To settle.

    static let leased = "\(OutboxRow.select) WHERE key = ? AND lease = ?"
    static let countDelivered = """
        INSERT INTO outbox_delivered (lane, count) VALUES (?, 1) ON CONFLICT (lane) DO UPDATE SET count = count + 1
        """
    static let ofKind = """
        \(OutboxRow.select) WHERE case_number = ? AND kind = ? AND item_number = ? ORDER BY outbox.number DESC LIMIT 1
        """

    // To give each of a queue its turn.

    static let head = "SELECT min(number) FROM outbox WHERE state = 'waiting' AND holds = 1 AND queue = ?"
    static let stopNext = """
        UPDATE outbox SET ready_at = NULL WHERE number =
        (SELECT min(number) FROM outbox WHERE state = 'waiting' AND holds = 1 AND queue = ? AND number > ?)
        """
    static let stopThoseAside = """
        UPDATE outbox SET ready_at = NULL
        WHERE state = 'waiting' AND holds = 0 AND queue = ? AND (ready_at IS NULL) = 0 AND number > ?
        """
    static let startThoseAside = """
        UPDATE outbox SET ready_at = max(next_at, coalesce(leased_until, next_at))
        WHERE state = 'waiting' AND holds = 0 AND queue = ? AND (ready_at IS NULL) = 1 AND number < ?
        """
    static let startHead = """
        UPDATE outbox SET ready_at = max(next_at, coalesce(leased_until, next_at), coalesce(
        (SELECT max(out.leased_until) FROM outbox AS out
        WHERE out.queue = outbox.queue AND out.lease IS NOT NULL AND out.holds = 1), next_at)) WHERE number = ?
        """

    // To count.

    static let nextWaitingLane = "SELECT min(lane) FROM outbox WHERE state = 'waiting' AND lane > ?"
    static let nextFailedLane = "SELECT min(lane) FROM outbox WHERE state = 'failed' AND lane > ?"
    static let waitingCount = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND lane = ?"
    static let oldestWaiting = "SELECT min(written_at) FROM outbox WHERE state = 'waiting' AND lane = ?"
    static let failedCount = "SELECT count(*) FROM outbox WHERE state = 'failed' AND lane = ?"
    static let nextReady = "SELECT min(ready_at) FROM outbox WHERE ready_at IS NOT NULL AND lane = ? AND was_tried = ?"

    /// Every statement for one item, one lease or the counts.
    static let all = [
        insert, due, leased, countDelivered, ofKind, head, stopNext, stopThoseAside, startThoseAside, startHead,
        nextWaitingLane, nextFailedLane, waitingCount, oldestWaiting, failedCount, nextReady,
    ]
}

extension OutboxStatements {
    // To list. The plus keeps SQLite from reading the whole table because that is in the wanted order already.

    static let ofCase = "\(OutboxRow.select) WHERE case_number = ? ORDER BY +outbox.number"
    static let failed = "\(OutboxRow.select) WHERE state = 'failed' ORDER BY +outbox.number LIMIT ?"
    static let failedOfLane = "\(OutboxRow.select) WHERE state = 'failed' AND lane = ? ORDER BY outbox.number"
    static let failedOfNoCase =
        "\(OutboxRow.select) WHERE state = 'failed' AND case_number IS NULL ORDER BY +outbox.number"
    static let allLeased = "\(OutboxRow.select) WHERE lease IS NOT NULL"

    /// Every statement that lists: each reads an index that holds little but what is listed.
    static let lists = [ofCase, failed, failedOfLane, failedOfNoCase, allLeased]
}
