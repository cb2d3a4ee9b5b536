public import CaseKernel
public import CaseStore

extension SQLiteStore {
    /// See ``CouncilStore/erase(_:after:)``.
    public func erase(_ erasure: Erasure, after version: CaseVersion) async throws(StoreError) {
        burial.begin(erasure.id)
        defer { burial.end(erasure.id) }
        let buried = try await committer.change(emptiesLog: true) { try $0.bury(erasure, after: version) }
        do throws(StoreError) { try burial.finish([buried]) } catch {
            throw .unavailable(
                reason:
                    "Case \(erasure.id) is erased and cannot be read any more, but its key is still there: \(error) "
                    + "Start the program again, which finishes it.")
        }
    }

    /// See ``CouncilStore/erasure(of:)``.
    public func erasure(of id: CaseID) async throws(StoreError) -> Erasure? {
        let (council, keys) = (council, keys)
        return try await read { database in
            try ErasedTable(database: database, council: council).find(id).map { try keys.erasure($0) }
        }
    }

    /// See ``CouncilStore/erasures()``.
    public func erasures() async throws(StoreError) -> [Erasure] {
        let (council, keys) = (council, keys)
        return try await read { database in
            // One that was tampered with is for a check to tell of: it must not keep the figures of a year from anybody.
            try ErasedTable(database: database, council: council).all().compactMap { try? keys.erasure($0) }
                .sorted(by: Erasure.precedes)
        }
    }
}

extension KeyRing {
    /// The erasure of a case, opened.
    fileprivate func erasure(_ found: ErasedTable.Found) throws(StoreError) -> Erasure {
        let tombstone = found.tombstone
        let erasure = erasureKey.open(tombstone.sealed, of: tombstone.id, first: tombstone.firstLink)
        guard let erasure else {
            throw .damaged(reason: StoreError.unreadable(tombstone.id, in: file.council))
        }
        return erasure
    }
}

extension ChangeGroup {
    fileprivate func bury(_ erasure: Erasure, after version: CaseVersion) throws -> ErasedTable.Found {
        guard let found = try CaseRow.find(erasure.id, in: database, of: council) else { throw StoreError.noSuchCase }
        let end = try found.end(in: database)
        guard end.version == version else { throw StoreError.conflict(expected: version, found: end.version) }
        let table = ErasedTable(database: database, council: council)
        guard let link = try table.firstLink(ofCase: found.number) else { throw found.unreadable }
        let sealed = try keys.erasureKey.seal(erasure, first: link)
        try table.bury(case: found.number, sealed)
        return ErasedTable.Found(
            tombstone: Tombstone(id: found.id, firstLink: link, sealed: sealed), keyNumber: found.keyNumber)
    }
}
