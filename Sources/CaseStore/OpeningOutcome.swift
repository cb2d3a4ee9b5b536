/// What came of opening a case.
public enum OpeningOutcome: Hashable, Sendable {
    /// The case is on disk.
    case opened
    /// The client's key had been used before: nothing was opened, and this is what is known under it.
    case alreadyKept(KeptReply)
}

/// What is known under an idempotency key that has been used before and has not expired.
public enum KeptReply: Hashable, Sendable {
    /// The same request was answered with these bytes; answer with them again.
    case replay([UInt8])
    /// The key came with another request; refuse this one.
    case keyUsedForAnotherRequest
    /// The same request made a case that was erased since; it makes no other, and there is no answer any more.
    case erased
}
