public import CaseKernel

/// An account as a store keeps it; who reads its body is above the store.
public struct KeptAccount: Hashable, Sendable {
    /// Its number, from 1; never given to another.
    public let number: Int
    /// How often it has been written, from 1; changes are made against it.
    public let version: Int
    /// The code of the address it signs in with, for ``TeamPurpose/address``; no two accounts of a realm share one.
    public let addressMAC: [UInt8]
    /// What is known of it, in the clear.
    public let body: [UInt8]

    /// Makes an account.
    public init(number: Int, version: Int, addressMAC: [UInt8], body: [UInt8]) {
        self.number = number
        self.version = version
        self.addressMAC = addressMAC
        self.body = body
    }
}

/// A session as a store keeps it: found by a code of the browser's token. It holds nothing personal.
public struct KeptSession: Hashable, Sendable {
    /// The code of the token, for ``TeamPurpose/session``.
    public let id: [UInt8]
    /// Whose.
    public let account: Int
    /// Whether everything asked for at sign-in has been shown; until then it opens the second question alone.
    public let isComplete: Bool
    /// When it began, in seconds since 1970.
    public let startedAt: Int64
    /// When it was last used.
    public var seenAt: Int64
    /// When it ends whatever is done in it.
    public let endsAt: Int64

    /// Makes a session.
    public init(id: [UInt8], account: Int, isComplete: Bool, startedAt: Int64, seenAt: Int64, endsAt: Int64) {
        self.id = id
        self.account = account
        self.isComplete = isComplete
        self.startedAt = startedAt
        self.seenAt = seenAt
        self.endsAt = endsAt
    }
}

/// That somebody of the team looked at a case: kept for ever, changed by nobody.
public struct CaseViewing: Hashable, Sendable {
    /// Which case.
    public let id: CaseID
    /// Who.
    public let account: Int
    /// When, in seconds since 1970.
    public let at: Int64
    /// What they looked at, in a word of the site's.
    public let what: String

    /// Makes a viewing.
    public init(id: CaseID, account: Int, at: Int64, what: String) {
        self.id = id
        self.account = account
        self.at = at
        self.what = what
    }
}
