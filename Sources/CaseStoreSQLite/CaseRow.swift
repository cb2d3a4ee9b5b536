import CaseKernel
import CaseStore
import GRDB

/// A row of `cases`, with what it takes to read the case.
struct CaseRow: Sendable {
    let id: CaseID
    let council: CouncilID
    let number: Int
    let keyNumber: Int

    /// The case, unless there is none or it was erased.
    static func find(_ id: CaseID, in database: Database, of council: CouncilID) throws -> CaseRow? {
        let row = try database.first(
            "SELECT number, key_number FROM cases WHERE reference = ? AND \(ErasedTable.areNot)", [id.reference])
        guard let row else { return nil }
        return CaseRow(id: id, council: council, number: try row.number(0), keyNumber: try row.number(1))
    }

    static func find(number: Int, in database: Database, of council: CouncilID) throws -> CaseRow? {
        guard let row = try database.first("SELECT reference, key_number FROM cases WHERE number = ?", [number])
        else { return nil }
        return CaseRow(id: try row.caseID(0), council: council, number: number, keyNumber: try row.number(1))
    }

    /// The length of the history and its last link.
    func end(in database: Database) throws -> (version: CaseVersion, link: [UInt8]) {
        let row = try database.first(
            "SELECT version, hash FROM events WHERE case_number = ? ORDER BY version DESC LIMIT 1", [number])
        guard let row else { throw unreadable }
        return (CaseVersion(number: try row.number(0)), try row.bytes(1))
    }

    /// The events, opened; throws `damaged` with the reference when one is missing or does not open.
    func events(in database: Database, keys: KeyRing) throws -> [StoredEvent] {
        let key = try keys.key(keyNumber, of: id)
        let rows = try database.all(
            "SELECT version, name, name_version, sealed FROM events WHERE case_number = ? ORDER BY version", [number])
        guard !rows.isEmpty else { throw unreadable }
        return try rows.enumerated().map { index, row in
            let name = try row.text(1)
            let nameVersion = try row.number(2)
            let place = EventPlace(council: council, id: id, version: index + 1, name: name, nameVersion: nameVersion)
            guard try row.number(0) == index + 1, let payload = key.open(try row.bytes(3), at: place)
            else { throw unreadable }
            return StoredEvent(name: name, version: nameVersion, payload: payload)
        }
    }

    var unreadable: StoreError {
        .damaged(reason: StoreError.unreadable(id, in: council))
    }
}
