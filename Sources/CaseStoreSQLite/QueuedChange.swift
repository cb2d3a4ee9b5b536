import CaseStore

/// A change that waits for its commit.
struct QueuedChange: Sendable {
    /// Makes the change, and returns what tells the caller of it once it is on disk.
    let carryOut: @Sendable (inout ChangeGroup) throws -> @Sendable () -> Void
    /// Tells the caller that it was not made.
    let refuse: @Sendable (StoreError) -> Void
}
