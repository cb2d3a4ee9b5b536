public import CaseKernel

/// The people of a realm for as long as the process lives: for tests, and as the plainest statement of what a store does.
public actor InMemoryTeamStore: TeamStore {
    /// Whose people these are.
    public nonisolated let realm: TeamRealm
    private nonisolated let key: TeamKey
    private var kept: [Int: KeptAccount] = [:]
    private var sessions: [[UInt8]: KeptSession] = [:]
    private var viewings: [CaseViewing] = []
    private var isClosed = false

    /// Makes an empty store under a realm's key.
    public init(_ key: TeamKey) {
        realm = key.realm
        self.key = key
    }

    /// See ``TeamStore/mac(_:of:)``.
    public nonisolated func mac(_ purpose: TeamPurpose, of bytes: [UInt8]) -> [UInt8] { key.mac(purpose, of: bytes) }

    /// See ``TeamStore/accounts()``.
    public func accounts() throws(StoreError) -> [KeptAccount] {
        try checkOpen()
        return kept.values.sorted { $0.number < $1.number }
    }

    /// See ``TeamStore/account(_:)``.
    public func account(_ number: Int) throws(StoreError) -> KeptAccount? {
        try checkOpen()
        return kept[number]
    }

    /// See ``TeamStore/account(addressMAC:)``.
    public func account(addressMAC: [UInt8]) throws(StoreError) -> KeptAccount? {
        try checkOpen()
        return kept.values.first { $0.addressMAC == addressMAC }
    }

    /// See ``TeamStore/add(addressMAC:body:)``.
    public func add(addressMAC: [UInt8], body: [UInt8]) throws(StoreError) -> Int? {
        try checkOpen()
        guard !kept.values.contains(where: { $0.addressMAC == addressMAC }) else { return nil }
        let number = kept.count + 1
        kept[number] = KeptAccount(number: number, version: 1, addressMAC: addressMAC, body: body)
        return number
    }

    /// See ``TeamStore/keep(_:)``.
    public func keep(_ account: KeptAccount) throws(StoreError) {
        try checkOpen()
        let found = kept[account.number]?.version ?? 0
        guard found > 0, found + 1 == account.version else {
            throw .conflict(expected: CaseVersion(number: account.version - 1), found: CaseVersion(number: found))
        }
        kept[account.number] = account
    }

    /// See ``TeamStore/begin(_:)``.
    public func begin(_ session: KeptSession) throws(StoreError) {
        try checkOpen()
        sessions = sessions.filter { $0.value.endsAt > session.startedAt }
        sessions[session.id] = session
    }

    /// See ``TeamStore/session(_:at:)``.
    public func session(_ id: [UInt8], at now: Int64) throws(StoreError) -> KeptSession? {
        try checkOpen()
        return sessions[id].flatMap { $0.endsAt > now ? $0 : nil }
    }

    /// See ``TeamStore/see(_:at:)``.
    public func see(_ id: [UInt8], at now: Int64) throws(StoreError) {
        try checkOpen()
        sessions[id]?.seenAt = now
    }

    /// See ``TeamStore/end(_:)``.
    public func end(_ id: [UInt8]) throws(StoreError) {
        try checkOpen()
        sessions[id] = nil
    }

    /// See ``TeamStore/endSessions(of:but:)``.
    public func endSessions(of account: Int, but kept: [UInt8]?) throws(StoreError) -> Int {
        try checkOpen()
        let ended = sessions.values.filter { $0.account == account && $0.id != kept }
        for session in ended { sessions[session.id] = nil }
        return ended.count
    }

    /// See ``TeamStore/sessions(of:at:)``.
    public func sessions(of account: Int, at now: Int64) throws(StoreError) -> [KeptSession] {
        try checkOpen()
        return sessions.values.filter { $0.account == account && $0.endsAt > now }.sorted {
            $0.startedAt > $1.startedAt
        }
    }

    /// See ``TeamStore/note(_:)``.
    public func note(_ viewing: CaseViewing) throws(StoreError) {
        try checkOpen()
        viewings.append(viewing)
    }

    /// See ``TeamStore/viewings(of:limit:)``.
    public func viewings(of id: CaseID, limit: Int) throws(StoreError) -> [CaseViewing] {
        try checkOpen()
        return Array(viewings.reversed().filter { $0.id == id }.prefix(limit))
    }

    /// See ``TeamStore/close()``.
    public func close() { isClosed = true }

    /// Opens a closed store again.
    func reopen() { isClosed = false }

    private func checkOpen() throws(StoreError) {
        guard !isClosed else { throw StoreError.closedTeam(realm) }
    }
}
