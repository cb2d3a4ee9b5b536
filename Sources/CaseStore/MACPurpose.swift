/// What a message authentication code is for.
///
/// Each purpose has a key of its own, so that a code for one is none for another.
public enum MACPurpose: String, CaseIterable, Hashable, Sendable {
    /// The words that let a person follow a case.
    ///
    /// Put the case's reference before them: then a MAC copied from one case's row to another's is worth nothing.
    case accessCode = "access code"
    /// The `Idempotency-Key` a client sent.
    case replyKey = "idempotency key"
    /// The body of a request that came with such a key.
    case requestFingerprint = "request fingerprint"
    /// The token of a visit, to find what is kept of it.
    case visit = "visit"
    /// The token of a visit, to make the key that what is kept of it is sealed under.
    case visitSeal = "visit seal"
    /// The token of a visit, to show that a form came from a page of that visit.
    case formToken = "form token"
    /// A word that a case can be found by.
    case searchWord = "search word"
}
