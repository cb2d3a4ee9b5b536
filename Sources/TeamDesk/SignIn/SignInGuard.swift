import Synchronization

/// Limits tries to sign in, by account and by the address they come from, without locking anybody out.
///
/// Tries are counted for account and caller together, so that a stranger elsewhere costs the account's owner nothing. Where
/// very many fail on one account from everywhere, only browsers that it was signed in with before may go on trying.
final class SignInGuard: Sendable {
    private let state = Mutex<[String: Tries]>([:])
    /// How many may fail before the next has to wait.
    private static let free = (pair: 5, caller: 30, account: 100, code: 5)
    /// How long failures are remembered, in seconds.
    private static let memory: Int64 = 15 * 60
    /// How many names are remembered before the oldest are let go.
    private static let limit = 50_000

    private struct Tries {
        var count = 0
        var last: Int64
    }

    /// How long a try has to wait, in seconds; 0 when it may be made. Counts it as failed until ``right(account:caller:)``.
    func wait(account: String, caller: String, isKnownDevice: Bool, at now: Int64) -> Int64 {
        state.withLock { state in
            let names = [
                ("pair \(account) \(caller)", Self.free.pair), ("caller \(caller)", Self.free.caller),
            ]
            var waits = names.map { name, free in Self.wait(name, free, state, now) }
            if !isKnownDevice { waits.append(Self.wait("account \(account)", Self.free.account, state, now)) }
            let wait = waits.max() ?? 0
            guard wait == 0 else { return wait }
            for (name, _) in names { Self.count(name, in: &state, at: now) }
            if !isKnownDevice { Self.count("account \(account)", in: &state, at: now) }
            return 0
        }
    }

    /// The try was right: what was counted for it was no guessing.
    func right(account: String, caller: String) {
        state.withLock { state in
            state["pair \(account) \(caller)"] = nil
            state["caller \(caller)"]?.count -= 1
            state["account \(account)"]?.count -= 1
        }
    }

    /// How long a code has to wait, in seconds; counts it as failed until ``rightCode(account:)``.
    func waitForCode(account: Int, at now: Int64) -> Int64 {
        state.withLock { state in
            let wait = Self.wait("code \(account)", Self.free.code, state, now)
            if wait == 0 { Self.count("code \(account)", in: &state, at: now) }
            return wait
        }
    }

    /// The code was right.
    func rightCode(account: Int) { state.withLock { $0["code \(account)"] = nil } }

    /// Half a minute after the last free try, doubled with each further one, up to the quarter of an hour that is remembered.
    private static func wait(_ name: String, _ free: Int, _ state: [String: Tries], _ now: Int64) -> Int64 {
        guard let tries = state[name], tries.count >= free, now - tries.last < memory else { return 0 }
        let length = min(memory, 30 << Int64(min(tries.count - free, 6)))
        return max(0, tries.last + length - now)
    }

    private static func count(_ name: String, in state: inout [String: Tries], at now: Int64) {
        if state.count >= limit {
            state = state.filter { now - $0.value.last < memory / 3 }
            if state.count >= limit { state = state.filter { $0.value.count > 1 } }
        }
        var tries = state[name] ?? Tries(last: now)
        if now - tries.last >= memory { tries.count = 0 }
        tries.count += 1
        tries.last = now
        state[name] = tries
    }
}
