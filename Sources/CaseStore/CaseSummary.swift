public import CaseKernel

/// One line of a worklist: what can be listed about a case without opening its history. It holds no personal data.
///
/// A projection: its dates were right under the stamped versions, and it can be made again from the events.
public struct CaseSummary: Hashable, Sendable {
    /// The case.
    public let id: CaseID
    /// Where the case stands, in a word of the desk's choosing.
    public let stage: String
    /// Whether anything is still to be done.
    public let isOpen: Bool
    /// The day the representation was received.
    public let receivedOn: Day
    /// The next deadline, or `nil` while no clock runs.
    public let nextDue: Day?
    /// What is due then, in a word of the desk's choosing.
    public let nextStep: String?
    /// Under which procedure it runs, in a word of the desk's choosing.
    public let route: String
    /// Who it waits for, in a word of the desk's choosing.
    public let waitsFor: String
    /// The accounts that have a part of it, ascending.
    public let handlers: [Int]
    /// The accounts that are kept from it, because their owners are complained about; ascending.
    public let barred: [Int]
    /// The calendar the dates were worked out with.
    public let calendarVersion: String
    /// The statement of the law the dates were worked out with.
    public let lawVersion: String
    /// The council module the case is pinned to, as ``ModuleVersion/version``.
    public let moduleVersion: String

    /// Makes a summary.
    public init(
        id: CaseID, stage: String, isOpen: Bool, receivedOn: Day, nextDue: Day?, nextStep: String?,
        route: String = "", waitsFor: String = "", handlers: [Int] = [], barred: [Int] = [],
        calendarVersion: String, lawVersion: String, moduleVersion: String
    ) {
        self.id = id
        self.stage = stage
        self.isOpen = isOpen
        self.receivedOn = receivedOn
        self.nextDue = nextDue
        self.nextStep = nextStep
        self.route = route
        self.waitsFor = waitsFor
        self.handlers = Array(Set(handlers)).sorted()
        self.barred = Array(Set(barred)).sorted()
        self.calendarVersion = calendarVersion
        self.lawVersion = lawVersion
        self.moduleVersion = moduleVersion
    }
}
