import PluginProtocol

/// Cuts what a process writes into lines, and says when it wrote too much.
struct LineReader {
    private let longest: Int
    private let silentBytes: Int
    private let silentLines: Int
    private var rest: [UInt8] = []
    private var bytes = 0
    private var lines = 0
    private var isTooLong = false

    init(longest: Int = RPC.longestAnswer, limits: PluginLimits) {
        self.longest = longest
        silentBytes = limits.silentBytes
        silentLines = limits.silentLines
    }

    /// Takes more of what was written and gives the lines that ended, up to one that is too long.
    mutating func take(_ more: [UInt8]) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var start = more.startIndex
        bytes += more.count
        while let end = more[start...].firstIndex(of: UInt8(ascii: "\n")), !isTooLong {
            let line = rest + more[start..<end]
            isTooLong = line.count > longest
            if !isTooLong { found.append(line) }
            rest = []
            start = end + 1
        }
        rest += more[start...]
        isTooLong = isTooLong || rest.count > longest
        return found
    }

    /// Counts a line that answered something: what came before it is forgiven.
    mutating func answered() { (bytes, lines) = (rest.count, 0) }

    /// Counts a line that answered nothing, and gives how many there were since something was answered.
    mutating func answeredNothing() -> Int {
        lines += 1
        return lines
    }

    /// Whether a line is longer than it may be, or so much was written that answered nothing.
    var isFlooded: Bool { isTooLong || bytes > silentBytes || lines > silentLines }
}
