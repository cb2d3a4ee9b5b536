/// Somebody who may sign in: one council's, or the install's.
public struct Account: Hashable, Sendable {
    /// Its number, from 1, never given to another.
    public let number: Int
    /// Who it is.
    public let name: String
    /// The email address they sign in with, as they write it.
    public let address: String
    /// What it is for.
    public let role: TeamRole
    /// Where it stands.
    public let standing: Standing
    /// When it was made, in seconds since 1970.
    public let createdAt: Int64
    /// How many recovery codes are left.
    public let recoveryCodes: Int

    /// Where an account stands.
    public enum Standing: Hashable, Sendable {
        /// Its link was given out and not used; until when it can be, in seconds since 1970.
        case invited(until: Int64)
        /// It can be signed in with.
        case active
        /// It was closed, in seconds since 1970, and stays for the histories that name it.
        case closed(at: Int64)
    }

    /// Whether it can be signed in with.
    public var isActive: Bool { standing == .active }

    /// Whether it was closed.
    public var isClosed: Bool {
        switch standing {
        case .closed: true
        case .invited, .active: false
        }
    }
}

/// What is kept of an account, and sealed: the account and what it takes to sign in with it.
struct AccountBody: Codable, Hashable {
    var name: String
    var address: String
    var role: TeamRole
    var createdAt: Int64
    var closedAt: Int64?
    var password: Password?
    var authenticator: Authenticator?
    var recovery: [[UInt8]] = []
    var link: Link?

    /// What an authenticator app was given, and the last of its codes that was taken.
    struct Authenticator: Codable, Hashable {
        var secret: [UInt8]
        var lastStep: Int64
    }

    /// A link by which the account is set up: the code of its token, and when it ends.
    struct Link: Codable, Hashable {
        var mac: [UInt8]
        var until: Int64
    }

    func account(_ number: Int) -> Account {
        let standing: Account.Standing =
            if let closedAt {
                .closed(at: closedAt)
            } else if password != nil, authenticator != nil {
                .active
            } else {
                .invited(until: link?.until ?? 0)
            }
        return Account(
            number: number, name: name, address: address, role: role, standing: standing, createdAt: createdAt,
            recoveryCodes: recovery.count)
    }
}
