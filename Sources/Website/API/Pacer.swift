import Synchronization

/// Slows callers who send a great deal, per council and address, and never refuses one.
///
/// A children's home or a school shares one address, so a busy address waits its turn, up to ``longestWait``; it is
/// the generic cell rate algorithm with the refusal left out.
public final class Pacer: Sendable {
    private let times = Mutex<[Caller: Int64]>([:])
    private let isOn: Bool
    /// How many requests pass at once before any waits.
    private let burst: Int64 = 30
    /// The pace after that: one every 250 ms.
    private let interval: Int64 = 250
    /// No request waits longer, in milliseconds.
    private let longestWait: Int64 = 5_000
    /// How many callers are remembered before those at rest are forgotten.
    private let rememberedLimit = 50_000

    private struct Caller: Hashable {
        let council: String
        let address: String
    }

    /// Makes a pacer; one that is off lets everything through at once, for load tests.
    public init(isOn: Bool) { self.isOn = isOn }

    /// How long a request has to wait, in milliseconds, given a steady clock's milliseconds.
    func wait(council: String, address: String, at now: Int64) -> Int64 {
        guard isOn else { return 0 }
        return times.withLock { times in
            if times.count >= rememberedLimit { times = times.filter { $0.value > now } }
            let caller = Caller(council: council, address: address)
            let due = max(times[caller] ?? now, now)
            // A caller far ahead of the pace stays at the longest wait rather than at an ever longer one.
            times[caller] = min(due + interval, now + burst * interval + longestWait)
            return min(max(0, due - now - burst * interval), longestWait)
        }
    }
}
