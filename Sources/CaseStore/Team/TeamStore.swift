public import CaseKernel

/// Where the accounts of one realm are kept, their sessions, and who looked at which case. No call can name another realm.
///
/// A call that changes something returns once the change is on disk.
public protocol TeamStore: Sendable {
    /// Whose people these are.
    var realm: TeamRealm { get }

    /// The authentication code of `bytes` under the realm's key for `purpose`: 32 bytes, always the same.
    func mac(_ purpose: TeamPurpose, of bytes: [UInt8]) -> [UInt8]

    /// Every account, by number.
    func accounts() async throws(StoreError) -> [KeptAccount]

    /// The account of a number, or `nil` when there is none.
    func account(_ number: Int) async throws(StoreError) -> KeptAccount?

    /// The account that signs in with an address, found by its code.
    func account(addressMAC: [UInt8]) async throws(StoreError) -> KeptAccount?

    /// Keeps a new account, and gives it its number; `nil`, and nothing is kept, when the address has one already.
    func add(addressMAC: [UInt8], body: [UInt8]) async throws(StoreError) -> Int?

    /// Keeps an account in the place of the version before.
    ///
    /// - Throws: `conflict` when the version before is not what is kept.
    func keep(_ account: KeptAccount) async throws(StoreError)

    /// Keeps a new session, and clears away some whose time is over.
    func begin(_ session: KeptSession) async throws(StoreError)

    /// A session whose time is not over, or `nil`.
    func session(_ id: [UInt8], at now: Int64) async throws(StoreError) -> KeptSession?

    /// Notes that a session was used; nothing happens to one that has ended.
    func see(_ id: [UInt8], at now: Int64) async throws(StoreError)

    /// Ends a session, if there is one.
    func end(_ id: [UInt8]) async throws(StoreError)

    /// Ends all sessions of an account but one; returns how many there were.
    func endSessions(of account: Int, but kept: [UInt8]?) async throws(StoreError) -> Int

    /// The sessions of an account whose time is not over, newest first.
    func sessions(of account: Int, at now: Int64) async throws(StoreError) -> [KeptSession]

    /// Notes that a case was looked at.
    func note(_ viewing: CaseViewing) async throws(StoreError)

    /// Who looked at a case, newest first, at most `limit` of it.
    func viewings(of id: CaseID, limit: Int) async throws(StoreError) -> [CaseViewing]

    /// Lets the file go; every later call throws `unavailable`.
    func close() async
}

extension TeamStore {
    /// Whether `mac` is the authentication code of `bytes`, in a time that does not tell how much of it is right.
    public func matches(_ mac: [UInt8], _ purpose: TeamPurpose, of bytes: [UInt8]) -> Bool {
        let expected = self.mac(purpose, of: bytes)
        guard mac.count == expected.count else { return false }
        return zip(mac, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension StoreError {
    /// What a store says that was closed.
    public static func closedTeam(_ realm: TeamRealm) -> StoreError {
        .unavailable(reason: "The accounts of \(realm.inWords) have been closed: start the program again.")
    }
}
