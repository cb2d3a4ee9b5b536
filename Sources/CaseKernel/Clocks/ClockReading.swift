/// One clock of one track: whose rule it is, and where it stands.
public struct ClockReading: Hashable, Sendable {
    /// Which track it runs for.
    public let track: TrackNumber
    /// What is to happen by it.
    public let clock: Clock
    /// Who set it, and where.
    public let authority: Authority
    /// Where it stands.
    public let standing: Standing
    /// Which point or action it is about, where it is not of the whole track: `point 2`.
    public let subject: String?

    init(track: TrackNumber, clock: Clock, authority: Authority, standing: Standing, subject: String? = nil) {
        self.track = track
        self.clock = clock
        self.authority = authority
        self.standing = standing
        self.subject = subject
    }

    /// The same, about one point or action.
    func about(_ subject: String) -> ClockReading {
        ClockReading(track: track, clock: clock, authority: authority, standing: standing, subject: subject)
    }

    /// Where a clock stands.
    public enum Standing: Hashable, Sendable {
        /// It has not begun, for want of this.
        case waiting(Waiting)
        /// It runs to a deadline.
        case running(Deadline)
        /// What it was for was done on a day.
        case done(Deadline, on: Day)
        /// It ended on a day without being done: withdrawn, or overtaken by the next stage.
        case ended(Deadline, on: Day)
        /// It leaves the days the calendar knows.
        case unknown(OutsideCalendar)
    }

    /// The deadline, once there is one.
    public var deadline: Deadline? {
        switch standing {
        case .waiting, .unknown: nil
        case .running(let deadline), .done(let deadline, _), .ended(let deadline, _): deadline
        }
    }

    /// Whether the limit was kept; `nil` while that is open.
    public var wasKept: Bool? {
        switch standing {
        case .waiting, .running, .unknown: nil
        case .done(let deadline, let day): day <= deadline.lastDay
        case .ended(let deadline, let day): day <= deadline.lastDay ? nil : false
        }
    }

    /// Whether it is the law's limit for something that the council gives the complainant longer to do: theirs is the later.
    public func isLengthened(among readings: [ClockReading]) -> Bool {
        guard case .law = authority, clock.isComplainants, let last = deadline?.lastDay else { return false }
        return readings.contains { other in
            guard case .council = other.authority, other.clock == clock, other.track == track else { return false }
            return (other.deadline?.lastDay).map { $0 > last } == true
        }
    }

    /// Whether it runs and its last day has gone by.
    public func isLate(on today: Day) -> Bool {
        if case .running(let deadline) = standing { today > deadline.lastDay } else { false }
    }
}
