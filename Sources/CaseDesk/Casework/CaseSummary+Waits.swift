import CaseKernel
public import CaseStore

extension CaseSummary {
    /// Whom a case waits for.
    public enum Waits: String, CaseIterable, Sendable {
        /// The complaints team: something is due that nobody else does.
        case team = "team"
        /// Whoever answers stage 1.
        case stage1Manager = "stage-1-manager"
        /// The investigating officer and the independent person: the statement of complaint, or a report.
        case investigation = "investigation"
        /// The adjudicating officer, who has both reports.
        case adjudicator = "adjudicating-officer"
        /// The review panel: its meeting, or its report.
        case panel = "review-panel"
        /// The complainant: an answer was given, and only they can go on.
        case complainant = "complainant"
        /// Nobody: it is closed, or has ended.
        case nobody = "nobody"
    }
}

extension CaseSummary.Waits {
    /// Whom a case waits for as it stands: the team before anybody else, while something is due of it.
    init(_ state: CaseState, under circumstances: Circumstances) {
        guard CaseSummary.isOpen(state, under: circumstances), let file = state.file else {
            self = .nobody
            return
        }
        let due = openSteps(in: state, under: circumstances).filter { $0.isDue && !$0.step.isComplainants }
        let pressing = due.sorted { ($0.dueOn?.number ?? .max) < ($1.dueOn?.number ?? .max) }.map {
            Self.doing($0.step, at: $0.track.flatMap(file.track)?.running?.stage)
        }
        let runs = file.clocks(under: circumstances.procedure, on: circumstances.calendar).contains { reading in
            guard case .running = reading.standing else { return false }
            return !reading.clock.isComplainants
        }
        let isAnswered = file.tracks.contains { $0.ending == nil && $0.lastAnswer != nil }
        self =
            pressing.contains(.team)
            ? .team : pressing.first ?? (runs ? .team : isAnswered || file.received == nil ? .complainant : .nobody)
    }

    /// Whose a step is that is due of the council.
    private static func doing(_ step: StepName, at stage: Stage?) -> Self {
        switch (step, stage) {
        case (.answer, .localResolution): .stage1Manager
        case (.answer, .investigation): .adjudicator
        case (.settleStatement, _), (.receiveReport, _): .investigation
        case (.holdPanel, _), (.receivePanelReport, _): .panel
        case _: .team
        }
    }
}
