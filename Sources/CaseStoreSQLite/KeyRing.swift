import CaseKernel
import CaseStore
import Foundation
import GRDB
import Synchronization

/// The keys of a council's cases, in `keys.sqlite`.
///
/// Keys are made ahead, so that opening a case waits for one file and not for two. They are given out in order, each
/// once: after a crash, those above the greatest number in use go on being given out.
final class KeyRing: Sendable {
    let file: StoreFile
    let authenticator: MessageAuthenticator
    let erasureKey: ErasureKey
    private let councilKey: CouncilKey
    private let database: DatabaseQueue
    private let state: Mutex<State>

    /// How many keys are made at a time.
    static let batch = 512

    struct NumberedKey: Sendable {
        let number: Int
        let key: CaseKey
    }

    private struct State {
        /// Unused keys, the next one last.
        var unused: [NumberedKey] = []
        var cache = KeyCache(capacity: 2_048)
        /// Somebody who read one a moment before must not bring it back.
        var destroyed: Set<Int> = []
    }

    init(_ database: DatabaseQueue, file: StoreFile, councilKey: CouncilKey) {
        self.database = database
        self.file = file
        self.councilKey = councilKey
        authenticator = councilKey.authenticator
        erasureKey = ErasureKey(councilKey)
        state = Mutex(State())
    }

    /// Takes up the keys that no case uses yet.
    func load(above used: Int) throws(StoreError) {
        let keys = try use { database in
            try self.wrapped(database, "number > ?", [used]).reversed().map { number, wrapped in
                guard let key = self.councilKey.unwrap(wrapped, number: number) else { throw self.unreadable(number) }
                return NumberedKey(number: number, key: key)
            }
        }
        state.withLock { $0.unused = keys }
    }

    /// Gives out the next unused key, making more when none is left.
    ///
    /// - Parameter head: the ledger as it is on disk, noted beside new keys so that a ledger cut short is found out.
    func take(anchoring head: LedgerHead) throws(StoreError) -> NumberedKey {
        if let key = takeUnused() { return key }
        let made = try mint(anchoring: head)
        state.withLock { $0.unused = made.reversed() }
        guard let key = takeUnused() else { throw file.unavailable("no keys were made") }
        return key
    }

    /// The key of a case.
    ///
    /// - Throws: `damaged` with the case's reference when it is missing or does not open; `noSuchCase` when it was destroyed
    ///   since whoever asks began to read.
    func key(_ number: Int, of id: CaseID) throws(StoreError) -> CaseKey {
        if let key = state.withLock({ $0.cache.key(number) }) { return key }
        let key: CaseKey
        do throws(StoreError) { key = try keyOnDisk(number, of: id) } catch {
            throw wasDestroyed(number) ? .noSuchCase : error
        }
        state.withLock { state in
            if !state.destroyed.contains(number) { state.cache.keep(key, number: number) }
        }
        return key
    }

    /// The key of a case as the file has it, whatever is remembered.
    func keyOnDisk(_ number: Int, of id: CaseID) throws(StoreError) -> CaseKey {
        let wrapped = try use { try self.wrapped($0, "number = ?", [number]).first?.1 }
        guard let wrapped, let key = councilKey.unwrap(wrapped, number: number) else {
            throw .damaged(
                reason: "The key of case \(id) (number \(number)) is missing from \(file.path) or damaged: "
                    + "restore this council's backup; other councils are untouched.")
        }
        return key
    }

    /// Whether a key was destroyed since the store was opened.
    func wasDestroyed(_ number: Int) -> Bool { state.withLock { $0.destroyed.contains(number) } }

    /// Whether the file has a key of this number.
    func has(_ number: Int) throws(StoreError) -> Bool {
        try use { try $0.first("SELECT 1 FROM case_keys WHERE number = ?", [number]) != nil }
    }

    /// Destroys keys: what is sealed under them can never be opened again. One that is gone already is no fault.
    func destroy(_ numbers: [Int]) throws(StoreError) {
        guard !numbers.isEmpty else { return }
        state.withLock { state in
            for number in numbers {
                state.destroyed.insert(number)
                state.cache.forget(number)
            }
        }
        try use { database in
            try database.inTransaction(.immediate) {
                for number in numbers { try database.run("DELETE FROM case_keys WHERE number = ?", [number]) }
                return .commit
            }
        }
    }

    /// What the council's people are kept under.
    func teamKey() -> TeamKey { TeamKey(councilKey) }

    /// Whether the council's people were ever kept.
    func hasTeam() throws(StoreError) -> Bool {
        try use { try $0.first("SELECT count(*) FROM team")?.number(0) == 1 }
    }

    /// Notes that the council's people are kept.
    func noteTeam() throws(StoreError) {
        try use { try $0.run("INSERT OR IGNORE INTO team (id) VALUES (1)", []) }
    }

    /// Notes how far the ledger had got.
    func anchor(_ head: LedgerHead) throws(StoreError) {
        try use { try Self.anchor(head, in: $0) }
    }

    /// The notes of how far the ledger had got, by position.
    func anchors() throws(StoreError) -> [Int: [UInt8]] {
        try use { database in
            let rows = try database.all("SELECT position, hash FROM anchors")
            return Dictionary(try rows.map { (try $0.number(0), try $0.bytes(1)) }) { first, _ in first }
        }
    }

    /// Calls `body` with the number of every key, and whether it opens.
    func check(_ body: (Int, Bool) -> Void) throws(StoreError) {
        do {
            try database.read { database in
                let rows = try Row.fetchCursor(database, sql: "SELECT number, wrapped FROM case_keys ORDER BY number")
                while let row = try rows.next() {
                    let number = try row.number(0)
                    body(number, councilKey.unwrap(try row.bytes(1), number: number) != nil)
                }
            }
        } catch {
            throw file.storeError(error)
        }
    }

    func close() {
        try? database.close()
    }

    private func takeUnused() -> NumberedKey? {
        state.withLock { state in
            guard let key = state.unused.popLast() else { return nil }
            state.cache.keep(key.key, number: key.number)
            return key
        }
    }

    private func mint(anchoring head: LedgerHead) throws(StoreError) -> [NumberedKey] {
        try use { database in
            var made: [NumberedKey] = []
            try database.inTransaction(.immediate) {
                let last =
                    try database.first("SELECT seq FROM sqlite_sequence WHERE name = 'case_keys'")?.number(0) ?? 0
                for number in last + 1...last + Self.batch {
                    let key = CaseKey(council: self.file.council)
                    let wrapped = Data(try self.councilKey.wrap(key, number: number))
                    try database.run("INSERT INTO case_keys (number, wrapped) VALUES (?, ?)", [number, wrapped])
                    made.append(NumberedKey(number: number, key: key))
                }
                try Self.anchor(head, in: database)
                return .commit
            }
            return made
        }
    }

    private func wrapped(
        _ database: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [(Int, [UInt8])] {
        try database.all("SELECT number, wrapped FROM case_keys WHERE \(condition) ORDER BY number", arguments)
            .map { (try $0.number(0), try $0.bytes(1)) }
    }

    private func unreadable(_ number: Int) -> StoreError {
        file.damaged("key \(number) does not open with the council's key")
    }

    private func use<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.writeWithoutTransaction(body)
        } catch {
            throw file.storeError(error)
        }
    }

    /// An anchor once set is never moved: the first note of a position stands.
    private static func anchor(_ head: LedgerHead, in database: Database) throws {
        try database.run(
            "INSERT OR IGNORE INTO anchors (position, hash) VALUES (?, ?)", [head.position, Data(head.hash)])
    }
}
