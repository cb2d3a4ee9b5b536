/// What a case is run under: the law, and beside it what the council promises.
public struct Procedure: Hashable, Sendable {
    /// The statutory limits.
    public let law: Law
    /// The council's own limits: each at most as long as the law's, but for what the complainant is given time to do.
    public let promises: [Promise]

    /// Makes a procedure; a promise slower than the law is left out, for the law applies.
    ///
    /// A complainant may be given longer than the law does; whether they are is seen in each case, for it depends on the days.
    public init(law: Law, promises: [Promise] = []) {
        self.law = law
        self.promises = promises.filter { promise in
            guard !promise.clock.isComplainants, let limit = law.limit(for: promise.clock) else { return true }
            return promise.span.isWithin(limit.days)
        }
    }

    /// What the council promises about a clock.
    public func promise(about clock: Clock) -> Promise? { promises.first { $0.clock == clock } }

    /// What the council promises of its reply to one kind of contact.
    public func promise(toReplyTo contact: TrackKind) -> Promise? {
        promises.first { $0.clock == .reply && $0.contact ?? contact == contact }
    }
}

/// What a decision depends on besides the case: the procedure, the calendar and which day it is.
public struct Circumstances: Sendable {
    /// The law and the council's promises.
    public let procedure: Procedure
    /// The working days.
    public let calendar: WorkingCalendar
    /// The civil date in England.
    public let today: Day
    /// What the council has arranged for now.
    public let arrangements: Arrangements

    /// Brings them together.
    public init(
        procedure: Procedure, calendar: WorkingCalendar, today: Day, arrangements: Arrangements = .none
    ) {
        self.arrangements = arrangements
        self.procedure = procedure
        self.calendar = calendar
        self.today = today
    }
}
