/// When something that was not delivered is tried again, and when it is given up.
public struct RetryPlan: Hashable, Sendable {
    /// How long the first wait is, in seconds.
    public let first: Int64
    /// How long a wait is at most, in seconds.
    public let longest: Int64
    /// After how many seconds of trying it is given up, and becomes a task for somebody.
    public let givenUpAfter: Int64

    /// Makes a plan.
    public init(first: Int64 = 30, longest: Int64 = 3_600, givenUpAfter: Int64 = 24 * 3_600) {
        self.first = max(1, first)
        self.longest = max(self.first, longest)
        self.givenUpAfter = givenUpAfter
    }

    /// How many seconds to wait after an attempt: doubling, with up to a quarter more by chance so that many do not come
    /// back at once; no shorter than the other side asked.
    ///
    /// Several that failed together because a plug-in fell over one of them come back `apart`: up to twice as late, by chance,
    /// or the same one would fell the others each time.
    func wait(afterAttempts attempts: Int, asked: Int?, apart: Bool = false) -> Int64 {
        let doubled = attempts >= 20 ? longest : min(longest, first << Int64(attempts))
        let jitter = Int64.random(in: 0...max(1, apart ? doubled : doubled / 4))
        return max(doubled + jitter, Int64(asked ?? 0))
    }

    /// Whether something first tried at a moment is given up at another.
    func gives(up now: Int64, since first: Int64?) -> Bool { first.map { now - $0 >= givenUpAfter } ?? false }
}
