import CaseKernel
import CaseStore
import Foundation
import GRDB

/// How an item lies in its table.
struct OutboxRow {
    let number: Int
    var record: OutboxRecord
    /// From when on it may be leased; `nil` while it does not wait or is behind another.
    let readyAt: Int64?

    /// What ``init(_:)`` reads; the conditions follow.
    static let select = """
        SELECT outbox.number, key, kind, item_number, lane, queue, not_before, cases.reference, written_at, ready_at,
        state, holds, attempts, first_tried_at, next_at, lease, leased_until, reason, kept_until
        FROM outbox LEFT JOIN cases ON cases.number = outbox.case_number
        """

    init(_ row: Row) throws {
        number = try row.number(0)
        let item = OutboxItem(
            key: try row.text(1), kind: try row.text(2), number: try row.number(3), lane: try row.text(4),
            queue: try row.text(5), notBefore: Int64(try row.number(6)))
        record = OutboxRecord(
            item, of: row.isNull(7) ? nil : try row.caseID(7), writtenAt: Int64(try row.number(8)),
            course: try Self.course(row))
        readyAt = try row.moment(9)
    }

    private static func course(_ row: Row) throws -> OutboxRecord.Course {
        guard let state = OutboxStanding.State(rawValue: try row.text(10)) else { throw UnreadableValue() }
        var course = OutboxRecord.Course(nextAt: try row.moment(14))
        course.state = state
        course.holdsQueue = try row.number(11) == 1
        course.attempts = try row.number(12)
        course.firstTriedAt = try row.moment(13)
        course.lease = try row.moment(16).map { OutboxRecord.Lease(bytes: try row.bytes(15), until: $0) }
        course.reason = row.isNull(17) ? nil : try row.text(17)
        course.keptUntil = try row.moment(18)
        return course
    }

    /// Writes what can change of an item.
    ///
    /// - Parameter readyAt: from when on it may be leased, where that is known.
    func write(readyAt: Int64?, in database: Database) throws {
        let (item, course) = (record.item, record.course)
        try database.run(
            """
            UPDATE outbox SET lane = ?, queue = ?, not_before = ?, state = ?, holds = ?, attempts = ?, first_tried_at = ?,
            next_at = ?, lease = ?, leased_until = ?, reason = ?, kept_until = ?, ready_at = ? WHERE number = ?
            """,
            [
                item.lane, item.queue, item.notBefore, course.state.rawValue, course.holdsQueue, course.attempts,
                course.firstTriedAt, course.nextAt, (course.lease?.bytes).map { Data($0) }, course.lease?.until,
                course.reason, course.keptUntil, readyAt, number,
            ])
    }
}

extension Row {
    /// A moment in seconds since 1970, where there is one.
    fileprivate func moment(_ index: Int) throws -> Int64? {
        isNull(index) ? nil : Int64(try number(index))
    }
}
