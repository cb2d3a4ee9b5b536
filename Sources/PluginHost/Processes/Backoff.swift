/// How long a plug-in rests after failing: twice as long each time, up to a limit, and not quite the same for all.
struct Backoff: Hashable, Sendable {
    let first: Duration
    let longest: Duration

    /// The rest after so many failures in a row; none gives none.
    func rest(after failures: Int, jitter: Double = .random(in: 0.8...1.2)) -> Duration {
        guard failures > 0 else { return .zero }
        var rest = first
        for _ in 1..<failures where rest < longest { rest *= 2 }
        return min(rest, longest) * jitter
    }
}
