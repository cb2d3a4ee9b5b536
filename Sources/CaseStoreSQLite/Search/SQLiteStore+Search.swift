public import CaseStore

extension SQLiteStore {
    /// See ``CouncilStore/searchBacklog(limit:)``.
    public func searchBacklog(limit: Int) async throws(StoreError) -> SearchBacklog? {
        try await read { try SearchTable(database: $0).backlog(limit: limit) }
    }

    /// See ``CouncilStore/index(_:upTo:)``.
    public func index(_ entries: [SearchEntry], upTo position: Int) async throws(StoreError) {
        try await committer.change { try SearchTable(database: $0.database).index(entries, upTo: position) }
    }

    /// See ``CouncilStore/found(_:limit:)``.
    public func found(_ words: Set<[UInt8]>, limit: Int) async throws(StoreError) -> [CaseSummary] {
        try await read { try SearchTable(database: $0).found(words, limit: limit) }
    }
}
