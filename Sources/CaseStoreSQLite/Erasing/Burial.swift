import CaseKernel
import CaseStore
import GRDB
import Synchronization

/// What erasing a case asks of the three files: out of the cases file, a tombstone, and then the key.
///
/// In that order, and each again when the store is opened: a crash between two is finished then, and so is what an older
/// backup has brought back.
final class Burial: Sendable {
    private let keys: KeyRing
    let tombstones: Tombstones
    private let file: StoreFile
    private let underway = Mutex<[CaseID: Int]>([:])

    init(keys: KeyRing, tombstones: Tombstones, file: StoreFile) {
        self.keys = keys
        self.tombstones = tombstones
        self.file = file
    }

    private var council: CouncilID { file.council }

    /// Notes that a case is being erased: until it has ended, nobody holds against it that it has not.
    func begin(_ id: CaseID) { underway.withLock { $0[id, default: 0] += 1 } }

    /// Notes that the erasing of a case has ended, well or not.
    func end(_ id: CaseID) {
        underway.withLock { underway in
            let left = (underway[id] ?? 1) - 1
            underway[id] = left > 0 ? left : nil
        }
    }

    /// What a check goes by: the tombstones there are, and the cases that are being erased now.
    func standing() throws(StoreError) -> (tombstones: [Tombstone], underway: Set<CaseID>) {
        // Looked at before the file: what has ended by now is in it.
        let underway = underway.withLock { Set($0.keys) }
        return (try tombstones.all(), underway)
    }

    /// Does what follows once a case is out of the cases file.
    func finish(_ buried: [ErasedTable.Found]) throws(StoreError) {
        try tombstones.add(buried.map(\.tombstone))
        try keys.destroy(buried.map(\.keyNumber))
    }

    /// Erases again whatever a tombstone is of, and finishes what was begun. An erasure that was not written here ends no key.
    func catchUp(_ pool: DatabasePool) throws {
        let known = try tombstones.all()
        try pool.writeWithoutTransaction { database in
            let table = ErasedTable(database: database, council: council)
            try buryAgain(known, table)
            let erased = try table.all().filter { isOurs($0.tombstone) }
            guard !erased.isEmpty else { return }
            let written = Set(known)
            try tombstones.add(erased.map(\.tombstone).filter { !written.contains($0) })
            try keys.destroy(erased.map(\.keyNumber))
            // What a crash left of them in the log, or a backup brought back with it, is to go as well.
            _ = try? database.checkpoint(.truncate)
        }
    }

    /// Whether a tombstone is what was written under this council's key.
    func isOurs(_ tombstone: Tombstone) -> Bool {
        keys.erasureKey.open(tombstone.sealed, of: tombstone.id, first: tombstone.firstLink) != nil
    }

    private func buryAgain(_ known: [Tombstone], _ table: ErasedTable) throws {
        guard !known.isEmpty else { return }
        try table.database.inTransaction(.immediate) {
            for tombstone in known {
                guard isOurs(tombstone) else { throw tombstones.damaged(tombstone) }
                if let found = try table.living(tombstone) { try table.bury(case: found.number, tombstone.sealed) }
            }
            return .commit
        }
    }
}
