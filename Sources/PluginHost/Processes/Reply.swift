import PluginProtocol

/// How a request to a process ended.
enum Reply: Sendable {
    /// A line with its number.
    case line([UInt8], RPC.Header?)
    /// Nothing, in the time it had.
    case late
    /// The process ended first, in this way.
    case ended(CarriageOutcome.Misbehaviour)
    /// It was not asked: the process takes no more work.
    case notAsked
    /// It was not asked: too much waits to be read by it.
    case unread
    /// It was not asked: it is longer than a request may be.
    case tooLong
}
