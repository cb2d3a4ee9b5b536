public import CaseKernel
public import CaseStore
import GRDB
import Synchronization

/// The store of one council in two SQLite files: its cases, and the keys they are sealed under.
///
/// Nothing a person wrote is in the files in the clear. Made by ``SQLiteStores``.
public final class SQLiteStore: CouncilStore {
    /// The council whose cases these are.
    public let council: CouncilID
    /// The council's people.
    public let team: any TeamStore
    let file: StoreFile
    let keys: KeyRing
    let committer: Committer
    let burial: Burial
    private let pool: DatabasePool
    private let closing = Mutex<Task<Void, Never>?>(nil)

    init(_ pool: DatabasePool, file: StoreFile, keys: KeyRing, team: SQLiteTeamStore, burial: Burial) {
        council = file.council
        self.team = team
        self.pool = pool
        self.file = file
        self.keys = keys
        self.burial = burial
        committer = Committer(pool, file: file, keys: keys)
    }

    /// Whether the store takes no more calls.
    var isClosed: Bool { committer.isClosed }

    /// See ``CouncilStore/mac(_:of:)``.
    public func mac(_ purpose: MACPurpose, of bytes: [UInt8]) -> [UInt8] {
        keys.authenticator.mac(purpose, of: bytes)
    }

    /// See ``CouncilStore/close()``: finishes what was accepted, and notes in the keys file how far the ledger got.
    public func close() async {
        let task = closing.withLock { closing in
            let task = closing ?? Task { await self.finish() }
            closing = task
            return task
        }
        await task.value
    }

    private func finish() async {
        let council = council
        let head = try? await committer.change(last: true) { group in
            try LedgerHead.read(group.database, of: council)
        }
        if let head { try? keys.anchor(head) }
        await emptyLog()
        await team.close()
        try? pool.close()
        keys.close()
    }

    /// Moves what is in the write-ahead log into the file itself, so that a closed store is its two files and no more.
    ///
    /// SQLite does so when the last connection closes, but the last that GRDB closes may only read.
    private func emptyLog() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            pool.asyncWriteWithoutTransaction { database in
                _ = try? database.checkpoint(.truncate)
                continuation.resume()
            }
        }
    }

    /// Reads in one snapshot. The reading runs on a thread of SQLite's own, so that nothing else waits for the disk.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(StoreError) -> Value
    {
        guard !isClosed else { throw .closed(council) }
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, any Error>, Never>) in
            pool.asyncRead { database in
                continuation.resume(returning: Result { try body(try database.get()) })
            }
        }
        do {
            return try result.get()
        } catch {
            throw file.storeError(error)
        }
    }
}
