/// How long something took by the clock on the wall, in milliseconds: the median of five times, the lowest and the highest.
///
/// For work that is done on several cores or by another program. What else the machine does counts too.
struct WallClock {
    let median: Double
    let lowest: Double
    let highest: Double

    private static let times = 5

    /// Does `work` five times, after one that is not counted.
    init(of work: () throws -> Void) rethrows {
        try work()
        let clock = ContinuousClock()
        var taken: [Duration] = []
        for _ in 0..<Self.times { taken.append(try clock.measure(work)) }
        let milliseconds = taken.sorted().map { ($0 / .milliseconds(1) * 100).rounded() / 100 }
        (lowest, median, highest) = (milliseconds[0], milliseconds[Self.times / 2], milliseconds[Self.times - 1])
    }
}
