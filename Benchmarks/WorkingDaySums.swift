import CaseKernel

/// Adds random numbers of working days, 0 to 130, to random days of 2000 to 2049.
enum WorkingDaySums {
    private static let sums: [(start: Day, span: WorkingDays)] = {
        var numbers = RepeatableNumbers()
        return (0..<65_536).map { _ in
            (
                Day(number: .random(in: 10_957...29_200, using: &numbers)),
                WorkingDays(.random(in: 0...130, using: &numbers))
            )
        }
    }()

    private static let expected = try? total()

    /// Does them all once; their total must be the one of the first time, so that none can be left out.
    static func run() throws -> Int {
        guard try total() == expected else {
            throw NotAsMeant("the working-day sums differ from one round to the next")
        }
        return sums.count
    }

    private static func total() throws -> Int {
        let calendar = WorkingCalendar.englandAndWales
        var total = 0
        for sum in sums { total &+= Int(try calendar.day(sum.span, after: sum.start).number) }
        return total
    }
}

/// SplitMix64 from a fixed start, so that every run measures the same sums.
private struct RepeatableNumbers: RandomNumberGenerator {
    private var state: UInt64 = 2_006_1738

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
