public import CaseKernel
public import CaseStore
import Foundation
import GRDB
import Synchronization

/// The people of one realm in a SQLite file; what is known of an account is sealed under the realm's key.
public final class SQLiteTeamStore: TeamStore {
    /// Whose people these are.
    public let realm: TeamRealm
    private let key: TeamKey
    private let file: TeamFile
    private let database: DatabaseQueue
    private let isClosed = Mutex(false)

    /// How many sessions that are over one change clears away.
    private static let expiredLimit = 64

    init(_ database: DatabaseQueue, file: TeamFile, key: TeamKey) {
        realm = key.realm
        self.key = key
        self.file = file
        self.database = database
    }

    /// See ``TeamStore/mac(_:of:)``.
    public func mac(_ purpose: TeamPurpose, of bytes: [UInt8]) -> [UInt8] { key.mac(purpose, of: bytes) }

    /// See ``TeamStore/accounts()``.
    public func accounts() async throws(StoreError) -> [KeptAccount] {
        try await use { database in
            try database.all("SELECT number, version, address_mac, sealed FROM accounts ORDER BY number").map(self.read)
        }
    }

    /// See ``TeamStore/account(_:)``.
    public func account(_ number: Int) async throws(StoreError) -> KeptAccount? {
        try await use { try self.account($0, "number = ?", [number]) }
    }

    /// See ``TeamStore/account(addressMAC:)``.
    public func account(addressMAC: [UInt8]) async throws(StoreError) -> KeptAccount? {
        try await use { try self.account($0, "address_mac = ?", [Data(addressMAC)]) }
    }

    /// See ``TeamStore/add(addressMAC:body:)``.
    public func add(addressMAC: [UInt8], body: [UInt8]) async throws(StoreError) -> Int? {
        try await change { database in
            guard try self.account(database, "address_mac = ?", [Data(addressMAC)]) == nil else { return nil }
            let last = try database.first("SELECT seq FROM sqlite_sequence WHERE name = 'accounts'")?.number(0) ?? 0
            let number = last + 1
            let sealed = try self.key.seal(body, account: number, version: 1)
            try database.run(
                "INSERT INTO accounts (number, version, address_mac, sealed) VALUES (?, 1, ?, ?)",
                [number, Data(addressMAC), Data(sealed)])
            return number
        }
    }

    /// See ``TeamStore/keep(_:)``.
    public func keep(_ account: KeptAccount) async throws(StoreError) {
        try await change { database in
            let found = try self.account(database, "number = ?", [account.number])?.version ?? 0
            guard found > 0, found + 1 == account.version else {
                throw StoreError.conflict(
                    expected: CaseVersion(number: account.version - 1), found: CaseVersion(number: found))
            }
            let sealed = try self.key.seal(account.body, account: account.number, version: account.version)
            try database.run(
                "UPDATE accounts SET version = ?, address_mac = ?, sealed = ? WHERE number = ?",
                [account.version, Data(account.addressMAC), Data(sealed), account.number])
        }
    }

    /// See ``TeamStore/begin(_:)``.
    public func begin(_ session: KeptSession) async throws(StoreError) {
        try await change { database in
            try database.run(
                """
                DELETE FROM sessions WHERE id IN
                (SELECT id FROM sessions WHERE ends_at <= ? ORDER BY ends_at LIMIT \(Self.expiredLimit))
                """, [session.startedAt])
            try database.run(
                """
                INSERT INTO sessions (id, account, is_complete, started_at, seen_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    Data(session.id), session.account, session.isComplete, session.startedAt, session.seenAt,
                    session.endsAt,
                ])
        }
    }

    /// See ``TeamStore/session(_:at:)``.
    public func session(_ id: [UInt8], at now: Int64) async throws(StoreError) -> KeptSession? {
        try await use { try Self.sessions($0, "id = ? AND ends_at > ?", [Data(id), now]).first }
    }

    /// See ``TeamStore/see(_:at:)``.
    public func see(_ id: [UInt8], at now: Int64) async throws(StoreError) {
        try await change { try $0.run("UPDATE sessions SET seen_at = ? WHERE id = ?", [now, Data(id)]) }
    }

    /// See ``TeamStore/end(_:)``.
    public func end(_ id: [UInt8]) async throws(StoreError) {
        try await change { try $0.run("DELETE FROM sessions WHERE id = ?", [Data(id)]) }
    }

    /// See ``TeamStore/endSessions(of:but:)``.
    public func endSessions(of account: Int, but kept: [UInt8]?) async throws(StoreError) -> Int {
        try await change { database in
            try database.run(
                "DELETE FROM sessions WHERE account = ? AND id IS NOT ?", [account, kept.map { Data($0) }])
            return database.changesCount
        }
    }

    /// See ``TeamStore/sessions(of:at:)``.
    public func sessions(of account: Int, at now: Int64) async throws(StoreError) -> [KeptSession] {
        try await use {
            try Self.sessions($0, "account = ? AND ends_at > ? ORDER BY started_at DESC", [account, now])
        }
    }

    /// See ``TeamStore/note(_:)``.
    public func note(_ viewing: CaseViewing) async throws(StoreError) {
        try await change {
            try $0.run(
                "INSERT INTO viewings (reference, account, at, what) VALUES (?, ?, ?, ?)",
                [viewing.id.reference, viewing.account, viewing.at, viewing.what])
        }
    }

    /// See ``TeamStore/viewings(of:limit:)``.
    public func viewings(of id: CaseID, limit: Int) async throws(StoreError) -> [CaseViewing] {
        try await use { database in
            try database.all(
                "SELECT account, at, what FROM viewings WHERE reference = ? ORDER BY position DESC LIMIT ?",
                [id.reference, limit]
            ).map {
                CaseViewing(id: id, account: try $0.number(0), at: Int64(try $0.number(1)), what: try $0.text(2))
            }
        }
    }

    /// See ``TeamStore/close()``.
    public func close() async {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        if !wasClosed { try? database.close() }
    }

    private func account(
        _ database: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> KeptAccount? {
        try database.first("SELECT number, version, address_mac, sealed FROM accounts WHERE \(condition)", arguments)
            .map(read)
    }

    private func read(_ row: Row) throws -> KeptAccount {
        let (number, version) = (try row.number(0), try row.number(1))
        guard let body = key.open(try row.bytes(3), account: number, version: version) else {
            throw file.damaged("account \(number) does not open with the key")
        }
        return KeptAccount(number: number, version: version, addressMAC: try row.bytes(2), body: body)
    }

    private static func sessions(
        _ database: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [KeptSession] {
        try database.all(
            "SELECT id, account, is_complete, started_at, seen_at, ends_at FROM sessions WHERE \(condition)", arguments
        ).map {
            KeptSession(
                id: try $0.bytes(0), account: try $0.number(1), isComplete: try $0.number(2) == 1,
                startedAt: Int64(try $0.number(3)), seenAt: Int64(try $0.number(4)), endsAt: Int64(try $0.number(5)))
        }
    }

    private func use<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        try await result { done in
            self.database.asyncRead { database in done(Result { try body(try database.get()) }) }
        }
    }

    private func change<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        try await result { done in
            self.database.asyncWriteWithoutTransaction { database in
                done(
                    Result {
                        var value: Value?
                        try database.inTransaction(.immediate) {
                            value = try body(database)
                            return .commit
                        }
                        guard let value else { throw UnreadableValue() }
                        return value
                    })
            }
        }
    }

    /// What a piece of work on the file's own thread came to; cancelling the caller undoes nothing.
    private func result<Value: Sendable>(
        _ work: (@escaping @Sendable (Result<Value, any Error>) -> Void) -> Void
    ) async throws(StoreError) -> Value {
        guard !isClosed.withLock({ $0 }) else { throw StoreError.closedTeam(realm) }
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, any Error>, Never>) in
            work { continuation.resume(returning: $0) }
        }
        do { return try result.get() } catch { throw file.storeError(error) }
    }
}
