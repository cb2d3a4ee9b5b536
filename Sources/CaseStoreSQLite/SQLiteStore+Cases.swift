public import CaseKernel
public import CaseStore
import Foundation
import GRDB

extension SQLiteStore {
    /// See ``CouncilStore/open(_:at:)``.
    public func open(_ opening: CaseOpening, at now: Int64) async throws(StoreError) -> OpeningOutcome {
        guard !opening.events.isEmpty else { throw .noEvents }
        try StoreError.check(opening.outbox, in: council)
        return try await committer.change { group in
            group.note(now)
            if let kept = try group.kept(opening.reply, at: now) { return .alreadyKept(kept) }
            try group.open(opening, at: now)
            return .opened
        }
    }

    /// See ``CouncilStore/keptReply(keyMAC:fingerprint:at:)``.
    public func keptReply(
        keyMAC: [UInt8], fingerprint: [UInt8], at now: Int64
    ) async throws(StoreError) -> KeptReply? {
        let keys = keys
        return try await readUnlessErased { try ReplyRow.find(keyMAC, fingerprint, at: now, in: $0, keys: keys) }
    }

    /// See ``CouncilStore/history(of:)``.
    public func history(of id: CaseID) async throws(StoreError) -> History? {
        let (council, keys) = (council, keys)
        return try await readUnlessErased { database in
            guard let found = try CaseRow.find(id, in: database, of: council) else { return nil }
            return History(id: id, events: try found.events(in: database, keys: keys))
        }
    }

    /// Reads something of a case that may be erased meanwhile: then there is nothing.
    private func readUnlessErased<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value?
    ) async throws(StoreError) -> Value? {
        do throws(StoreError) { return try await read(body) } catch {
            guard error == .noSuchCase else { throw error }
            return nil
        }
    }

    /// See ``CouncilStore/append(_:after:summary:codeMAC:outbox:)``.
    public func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary, codeMAC: [UInt8]?,
        outbox: OutboxChange
    ) async throws(StoreError) {
        guard !events.isEmpty else { throw .noEvents }
        try StoreError.check(outbox.written + outbox.sentAgain, in: council)
        try await committer.change { group in
            let number = try group.append(events, after: version, summary: summary, codeMAC: codeMAC)
            guard !outbox.isEmpty else { return }
            group.note(outbox.at)
            try group.outbox.carryOut(outbox, ofCase: number)
        }
    }

    /// See ``CouncilStore/codeMAC(of:)``.
    public func codeMAC(of id: CaseID) async throws(StoreError) -> [UInt8]? {
        try await read { database in
            try database.first(
                "SELECT code_mac FROM cases WHERE reference = ? AND \(ErasedTable.areNot)", [id.reference])?.bytes(0)
        }
    }

    /// See ``CouncilStore/caseCount()``.
    public func caseCount() async throws(StoreError) -> Int {
        try await read {
            try $0.first("SELECT (SELECT count(*) FROM cases) - (SELECT count(*) FROM erased)")?.number(0) ?? 0
        }
    }
}

extension ChangeGroup {
    fileprivate func kept(_ reply: ReplyToKeep?, at now: Int64) throws -> KeptReply? {
        guard let reply else { return nil }
        return try ReplyRow.find(reply.keyMAC, reply.fingerprint, at: now, in: database, keys: keys)
    }

    fileprivate mutating func open(_ opening: CaseOpening, at now: Int64) throws {
        let id = opening.id
        let taken = try database.first("SELECT 1 FROM cases WHERE reference = ?", [id.reference])
        guard taken == nil else { throw StoreError.referenceTaken }
        let drawn = try takeKey()
        let events = try SealedEvent.seal(opening.events, of: id, in: council, after: .none, under: drawn.key)
        let reply = try opening.reply.map { ($0, try drawn.key.seal($0, of: id)) }
        try database.run(
            "INSERT INTO cases (reference, key_number, code_mac) VALUES (?, ?, ?)",
            [id.reference, drawn.number, Data(opening.codeMAC)])
        let number = Int(database.lastInsertedRowID)
        let beginning = EventPlace.beginning(of: id, in: council)
        try write(events, of: id, number: number, after: .none, link: beginning)
        try SummaryRow.write(opening.summary, number: number, in: database)
        if let (reply, sealed) = reply { try ReplyRow.write(reply, sealed: sealed, number: number, in: database) }
        for item in opening.outbox { try outbox.insert(item, ofCase: number, at: now) }
    }

    /// Returns the number of the case.
    fileprivate mutating func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary, codeMAC: [UInt8]?
    ) throws -> Int {
        guard let found = try CaseRow.find(summary.id, in: database, of: council) else { throw StoreError.noSuchCase }
        let end = try found.end(in: database)
        guard end.version == version else { throw StoreError.conflict(expected: version, found: end.version) }
        let key = try keys.key(found.keyNumber, of: found.id)
        let sealed = try SealedEvent.seal(events, of: found.id, in: council, after: version, under: key)
        try write(sealed, of: found.id, number: found.number, after: version, link: end.link)
        try SummaryRow.write(summary, number: found.number, in: database)
        if let codeMAC {
            try database.run("UPDATE cases SET code_mac = ? WHERE number = ?", [Data(codeMAC), found.number])
        }
        return found.number
    }
}
