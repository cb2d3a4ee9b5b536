import CaseKernel
import CaseStore
import Foundation
import GRDB

/// How a kept answer lies in its table.
enum ReplyRow {
    /// What is known under a client's key, or `nil` when nothing is or it has expired.
    static func find(
        _ keyMAC: [UInt8], _ fingerprint: [UInt8], at now: Int64, in database: Database, keys: KeyRing
    ) throws -> KeptReply? {
        let row = try database.first(
            """
            SELECT case_number, fingerprint, sealed, case_number IN (SELECT case_number FROM erased)
            FROM replies WHERE key_mac = ? AND kept_until > ?
            """, [Data(keyMAC), now])
        guard let row else { return nil }
        guard try row.bytes(1) == fingerprint else { return .keyUsedForAnotherRequest }
        guard try row.number(3) == 0 else { return .erased }
        guard let found = try CaseRow.find(number: try row.number(0), in: database, of: keys.file.council)
        else { throw UnreadableValue() }
        let key = try keys.key(found.keyNumber, of: found.id)
        guard let body = key.openReply(try row.bytes(2), of: found.id, keyMAC: keyMAC) else { throw found.unreadable }
        return .replay(body)
    }

    /// Writes an answer in the place of one that has expired, if there is one.
    static func write(_ reply: ReplyToKeep, sealed: [UInt8], number: Int, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO replies (key_mac, case_number, fingerprint, sealed, kept_until)
            VALUES (?, ?, ?, ?, ?)
            """,
            [Data(reply.keyMAC), number, Data(reply.fingerprint), Data(sealed), reply.keptUntil])
    }
}
