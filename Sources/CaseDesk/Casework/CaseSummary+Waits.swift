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
    /// Whom an open case waits for: the team before anybody else, while something is due of it.
    ///
    /// - Parameters:
    ///   - due: the steps that are due.
    ///   - runs: whether a clock of the council's runs.
    init(_ file: CaseFile?, due: [OpenStep], runs: Bool) {
        let pressing = due.filter { !$0.step.isComplainants }
            .sorted { ($0.dueOn?.number ?? .max) < ($1.dueOn?.number ?? .max) }
            .map { step in Self.doing(step.step, at: step.track.flatMap { file?.track($0) }?.running?.stage) }
        let tracks = file?.tracks ?? []
        let isAnswered = tracks.contains { $0.ending == nil && $0.lastAnswer != nil }
        let isOnlyWished = file.map { $0.received == nil } ?? false
        self =
            pressing.contains(.team)
            ? .team : pressing.first ?? (runs ? .team : isAnswered || isOnlyWished ? .complainant : .nobody)
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
