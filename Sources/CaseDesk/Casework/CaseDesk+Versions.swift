public import CaseKernel
import CaseStore

/// Who moves open cases to the version in force, and why.
public struct MoveOrder: Codable, Hashable, Sendable {
    /// Who, by role.
    public let by: String
    /// Why.
    public let reason: String

    /// Makes an order.
    public init(by: String, because reason: String) {
        self.by = by
        self.reason = reason
    }
}

extension CaseDesk {
    /// What moving open cases to the version in force would come to; nothing is changed.
    ///
    /// Closed cases and those under the version in force are left alone.
    /// - Parameter only: the one case to look at; every open one without it.
    public func previewMoves(only: CaseID? = nil) async throws(DeskError) -> [CaseMove] {
        let order = MoveOrder(by: "preview", because: "preview")
        let current = try procedures.current(today)
        var moves: [CaseMove] = []
        for id in try await movable(to: current.moduleVersion, only) {
            guard let loaded = try await stillThere(id) else { continue }
            if let move = try await move(id, loaded, to: current.moduleVersion, order) { moves.append(move) }
        }
        return moves
    }

    /// Moves open cases to the version in force, with an event in each that says who did it and why.
    ///
    /// Each is moved by itself: where one cannot be, those before it have been.
    public func moveCases(_ order: MoveOrder, only: CaseID? = nil) async throws(DeskError) -> [CaseMove] {
        let current = try procedures.current(today)
        var moves: [CaseMove] = []
        for id in try await movable(to: current.moduleVersion, only) {
            let loaded = try await load(id)
            let move = try await move(id, loaded, to: current.moduleVersion, order)
            _ = try await perform(on: id) { today, _ throws(DeskError) in
                .moveToVersion(VersionMove(to: current.moduleVersion, by: order.by, because: order.reason, on: today))
            }
            if let move { moves.append(move) }
        }
        return moves
    }

    /// The open cases under another version.
    private func movable(to version: String, _ only: CaseID?) async throws(DeskError) -> [CaseID] {
        if let only { return try await load(only).moduleVersion == version ? [] : [only] }
        var found: [CaseID] = []
        var last: CaseSummary?
        repeat {
            let page = try await worklist(SummaryQuery(.open, limit: 1_000, after: last))
            for summary in page where summary.moduleVersion != version {
                // A closed case is on the worklist while somebody who wrote waits.
                if case .open? = try await stillThere(summary.id)?.state { found.append(summary.id) }
            }
            last = page.last
        } while last != nil
        return found
    }

    /// What a move comes to, as the procedure decides it.
    private func move(
        _ id: CaseID, _ loaded: Loaded, to version: String, _ order: MoveOrder
    ) async throws(DeskError) -> CaseMove? {
        let act = Act.moveToVersion(VersionMove(to: version, by: order.by, because: order.reason, on: today))
        let events: [Event]
        do { events = try decide(act, in: loaded.state, under: loaded.circumstances) } catch { throw .refused(error) }
        guard let before = loaded.state.file, let after = events.reduce(loaded.state, evolve).file,
            let move = after.moves.last
        else { return nil }
        return CaseMove(
            id, move, from: before, loaded.circumstances, to: after, try await circumstances(of: after))
    }
}
