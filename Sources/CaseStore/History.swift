public import CaseKernel

/// Everything that has happened in one case, oldest first.
public struct History: Hashable, Sendable {
    /// The case.
    public let id: CaseID
    /// The events, oldest first; never empty.
    public let events: [StoredEvent]

    /// Makes a history.
    public init(id: CaseID, events: [StoredEvent]) {
        self.id = id
        self.events = events
    }

    /// The version to append after.
    public var version: CaseVersion { CaseVersion(number: events.count) }
}
