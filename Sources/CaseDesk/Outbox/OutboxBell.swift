public import CaseKernel
import Synchronization

/// Rings when something was written that is to leave the install, so that it need not be looked for.
public final class OutboxBell: Sendable {
    private let state = Mutex(State())

    private struct State {
        var rung: Set<CouncilID> = []
        var waiting: CheckedContinuation<Set<CouncilID>, Never>?
        var isClosed = false

        /// Whoever waits, with what it was rung for.
        mutating func takeWaiting() -> (CheckedContinuation<Set<CouncilID>, Never>, Set<CouncilID>)? {
            guard let waiting else { return nil }
            defer {
                self.waiting = nil
                rung = []
            }
            return (waiting, rung)
        }
    }

    /// Makes a bell that nobody hears yet.
    public init() {}

    /// Rings for a council.
    public func ring(_ council: CouncilID) {
        let waiting = state.withLock { state in
            state.rung.insert(council)
            return state.takeWaiting()
        }
        if let (continuation, rung) = waiting { continuation.resume(returning: rung) }
    }

    /// The councils it was rung for since it was last heard; waits until there is one, or until ``wake()`` or ``close()``.
    ///
    /// One listener at a time.
    public func heard() async -> Set<CouncilID> {
        await withCheckedContinuation { continuation in
            let rung = state.withLock { state -> Set<CouncilID>? in
                guard state.rung.isEmpty, !state.isClosed else {
                    defer { state.rung = [] }
                    return state.rung
                }
                state.waiting = continuation
                return nil
            }
            if let rung { continuation.resume(returning: rung) }
        }
    }

    /// Lets whoever listens go on, now and from now on.
    public func close() {
        state.withLock { $0.isClosed = true }
        wake()
    }

    /// Lets whoever listens now go on without having heard anything.
    public func wake() {
        let waiting = state.withLock { $0.takeWaiting() }
        if let (continuation, rung) = waiting { continuation.resume(returning: rung) }
    }
}
