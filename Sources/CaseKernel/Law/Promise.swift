/// A limit of the council's own for one clock, kept and shown beside the law's.
///
/// It may only be quicker, or give a complainant longer.
public struct Promise: Hashable, Sendable {
    /// Which clock it is a promise about.
    public let clock: Clock
    /// The fact its count starts from.
    public let startsAt: Milestone
    /// How long.
    public let span: Span
    /// How firmly the council put it.
    public let obligation: Obligation
    /// The words the council published.
    public let words: String
    /// The kind of contact a promise to reply is for; `nil` for any other promise.
    public let contact: TrackKind?

    /// Makes a promise.
    public init(
        _ clock: Clock, startsAt: Milestone, within span: Span, obligation: Obligation, words: String,
        contact: TrackKind? = nil
    ) {
        self.clock = clock
        self.startsAt = startsAt
        self.span = span
        self.obligation = obligation
        self.words = words
        self.contact = contact
    }
}

/// How firmly something is published; wording only: no right depends on it.
public enum Obligation: String, CaseIterable, Hashable, Sendable {
    /// "We will", "within".
    case will
    /// "We aim to".
    case aims
    /// "Usually".
    case usually
    /// "May", "can".
    case may
}
