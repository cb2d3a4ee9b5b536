/// Steps that belong together, as they are listed.
public enum StepGroup: String, CaseIterable, Hashable, Sendable {
    /// Opening a case and who is in it.
    case opening = "Opening a case and who is in it"
    /// Advocacy.
    case advocacy = "Advocacy"
    /// Points, routes and limits.
    case points = "Points, routes and limits"
    /// Every stage.
    case stages = "Every stage"
    /// Stage 2.
    case investigation = "Stage 2"
    /// Stage 3.
    case panel = "Stage 3"
    /// The Ombudsman, remedies and actions.
    case after = "The Ombudsman, remedies and actions"
    /// The team's own work.
    case team = "The team"
    /// Messages, the contact and the code.
    case writing = "Messages, the contact and the code"
}

extension StepName {
    /// The group it is listed in.
    public var group: StepGroup {
        switch self {
        case .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
            .inform, .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase,
            .withdraw, .confirmWithdrawal, .reviewWithdrawn, .close:
            .opening
        case .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry: .team
        case .requestAdvocate, .declineAdvocate, .appointAdvocate, .refer: .advocacy
        case .addPoint, .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .resubmit,
            .refuse:
            .points
        case .agreeLaterStart, .skipStage1, .extend, .answer, .recordReceipt, .tellRights, .request, .runStageAgain,
            .updateComplainant, .notePause, .holdOptionalStep:
            .stages
        case .produceRecord, .appointInvestigator, .appointIndependentPerson, .appointAdjudicator, .sendStatement,
            .commentOnStatement, .settleStatement, .receiveReport, .notifyChild:
            .investigation
        case .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers, .holdPanel, .receivePanelReport:
            .panel
        case .referEarly, .contactOmbudsman, .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction,
            .completeAction, .reportAction:
            .after
        case .addWords, .write, .reportSilence, .reply, .correctContact, .confirmContact, .reportLostCode,
            .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .handOver, .sendAgain, .noteDelivery, .noteReading:
            .writing
        }
    }

    /// What is done, in a line: `register a representation`.
    public var inWords: String {
        switch self {
        case .intend: "record that somebody wants to complain and has not yet"
        case .receive: "register a representation"
        case .checkSafeguarding: "read it for any risk, as a person"
        case .establishCategory: "record what the complainant has been found to be"
        case .decideInterest: "decide sufficient interest"
        case .notifyRefusal: "tell the person that they have no sufficient interest"
        case .acknowledge: "write to say it has arrived"
        case .inform: "give details of the procedure and advocacy, and offer help"
        case .requestAdvocate: "record that an advocate is wanted"
        case .declineAdvocate: "record that no advocate is wanted"
        case .appointAdvocate: "record the advocate appointed"
        case .agreeLaterStart: "agree a later start of stage 1, at the complainant's request"
        case .extend: "send a notice that the stage takes longer"
        case .answer: "send the answer"
        case .request: "ask for the next stage"
        case .produceRecord: "produce the written record of an oral complaint"
        case .withdraw: "withdraw"
        case .confirmWithdrawal: "confirm a withdrawal in writing"
        case .addWords: "add something to the complaint"
        case .write: "write to the team"
        case .reportSilence: "say that nobody has been in touch"
        case .reply: "write to the complainant"
        case .correctContact: "correct what to call the complainant and how to reach them"
        case .reportLostCode: "say that the code is lost"
        case .warnOfGuesses: "warn the team that somebody tries wrong codes"
        case .replaceCode: "give the complainant a new code"
        case .keepCode: "leave the code as it is"
        case .moveToVersion: "move the case to another version of the council's module"
        case .refer: "refer the person to an advocacy provider"
        case .handOver: "hand over a notice that waits, or pass on a referral by hand"
        case .sendAgain: "have something sent again that did not arrive"
        case .confirmContact: "say which ways of writing are safe, having read what the person said"
        case .noteDelivery: "note what became of something that was sent"
        case .noteReading: "note that the complainant read a notice"
        case .recordRepresentative: "record somebody who acts for the complainant, and how that was agreed"
        case .checkWithChild: "record what the child said when asked about the complaint"
        case .addComplainant: "join another person who complains of the same"
        case .namePersonComplainedAbout: "name somebody who is complained about"
        case .checkPeopleComplainedAbout: "say that everybody complained about is named"
        case .assign: "give the case to somebody of the team"
        case .release: "take a part of the case from whoever has it"
        case .note: "write a note for the team alone"
        case .correctEntry: "correct a mistake in the history"
        case .linkCase: "link a case that belongs with this one"
        case .addPoint: "take in something more that is complained about"
        case .dateGrounds: "say when the grounds of points arose"
        case .decideLate: "decide whether points out of time are considered"
        case .route: "decide which procedure points go to"
        case .stopForProceedings: "end consideration of points because of other proceedings"
        case .notifyStop: "give written notice of that, with reasons"
        case .endProceedings: "note that the other proceedings ended"
        case .resubmit: "submit points again after other proceedings"
        case .refuse: "refuse points for a lawful reason"
        case .skipStage1: "agree to go straight to stage 2"
        case .holdOptionalStep: "offer or hold a step beside the procedure"
        case .appointInvestigator: "appoint the investigating officer"
        case .appointIndependentPerson: "appoint the independent person"
        case .appointAdjudicator: "appoint the adjudicating officer"
        case .sendStatement: "send a version of the statement of complaint"
        case .commentOnStatement: "record what the complainant says of a version of the statement"
        case .settleStatement: "settle the statement of complaint"
        case .receiveReport: "receive a report of stage 2"
        case .notifyChild: "tell the child of the decision"
        case .tellRights: "tell of a right that an answer left out"
        case .recordReceipt: "record when the complainant had an answer in their hands"
        case .decideLateRequest: "decide on a panel that was asked for after the window"
        case .appointPanelMember: "appoint somebody to the review panel"
        case .arrangePanel: "set the day of the panel"
        case .sendPanelPapers: "send the papers to panel and attendees"
        case .holdPanel: "record that the panel met"
        case .receivePanelReport: "receive the panel's report"
        case .runStageAgain: "begin a stage again inside the same complaint"
        case .updateComplainant: "tell the complainant how things stand"
        case .notePause: "note a pause of the council's own, which stops no clock"
        case .reviewWithdrawn: "decide whether to look into what was withdrawn"
        case .referEarly: "send the complaint to the Ombudsman after stage 2, by agreement"
        case .contactOmbudsman: "note that the Ombudsman was in touch, or the complainant went there"
        case .recordOmbudsmanDecision: "record what the Ombudsman decided"
        case .freezeDecision: "decide whether what is complained about waits for the answer"
        case .offerRemedy: "offer a remedy"
        case .agreeAction: "agree something to be done, by whom and by when"
        case .completeAction: "record that an action was done, and what shows it"
        case .reportAction: "tell the complainant that an action was done"
        case .close: "close the case"
        }
    }
}
