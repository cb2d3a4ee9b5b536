import CaseStore
import GRDB

extension StoreCheck {
    /// Holds every erasure against its seal, and that nothing of the case is left: no key, no code and no row beside its chain.
    mutating func checkErasures(_ burial: Burial) throws {
        let erased = try ErasedTable(database: database, council: council).all()
        let unfinished = try burial.unfinished(erased)
        for found in erased {
            counts.erasures += 1
            let tombstone = found.tombstone
            if keys.erasureKey.open(tombstone.sealed, of: tombstone.id, first: tombstone.firstLink) == nil {
                report("Case \(tombstone.id) is said to be erased, and not by this program: its key may be lost.")
            }
            if unfinished.contains(tombstone) {
                report("Case \(tombstone.id) is not erased to the end: start the program again, which finishes it.")
            }
        }
        for table in ErasedTable.projections {
            let row = try database.first(
                "SELECT count(*) FROM \(table) WHERE case_number IN (SELECT case_number FROM erased)")
            if let count = try row?.number(0), count > 0 {
                report("\(count) rows of the table \(table) are of cases of \(council) that were erased.")
            }
        }
        let row = try database.first(
            "SELECT count(*) FROM cases JOIN erased ON erased.case_number = cases.number WHERE code_mac <> ?",
            [ErasedTable.noCode])
        if let count = try row?.number(0), count > 0 {
            report("\(count) erased cases of \(council) still have a code.")
        }
    }
}
