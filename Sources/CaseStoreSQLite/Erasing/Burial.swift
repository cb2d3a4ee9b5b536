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
    private let tombstones: Tombstones
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

    /// Those of these erased cases that lack their tombstone or still have their key, and are not being erased now.
    func unfinished(_ erased: [ErasedTable.Found]) throws(StoreError) -> Set<Tombstone> {
        // Looked at before the files: what has ended by now is in them.
        let underway = underway.withLock { Set($0.keys) }
        let known = try Set(tombstones.all())
        var unfinished: Set<Tombstone> = []
        for found in erased where !underway.contains(found.tombstone.id) {
            let isKeyThere = try keys.has(found.keyNumber)
            if isKeyThere || !known.contains(found.tombstone) { unfinished.insert(found.tombstone) }
        }
        return unfinished
    }

    /// Does what follows once a case is out of the cases file.
    func finish(_ buried: [ErasedTable.Found]) throws(StoreError) {
        try tombstones.add(buried.map(\.tombstone))
        try keys.destroy(buried.map(\.keyNumber))
    }

    /// Erases again whatever a tombstone is of, and finishes what was begun.
    func catchUp(_ pool: DatabasePool) throws {
        let known = try tombstones.all()
        try pool.writeWithoutTransaction { database in
            let table = ErasedTable(database: database, council: council)
            try buryAgain(known, table)
            let all = try table.all()
            let written = Set(known)
            try tombstones.add(all.map(\.tombstone).filter { !written.contains($0) })
            try keys.destroy(all.map(\.keyNumber))
        }
    }

    private func buryAgain(_ known: [Tombstone], _ table: ErasedTable) throws {
        guard !known.isEmpty else { return }
        var anyBack = false
        try table.database.inTransaction(.immediate) {
            for tombstone in known {
                guard keys.erasureKey.open(tombstone.sealed, of: tombstone.id, first: tombstone.firstLink) != nil else {
                    throw tombstones.file.damaged("the erasure of case \(tombstone.id) is not what was written")
                }
                // A case opened since the backup may have the same reference; it is another, and stays.
                guard let found = try CaseRow.find(tombstone.id, in: table.database, of: council),
                    try table.firstLink(ofCase: found.number) == tombstone.firstLink
                else { continue }
                try table.bury(case: found.number, tombstone.sealed)
                anyBack = true
            }
            return .commit
        }
        if anyBack { _ = try? table.database.checkpoint(.truncate) }
    }
}
