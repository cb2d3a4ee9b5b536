/// A dated fact that starts or lengthens a clock.
public enum Milestone: String, CaseIterable, Hashable, Sendable {
    /// The representation was received, at any door of the council.
    case received = "received"
    /// The council acknowledged it.
    case acknowledged = "acknowledged"
    /// The council accepted it into the procedure.
    case accepted = "accepted"
    /// The authority decided that the person has sufficient interest (regulation 14(3)(a)).
    case interestDecided = "sufficient-interest-decided"
    /// The advocate a child asked for was appointed (regulation 14(3)(b)).
    case advocateAppointed = "advocate-appointed"
    /// The later start that the complainant asked for and the authority agreed (regulation 14(4)).
    case agreedStart = "agreed-start"
    /// Stage 1 began, by whichever rule of regulation 14(3)–(4) applied.
    case began = "stage-began"
    /// The request for the next stage was received.
    case requested = "request-received"
    /// The statement of complaint was agreed; never a statutory start.
    case statementAgreed = "statement-agreed"
    /// The written record of a spoken complaint was produced (regulation 17(5)).
    case recordProduced = "record-produced"
    /// The investigation's reports were received by the person who adjudicates; never a statutory start.
    case reportsReceived = "reports-received"
    /// The answer of the stage before was received by the complainant.
    case answerReceived = "answer-received"
    /// The panel met.
    case panelMet = "panel-met"
    /// The panel's report was received by the authority.
    case panelReported = "panel-report-received"
    /// The grounds of a point arose (regulation 9(1)).
    case groundsArose = "grounds-arose"
    /// The complainant and the council agreed to go straight to stage 2 (regulation 17(4)(a)).
    case skipAgreed = "skip-agreed"
    /// The day set for the panel.
    case panelDate = "panel-date"
    /// Other proceedings ended (regulation 8(5)).
    case proceedingsEnded = "proceedings-ended"
    /// Points were submitted again.
    case resubmitted = "resubmitted"
    /// The stage was run again.
    case ranAgain = "ran-again"
    /// The complainant was last told how things stand.
    case lastUpdate = "last-update"
    /// Something was agreed to be done.
    case actionAgreed = "action-agreed"
}
