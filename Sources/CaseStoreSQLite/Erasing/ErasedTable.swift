import CaseKernel
import CaseStore
import Foundation
import GRDB

/// Which cases of the cases file were erased. Their rows and sealed events stay, so that chains and ledger can be followed.
struct ErasedTable {
    let database: Database
    let council: CouncilID

    /// What waits or has failed of an erased case goes with it.
    static let tables = """
        CREATE TABLE erased (
            case_number INTEGER PRIMARY KEY REFERENCES cases (number),
            sealed BLOB NOT NULL CHECK (length(sealed) >= 28)
        ) STRICT;

        CREATE TRIGGER erased_stay BEFORE DELETE ON erased
        BEGIN SELECT raise(ABORT, 'an erasure is never undone'); END;

        CREATE TRIGGER erased_never_change BEFORE UPDATE ON erased
        BEGIN SELECT raise(ABORT, 'an erasure is never changed'); END;

        CREATE TRIGGER events_end_with_erasure BEFORE INSERT ON events
        WHEN EXISTS (SELECT 1 FROM erased WHERE case_number = NEW.case_number)
        BEGIN SELECT raise(ABORT, 'nothing is added to an erased case'); END;

        DROP TRIGGER outbox_items_stay;

        CREATE TRIGGER outbox_items_stay BEFORE DELETE ON outbox
        WHEN OLD.kept_until IS NULL AND NOT EXISTS (SELECT 1 FROM erased WHERE case_number = OLD.case_number)
        BEGIN SELECT raise(ABORT, 'an item that waits or has failed is never deleted'); END;
        """

    /// What holds of a row of `cases` that was not erased.
    static let areNot = "NOT EXISTS (SELECT 1 FROM erased WHERE erased.case_number = cases.number)"

    /// The tables that hold something of a case that is not its history.
    static let projections = ["summary_handlers", "summaries", "search_words", "outbox"]

    /// What an erased case's code is kept as: no code has a MAC of one byte.
    static let noCode = Data([0])

    /// What is kept in the place of an answer about an erased case: its key stays known, so that what made the case once, a
    /// file that was brought in, say, does not make it again.
    static let noAnswer = Data(count: 28)

    /// An erased case.
    struct Found {
        let tombstone: Tombstone
        let keyNumber: Int
    }

    /// Every erased case, in the order their cases were opened.
    func all() throws -> [Found] { try database.all(Self.select + " ORDER BY erased.case_number").map(Self.read) }

    /// The case of a reference, if it was erased.
    func find(_ id: CaseID) throws -> Found? {
        try database.first(Self.select + " WHERE cases.reference = ?", [id.reference]).map(Self.read)
    }

    /// The case that a tombstone is of, where that has not been erased. One that was opened since an older backup was put back
    /// may have the same reference; it is another.
    func living(_ tombstone: Tombstone) throws -> CaseRow? {
        guard let found = try CaseRow.find(tombstone.id, in: database, of: council),
            try firstLink(ofCase: found.number) == tombstone.firstLink
        else { return nil }
        return found
    }

    /// The link of a case's first event, by which a case is known whatever its reference.
    func firstLink(ofCase number: Int) throws -> [UInt8]? {
        try database.first("SELECT hash FROM events WHERE case_number = ? AND version = 1", [number])?.bytes(0)
    }

    /// Takes a case out of everything but its chain.
    func bury(case number: Int, _ sealed: [UInt8]) throws {
        let queues = try database.all(
            "SELECT DISTINCT queue FROM outbox WHERE case_number = ?", [number]
        ).map { try $0.text(0) }
        try database.run("INSERT INTO erased (case_number, sealed) VALUES (?, ?)", [number, Data(sealed)])
        for table in Self.projections { try database.run("DELETE FROM \(table) WHERE case_number = ?", [number]) }
        let outbox = OutboxTable(database, of: council)
        for queue in queues { try outbox.takeTurns(in: queue) }
        try database.run("UPDATE replies SET sealed = ? WHERE case_number = ?", [Self.noAnswer, number])
        try database.run("UPDATE cases SET code_mac = ? WHERE number = ?", [Self.noCode, number])
    }

    /// In this order, which CROSS JOIN keeps to: erased cases are few, and events are many.
    static let select = """
        SELECT cases.reference, cases.key_number, events.hash, erased.sealed FROM erased
        CROSS JOIN cases ON cases.number = erased.case_number
        CROSS JOIN events ON events.case_number = cases.number AND events.version = 1
        """

    private static func read(_ row: Row) throws -> Found {
        Found(
            tombstone: Tombstone(id: try row.caseID(0), firstLink: try row.bytes(2), sealed: try row.bytes(3)),
            keyNumber: try row.number(1))
    }
}
