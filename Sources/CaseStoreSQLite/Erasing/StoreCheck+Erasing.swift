import CaseKernel
import CaseStore
import GRDB

extension StoreCheck {
    /// Holds every erasure against its seal, and that nothing of the case is left: no key, no code and no row beside its chain.
    mutating func checkErasures(_ burial: Burial) throws {
        let table = ErasedTable(database: database, council: council)
        let erased = try table.all()
        let (tombstones, underway) = try burial.standing()
        let known = Set(tombstones)
        counts.erasures = erased.count
        for found in erased {
            let id = found.tombstone.id
            if !burial.isOurs(found.tombstone) {
                report("Case \(id) is said to be erased, and not by this program: restore this council's backup.")
            } else if try !underway.contains(id) && (keys.has(found.keyNumber) || !known.contains(found.tombstone)) {
                report("Case \(id) is not erased to the end: start the program again, which finishes it.")
            }
        }
        for tombstone in tombstones {
            if !burial.isOurs(tombstone) {
                report(burial.tombstones.damaged(tombstone).description)
            } else if let found = try table.living(tombstone), !underway.contains(found.id),
                !keys.wasDestroyed(found.keyNumber)
            {
                report("Case \(tombstone.id) was erased and is there: start the program again, which erases it.")
            }
        }
        try checkWhatIsLeft()
    }

    private mutating func checkWhatIsLeft() throws {
        let ofErased = "case_number IN (SELECT case_number FROM erased)"
        for table in ErasedTable.projections {
            if try count("SELECT count(*) FROM \(table) WHERE \(ofErased)") > 0 {
                report("The table \(table) has rows of cases of \(council) that were erased.")
            }
        }
        if try count("SELECT count(*) FROM replies WHERE \(ofErased) AND sealed <> ?", [ErasedTable.noAnswer]) > 0 {
            report("Answers are kept about cases of \(council) that were erased.")
        }
        let coded = "SELECT count(*) FROM cases JOIN erased ON erased.case_number = cases.number WHERE code_mac <> ?"
        if try count(coded, [ErasedTable.noCode]) > 0 { report("Erased cases of \(council) still have a code.") }
    }

    private func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try database.first(sql, arguments)?.number(0) ?? 0
    }
}
