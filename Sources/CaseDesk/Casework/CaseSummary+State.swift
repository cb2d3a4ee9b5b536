import CaseKernel
public import CaseStore

extension CaseSummary {
    /// What the worklist shows of a case; no personal data.
    init(_ id: CaseID, _ state: CaseState, under circumstances: Circumstances, moduleVersion: String) {
        // Both are worked out once: a summary is made with every event.
        let due = openSteps(in: state, under: circumstances).filter(\.isDue)
        let running = Self.running(in: state, under: circumstances)
        let next = Self.next(due, running)
        // A closed case comes back while somebody who wrote, or lost their code, waits.
        let isOpen = if case .closed = state { !due.isEmpty } else { true }
        self.init(
            id: id, stage: StandingName(state).rawValue, isOpen: isOpen,
            receivedOn: state.file?.receivedOn ?? circumstances.today,
            nextDue: next?.day, nextStep: next?.name, route: Self.route(state),
            waitsFor: (isOpen ? Waits(state.file, due: due, runs: !running.isEmpty) : .nobody).rawValue,
            handlers: state.file.map { $0.assignments.values.map(\.number) } ?? [],
            barred: state.file.map { $0.peopleComplainedAbout.compactMap(\.account?.number) } ?? [],
            calendarVersion: circumstances.calendar.version,
            lawVersion: circumstances.procedure.law.version, moduleVersion: moduleVersion)
    }

    /// The procedures that a case may be listed under.
    public enum Route: String, CaseIterable, Sendable {
        /// The Children Act procedure, whatever runs beside it.
        case statutory = "statutory"
        /// The council's own.
        case corporate = "corporate"
        /// None: it is a comment, or only the wish to complain.
        case none = "none"
    }

    private static func route(_ state: CaseState) -> String {
        let tracks = state.file?.tracks ?? []
        let running = tracks.filter { $0.ending == nil }
        let kinds = Set((running.isEmpty ? tracks : running).filter { $0.progress != .intended }.map(\.kind))
        let route: Route = kinds.contains(.statutory) ? .statutory : kinds.contains(.corporate) ? .corporate : .none
        return route.rawValue
    }

    /// The council's own clocks that run, each to its last day.
    private static func running(
        in state: CaseState, under circumstances: Circumstances
    ) -> [(name: String, day: Day)] {
        let clocks = state.file?.clocks(under: circumstances.procedure, on: circumstances.calendar) ?? []
        return clocks.compactMap { reading in
            guard case .running(let deadline) = reading.standing, !reading.clock.isComplainants else { return nil }
            return (reading.clock.rawValue, deadline.lastDay)
        }
    }

    /// What is due first: a step, or a clock that runs to a day; else a step that is due without one.
    private static func next(
        _ steps: [OpenStep], _ running: [(name: String, day: Day)]
    ) -> (name: String, day: Day?)? {
        let dated = steps.compactMap { step in step.dueOn.map { (name: step.step.rawValue, day: $0) } }
        // A step comes before the clock it answers, being what can be done.
        return (dated + running).min { $0.day < $1.day }.map { ($0.name, $0.day) }
            ?? steps.first.map { ($0.step.rawValue, nil) }
    }
}
