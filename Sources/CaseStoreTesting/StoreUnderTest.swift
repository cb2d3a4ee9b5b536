public import CaseKernel
public import CaseStore

/// An empty install for one check to use, and how to open it again where what it holds outlives it.
public struct StoreUnderTest: Sendable {
    private let opener: any StoreOpener
    private let again: (@Sendable () async throws -> any StoreOpener)?

    /// Takes an empty install.
    ///
    /// - Parameter reopening: opens the same install again after it was closed; `nil` where nothing outlives it.
    public init(_ opener: any StoreOpener, reopening: (@Sendable () async throws -> any StoreOpener)? = nil) {
        self.opener = opener
        again = reopening
    }

    /// The store of a council.
    public func open(_ council: CouncilID) async throws -> any CouncilStore {
        try await opener.open(council)
    }

    /// Those who run the install.
    public func team() async throws -> any TeamStore { try await opener.team() }

    /// The councils that have a store.
    public func councils() async throws -> [CouncilID] {
        try await opener.councils()
    }

    /// Closes everything and opens the install again; itself where nothing outlives it.
    public func reopened() async throws -> StoreUnderTest {
        guard let again else { return self }
        await opener.close()
        return StoreUnderTest(try await again(), reopening: again)
    }
}
