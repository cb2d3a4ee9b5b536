import CaseKernel

/// Walks through every kind of state that acts lead to, within a bound, and looks for what must never happen.
///
/// A state that differs from one seen before only in words, notices or days that decide nothing is not gone through again. Of
/// those still to be gone through, the next is one whose stage has been seen least, so that the last stages are reached too.
struct Explorer {
    /// Decides an act; tests put a broken one in its place.
    typealias Decision = @Sendable (Act, CaseState, Circumstances) throws(Refusal) -> [Event]

    let procedure: Procedure
    let bound: Int
    var decision: Decision = { act, state, now throws(Refusal) in try decide(act, in: state, under: now) }

    /// A case on a day.
    struct Node: Sendable {
        let state: CaseState
        let today: Day
        let place: String

        init(state: CaseState, today: Day) {
            self.state = state
            self.today = today
            place = state.place
        }
    }

    /// What was found wrong, and the number of states that were gone through.
    struct Result: Sendable {
        var violations: [Violation] = []
        var visited = 0
        var standings: Set<String> = []
    }

    func circumstances(_ today: Day) -> Circumstances {
        Circumstances(procedure: procedure, calendar: .englandAndWales, today: today)
    }

    /// Explores from an opening.
    func explore(from opening: Act, on today: Day) throws -> Result {
        var result = Result()
        let events = try decision(opening, .unopened, circumstances(today))
        var frontier = [Node(state: events.reduce(.unopened, evolve), today: today)]
        var seen: Set<Sketch> = []
        var visits: [String: Int] = [:]
        while !frontier.isEmpty, result.visited < bound {
            let least = frontier.indices.min {
                visits[frontier[$0].place, default: 0] < visits[frontier[$1].place, default: 0]
            }
            let node = frontier.remove(at: least ?? 0)
            result.visited += 1
            visits[node.place, default: 0] += 1
            result.standings.insert(node.place)
            if !hasAnEnd(node) { result.violations.append(Violation(.noEnd, node.place)) }
            for next in try successors(of: node, noting: &result.violations)
            where seen.insert(Sketch(next, procedure)).inserted {
                frontier.append(next)
            }
        }
        return result
    }

    /// Every state one act, or the next day that matters, away.
    private func successors(of node: Node, noting violations: inout [Violation]) throws -> [Node] {
        let now = circumstances(node.today)
        var next: [Node] = []
        for open in openSteps(in: node.state, under: now) where open.isOpen {
            for act in Fills.acts(of: open, in: node.state, under: now) {
                guard let events = try? decision(act, node.state, now) else { continue }
                let after = events.reduce(node.state, evolve)
                violations += Violation.found(
                    by: act, of: events, from: node.state, to: after, under: now)
                next.append(Node(state: after, today: node.today))
            }
        }
        if let later = nextDay(after: node) { next.append(Node(state: node.state, today: later)) }
        return next
    }

    /// The next day that is the one before a limit of the law or a promise of the council's, the limit, or the day after.
    func nextDay(after node: Node) -> Day? {
        let readings = node.state.file?.clocks(under: procedure, on: .englandAndWales) ?? []
        return readings.compactMap { reading -> Day? in
            guard let last = reading.lastDayThatBinds else { return nil }
            return [-1, 0, 1].map { last.advanced(by: $0) }.first { $0 > node.today }
        }.min()
    }

    /// Whether some lawful way leads to the end of the case: what is due is done, step by step, until it can be closed.
    private func hasAnEnd(_ node: Node) -> Bool {
        var (state, today) = (node.state, node.today)
        for _ in 0..<80 {
            if case .closed = state { return true }
            let now = circumstances(today)
            let steps = openSteps(in: state, under: now).filter(\.isOpen)
            let chosen = Fills.towardsAnEnd.lazy.flatMap { name in steps.filter { $0.step == name } }
                .compactMap { open -> [Event]? in
                    Fills.acts(of: open, in: state, under: now).lazy.compactMap { try? decision($0, state, now) }.first
                }.first
            if let chosen {
                state = chosen.reduce(state, evolve)
            } else if let later = nextDay(after: Node(state: state, today: today)) {
                today = later
            } else {
                return false
            }
        }
        return false
    }
}

extension CaseState {
    /// Where the first track of a case is, coarsely, and how many others there are.
    fileprivate var place: String {
        if case .closed = self { return "closed" }
        let tracks = (file?.tracks ?? []).map { track in
            switch track.progress {
            case .intended: "intended"
            case .awaitingStart: "waits"
            case .running(let pass): "runs \(pass.stage.rawValue)\(pass.work)"
            case .answered(let pass, _): "answered \(pass.stage.rawValue)"
            case .ended: "ended"
            }
        }
        return (tracks.first ?? "") + (tracks.count > 1 ? " and another" : "")
    }
}

extension StagePass {
    /// How far the work of a stage has got.
    fileprivate var work: String {
        let parts = Appointment.Part.allCases.count { investigation.holder(of: $0) != nil }
        return stage == .investigation
            ? ", \(parts) appointed, \(investigation.reports.count) reports"
            : ", \(panel.members.count) members\(panel.met == nil ? "" : ", met")\(panel.reportReceivedOn == nil ? "" : ", reported")"
    }
}

/// A state as far as it decides what can come next.
struct Sketch: Hashable {
    private let isClosed: Bool
    private let isUnread: Bool
    private let tracks: [TrackSketch]
    private let openActions: Int

    private struct TrackSketch: Hashable {
        let kind: TrackKind
        let points: Int
        let ending: String
        let passes: [String]
        let isInformed: Bool
        let isAcknowledged: Bool
        let advocacy: String
        let clocks: [String]
    }

    init(_ node: Explorer.Node, _ procedure: Procedure) {
        if case .closed = node.state { isClosed = true } else { isClosed = false }
        let file = node.state.file
        isUnread = file?.unreadSince != nil
        openActions = file?.actions.count { !$0.isSettled } ?? 0
        tracks = (file?.tracks ?? []).map { track in
            TrackSketch(
                kind: track.kind, points: track.points.count, ending: track.ending.map { "\($0)".prefix(9) + "" } ?? "",
                passes: track.passes.map(Self.sketch), isInformed: track.informedOn != nil,
                isAcknowledged: track.acknowledgedOn != nil, advocacy: "\(track.advocacy)".prefix(6) + "",
                clocks: file?.clocks(of: track, under: procedure, on: .englandAndWales).compactMap { reading in
                    guard let last = reading.lastDayThatBinds else { return nil }
                    let side = node.today < last ? "<" : node.today == last ? "=" : ">"
                    return "\(reading.clock.rawValue) \(reading.authority.name)\(side)"
                } ?? [])
        }
    }

    private static func sketch(_ pass: StagePass) -> String {
        let (work, panel) = (pass.investigation, pass.panel)
        let parts = Appointment.Part.allCases.map { work.holder(of: $0) == nil ? "-" : "+" }.joined()
        return "\(pass.stage.rawValue) \(pass.start != nil) \(pass.extensions.count) \(pass.answer != nil) \(parts) "
            + "\(work.reports.count) \(work.childNotifiedOn != nil) \(panel.members.count) \(panel.met != nil) "
            + "\(panel.reportReceivedOn != nil) \(pass.awaitsLateDecision) \(panel.lateDecision?.isAccepted as Any)"
    }
}

extension ClockReading {
    /// The last day of a limit of the law or a promise of the council's that runs; a target or another way of counting binds
    /// nobody.
    fileprivate var lastDayThatBinds: Day? {
        guard case .running(let deadline) = standing, ["law", "council"].contains(authority.name) else { return nil }
        return deadline.lastDay
    }
}
