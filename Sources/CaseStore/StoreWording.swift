public import CaseKernel

// What every store says alike.

extension StoreError {
    /// What a store throws once it is closed.
    public static func closed(_ council: CouncilID) -> StoreError {
        .unavailable(reason: "The store of \(council) is closed: open it again.")
    }

    /// What is said of a case whose events cannot be read.
    public static func unreadable(_ id: CaseID, in council: CouncilID) -> String {
        "Case \(id) of \(council) cannot be read: its events are not what was written. "
            + "Run redress verify --council \(council), and restore this council's backup. "
            + "Other councils are untouched."
    }

    /// What a store throws when an item for the outbox cannot be written.
    public static func unwritable(_ council: CouncilID) -> StoreError {
        .unavailable(
            reason:
                "Something for the outbox of \(council) has no kind, lane or queue, or its key is in use or is not 1 to 80 "
                + "letters, digits and hyphens: nothing was written.")
    }

    /// Throws ``unwritable(_:)`` unless every item is well formed.
    public static func check(_ items: [OutboxItem], in council: CouncilID) throws(StoreError) {
        guard items.allSatisfy(\.isWellFormed) else { throw unwritable(council) }
    }
}

extension StoreReport {
    /// What is said of a case whose module version is not in the store.
    public static func moduleMissing(_ reference: String, version: String) -> String {
        "Case \(reference) is pinned to module version \(version), which is not kept in this store."
    }
}
