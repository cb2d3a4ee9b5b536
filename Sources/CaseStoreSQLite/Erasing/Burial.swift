import CaseKernel
import CaseStore
import GRDB

/// What erasing a case asks of the three files: out of the cases file, a tombstone, and then the key.
///
/// In that order, and each again when the store is opened: a crash between two is finished then, and so is what an older
/// backup has brought back.
struct Burial: Sendable {
    let keys: KeyRing
    let tombstones: Tombstones
    let file: StoreFile

    private var council: CouncilID { file.council }

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
