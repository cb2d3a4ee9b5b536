import CaseKernel
import CaseStore
import Foundation
import GRDB
import Synchronization

/// That a case was erased: its reference, the link of its first event, and the sealed erasure.
struct Tombstone: Hashable, Sendable {
    let id: CaseID
    let firstLink: [UInt8]
    let sealed: [UInt8]
}

/// A council's tombstones, in a file beside its cases and keys: where those two are put back from an older backup, this one
/// stays and says what has to be erased again. There is no file as long as nothing was erased.
final class Tombstones: Sendable {
    private let folder: DataFolder
    private let council: CouncilID
    /// One at a time: whoever comes first makes the tables.
    private let turn = Mutex(())

    init(folder: DataFolder, council: CouncilID) {
        self.folder = folder
        self.council = council
    }

    var file: ErasedFile { folder.erasedFile(of: council) }

    /// What is said of a tombstone that is not what was written: the cases file says the same, if it is the current one.
    func damaged(_ tombstone: Tombstone) -> StoreError {
        .damaged(
            reason:
                "\(file.path) is damaged: what it says of case \(tombstone.id) is not what was written. Put back the latest "
                + "copy of this file alone; where there is none, and cases.sqlite is not from an older backup, move the file "
                + "away, and it is written again. Other councils are untouched.")
    }

    /// Every tombstone, as it was written.
    func all() throws(StoreError) -> [Tombstone] {
        guard folder.exists(file) else { return [] }
        return try use { database in
            try database.all("SELECT reference, first_link, sealed FROM tombstones ORDER BY number").map { row in
                Tombstone(id: try row.caseID(0), firstLink: try row.bytes(1), sealed: try row.bytes(2))
            }
        }
    }

    /// Writes tombstones that are not there yet, and returns once they are on disk.
    func add(_ tombstones: [Tombstone]) throws(StoreError) {
        guard !tombstones.isEmpty else { return }
        try folder.make(file)
        try use { database in
            try database.inTransaction(.immediate) {
                for tombstone in tombstones {
                    try database.run(
                        "INSERT OR IGNORE INTO tombstones (reference, first_link, sealed) VALUES (?, ?, ?)",
                        [tombstone.id.reference, Data(tombstone.firstLink), Data(tombstone.sealed)])
                }
                return .commit
            }
        }
    }

    /// Opened for each use: cases are seldom erased, and a thousand councils need not hold a thousand more files open.
    private func use<Value: Sendable>(_ body: @Sendable (Database) throws -> Value) throws(StoreError) -> Value {
        let (file, council) = (file, council)
        return try turn.withLock { _ throws(StoreError) in try Self.use(file, council, body) }
    }

    private static func use<Value: Sendable>(
        _ file: ErasedFile, _ council: CouncilID, _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        try file.using { () throws -> Value in
            let database = try Connections.openKeys(file.path)
            defer { try? database.close() }
            try file.migrate(migrator, database)
            return try database.writeWithoutTransaction { database in
                try database.run("INSERT OR IGNORE INTO council (id, name) VALUES (1, ?)", [council.name])
                guard try database.first("SELECT name FROM council")?.text(0) == council.name else {
                    throw file.damaged("it is the file of another council")
                }
                return try body(database)
            }
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 tombstones") { try $0.execute(sql: tables) }
        return migrator
    }

    private static let tables = """
        CREATE TABLE council (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE tombstones (
            number INTEGER PRIMARY KEY,
            reference TEXT NOT NULL,
            first_link BLOB NOT NULL CHECK (length(first_link) = 32),
            sealed BLOB NOT NULL CHECK (length(sealed) >= 28),
            UNIQUE (reference, first_link)
        ) STRICT;

        CREATE TRIGGER tombstones_stay BEFORE DELETE ON tombstones
        BEGIN SELECT raise(ABORT, 'an erasure is never undone'); END;

        CREATE TRIGGER tombstones_never_change BEFORE UPDATE ON tombstones
        BEGIN SELECT raise(ABORT, 'an erasure is never changed'); END;
        """
}
