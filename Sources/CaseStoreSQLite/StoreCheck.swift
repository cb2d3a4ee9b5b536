import CaseKernel
import CaseStore
import Crypto
import GRDB

/// A check of everything in a council's two files.
struct StoreCheck {
    let database: Database
    let keys: KeyRing
    let file: StoreFile
    var counts = StoreReport.Counts()
    private var problems: [String] = []
    private var problemsLeftOut = 0

    /// How many problems are told one by one; a file that is wholly wrong would fill the memory.
    private static let problemLimit = 1_000

    init(_ database: Database, keys: KeyRing, file: StoreFile) {
        self.database = database
        self.keys = keys
        self.file = file
    }

    var council: CouncilID { file.council }

    /// - Parameters:
    ///   - anchors: what the keys file knew of the ledger before the snapshot was taken.
    ///   - burial: what knows which erasures have come to their end.
    mutating func run(_ anchors: [Int: [UInt8]], _ burial: Burial) throws -> StoreReport {
        try checkFile()
        try checkLedger(anchors)
        try checkCases()
        try checkErasures(burial)
        try checkOrphans()
        try checkSummaries()
        try checkReplies()
        try checkModules()
        try checkOutbox()
        try checkKeys()
        if problemsLeftOut > 0 { problems.append("There are \(problemsLeftOut) more problems.") }
        return StoreReport(problems: problems, checked: counts)
    }

    mutating func report(_ problem: String) {
        if problems.count < Self.problemLimit { problems.append(problem) } else { problemsLeftOut += 1 }
    }

    private mutating func checkFile() throws {
        for row in try Row.fetchAll(database, sql: "PRAGMA quick_check(10)") where try row.text(0) != "ok" {
            report("\(file.path) is damaged as a file: restore this council's backup.")
        }
    }

    /// What belongs to a case that is not there.
    private mutating func checkOrphans() throws {
        for table in ["events", "replies", "summaries", "outbox"] {
            let row = try database.first(
                """
                SELECT count(*) FROM \(table)
                WHERE case_number IS NOT NULL AND case_number NOT IN (SELECT number FROM cases)
                """)
            if let count = try row?.number(0), count > 0 {
                report("\(count) rows of the table \(table) belong to no case of \(council).")
            }
        }
    }

    private mutating func checkSummaries() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT cases.reference, summaries.reference, summaries.module_version, modules.version
                FROM cases LEFT JOIN summaries ON summaries.case_number = cases.number
                LEFT JOIN modules ON modules.version = summaries.module_version
                WHERE \(ErasedTable.areNot) AND (summaries.reference IS NOT cases.reference OR modules.version IS NULL)
                """)
        while let row = try rows.next() {
            let reference = try row.text(0)
            if row.isNull(1) {
                report("Case \(reference) is missing from the worklist: rebuild the summaries.")
            } else if try row.text(1) != reference {
                report("Case \(reference) stands in the worklist as another case: rebuild the summaries.")
            } else {
                report(StoreReport.moduleMissing(reference, version: try row.text(2)))
            }
        }
    }

    private mutating func checkReplies() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT cases.reference, cases.key_number, replies.key_mac, replies.sealed
                FROM replies JOIN cases ON cases.number = replies.case_number WHERE \(ErasedTable.areNot)
                """)
        while let row = try rows.next() {
            counts.replies += 1
            let id = try row.caseID(0)
            // A key that is missing has been told of with its case.
            guard let key = try? keys.keyOnDisk(row.number(1), of: id) else { continue }
            if key.openReply(try row.bytes(3), of: id, keyMAC: try row.bytes(2)) == nil {
                report("The answer kept for case \(id) does not open: it has been changed.")
            }
        }
    }

    private mutating func checkModules() throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT version, archive, digest FROM modules ORDER BY version")
        while let row = try rows.next() {
            counts.modules += 1
            if Array(SHA256.hash(data: try row.bytes(1))) != (try row.bytes(2)) {
                report("Module version \(try row.text(0)) is not what was kept: it has been changed.")
            }
        }
    }

    private mutating func checkKeys() throws {
        var broken: [Int] = []
        var count = 0
        try keys.check { number, opens in
            count += 1
            if !opens { broken.append(number) }
        }
        counts.keys = count
        for number in broken {
            report("Key number \(number) in \(keys.file.path) does not open with the council's key.")
        }
    }
}
