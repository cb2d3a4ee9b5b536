public import CaseKernel

/// Under what a history is gone through.
public struct TimelineSetting: Sendable {
    /// The law and the council's promises.
    public let procedure: Procedure
    /// The working days.
    public let calendar: WorkingCalendar
    /// The day on which it is looked at.
    public let asOf: Day
    /// The module's version that a case is pinned to.
    public let moduleVersion: String

    /// Brings them together.
    public init(procedure: Procedure, calendar: WorkingCalendar, asOf: Day, moduleVersion: String = "timeline") {
        self.procedure = procedure
        self.calendar = calendar
        self.asOf = asOf
        self.moduleVersion = moduleVersion
    }

    var circumstances: Circumstances { Circumstances(procedure: procedure, calendar: calendar, today: asOf) }
}
