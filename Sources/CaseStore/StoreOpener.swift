public import CaseKernel

/// The stores of one install: hands out a council's store by the council's name, and nothing that spans two.
public protocol StoreOpener<Store>: Sendable {
    /// The kind of store handed out.
    associatedtype Store: CouncilStore

    /// The store of a council, made when there is none; the same store for every caller until it is closed.
    ///
    /// - Throws: `damaged` or `unavailable`, for this council alone.
    func open(_ council: CouncilID) async throws(StoreError) -> Store

    /// Those who run the install, kept apart from every council.
    func team() async throws(StoreError) -> any TeamStore

    /// The councils that have a store, alphabetically, opened or not.
    func councils() async throws(StoreError) -> [CouncilID]

    /// Closes every store handed out, then gives the data folder up.
    func close() async
}
