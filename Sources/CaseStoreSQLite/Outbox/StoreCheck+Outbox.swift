import CaseStore
import GRDB

extension StoreCheck {
    /// Holds every item of the outbox against what its state allows and against its queue, and the counts against the items.
    mutating func checkOutbox() throws {
        counts.outboxItems = try count("SELECT count(*) FROM outbox")
        for (sql, problem) in Self.outboxFaults {
            let found = try count(sql)
            if found > 0 { report("\(found) items of the outbox of \(council) \(problem).") }
        }
        let counters = """
            SELECT count(*) FROM
            (SELECT lane, count(*) AS kept FROM outbox WHERE state = 'delivered' GROUP BY lane) AS items
            LEFT JOIN outbox_delivered USING (lane) WHERE coalesce(outbox_delivered.count, 0) < items.kept
            """
        if try count(counters) > 0 {
            report("The outbox of \(council) holds more that was delivered than it has counted.")
        }
    }

    private static let outboxFaults = [
        (
            """
            SELECT count(*) FROM outbox WHERE state NOT IN ('waiting', 'delivered', 'failed', 'dropped')
            OR (state = 'waiting') <> (next_at IS NOT NULL) OR (lease IS NULL) <> (leased_until IS NULL)
            OR (lease IS NOT NULL AND state <> 'waiting') OR (state = 'failed' AND reason IS NULL)
            OR (state IN ('delivered', 'dropped')) <> (kept_until IS NOT NULL)
            OR attempts < 0 OR (attempts > 0) <> (first_tried_at IS NOT NULL) OR holds NOT IN (0, 1)
            """, "do not stand as the store lets any stand: they have been changed"
        ),
        (
            """
            WITH heads AS (
            SELECT queue, min(number) AS head FROM outbox WHERE state = 'waiting' AND holds = 1 GROUP BY queue)
            SELECT count(*) FROM outbox LEFT JOIN heads ON heads.queue = outbox.queue
            WHERE (ready_at IS NOT NULL) <> (state = 'waiting' AND outbox.number <= coalesce(head, outbox.number))
            OR ready_at < max(next_at, coalesce(leased_until, next_at))
            """, "would be sent out of their turn or not at all"
        ),
    ]

    private func count(_ sql: String) throws -> Int {
        try database.first(sql)?.number(0) ?? 0
    }
}
