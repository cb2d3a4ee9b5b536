import Synchronization

/// Tells the addresses once everything listens, so that whoever reads them can use both the site and a terminal.
final class Opening: Sendable {
    private let state = Mutex(State())
    private let tell: @Sendable (_ port: Int) -> Void

    private struct State {
        var port: Int?
        var officeRuns = false
    }

    /// Makes an opening that tells the site's port when both doors are open.
    init(tell: @escaping @Sendable (_ port: Int) -> Void) { self.tell = tell }

    /// The site listens at a port.
    func siteRuns(at port: Int) { note { $0.port = port } }

    /// The private socket listens.
    func officeRuns() { note { $0.officeRuns = true } }

    private func note(_ change: (inout State) -> Void) {
        let port = state.withLock { state -> Int? in
            change(&state)
            return state.officeRuns ? state.port : nil
        }
        if let port { tell(port) }
    }
}
