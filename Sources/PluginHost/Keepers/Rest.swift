import PluginProtocol

/// A time in which a plug-in that failed is not started, unless what it is given changes.
struct Rest: Hashable, Sendable {
    let until: ContinuousClock.Instant
    /// What is answered meanwhile.
    let answer: CarriageOutcome.Unavailability
    /// With what it failed.
    let council: PluginCouncil
    /// The operator's file when it failed; `nil` when there was none.
    let stamp: [Int]?

    /// Whether it goes on, for a council as it is now.
    func holds(for council: PluginCouncil, stamp: [Int]?) -> Bool {
        ContinuousClock.now < until && council == self.council && stamp == self.stamp
    }
}
