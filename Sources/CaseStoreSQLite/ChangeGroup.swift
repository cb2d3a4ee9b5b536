import CaseKernel
import CaseStore
import Foundation
import GRDB

/// One transaction's worth of changes, while it is being written.
struct ChangeGroup {
    let database: Database
    let keys: KeyRing
    let council: CouncilID
    private let headOnDisk: LedgerHead
    private var head: LedgerHead
    private var latest: Int64?

    /// How many expired replies, how many visits and how many items of the outbox one transaction clears away.
    private static let expiredLimit = 64

    init(_ database: Database, keys: KeyRing) throws {
        self.database = database
        self.keys = keys
        council = keys.file.council
        headOnDisk = try LedgerHead.read(database, of: council)
        head = headOnDisk
    }

    /// Makes a change and returns what tells its caller. A refusal that wrote nothing concerns its caller alone.
    mutating func carryOut(_ change: QueuedChange) throws -> @Sendable () -> Void {
        let before = database.totalChangesCount
        do {
            return try change.carryOut(&self)
        } catch let error as StoreError where database.totalChangesCount == before {
            return { change.refuse(error) }
        }
    }

    /// What is to leave the install.
    var outbox: OutboxTable { OutboxTable(database, of: council) }

    /// The next unused key.
    func takeKey() throws(StoreError) -> KeyRing.NumberedKey {
        try keys.take(anchoring: headOnDisk)
    }

    /// Notes what time the callers say it is, for clearing away.
    mutating func note(_ now: Int64) {
        latest = max(latest ?? now, now)
    }

    /// Writes sealed events after `link`, and the ledger's entry for them.
    mutating func write(
        _ events: [SealedEvent], of id: CaseID, number: Int, after version: CaseVersion, link: [UInt8]
    ) throws {
        var version = version.number
        var link = link
        for event in events {
            version += 1
            link = event.place.link(after: link, sealed: event.bytes)
            try database.run(
                """
                INSERT INTO events (case_number, version, name, name_version, sealed, hash) VALUES (?, ?, ?, ?, ?, ?)
                """,
                [number, version, event.name, event.nameVersion, Data(event.bytes), Data(link)])
        }
        try write(LedgerEntry(id: id, version: CaseVersion(number: version), head: link))
    }

    /// Clears away a bounded number of replies, visits and items of the outbox whose time is over.
    func forgetWhatExpired() throws {
        guard let latest else { return }
        for table in ["replies", "visits", "outbox"] {
            try database.run(
                """
                DELETE FROM \(table) WHERE rowid IN
                (SELECT rowid FROM \(table) WHERE kept_until <= ? ORDER BY kept_until LIMIT \(Self.expiredLimit))
                """,
                [latest])
        }
    }

    private mutating func write(_ entry: LedgerEntry) throws {
        let position = head.position + 1
        let hash = entry.link(after: head.hash, position: position)
        try database.run(
            "INSERT INTO ledger (position, reference, version, head, hash) VALUES (?, ?, ?, ?, ?)",
            [position, entry.id.reference, entry.version.number, Data(entry.head), Data(hash)])
        head = LedgerHead(position: position, hash: hash)
    }
}
