/// What a plug-in's process may take: time, memory and room to write.
public struct PluginLimits: Hashable, Sendable {
    /// How long a process may take to shake hands.
    public var handshake = Duration.seconds(10)
    /// How long it may take over a delivery, and over a check.
    public var delivery = Duration.seconds(60)
    /// How long it is kept without work.
    public var idle = Duration.seconds(60)
    /// How long deliveries may still take when the host stops.
    public var closing = Duration.seconds(5)
    /// How long it has to end when its input closes, and again when it is asked to with `SIGTERM`.
    public var grace = Duration.seconds(2)
    /// The first rest after failing; each that follows is twice as long.
    public var rest = Duration.seconds(1)
    /// The longest rest.
    public var longestRest = Duration.seconds(300)
    /// How many deliveries wait for a place in a process.
    public var waiting = 64
    /// How many bytes wait to be read by a process.
    public var unread = 32 << 20
    /// How many bytes it may write without answering anything.
    public var silentBytes = 1 << 20
    /// How many lines it may write that answer nothing.
    public var silentLines = 256
    /// How many lines of its standard error are logged in each ``errorSpan``.
    public var errorLines = 20
    /// The time over which lines of standard error are counted.
    public var errorSpan = Duration.seconds(60)
    /// Its address space, in bytes.
    public var memory = 1 << 30
    /// Its time on a processor, in whole seconds.
    public var cpu = 60
    /// The longest file it may write, in bytes.
    public var file = 64 << 20
    /// How many files it may have open.
    public var descriptors = 256

    /// The limits of a running install.
    public static let standard = PluginLimits()

    /// The standard limits, to be changed.
    public init() {}
}
