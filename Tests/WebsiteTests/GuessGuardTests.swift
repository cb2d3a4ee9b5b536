import Testing

@testable import Website

@Suite("Whoever tries codes is slowed")
struct GuessGuardTests {
    /// The waits of so many tries, one after the other.
    private static func waits(_ count: Int, _ guess: (Int) -> Int64) -> [Int64] { (0..<count).map(guess) }

    @Test("the first tries of a reference are free, then each waits twice as long, up to ten seconds")
    func reference() {
        let guesses = GuessGuard()
        let waits = Self.waits(13) { guesses.wait(reference: "r", address: "a\($0)", at: Int64($0)) }
        #expect(waits == [0, 0, 0, 0, 0, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000])
    }

    @Test("so are the first of an address, of which many people may share one")
    func address() {
        let guesses = GuessGuard()
        let waits = Self.waits(23) { guesses.wait(reference: "r\($0)", address: "a", at: 0) }
        #expect(waits == Array(repeating: 0, count: 20) + [500, 1_000, 2_000])
        #expect(guesses.wait(reference: "another", address: "b", at: 0) == 0)
    }

    @Test("a try is remembered for an hour after the last")
    func memory() {
        let hour: Int64 = 3_600_000
        let guesses = GuessGuard()
        _ = Self.waits(6) { _ in guesses.wait(reference: "r", address: "a", at: 0) }
        #expect(guesses.wait(reference: "r", address: "a", at: hour) == 1_000)
        #expect(guesses.wait(reference: "r", address: "a", at: 2 * hour + 1) == 0)
    }

    @Test("the right code clears what was counted for its case")
    func right() {
        let guesses = GuessGuard()
        _ = Self.waits(7) { _ in guesses.wait(reference: "r", address: "a", at: 0) }
        guesses.right(reference: "r", address: "a")
        #expect(guesses.wait(reference: "r", address: "a", at: 0) == 0)
        for _ in 0..<100 {
            _ = guesses.wait(reference: "own", address: "home", at: 0)
            guesses.right(reference: "own", address: "home")
        }
        #expect(guesses.wait(reference: "own", address: "home", at: 0) == 0, "who knows the code is not slowed")
    }

    @Test("the tenth wrong try is told to the team, and then each that is ten times as many")
    func warnings() {
        let guesses = GuessGuard()
        let warned = (1...1_000).compactMap { count in
            _ = guesses.wait(reference: "r", address: "a", at: 0)
            return guesses.wrong(reference: "r").map { [count, $0] }
        }
        #expect(warned == [[10, 10], [100, 100], [1_000, 1_000]])
        #expect(guesses.wrong(reference: "nobody's") == nil)
    }

    @Test("a flood of other names does not clear one that is being guessed")
    func flood() {
        let guesses = GuessGuard()
        _ = Self.waits(8) { _ in guesses.wait(reference: "r", address: "a", at: 0) }
        for number in 0..<60_000 { _ = guesses.wait(reference: "x\(number)", address: "b\(number)", at: 1) }
        #expect(guesses.wait(reference: "r", address: "c", at: 2) == 4_000)
    }
}
