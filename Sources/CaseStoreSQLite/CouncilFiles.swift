import CaseKernel
import CaseStore
import Foundation
import GRDB

/// Opens the two files of a council, or makes both for a council that has none.
///
/// The keys file is made first and notes an anchor once the cases file is there, so it is always known which of the two
/// is missing: neither is ever made anew beside the other.
struct CouncilFiles {
    let folder: DataFolder
    let council: CouncilID
    let installKey: InstallKey

    func open() throws(StoreError) -> SQLiteStore {
        try folder.makeFolder(of: council)
        let keys = try openKeys()
        do throws(StoreError) {
            return try openCases(keys, try openTeam(keys))
        } catch {
            keys.close()
            throw error
        }
    }

    /// The council's people; the keys file knows whether they were ever kept, so that a lost file is noticed.
    private func openTeam(_ keys: KeyRing) throws(StoreError) -> SQLiteTeamStore {
        let file = folder.teamFile(of: .council(council))
        let wasKept = try keys.hasTeam()
        guard folder.exists(file) || !wasKept else { throw missing(file) }
        let team = try folder.openTeam(file, under: keys.teamKey())
        try keys.noteTeam()
        return team
    }

    private func openKeys() throws(StoreError) -> KeyRing {
        let file = folder.file(.keys, of: council)
        let hasCases = folder.exists(folder.file(.cases, of: council))
        let wasMade = hasCases || folder.exists(folder.erasedFile(of: council))
        guard folder.exists(file) || !wasMade else { throw missing(file) }
        try folder.make(file)
        return try file.using { () throws -> KeyRing in try keyRing(file, mayMake: !hasCases) }
    }

    private func keyRing(_ file: StoreFile, mayMake: Bool) throws -> KeyRing {
        let database = try Connections.openKeys(file.path)
        try file.migrate(KeysSchema.migrator, database)
        let key = try database.writeWithoutTransaction { try councilKey($0, file, mayMake: mayMake) }
        return KeyRing(database, file: file, councilKey: key)
    }

    private func openCases(_ keys: KeyRing, _ team: SQLiteTeamStore) throws(StoreError) -> SQLiteStore {
        let file = folder.file(.cases, of: council)
        let wasMade = try !keys.anchors().isEmpty
        guard folder.exists(file) || !wasMade else { throw missing(file) }
        try folder.make(file)
        let pool = try file.using { () throws -> DatabasePool in try Connections.openCases(file.path) }
        let inUse = try file.using { () throws -> InUse in
            try file.migrate(CasesSchema.migrator, pool)
            return try pool.writeWithoutTransaction { try takeStock($0, file) }
        }
        if !wasMade { try keys.anchor(inUse.head) }
        try keys.load(above: inUse.lastKey)
        let burial = Burial(keys: keys, tombstones: Tombstones(folder: folder, council: council), file: file)
        try file.using { () throws in try burial.catchUp(pool) }
        return SQLiteStore(pool, file: file, keys: keys, team: team, burial: burial)
    }

    /// How far the cases file has got.
    private struct InUse {
        let head: LedgerHead
        let lastKey: Int
    }

    private func takeStock(_ database: Database, _ file: StoreFile) throws -> InUse {
        try checkCouncil(database, file)
        try database.inTransaction(.immediate) {
            try OutboxTable(database, of: council).releaseAll()
            return .commit
        }
        let lastKey = try database.first("SELECT coalesce(max(key_number), 0) FROM cases")?.number(0) ?? 0
        return InUse(head: try LedgerHead.read(database, of: council), lastKey: lastKey)
    }

    private func councilKey(_ database: Database, _ file: StoreFile, mayMake: Bool) throws -> CouncilKey {
        if let row = try database.first("SELECT wrapped FROM council_key") {
            guard let key = installKey.unwrap(try row.bytes(0), of: council) else {
                throw StoreError.damaged(
                    reason: "\(file.path) does not open with \(folder.installKeyPath): put back the install key, "
                        + "or the keys file, that belongs to this data folder. Nothing was changed.")
            }
            return key
        }
        guard mayMake else { throw file.damaged("it holds no council key") }
        let key = CouncilKey(council: council)
        try database.run("INSERT INTO council_key (id, wrapped) VALUES (1, ?)", [Data(try installKey.wrap(key))])
        return key
    }

    /// A cases file says whose it is, so that one put in another council's folder is noticed at once.
    private func checkCouncil(_ database: Database, _ file: StoreFile) throws {
        try database.run("INSERT OR IGNORE INTO council (id, name) VALUES (1, ?)", [council.name])
        let name = try database.first("SELECT name FROM council")?.text(0)
        guard name == council.name else { throw file.damaged("it is the file of another council") }
    }

    private func missing(_ file: some KeptFile) -> StoreError {
        .damaged(
            reason: "\(file.path) is missing though the other files of \(council) are there: "
                + "restore this council's backup. Nothing was changed, and other councils are untouched.")
    }
}

extension DataFolder {
    /// Opens a realm's people, making the file where there is none.
    func openTeam(_ file: TeamFile, under key: TeamKey) throws(StoreError) -> SQLiteTeamStore {
        try make(file)
        let database = try file.using { () throws -> DatabaseQueue in
            let database = try Connections.openTeam(file.path)
            try file.migrate(TeamSchema.migrator, database)
            try database.write { database in
                try database.run("INSERT OR IGNORE INTO realm (id, name) VALUES (1, ?)", [file.realm.inWords])
                guard try database.first("SELECT name FROM realm")?.text(0) == file.realm.inWords else {
                    throw file.damaged("it is the file of another council")
                }
            }
            return database
        }
        return SQLiteTeamStore(database, file: file, key: key)
    }
}

extension KeptFile {
    /// Runs `body`, telling its troubles as those of this file.
    func using<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch {
            throw storeError(error)
        }
    }

    /// Brings the file's tables up to date; refuses a file that a later program has written.
    func migrate(_ migrator: DatabaseMigrator, _ database: some DatabaseWriter) throws {
        guard try !database.read(migrator.hasBeenSuperseded) else {
            throw unavailable("a later version of this program has written it; start that version")
        }
        try migrator.migrate(database)
    }
}
