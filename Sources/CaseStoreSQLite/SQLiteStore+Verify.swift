public import CaseStore

extension SQLiteStore {
    /// See ``CouncilStore/verify()``. Reads one snapshot, so that other work goes on beside it.
    public func verify() async throws(StoreError) -> StoreReport {
        let (keys, file, burial) = (keys, file, burial)
        // Before the snapshot: a later note could be of entries that the snapshot does not have yet.
        let anchors = try keys.anchors()
        return try await read { database in
            var check = StoreCheck(database, keys: keys, file: file)
            return try check.run(anchors, burial)
        }
    }
}
