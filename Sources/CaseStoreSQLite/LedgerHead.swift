import CaseKernel
import CaseStore
import GRDB

/// The last entry of a council's ledger: how many there are, and the link to chain the next to.
struct LedgerHead: Hashable, Sendable {
    var position: Int
    var hash: [UInt8]

    static func read(_ database: Database, of council: CouncilID) throws -> LedgerHead {
        guard let row = try database.first("SELECT position, hash FROM ledger ORDER BY position DESC LIMIT 1")
        else { return LedgerHead(position: 0, hash: LedgerEntry.beginning(of: council)) }
        return LedgerHead(position: try row.number(0), hash: try row.bytes(1))
    }
}
