import Glibc
import Logging
import PluginProtocol

/// One process of a plug-in: what it is asked, what it answers, and its end.
///
/// It decides about single requests; whether another process takes its place is for ``PluginKeeper``.
actor PluginProcess {
    /// Which of its keeper's processes it is, from 1.
    nonisolated let number: Int
    /// The council, with the settings of its module, as they were when it was started.
    nonisolated let council: PluginCouncil
    nonisolated let launch: Launch
    nonisolated let limits: PluginLimits
    nonisolated let scrubber = Scrubber()
    nonisolated let logger: Logger

    /// What was asked and is not answered yet.
    private struct Pending {
        let continuation: CheckedContinuation<Reply, Never>
        let timer: Task<Void, Never>
    }

    nonisolated let input: AsyncStream<[UInt8]>
    private let inputEnd: AsyncStream<[UInt8]>.Continuation
    private var pending: [Int: Pending] = [:]
    private var lastID = 0
    private var unread = 0
    private var reader: LineReader
    /// Its number in the system, from when it was started until just before that number may be another's.
    private var system: pid_t?
    private var takesWork = true
    /// How it ends once nothing is pending.
    private var endWhenDone: Ending?
    /// How it is made to end; the strictest so far.
    private var ending: Ending?
    /// What becomes of what is in flight when it ends.
    private var cause = CarriageOutcome.Misbehaviour.crashed
    /// The last it wrote to standard error, as the log has it; known once it has ended.
    private var lastWords: String?
    private let (over, overEnd) = AsyncStream<Never>.makeStream()
    /// What it did first, for which another takes its place.
    private var blame: CarriageOutcome.Misbehaviour?

    /// Ways of ending a process, the strictest last.
    enum Ending: Int, Sendable {
        /// Its input is closed, then it is asked to end, then it is killed.
        case politely
        case killed
    }

    init(_ number: Int, of council: PluginCouncil, launch: Launch, limits: PluginLimits, logger: Logger) {
        self.number = number
        self.council = council
        self.launch = launch
        self.limits = limits
        self.logger = logger
        reader = LineReader(limits: limits)
        (input, inputEnd) = AsyncStream.makeStream()
    }

    /// Whether it was made to end before it was started.
    var isOver: Bool { ending != nil }

    /// How it misbehaved; `nil` while it has not, and when it was only asked to end.
    var misbehaviour: CarriageOutcome.Misbehaviour? { blame }

    // MARK: Asking

    /// Asks something and waits for the answer, for so long; the texts are what it could repeat of it.
    func ask(_ line: (Int) throws -> [UInt8], telling texts: [String] = [], within limit: Duration) async -> Reply {
        lastID += 1
        let id = lastID
        guard takesWork else { return .notAsked }
        guard let request = try? line(id), request.count <= RPC.longestRequest else { return .tooLong }
        guard unread + request.count <= limits.unread else { return .unread }
        unread += request.count
        for text in texts { scrubber.learn(text) }
        inputEnd.yield(request)
        return await withCheckedContinuation { continuation in
            let timer = Task {
                guard (try? await Task.sleep(for: limit)) != nil else { return }
                self.answer(id, .late)
            }
            pending[id] = Pending(continuation: continuation, timer: timer)
        }
    }

    private func answer(_ id: Int, _ reply: Reply) {
        guard let asked = pending.removeValue(forKey: id) else { return }
        asked.timer.cancel()
        asked.continuation.resume(returning: reply)
    }

    /// Ends it if it was to end when all is answered; called after each answer has been dealt with.
    func settle() {
        if pending.isEmpty, let endWhenDone { end(endWhenDone) }
    }

    // MARK: Ending

    /// Notes that it hung or lied: it gets no more work, and ends when the others in flight are answered.
    func retire(for blame: CarriageOutcome.Misbehaviour) {
        self.blame = self.blame ?? blame
        retire(.killed)
    }

    /// Gives it no more work, and ends it when all is answered, or after so long.
    func retire(_ how: Ending, within limit: Duration? = nil) {
        takesWork = false
        endWhenDone = endWhenDone == .killed ? .killed : how
        settle()
        guard let limit, ending == nil else { return }
        Task {
            try? await Task.sleep(for: limit)
            self.end(how)
        }
    }

    private func end(_ how: Ending) {
        guard ending.map({ $0.rawValue < how.rawValue }) ?? true else { return }
        takesWork = false
        ending = how
        inputEnd.finish()
        switch how {
        case .killed: signal(SIGKILL)
        case .politely:
            Task {
                try? await Task.sleep(for: limits.grace)
                self.signal(SIGTERM)
                try? await Task.sleep(for: limits.grace)
                self.signal(SIGKILL)
            }
        }
    }

    /// Ends it at once for what it did; what is in flight ends in the same way.
    func condemn(_ cause: CarriageOutcome.Misbehaviour) {
        if ending == nil { self.cause = cause }
        blame = blame ?? cause
        end(.killed)
        answerAll()
    }

    private func answerAll() {
        for id in pending.keys { answer(id, .ended(cause)) }
    }

    /// To the whole group: a plug-in's own children end with it.
    private func signal(_ number: Int32) {
        if let system { kill(-system, number) }
    }

    // MARK: Events of its life

    func began(_ system: pid_t) {
        self.system = system
        if ending != nil { signal(SIGKILL) }
    }

    /// It closed its output: it has ended, or is of no more use.
    func outputEnded() {
        if ending == .politely { cause = .hung }
        if ending == nil, endWhenDone == nil { blame = blame ?? .crashed }
        takesWork = false
        ending = ending ?? .killed
        if ending == .killed { signal(SIGKILL) }
        inputEnd.finish()
        answerAll()
    }

    /// The process has ended and is not reaped yet, so that its number is still its own.
    func ended() {
        signal(SIGKILL)
        system = nil
        outputEnded()
    }

    /// Its standard error has ended.
    func spoke(_ line: String?) {
        lastWords = line
        overEnd.finish()
    }

    /// The last it wrote to standard error; waits for its end, but not for a child of its own that keeps it open.
    func hearLastWords() async -> String? {
        let (over, limit) = (over, limits.grace)
        await withTaskGroup { group in
            group.addTask { for await _ in over {} }
            group.addTask { try? await Task.sleep(for: limit) }
            await group.next()
            group.cancelAll()
        }
        return lastWords
    }

    func wrote(_ count: Int) { unread -= count }

    /// Takes what it wrote on standard output.
    func take(_ bytes: [UInt8]) {
        guard ending != .killed else { return }
        for line in reader.take(bytes) {
            guard !reader.isFlooded else { break }
            take(line: line)
        }
        if reader.isFlooded { condemn(.flooded) }
    }

    private func take(line: [UInt8]) {
        let header = try? RPC.header(of: line)
        guard let id = header?.id ?? AnswerNumber.of(line), header?.method == nil, pending[id] != nil else {
            // Those that follow are counted and not spoken of.
            if reader.answeredNothing() == 1 { logger.notice("The plug-in wrote a line that answers nothing") }
            return
        }
        reader.answered()
        answer(id, .line(line, header))
    }
}
