import Testing

@testable import Correspondence

@Suite("When something is tried again")
struct RetryPlanTests {
    private let plan = RetryPlan()

    /// How often it was tried before, and the least and the most to wait: twice as long each time, and a quarter by chance.
    static let waits: [(attempts: Int, least: Int64, most: Int64)] = [
        (0, 30, 37), (1, 60, 75), (2, 120, 150), (3, 240, 300), (6, 1_920, 2_400), (7, 3_600, 4_500),
        (19, 3_600, 4_500), (20, 3_600, 4_500), (1_000_000, 3_600, 4_500),
    ]

    @Test("waits double up to a cap, with some chance", arguments: waits)
    func doubles(attempts: Int, least: Int64, most: Int64) {
        let drawn = (0..<2_000).map { _ in plan.wait(afterAttempts: attempts, asked: nil) }
        #expect(drawn.allSatisfy { (least...most).contains($0) })
        #expect(Set(drawn).count > 4, "chance spreads them")
    }

    @Test("what failed together comes back apart: up to twice as late, by chance")
    func apart() {
        let drawn = (0..<2_000).map { _ in plan.wait(afterAttempts: 0, asked: nil, apart: true) }
        #expect(drawn.allSatisfy { (30...60).contains($0) } && drawn.contains { $0 > 45 })
    }

    static let asked: [(Int?, ClosedRange<Int64>)] = [
        (nil, 30...37), (0, 30...37), (10, 30...37), (600, 600...600), (86_400, 86_400...86_400),
    ]

    @Test("what the other side asked for is honoured, and a shorter wait is not", arguments: asked)
    func honours(asked: Int?, range: ClosedRange<Int64>) {
        for _ in 0..<200 { #expect(range.contains(plan.wait(afterAttempts: 0, asked: asked))) }
    }

    static let ends: [(now: Int64, since: Int64?, isOver: Bool)] = [
        (1_000, nil, false), (1_000, 1_000, false), (86_399, 0, false), (86_400, 0, true), (1_000_000, 0, true),
    ]

    @Test("it is given up after a day of trying", arguments: ends)
    func givesUp(now: Int64, since: Int64?, isOver: Bool) { #expect(plan.gives(up: now, since: since) == isOver) }

    @Test("a plan that makes no sense is made one")
    func sense() {
        let plan = RetryPlan(first: -5, longest: -10, givenUpAfter: 0)
        #expect(plan.first == 1 && plan.longest == 1)
        #expect((1...2).contains(plan.wait(afterAttempts: 5, asked: nil)))
    }
}
