import CaseKernel
import CaseStore
import CaseStoreSQLite
import CaseStoreTesting
import Testing

/// A change to the files by someone without the keys, and whom the check must name.
struct Tampering: Sendable, CustomStringConvertible {
    enum Trace: Sendable {
        case sampleCase(Int)
        case words(String)
    }

    enum File: Sendable {
        case cases, keys
    }

    let description: String
    let file: File
    let sql: String
    let found: Trace

    init(
        _ description: String, _ found: Trace, in file: File = .cases,
        _ sql: String
    ) {
        self.description = description
        self.file = file
        self.sql = sql
        self.found = found
    }

    static let third = "(SELECT number FROM cases WHERE reference = '\(StoreSamples.id(3))')"
    static let fourth = "(SELECT number FROM cases WHERE reference = '\(StoreSamples.id(4))')"
    static let fifth = "(SELECT number FROM cases WHERE reference = '\(StoreSamples.id(5))')"

    static let all = [
        Tampering(
            "a sealed byte", .sampleCase(3),
            """
            UPDATE events SET sealed = CAST(substr(sealed, 1, 5) || x'ff00' || substr(sealed, 8) AS BLOB)
            WHERE case_number = \(third)
            """
        ),
        Tampering(
            "a hash", .sampleCase(3),
            "UPDATE events SET hash = zeroblob(32) WHERE case_number = \(third) AND version = 1"),
        Tampering(
            "the last hash", .sampleCase(3),
            "UPDATE events SET hash = zeroblob(32) WHERE case_number = \(third) AND version = 2"),
        Tampering(
            "a name", .sampleCase(3), "UPDATE events SET name = 'closed' WHERE case_number = \(third) AND version = 2"),
        Tampering(
            "a name's version", .sampleCase(3), "UPDATE events SET name_version = 2 WHERE case_number = \(third)"),
        Tampering(
            "the first event deleted", .sampleCase(3), "DELETE FROM events WHERE case_number = \(third) AND version = 1"
        ),
        Tampering("the last event deleted", .sampleCase(1), "DELETE FROM events WHERE version = 3"),
        Tampering("every event of a case deleted", .sampleCase(3), "DELETE FROM events WHERE case_number = \(third)"),
        Tampering(
            "a case deleted with all that belongs to it", .sampleCase(3),
            """
            DELETE FROM events WHERE case_number = \(third); DELETE FROM summaries WHERE case_number = \(third);
            DELETE FROM cases WHERE reference = '\(StoreSamples.id(3))'
            """),
        Tampering("the ledger's tail cut", .sampleCase(1), "DELETE FROM ledger WHERE position = 6"),
        Tampering("a ledger entry deleted", .words("entry 2 is missing"), "DELETE FROM ledger WHERE position = 2"),
        Tampering("a ledger entry changed", .sampleCase(3), "UPDATE ledger SET version = 1 WHERE position = 3"),
        Tampering(
            "the last case cut from the ledger and everything else", .words("has been cut"),
            """
            DELETE FROM ledger WHERE position >= 5; DELETE FROM events WHERE case_number = \(fifth) OR version = 3;
            DELETE FROM summaries WHERE case_number = \(fifth);
            DELETE FROM cases WHERE reference = '\(StoreSamples.id(5))'
            """),
        Tampering(
            "the sealed bytes of two cases swapped", .sampleCase(4),
            """
            CREATE TEMP TABLE held AS SELECT sealed, version FROM events WHERE case_number = \(third);
            UPDATE events SET sealed = (SELECT other.sealed FROM events AS other
            WHERE other.case_number = \(fourth) AND other.version = events.version) WHERE case_number = \(third);
            UPDATE events SET sealed = (SELECT held.sealed FROM held WHERE held.version = events.version)
            WHERE case_number = \(fourth)
            """),
        Tampering(
            "the references of two cases swapped", .sampleCase(3),
            """
            UPDATE cases SET reference = 'held' WHERE reference = '\(StoreSamples.id(3))';
            UPDATE cases SET reference = '\(StoreSamples.id(3))' WHERE reference = '\(StoreSamples.id(4))';
            UPDATE cases SET reference = '\(StoreSamples.id(4))' WHERE reference = 'held'
            """),
        Tampering(
            "a case given another key", .sampleCase(3), "UPDATE cases SET key_number = 400 WHERE number = \(third)"),
        Tampering("a key deleted", .sampleCase(3), in: .keys, "DELETE FROM case_keys WHERE number = 3"),
        Tampering(
            "a key changed", .sampleCase(3), in: .keys,
            "UPDATE case_keys SET wrapped = zeroblob(60) WHERE number = 3"),
        Tampering(
            "the keys of two cases swapped", .sampleCase(4), in: .keys,
            """
            UPDATE case_keys SET number = -1 WHERE number = 3; UPDATE case_keys SET number = 3 WHERE number = 4;
            UPDATE case_keys SET number = 4 WHERE number = -1
            """),
        Tampering("a kept answer changed", .sampleCase(2), "UPDATE replies SET sealed = zeroblob(40)"),
        Tampering("a summary deleted", .sampleCase(3), "DELETE FROM summaries WHERE case_number = \(third)"),
        Tampering("a module changed", .words("0a1b2c"), "UPDATE modules SET archive = x'00'"),
    ]
}

@Suite("Files changed by someone without the keys")
struct SQLiteTamperTests {
    @Test(arguments: Tampering.all)
    func isFound(_ tampering: Tampering) async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try data.tamper(tampering.file == .cases ? data.casesPath : data.keysPath, tampering.sql)
        let problems = try await data.problems()
        let words =
            switch tampering.found {
            case .sampleCase(let number): StoreSamples.id(number).reference
            case .words(let words): words
            }
        #expect(problems.contains { $0.contains(words) }, "found: \(problems)")
    }

    @Test("nothing is found where nothing was changed")
    func unchangedIsClean() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        #expect(try await data.problems() == [])
    }

    @Test("a changed event is refused by name when it is read, and nothing is appended after a lost key")
    func isRefusedWhenRead() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try data.tamper(data.casesPath, "UPDATE events SET name = 'closed' WHERE case_number = \(Tampering.third)")
        try data.tamper(data.keysPath, "DELETE FROM case_keys WHERE number = 4")
        let store = try await data.stores().open(StoreSamples.council())
        await #expect(throws: StoreError.damaged(reason: StoreError.unreadable(StoreSamples.id(3), in: store.council)))
        {
            try await store.history(of: StoreSamples.id(3))
        }
        let refusal = await #expect(throws: StoreError.self) {
            try await store.append(
                [StoreSamples.event("more")], after: CaseVersion(number: 2), summary: StoreSamples.summary(4))
        }
        #expect(refusal?.description.contains(StoreSamples.id(4).reference) == true)
        #expect(try await store.history(of: StoreSamples.id(5))?.events.count == 2)
        await store.close()
    }

    @Test(
        "the tables themselves refuse what the store never does",
        arguments: [
            "UPDATE events SET name = 'x'", "DELETE FROM events", "UPDATE ledger SET version = 9", "DELETE FROM ledger",
            "DELETE FROM cases", "UPDATE cases SET key_number = 9 WHERE number = 1",
            "INSERT INTO events SELECT NULL, case_number, 9, name, name_version, sealed, hash FROM events",
            "INSERT OR REPLACE INTO events SELECT position, case_number, version, name, 7, sealed, hash FROM events",
            "INSERT INTO ledger SELECT 99, reference, version, head, hash FROM ledger",
            "INSERT INTO cases VALUES (99, 'AAAA-AAAA-A', 1, x'00')",
        ])
    func tablesRefuse(_ sql: String) async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        #expect(throws: (any Error).self) { try data.execute(sql) }
        #expect(try await data.problems() == [])
    }
}
