import Synchronization

/// Slows whoever tries codes, by the reference they try and by the address they come from, and says when to warn the team.
///
/// It never refuses, so nobody can lock a person out of their own case; and it knows nothing of which references exist, so how
/// long an answer takes tells nothing either.
final class GuessGuard: Sendable {
    private let state = Mutex(State())
    /// How many wrong tries pass before any waits: a person who mistypes, and a home whose children share an address.
    private static let free = (reference: 5, address: 20)
    /// The longest wait, in milliseconds.
    private let longestWait: Int64
    /// How long a try is remembered, in milliseconds.
    private static let memory: Int64 = 60 * 60 * 1_000
    /// How many are remembered before the oldest are let go.
    private static let limit = 50_000

    /// Makes a guard that knows of no tries.
    init(longestWait: Int64 = 10_000) { self.longestWait = longestWait }

    private struct State {
        var references: [String: Tries] = [:]
        var addresses: [String: Tries] = [:]
    }

    private struct Tries {
        var count = 0
        var last: Int64
    }

    /// Counts a try before it is looked at, and tells how long it has to wait, in milliseconds.
    ///
    /// - Parameter now: a steady clock's milliseconds.
    func wait(reference: String, address: String, at now: Int64) -> Int64 {
        state.withLock { state in
            let tries = Self.count(reference, in: &state.references, at: now)
            let calls = Self.count(address, in: &state.addresses, at: now)
            return max(wait(after: tries, free: Self.free.reference), wait(after: calls, free: Self.free.address))
        }
    }

    /// The try was right: what was counted for it was no guessing.
    func right(reference: String, address: String) {
        state.withLock { state in
            state.references[reference] = nil
            state.addresses[address]?.count -= 1
        }
    }

    /// The try was wrong: how many there have been for this reference, when that is a number to warn of.
    func wrong(reference: String) -> Int? {
        state.withLock { state in
            guard let count = state.references[reference]?.count, [10, 100, 1_000, 10_000].contains(count) else {
                return nil
            }
            return count
        }
    }

    /// Half a second, doubled with each further try.
    private func wait(after count: Int, free: Int) -> Int64 {
        guard count > free else { return 0 }
        return min(longestWait, 500 << Int64(min(count - free - 1, 10)))
    }

    private static func count(_ name: String, in tries: inout [String: Tries], at now: Int64) -> Int {
        if tries.count >= limit { letGo(of: &tries, at: now) }
        var found = tries[name] ?? Tries(last: now)
        if now - found.last > memory { found.count = 0 }
        found.count += 1
        found.last = now
        tries[name] = found
        return found.count
    }

    /// The oldest go first, then those that had no wait yet: whoever floods with new names does not clear the old ones.
    private static func letGo(of tries: inout [String: Tries], at now: Int64) {
        tries = tries.filter { now - $0.value.last < memory / 4 }
        if tries.count >= limit { tries = tries.filter { $0.value.count > free.reference } }
        if tries.count >= limit { tries = [:] }
    }
}
