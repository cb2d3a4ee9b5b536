import Logging

/// What one process writes to standard error, on its way to the log: scrubbed, cut and counted.
struct ErrorLog {
    /// The longest line that is logged, in characters.
    static let longestLine = 200
    /// How much of a line is looked at, in bytes; the rest of it is passed over.
    static let longestRead = 4_096

    private let limits: PluginLimits
    private let scrubber: Scrubber
    private let logger: Logger
    private var line: [UInt8] = []
    private var logged = 0
    /// The last line that reached the log, as it stands there.
    private(set) var lastLine: String?
    private var leftOut = 0
    private var began = ContinuousClock.now

    init(limits: PluginLimits, scrubber: Scrubber, logger: Logger) {
        self.limits = limits
        self.scrubber = scrubber
        self.logger = logger
    }

    /// Takes more of what was written.
    mutating func take(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            add(rest[..<end])
            endLine()
            rest = rest[(end + 1)...]
        }
        add(rest)
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        line += bytes.prefix(max(0, Self.longestRead + 1 - line.count))
    }

    /// Logs what is left when the process has ended.
    mutating func finish() {
        endLine()
        saySilence()
    }

    private mutating func endLine() {
        guard !line.isEmpty else { return }
        defer { line.removeAll(keepingCapacity: true) }
        if began.duration(to: .now) >= limits.errorSpan {
            saySilence()
            (logged, began) = (0, .now)
        }
        guard logged < limits.errorLines else {
            leftOut += 1
            return
        }
        logged += 1
        let scrubbed = scrubber.scrubbed(text)
        guard !scrubbed.isEmpty else { return }
        let line = String(scrubbed.prefix(Self.longestLine))
        lastLine = line
        logger.notice("The plug-in wrote to standard error", metadata: ["text": "\(line)"])
    }

    /// The line; what was cut off in the middle of a word is no word that a scrubber knows, and goes.
    private var text: String {
        let text = String(decoding: line, as: UTF8.self)
        guard line.count > Self.longestRead else { return text }
        return text.lastIndex(of: " ").map { String(text[..<$0]) } ?? ""
    }

    private mutating func saySilence() {
        guard leftOut > 0 else { return }
        logger.notice("Lines of the plug-in's standard error were left out", metadata: ["lines": "\(leftOut)"])
        leftOut = 0
    }
}
