/// What every store of cases must do, as checks that any store can be handed to.
///
/// A store's test is one parameterised test over ``checks``, with an empty install for each.
public enum CouncilStoreSuite {
    /// One check: a sentence that must be true of a store, and what tries it.
    public struct Check: Sendable, CustomStringConvertible {
        /// The sentence.
        public let description: String
        private let body: @Sendable (StoreUnderTest) async throws -> Void

        init(_ description: String, _ body: @escaping @Sendable (StoreUnderTest) async throws -> Void) {
            self.description = description
            self.body = body
        }

        /// Tries an empty install.
        ///
        /// - Throws: ``CheckFailure`` for what it must not do, or whatever it threw itself.
        public func run(_ install: StoreUnderTest) async throws {
            try await body(install)
        }
    }

    /// All checks.
    public static var checks: [Check] {
        histories + codes + crowds + replies + visits + worklists + installs + outbox + outboxLeases + outboxSettling
            + team + search + erasing
    }
}
