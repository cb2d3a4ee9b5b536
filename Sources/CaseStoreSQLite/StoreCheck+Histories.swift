import CaseKernel
import CaseStore
import GRDB

extension StoreCheck {
    /// Follows the ledger from its beginning, and holds it against the cases and against the anchors beside the keys.
    mutating func checkLedger(_ anchors: [Int: [UInt8]]) throws {
        var head = LedgerHead(position: 0, hash: LedgerEntry.beginning(of: council))
        checkAnchor(head, anchors)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT ledger.position, ledger.reference, ledger.version, ledger.head, ledger.hash,
                cases.number, events.hash
                FROM ledger LEFT JOIN cases ON cases.reference = ledger.reference
                LEFT JOIN events ON events.case_number = cases.number AND events.version = ledger.version
                ORDER BY ledger.position
                """)
        while let row = try rows.next() {
            counts.ledgerEntries += 1
            let position = try row.number(0)
            if position != head.position + 1 {
                report("The ledger of \(council) has a gap: entry \(head.position + 1) is missing.")
            }
            checkEntry(try LedgerRow(row), after: head)
            head = LedgerHead(position: position, hash: try row.bytes(4))
            checkAnchor(head, anchors)
        }
        if let last = anchors.keys.max(), last > head.position {
            report(
                "The ledger of \(council) has been cut: it ends at entry \(head.position), and "
                    + "\(keys.file.path) knows of entry \(last). Cases may be missing: restore this council's backup.")
        }
    }

    private struct LedgerRow {
        let id: CaseID
        let version: Int
        let head: [UInt8]
        let hash: [UInt8]
        let hasCase: Bool
        let eventHash: [UInt8]?

        init(_ row: Row) throws {
            id = try row.caseID(1)
            version = try row.number(2)
            head = try row.bytes(3)
            hash = try row.bytes(4)
            hasCase = !row.isNull(5)
            eventHash = row.isNull(6) ? nil : try row.bytes(6)
        }
    }

    private mutating func checkEntry(_ row: LedgerRow, after previous: LedgerHead) {
        let position = previous.position + 1
        let entry = LedgerEntry(id: row.id, version: CaseVersion(number: row.version), head: row.head)
        if entry.link(after: previous.hash, position: position) != row.hash {
            report("Entry \(position) of the ledger of \(council), about case \(row.id), is not what was written.")
        }
        if !row.hasCase {
            report("Case \(row.id) is missing: entry \(position) of the ledger of \(council) is about it.")
        } else if row.eventHash == nil {
            report("Case \(row.id) has lost event \(row.version): entry \(position) of the ledger is about it.")
        } else if row.eventHash != row.head {
            report(
                "Event \(row.version) of case \(row.id) is not the one that entry \(position) of the ledger is about.")
        }
    }

    private mutating func checkAnchor(_ head: LedgerHead, _ anchors: [Int: [UInt8]]) {
        guard let anchored = anchors[head.position], anchored != head.hash else { return }
        report("Entry \(head.position) of the ledger of \(council) is not the one that \(keys.file.path) knows of.")
    }

    /// Follows the chain of every case, opens every event of those not erased, and holds the last against the ledger.
    mutating func checkCases() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT cases.number, cases.reference, cases.key_number, entries.version, \(ErasedTable.areNot)
                FROM cases LEFT JOIN
                (SELECT reference, max(version) AS version FROM ledger GROUP BY reference) AS entries
                ON entries.reference = cases.reference ORDER BY cases.number
                """)
        while let row = try rows.next() {
            let isThere = try row.number(4) == 1
            if isThere { counts.cases += 1 }
            let found = CaseRow(
                id: try row.caseID(1), council: council, number: try row.number(0), keyNumber: try row.number(2))
            let length = try checkChain(of: found, under: isThere ? key(of: found) : nil)
            let entered = row.isNull(3) ? 0 : try row.number(3)
            if length > entered {
                report(
                    "The ledger of \(council) has been cut: it lacks event \(entered + 1) of case \(found.id)."
                )
            }
        }
    }

    private mutating func checkChain(of found: CaseRow, under key: CaseKey?) throws -> Int {
        var version = 0
        var link = EventPlace.beginning(of: found.id, in: council)
        let rows = try database.all(
            "SELECT version, name, name_version, sealed, hash FROM events WHERE case_number = ? ORDER BY version",
            [found.number])
        if rows.isEmpty { report("Case \(found.id) has no events.") }
        for row in rows {
            counts.events += 1
            let stored = try row.number(0)
            if stored != version + 1 { report("Case \(found.id) has lost event \(version + 1).") }
            version = stored
            let place = EventPlace(
                council: council, id: found.id, version: version, name: try row.text(1), nameVersion: try row.number(2))
            let sealed = try row.bytes(3)
            let hash = try row.bytes(4)
            if place.link(after: link, sealed: sealed) != hash {
                report("Event \(version) of case \(found.id) breaks the chain: it, or its hash, has been changed.")
            }
            if let key, key.open(sealed, at: place) == nil {
                report("Event \(version) of case \(found.id) does not open: it has been changed or moved.")
            }
            link = hash
        }
        return version
    }

    private mutating func key(of found: CaseRow) -> CaseKey? {
        do throws(StoreError) {
            return try keys.keyOnDisk(found.keyNumber, of: found.id)
        } catch {
            // In the snapshot the case may still be there.
            if !keys.wasDestroyed(found.keyNumber) { report(error.description) }
            return nil
        }
    }
}
