public import PluginProtocol

/// What carries in a practice: nothing leaves the machine, and each delivery counts as arrived at once, so that what follows
/// from it can be rehearsed.
public struct PracticeCarrier: Carrier {
    /// Makes one; it holds nothing.
    public init() {}

    /// Says that it arrived.
    public func carry(_ delivery: Delivery, by plugin: String, for council: PluginCouncil) async -> CarriageOutcome {
        .answered(.delivered)
    }

    /// None: no plug-in is started.
    public func standings() async -> [PluginStanding] { [] }
}
