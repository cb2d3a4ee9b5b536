import Glibc

/// How often something was done in a second of one core: the median of five rounds, and the lowest and highest of them.
///
/// The thread's own processor time is counted, so that another program's work on the machine does not count as ours.
struct Rate {
    let median: Int
    let lowest: Int
    let highest: Int

    private static let rounds = 5
    private static let secondsInRound = 1.0

    /// Repeats `work`, which says how many things it did, for a round of a second, five times, after one that is not counted.
    init(of work: () throws -> Int) rethrows {
        _ = try work()
        let rates = try (0..<Self.rounds).map { _ in try Self.perSecond(work) }.sorted()
        (lowest, median, highest) = (rates[0], rates[rates.count / 2], rates[rates.count - 1])
    }

    private static func perSecond(_ work: () throws -> Int) rethrows -> Int {
        let start = processorSeconds
        var done = 0
        var elapsed = 0.0
        while elapsed < secondsInRound {
            done += try work()
            elapsed = processorSeconds - start
        }
        return Int(Double(done) / elapsed)
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// What was measured is not what was meant to be: the figures would be worth nothing.
struct NotAsMeant: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
