/// What is kept of a visit for a while: a draft, or which case is being followed.
public struct KeptVisit: Hashable, Sendable {
    /// How often it has been written, from 1; changes are made against it.
    public let version: Int
    /// What it holds, in the clear.
    public let body: [UInt8]

    /// Makes a visit.
    public init(version: Int, body: [UInt8]) {
        self.version = version
        self.body = body
    }
}

/// A visit as a store keeps it: found by a code made of the token, sealed under a key made of the token.
public struct SealedVisit: Hashable, Sendable {
    /// The MAC of the token, for ``MACPurpose/visit``.
    public let id: [UInt8]
    /// How often it has been written.
    public let version: Int
    /// What it holds; without the browser's token nobody opens it, not even who has the council's key.
    public let sealed: [UInt8]
    /// When it is forgotten, in seconds since 1970.
    public let keptUntil: Int64

    /// Makes a sealed visit.
    public init(id: [UInt8], version: Int, sealed: [UInt8], keptUntil: Int64) {
        self.id = id
        self.version = version
        self.sealed = sealed
        self.keptUntil = keptUntil
    }
}
