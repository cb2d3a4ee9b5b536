public import CaseKernel

/// A clock as it is shown: over the door, on the pages and at the terminal.
public struct DeadlineView: Codable, Hashable, Sendable {
    /// What is to happen by it.
    public let step: String
    /// The last day in time, as an ISO date; `null` while no clock runs.
    public let dueOn: String?
    /// `law`, `council`, `ombudsman` or `policy`.
    public let setBy: String
    /// The provision, or the council's words.
    public let source: String
    /// Whether it rests on holidays that are computed and not yet published.
    public let provisional: Bool
    /// What a clock that has not begun waits for.
    public let waitingFor: String?
    /// `waiting`, `running`, `late`, `met`, `missed` or `ended`.
    public let status: String
    /// The day it was done, if it was.
    public let doneOn: String?
    /// Every day from day 0 to the last, and why each did or did not count.
    public let explanation: [String]

    /// Shows a reading as it stands on `today`.
    public init(_ reading: ClockReading, on calendar: WorkingCalendar, today: Day) {
        step = reading.clock.rawValue
        setBy = reading.authority.name
        source = reading.authority.citation
        dueOn = reading.deadline?.lastDay.description
        provisional = reading.deadline?.isProvisional ?? false
        explanation = reading.deadline.map { $0.explanation(on: calendar).map(\.inWords) } ?? []
        switch reading.standing {
        case .waiting(let waiting): (waitingFor, status, doneOn) = (waiting.rawValue, "waiting", nil)
        case .running: (waitingFor, status, doneOn) = (nil, reading.isLate(on: today) ? "late" : "running", nil)
        case .done(_, let day):
            (waitingFor, status, doneOn) = (nil, reading.wasKept == false ? "missed" : "met", day.description)
        case .ended: (waitingFor, status, doneOn) = (nil, reading.wasKept == false ? "missed" : "ended", nil)
        case .unknown: (waitingFor, status, doneOn) = (nil, "unknown", nil)
        }
    }

    enum CodingKeys: String, CodingKey {
        case step, source, provisional, status, explanation
        case dueOn = "due_on"
        case setBy = "set_by"
        case waitingFor = "waiting_for"
        case doneOn = "done_on"
    }

    /// Writes every key; what is not known is `null`, not absent.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(step, forKey: .step)
        try container.encode(dueOn, forKey: .dueOn)
        try container.encode(setBy, forKey: .setBy)
        try container.encode(source, forKey: .source)
        try container.encode(provisional, forKey: .provisional)
        try container.encode(waitingFor, forKey: .waitingFor)
        try container.encode(status, forKey: .status)
        try container.encode(doneOn, forKey: .doneOn)
        try container.encode(explanation, forKey: .explanation)
    }
}
