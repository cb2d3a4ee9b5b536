public import CaseStore
import Foundation

/// The accounts of one realm: who may sign in, and who has.
///
/// A password and a code of an authenticator are asked of everybody; nothing here decides what an account may do in a case
/// (``CaseAccess``).
public struct TeamDesk: Sendable {
    /// Whose people these are.
    public var realm: TeamRealm { store.realm }
    let store: any TeamStore
    let now: @Sendable () -> Int64
    let signIns: SignInGuard
    let passwords: PasswordWork

    /// How long a session may lie unused, and how long it lasts at most, in seconds.
    static let session = (idle: Int64(30 * 60), whole: Int64(10 * 3_600))
    /// How long there is for the second question, in seconds.
    static let question: Int64 = 10 * 60
    /// How long a link can be used, in seconds: a long weekend.
    public static let linkSeconds: Int64 = 4 * 86_400

    /// Makes a desk over a realm's people.
    ///
    /// - Parameter now: seconds since 1970.
    public init(store: any TeamStore, now: @escaping @Sendable () -> Int64) {
        self.store = store
        self.now = now
        signIns = SignInGuard()
        passwords = PasswordWork()
    }

    /// Every account, by number; those that were closed too, for histories name them.
    public func accounts() async throws(TeamError) -> [Account] {
        var accounts: [Account] = []
        for kept in try await stored({ () throws(StoreError) in try await store.accounts() }) {
            accounts.append(try Self.body(of: kept).account(kept.number))
        }
        return accounts
    }

    /// The account of a number, or `nil`.
    public func account(_ number: Int) async throws(TeamError) -> Account? {
        try await kept(number).map { $0.body.account(number) }
    }

    /// An account as it is kept, with what is known of it.
    struct Kept {
        let number: Int
        let version: Int
        let addressMAC: [UInt8]
        var body: AccountBody
    }

    func kept(_ number: Int) async throws(TeamError) -> Kept? {
        try await stored { () throws(StoreError) in try await store.account(number) }.map(Self.opened)
    }

    func kept(address: String) async throws(TeamError) -> Kept? {
        let mac = addressMAC(address)
        return try await stored { () throws(StoreError) in try await store.account(addressMAC: mac) }.map(Self.opened)
    }

    func addressMAC(_ address: String) -> [UInt8] {
        store.mac(.address, of: Array(address.trimmingCharacters(in: .whitespaces).lowercased().utf8))
    }

    /// Keeps an account as it was changed.
    func keep(_ kept: Kept) async throws(TeamError) {
        let body = try Self.encoded(kept.body)
        let account = KeptAccount(
            number: kept.number, version: kept.version + 1, addressMAC: kept.addressMAC, body: body)
        do { try await store.keep(account) } catch {
            if case .conflict = error { throw .changedMeanwhile }
            throw .store(error)
        }
    }

    static func encoded(_ body: AccountBody) throws(TeamError) -> [UInt8] {
        guard let data = try? JSONEncoder().encode(body) else { throw .unreadable }
        return Array(data)
    }

    private static func opened(_ kept: KeptAccount) throws(TeamError) -> Kept {
        Kept(number: kept.number, version: kept.version, addressMAC: kept.addressMAC, body: try body(of: kept))
    }

    private static func body(of kept: KeptAccount) throws(TeamError) -> AccountBody {
        guard let body = try? JSONDecoder().decode(AccountBody.self, from: Data(kept.body)) else { throw .unreadable }
        return body
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(TeamError) -> Value {
        do { return try await work() } catch { throw .store(error) }
    }
}
