public import CaseKernel

/// Where one council's cases are kept. Histories grow and are never rewritten; no call can name another council.
///
/// A call that changes something returns once the change is on disk. Cancelling the calling task undoes nothing.
public protocol CouncilStore: Sendable {
    /// The council whose cases these are.
    var council: CouncilID { get }

    /// The council's people, in a file of their own; it is open as long as this is.
    var team: any TeamStore { get }

    /// The authentication code of `bytes` under the council's key for `purpose`: 32 bytes, always the same.
    func mac(_ purpose: MACPurpose, of bytes: [UInt8]) -> [UInt8]

    /// Opens a case, in one transaction with its first events, summary, reply and what goes to the outbox.
    ///
    /// Where an unexpired reply is kept under the same key, nothing is opened or written and that is the outcome.
    /// - Parameter now: seconds since 1970, against which replies expire.
    /// - Throws: `referenceTaken`, `noEvents`, `damaged`, `unavailable`.
    func open(_ opening: CaseOpening, at now: Int64) async throws(StoreError) -> OpeningOutcome

    /// What is kept under a client's key, or `nil` when nothing is or it has expired.
    func keptReply(keyMAC: [UInt8], fingerprint: [UInt8], at now: Int64) async throws(StoreError) -> KeptReply?

    /// The history of a case, or `nil` when there is no such case.
    func history(of id: CaseID) async throws(StoreError) -> History?

    /// Appends to the case that `summary` names, unless someone else has since `version`, and replaces its summary.
    ///
    /// - Parameters:
    ///   - codeMAC: the MAC of a new access code, which ends the old one in the same transaction; `nil` leaves it.
    ///   - outbox: what changes in the outbox in the same transaction.
    /// - Throws: `conflict`, `noSuchCase`, `noEvents`, `damaged`, `unavailable`.
    func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary, codeMAC: [UInt8]?,
        outbox: OutboxChange
    ) async throws(StoreError)

    /// Erases a case for ever: its key, its summary and search words, its kept replies and all that was to leave because of it.
    ///
    /// From then on it is nowhere; its reference stays taken, a key that a reply was kept under stays known until it expires,
    /// and what is left is the erasure. A backup that is older does not bring it back as long as what was erased is still
    /// known beside it.
    /// - Parameter version: the version that was looked at.
    /// - Throws: `conflict`, `noSuchCase`, `damaged`; `unavailable`, which may say that the rest is done when the store is
    ///   next opened.
    func erase(_ erasure: Erasure, after version: CaseVersion) async throws(StoreError)

    /// That a case was erased, or `nil` when it was not.
    func erasure(of id: CaseID) async throws(StoreError) -> Erasure?

    /// Every case that was erased, by the day it was.
    func erasures() async throws(StoreError) -> [Erasure]

    /// The MAC of a case's access code, or `nil` when there is no such case; compare it with ``matches(_:_:of:)``.
    func codeMAC(of id: CaseID) async throws(StoreError) -> [UInt8]?

    /// A page of the worklist, in the order ``SummaryQuery`` states.
    func summaries(_ query: SummaryQuery) async throws(StoreError) -> [CaseSummary]

    /// How many cases a query lists, wherever its page begins; counted to `limit` and no further.
    func summaryCount(_ query: SummaryQuery, upTo limit: Int) async throws(StoreError) -> Int

    /// Makes every summary again from its events, in one transaction; returns how many there are.
    ///
    /// - Throws: `damaged`, with the reference, for a history that cannot be read or that `summarise` throws on.
    func rebuildSummaries(
        _ summarise: @escaping @Sendable ([StoredEvent], CaseID) throws -> CaseSummary
    ) async throws(StoreError) -> Int

    /// A visit that has not expired, found by the MAC of its token; read it through ``visit(_:at:)``.
    func sealedVisit(_ id: [UInt8], at now: Int64) async throws(StoreError) -> SealedVisit?

    /// Keeps a visit in the place of the version before, or for the first time; clears away what has expired.
    ///
    /// - Throws: `conflict` when the version before is not what is kept.
    func keep(_ visit: SealedVisit, at now: Int64) async throws(StoreError)

    /// Forgets a visit, if there is one.
    func forgetVisit(_ id: [UInt8]) async throws(StoreError)

    /// Writes an item that follows from no case; `false`, and nothing is changed, when its key is known already.
    ///
    /// What was delivered or dropped is known for a week.
    func write(_ item: OutboxItem, at now: Int64) async throws(StoreError) -> Bool

    /// Takes items of a lane to deliver: those that may go now, oldest first, at most `limit`.
    ///
    /// The oldest is the one that could have gone for longest, and of several the one that was written first. An item may
    /// not go while one of its queue that was written before it waits and holds the queue, nor while another that holds it
    /// is out. Each is taken under a lease of 16 random bytes, which counts as a try whatever comes of it.
    /// - Parameters:
    ///   - retries: how many of them at most may have been tried before.
    ///   - end: when others may take what has not been settled by then.
    func lease(
        lane: String, limit: Int, retries: Int, until end: Int64, at now: Int64
    ) async throws(StoreError) -> [LeasedItem]

    /// Says what became of leased items; one whose lease is not the item's latest changes nothing.
    ///
    /// What was delivered or dropped is forgotten after a week; what was delivered is counted for ever.
    func settle(_ settlements: [OutboxSettlement], at now: Int64) async throws(StoreError)

    /// What the outbox holds, in numbers.
    func outboxCounts(at now: Int64) async throws(StoreError) -> OutboxCounts

    /// What the outbox holds of a case, in the order it was written.
    func outbox(of id: CaseID) async throws(StoreError) -> [OutboxStanding]

    /// What has failed, in the order it was written, at most `limit` of it.
    func failedOutbox(limit: Int) async throws(StoreError) -> [OutboxStanding]

    /// Lets all that failed of a lane, or without a lane all that failed and follows from no case, wait again from now.
    ///
    /// - Returns: how many there were.
    func sendFailedAgain(lane: String?, at now: Int64) async throws(StoreError) -> Int

    /// What has changed since the search index was made, oldest first, at most `limit` changes of it; `nil` when nothing has.
    func searchBacklog(limit: Int) async throws(StoreError) -> SearchBacklog?

    /// Puts entries in the place of those their cases had, and notes how far the index has got; an entry without words takes
    /// its case out of it, and one of an erased case is not taken in.
    func index(_ entries: [SearchEntry], upTo position: Int) async throws(StoreError)

    /// The cases that have every one of these words, the latest first, at most `limit` of them; none without a word.
    func found(_ words: Set<[UInt8]>, limit: Int) async throws(StoreError) -> [CaseSummary]

    /// How many cases there are, open and closed, without those that were erased.
    func caseCount() async throws(StoreError) -> Int

    /// Keeps a module version; with `lastGood`, ``lastGoodModule()`` gives it from now on.
    ///
    /// A version that is kept already stays as it is.
    func keep(_ module: ModuleVersion, lastGood: Bool) async throws(StoreError)

    /// The module version a case is pinned to, or `nil` when it was never kept.
    func module(version: String) async throws(StoreError) -> ModuleVersion?

    /// The module that last loaded without a fault, or `nil` when none has.
    func lastGoodModule() async throws(StoreError) -> ModuleVersion?

    /// Checks everything: chains, ledger, keys, references, and that nothing is left of what was erased.
    func verify() async throws(StoreError) -> StoreReport

    /// Finishes what was accepted and lets the files go; every later call throws `unavailable`.
    func close() async
}

extension CouncilStore {
    /// Appends to a case and leaves its access code and the outbox as they are.
    public func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary
    ) async throws(StoreError) {
        try await append(events, after: version, summary: summary, codeMAC: nil, outbox: .none)
    }

    /// Appends to a case and leaves the outbox as it is.
    public func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary, codeMAC: [UInt8]?
    ) async throws(StoreError) {
        try await append(events, after: version, summary: summary, codeMAC: codeMAC, outbox: .none)
    }

    /// Appends to a case and leaves its access code as it is.
    public func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary, outbox: OutboxChange
    ) async throws(StoreError) {
        try await append(events, after: version, summary: summary, codeMAC: nil, outbox: outbox)
    }

    /// Whether `mac` is the authentication code of `bytes`, in a time that does not tell how much of it is right.
    public func matches(_ mac: [UInt8], _ purpose: MACPurpose, of bytes: [UInt8]) -> Bool {
        let expected = self.mac(purpose, of: bytes)
        guard mac.count == expected.count else { return false }
        return zip(mac, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
