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
}

extension StoreReport {
    /// What is said of a case whose module version is not in the store.
    public static func moduleMissing(_ reference: String, version: String) -> String {
        "Case \(reference) is pinned to module version \(version), which is not kept in this store."
    }
}
