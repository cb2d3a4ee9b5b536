/// A case's move to another version of the council's module, and why.
public struct VersionMove: Hashable, Sendable {
    /// The version it is under from now on.
    public let version: String
    /// Who moved it, by role.
    public let by: String
    /// Why.
    public let reason: String
    /// The day.
    public let on: Day
    /// The promises that go on, whatever the new version promises: those missed by then, for a date that was missed stays
    /// missed, and the time that the complainant has beyond the law's.
    public let kept: [KeptPromise]

    /// Brings the facts together; what is kept is for the procedure to say.
    public init(to version: String, by: String, because reason: String, on day: Day, kept: [KeptPromise] = []) {
        self.version = version
        self.by = by
        self.reason = reason
        on = day
        self.kept = kept
    }

    func keeping(_ kept: [KeptPromise]) -> VersionMove {
        VersionMove(to: version, by: by, because: reason, on: on, kept: kept)
    }
}

/// A promise that goes on for one track when the case is moved to another version.
public struct KeptPromise: Hashable, Sendable {
    /// On which track.
    public let track: TrackNumber
    /// The promise, as the version before had it.
    public let promise: Promise

    /// Brings the two together.
    public init(track: TrackNumber, promise: Promise) {
        self.track = track
        self.promise = promise
    }
}
