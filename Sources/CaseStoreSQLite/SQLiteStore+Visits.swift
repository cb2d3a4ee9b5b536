public import CaseStore
import Foundation
import GRDB

extension SQLiteStore {
    /// See ``CouncilStore/sealedVisit(_:at:)``.
    public func sealedVisit(_ id: [UInt8], at now: Int64) async throws(StoreError) -> SealedVisit? {
        try await read { database in
            let row = try database.first(
                "SELECT version, sealed, kept_until FROM visits WHERE id = ? AND kept_until > ?", [Data(id), now])
            guard let row else { return nil }
            return SealedVisit(
                id: id, version: try row.number(0), sealed: try row.bytes(1), keptUntil: Int64(try row.number(2)))
        }
    }

    /// See ``CouncilStore/keep(_:at:)``.
    public func keep(_ visit: SealedVisit, at now: Int64) async throws(StoreError) {
        try await committer.change { group in
            group.note(now)
            let row = try group.database.first(
                "SELECT version FROM visits WHERE id = ? AND kept_until > ?", [Data(visit.id), now])
            let found = try row?.number(0) ?? 0
            guard found + 1 == visit.version else {
                throw StoreError.conflict(
                    expected: CaseVersion(number: visit.version - 1), found: CaseVersion(number: found))
            }
            try group.database.run(
                "INSERT OR REPLACE INTO visits (id, version, sealed, kept_until) VALUES (?, ?, ?, ?)",
                [Data(visit.id), visit.version, Data(visit.sealed), visit.keptUntil])
        }
    }

    /// See ``CouncilStore/forgetVisit(_:)``.
    public func forgetVisit(_ id: [UInt8]) async throws(StoreError) {
        try await committer.change { try $0.database.run("DELETE FROM visits WHERE id = ?", [Data(id)]) }
    }
}
