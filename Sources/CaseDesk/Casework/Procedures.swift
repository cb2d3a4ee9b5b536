public import CaseKernel

/// Where a desk gets the procedure of a case from: the one new cases begin under, and those that older cases are pinned to.
public struct Procedures: Sendable {
    /// The module version in force on a day and what it promises; refused when the council takes no new complaints.
    public let current: @Sendable (Day) throws(DeskError) -> Current
    /// What a kept module version promised.
    public let promises: @Sendable (_ moduleVersion: String) async throws(DeskError) -> [Promise]
    /// What the council has arranged for now, whatever version a case is pinned to.
    public let arrangements: @Sendable () -> Arrangements

    /// What new cases begin under.
    public struct Current: Sendable {
        /// The module's version.
        public let moduleVersion: String
        /// Law and promises.
        public let procedure: Procedure

        /// Brings the two together.
        public init(moduleVersion: String, procedure: Procedure) {
            self.moduleVersion = moduleVersion
            self.procedure = procedure
        }
    }

    /// Makes a source of procedures.
    public init(
        current: @escaping @Sendable (Day) throws(DeskError) -> Current,
        promises: @escaping @Sendable (_ moduleVersion: String) async throws(DeskError) -> [Promise],
        arrangements: @escaping @Sendable () -> Arrangements = { .none }
    ) {
        self.arrangements = arrangements
        self.current = current
        self.promises = promises
    }
}
