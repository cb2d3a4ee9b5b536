import CaseKernel

/// Every time limit in one table, before the stages are told one by one.
struct StageOverview {
    let rows: [TimeRule]

    init(_ facts: ProcedureFacts) {
        let investigationRequest = TimeRule(
            event: "You can ask for stage 2", law: "At any time after stage 1", source: .regulation("15(2)"))
        let panelRequest = TimeRule(
            event: "You can ask for stage 3", law: "\(facts.law.panelRequest.days) from the day you get the answer",
            source: facts.law.panelRequest.source, promise: facts.longerPanelWindow)
        rows = [
            facts.acknowledgement, facts.localResolution, investigationRequest, facts.investigation, panelRequest,
            facts.panelMeeting, facts.panelReport, facts.panelResponse,
        ]
    }
}
