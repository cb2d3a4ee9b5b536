public import CaseKernel

/// A council's store that lives as long as the process: for tests, and as the plainest statement of what a store does.
public actor InMemoryStore: CouncilStore {
    /// The council whose cases these are.
    public nonisolated let council: CouncilID
    /// The council's people.
    public nonisolated var team: any TeamStore { people }
    private nonisolated let people: InMemoryTeamStore
    private nonisolated let authenticator: MessageAuthenticator

    private struct StoredCase {
        var codeMAC: [UInt8]
        var events: [StoredEvent]
        var summary: CaseSummary
    }

    private struct StoredReply {
        let id: CaseID
        let reply: ReplyToKeep
    }

    private var cases: [CaseID: StoredCase] = [:]
    private var erased: [CaseID: Erasure] = [:]
    private var replies: [[UInt8]: StoredReply] = [:]
    private var visits: [[UInt8]: SealedVisit] = [:]
    private var modules: [String: ModuleVersion] = [:]
    private var lastGoodVersion: String?
    private var search = MemorySearch()
    private var isClosed = false
    var outbox = MemoryOutbox()

    /// Makes an empty store.
    public init(council: CouncilID) {
        self.council = council
        let key = CouncilKey(council: council)
        authenticator = key.authenticator
        people = InMemoryTeamStore(TeamKey(key))
    }

    /// See ``CouncilStore/mac(_:of:)``.
    public nonisolated func mac(_ purpose: MACPurpose, of bytes: [UInt8]) -> [UInt8] {
        authenticator.mac(purpose, of: bytes)
    }

    /// See ``CouncilStore/open(_:at:)``.
    public func open(_ opening: CaseOpening, at now: Int64) throws(StoreError) -> OpeningOutcome {
        try checkOpen()
        guard !opening.events.isEmpty else { throw .noEvents }
        if let reply = opening.reply {
            if let kept = kept(reply.keyMAC, reply.fingerprint, at: now) { return .alreadyKept(kept) }
        }
        guard cases[opening.id] == nil, erased[opening.id] == nil else { throw .referenceTaken }
        outbox = try outbox(after: OutboxChange(at: now, written: opening.outbox), by: opening.id)
        cases[opening.id] = StoredCase(codeMAC: opening.codeMAC, events: opening.events, summary: opening.summary)
        search.note(opening.id)
        if let reply = opening.reply { replies[reply.keyMAC] = StoredReply(id: opening.id, reply: reply) }
        return .opened
    }

    /// See ``CouncilStore/keptReply(keyMAC:fingerprint:at:)``.
    public func keptReply(keyMAC: [UInt8], fingerprint: [UInt8], at now: Int64) throws(StoreError) -> KeptReply? {
        try checkOpen()
        return kept(keyMAC, fingerprint, at: now)
    }

    /// See ``CouncilStore/history(of:)``.
    public func history(of id: CaseID) throws(StoreError) -> History? {
        try checkOpen()
        return cases[id].map { History(id: id, events: $0.events) }
    }

    /// See ``CouncilStore/append(_:after:summary:codeMAC:outbox:)``.
    public func append(
        _ events: [StoredEvent], after version: CaseVersion, summary: CaseSummary, codeMAC: [UInt8]?,
        outbox change: OutboxChange
    ) throws(StoreError) {
        try checkOpen()
        guard !events.isEmpty else { throw .noEvents }
        guard var stored = cases[summary.id] else { throw .noSuchCase }
        let found = CaseVersion(number: stored.events.count)
        guard found == version else { throw .conflict(expected: version, found: found) }
        outbox = try outbox(after: change, by: summary.id)
        stored.events += events
        stored.summary = summary
        if let codeMAC { stored.codeMAC = codeMAC }
        cases[summary.id] = stored
        search.note(summary.id)
    }

    /// See ``CouncilStore/erase(_:after:)``.
    public func erase(_ erasure: Erasure, after version: CaseVersion) throws(StoreError) {
        try checkOpen()
        guard let stored = cases[erasure.id] else { throw .noSuchCase }
        let found = CaseVersion(number: stored.events.count)
        guard found == version else { throw .conflict(expected: version, found: found) }
        cases[erasure.id] = nil
        search.forget(erasure.id)
        outbox.forget(of: erasure.id)
        erased[erasure.id] = erasure
    }

    /// See ``CouncilStore/erasure(of:)``.
    public func erasure(of id: CaseID) throws(StoreError) -> Erasure? {
        try checkOpen()
        return erased[id]
    }

    /// See ``CouncilStore/erasures()``.
    public func erasures() throws(StoreError) -> [Erasure] {
        try checkOpen()
        return erased.values.sorted(by: Erasure.precedes)
    }

    /// See ``CouncilStore/codeMAC(of:)``.
    public func codeMAC(of id: CaseID) throws(StoreError) -> [UInt8]? {
        try checkOpen()
        return cases[id]?.codeMAC
    }

    /// See ``CouncilStore/summaries(_:)``.
    public func summaries(_ query: SummaryQuery) throws(StoreError) -> [CaseSummary] {
        try checkOpen()
        let listed = cases.values.map(\.summary).filter(query.lists)
        let rest = listed.filter { summary in query.after.map { query.precedes($0, summary) } ?? true }
        return Array(rest.sorted(by: query.precedes).prefix(query.limit))
    }

    /// See ``CouncilStore/summaryCount(_:upTo:)``.
    public func summaryCount(_ query: SummaryQuery, upTo limit: Int) throws(StoreError) -> Int {
        try checkOpen()
        return min(limit, cases.values.count { query.lists($0.summary) })
    }

    /// See ``CouncilStore/rebuildSummaries(_:)``.
    public func rebuildSummaries(
        _ summarise: @escaping @Sendable ([StoredEvent], CaseID) throws -> CaseSummary
    ) throws(StoreError) -> Int {
        try checkOpen()
        var rebuilt = cases
        for (id, stored) in cases {
            guard let summary = try? summarise(stored.events, id), summary.id == id else {
                throw .damaged(reason: StoreError.unreadable(id, in: council))
            }
            rebuilt[id]?.summary = summary
        }
        cases = rebuilt
        return rebuilt.count
    }

    /// See ``CouncilStore/sealedVisit(_:at:)``.
    public func sealedVisit(_ id: [UInt8], at now: Int64) throws(StoreError) -> SealedVisit? {
        try checkOpen()
        return visits[id].flatMap { $0.keptUntil > now ? $0 : nil }
    }

    /// See ``CouncilStore/keep(_:at:)``.
    public func keep(_ visit: SealedVisit, at now: Int64) throws(StoreError) {
        try checkOpen()
        visits = visits.filter { $0.value.keptUntil > now }
        let found = visits[visit.id]?.version ?? 0
        guard found + 1 == visit.version else {
            throw .conflict(expected: CaseVersion(number: visit.version - 1), found: CaseVersion(number: found))
        }
        visits[visit.id] = visit
    }

    /// See ``CouncilStore/forgetVisit(_:)``.
    public func forgetVisit(_ id: [UInt8]) throws(StoreError) {
        try checkOpen()
        visits[id] = nil
    }

    /// See ``CouncilStore/searchBacklog(limit:)``.
    public func searchBacklog(limit: Int) throws(StoreError) -> SearchBacklog? {
        try checkOpen()
        return search.backlog(limit: limit)
    }

    /// See ``CouncilStore/index(_:upTo:)``.
    public func index(_ entries: [SearchEntry], upTo position: Int) throws(StoreError) {
        try checkOpen()
        search.index(entries.filter { cases[$0.id] != nil }, upTo: position)
    }

    /// See ``CouncilStore/found(_:limit:)``.
    public func found(_ words: Set<[UInt8]>, limit: Int) throws(StoreError) -> [CaseSummary] {
        try checkOpen()
        return search.found(words, limit: limit).compactMap { cases[$0]?.summary }
    }

    /// See ``CouncilStore/caseCount()``.
    public func caseCount() throws(StoreError) -> Int {
        try checkOpen()
        return cases.count
    }

    /// See ``CouncilStore/keep(_:lastGood:)``.
    public func keep(_ module: ModuleVersion, lastGood: Bool) throws(StoreError) {
        try checkOpen()
        if modules[module.version] == nil { modules[module.version] = module }
        if lastGood { lastGoodVersion = module.version }
    }

    /// See ``CouncilStore/module(version:)``.
    public func module(version: String) throws(StoreError) -> ModuleVersion? {
        try checkOpen()
        return modules[version]
    }

    /// See ``CouncilStore/lastGoodModule()``.
    public func lastGoodModule() throws(StoreError) -> ModuleVersion? {
        try checkOpen()
        return lastGoodVersion.flatMap { modules[$0] }
    }

    /// Checks that every case is pinned to a module that is kept; in memory there is nothing else to go wrong.
    public func verify() throws(StoreError) -> StoreReport {
        try checkOpen()
        var counts = StoreReport.Counts()
        counts.cases = cases.count
        counts.events = cases.values.reduce(0) { $0 + $1.events.count }
        counts.replies = replies.values.count { erased[$0.id] == nil }
        counts.modules = modules.count
        counts.erasures = erased.count
        counts.outboxItems = outbox.records.count
        let unpinned = cases.values.map(\.summary).filter { modules[$0.moduleVersion] == nil }.sorted { $0.id < $1.id }
        let problems = unpinned.map { StoreReport.moduleMissing($0.id.reference, version: $0.moduleVersion) }
        return StoreReport(problems: problems, checked: counts)
    }

    /// See ``CouncilStore/close()``.
    public func close() async {
        isClosed = true
        await people.close()
    }

    /// Opens a closed store again, in which nobody has leased anything any more.
    func reopen() async {
        guard isClosed else { return }
        await people.reopen()
        isClosed = false
        outbox.releaseAll()
    }

    private func kept(_ keyMAC: [UInt8], _ fingerprint: [UInt8], at now: Int64) -> KeptReply? {
        guard let stored = replies[keyMAC], stored.reply.keptUntil > now else { return nil }
        if stored.reply.fingerprint == fingerprint, erased[stored.id] != nil { return .erased }
        return stored.reply.fingerprint == fingerprint ? .replay(stored.reply.body) : .keyUsedForAnotherRequest
    }

    func checkOpen() throws(StoreError) {
        guard !isClosed else { throw StoreError.closed(council) }
    }
}
