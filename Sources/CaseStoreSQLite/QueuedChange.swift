import CaseStore

/// A change that waits for its commit.
struct QueuedChange: Sendable {
    /// Whether what it overwrites is not to stay in the write-ahead log either.
    var emptiesLog = false
    /// Makes the change, and returns what tells the caller of it once it is on disk.
    let carryOut: @Sendable (inout ChangeGroup) throws -> @Sendable () -> Void
    /// Tells the caller that it was not made.
    let refuse: @Sendable (StoreError) -> Void
}
