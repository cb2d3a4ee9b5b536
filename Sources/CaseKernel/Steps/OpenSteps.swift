/// One step of a case: whether it can be done now, with what, and by when; or which rule stands in the way.
public struct OpenStep: Hashable, Sendable {
    /// The step.
    public let step: StepName
    /// On which track; `nil` for a step of the whole case.
    public let track: TrackNumber?
    /// Why it cannot be done now; `nil` when it can.
    public let refusal: Refusal?
    /// Whether the procedure now requires it of the council, rather than only allowing it.
    public let isDue: Bool
    /// The last day for it, where a clock runs to one.
    public let dueOn: Day?
    /// The clock whose last day that is; `nil` where the day is another's, or there is none.
    public let clock: Clock?

    /// Whether it can be done now.
    public var isOpen: Bool { refusal == nil }

    /// What is to be filled in.
    public var inputs: [StepInput] { step.inputs }
}

/// Every step of every track: what can be done today, and what cannot and by which rule. Nothing else decides this.
public func openSteps(in state: CaseState, under circumstances: Circumstances) -> [OpenStep] {
    let rules = Rules(state: state, circumstances: circumstances)
    let tracks = state.file?.tracks ?? []
    return StepName.allCases.filter { !$0.isPrograms }.flatMap { step -> [OpenStep] in
        guard step.isOfTrack, !tracks.isEmpty else { return [rules.openStep(step, on: nil)] }
        return tracks.map { rules.openStep(step, on: $0) }
    }
}

extension Rules {
    fileprivate func openStep(_ step: StepName, on track: Track?) -> OpenStep {
        let refusal = obstacle(to: step, on: track?.number, day: circumstances.today)
        let isDue = refusal == nil && isDue(step, on: track)
        let clock = isDue ? clock(of: step, on: track) : nil
        return OpenStep(
            step: step, track: track?.number, refusal: refusal, isDue: isDue,
            dueOn: isDue ? dueDay(step, clock, on: track) : nil, clock: clock)
    }

    private func isDue(_ step: StepName, on track: Track?) -> Bool {
        switch step {
        case .checkSafeguarding: state.file?.unreadSince != nil
        case .decideInterest, .notifyRefusal, .acknowledge, .inform, .answer, .produceRecord, .confirmWithdrawal: true
        case .appointAdvocate: track.flatMap { state.file?.isAdvocateOwed(on: $0) } ?? false
        case .reply: state.file?.messages.last.map { !$0.kind.isTeams } ?? false
        case .replaceCode: state.file?.codeTrouble?.lost != nil
        case .keepCode: state.file?.codeTrouble.map { $0.lost == nil } ?? false
        case .handOver: state.file.map(isHandingOverDue) ?? false
        case .sendAgain: state.file.map { !$0.undelivered.isEmpty } ?? false
        case .refer: track.flatMap { state.file?.isReferralOwed(on: $0) } ?? false
        case .intend, .receive, .establishCategory, .requestAdvocate, .declineAdvocate, .agreeLaterStart, .extend,
            .request,
            .withdraw, .addWords, .write, .reportSilence, .correctContact, .reportLostCode, .warnOfGuesses,
            .moveToVersion, .confirmContact, .noteDelivery, .noteReading, .close, .recordRepresentative,
            .checkWithChild,
            .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint, .dateGrounds, .route,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .stopForProceedings, .resubmit, .refuse, .skipStage1, .holdOptionalStep, .sendStatement,
            .commentOnStatement, .recordReceipt,
            .runStageAgain, .notePause, .reviewWithdrawn, .referEarly, .contactOmbudsman, .recordOmbudsmanDecision,
            .freezeDecision, .offerRemedy, .agreeAction, .endProceedings:
            false
        case .decideLate, .notifyStop, .settleStatement, .receiveReport, .tellRights, .decideLateRequest,
            .appointPanelMember, .sendPanelPapers, .holdPanel, .receivePanelReport, .completeAction, .reportAction:
            true
        case .appointInvestigator: track?.running?.investigation.holder(of: .investigator) == nil
        case .appointIndependentPerson: track?.running?.investigation.holder(of: .independentPerson) == nil
        case .appointAdjudicator: track?.running?.investigation.holder(of: .adjudicator) == nil
        case .notifyChild: state.file?.isChildToBeTold(of: track) ?? false
        case .arrangePanel: track?.running?.panel.arranged == nil
        case .updateComplainant: runningDay(of: .update, on: track).map { $0 <= circumstances.today } ?? false
        }
    }

    private func dueDay(_ step: StepName, _ clock: Clock?, on track: Track?) -> Day? {
        // The same day (policy: safeguarding first).
        if step == .checkSafeguarding { return state.file?.unreadSince }
        if step == .completeAction {
            return state.file?.actions.filter { $0.completedOn == nil }.map(\.dueOn).min()
        }
        return clock.flatMap { runningDay(of: $0, on: track) }
    }

    /// The clock by which a step is done.
    private func clock(of step: StepName, on track: Track?) -> Clock? {
        switch step {
        case .acknowledge: track?.clockOfAcknowledgement
        case .answer: track?.clockOfAnswer
        case .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .inform,
            .requestAdvocate,
            .declineAdvocate,
            .appointAdvocate, .agreeLaterStart, .extend, .request, .produceRecord, .withdraw, .confirmWithdrawal,
            .addWords, .write, .reportSilence, .reply, .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode,
            .keepCode, .moveToVersion, .refer, .handOver, .sendAgain, .confirmContact, .noteDelivery, .noteReading,
            .close,
            .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .dateGrounds, .route, .stopForProceedings, .resubmit, .refuse, .skipStage1, .holdOptionalStep,
            .sendStatement, .commentOnStatement, .recordReceipt, .runStageAgain, .notePause, .reviewWithdrawn,
            .referEarly,
            .contactOmbudsman, .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction, .decideLate,
            .notifyStop, .endProceedings, .appointInvestigator, .appointIndependentPerson, .appointAdjudicator,
            .receiveReport, .notifyChild, .tellRights, .decideLateRequest, .arrangePanel, .reportAction:
            nil
        case .settleStatement: .statement
        case .appointPanelMember: .panelChair
        case .sendPanelPapers: .panelPapers
        case .holdPanel: .panelMeeting
        case .receivePanelReport: .panelReport
        case .updateComplainant: .update
        case .completeAction: .action
        }
    }

    private func runningDay(of clock: Clock, on track: Track?) -> Day? {
        guard let file = state.file, let track else { return nil }
        return file.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar)
            .filter { $0.clock == clock }.compactMap { reading in
                guard case .running(let deadline) = reading.standing else { return nil }
                return deadline.lastDay
            }.min()
    }
}

extension Track {
    /// The clock by which the stage that runs is acknowledged.
    fileprivate var clockOfAcknowledgement: Clock? {
        switch current?.stage ?? kind.stages.first {
        case .localResolution, .investigation, nil: .acknowledgement
        case .reviewPanel: .panelAcknowledgement
        case .corporateResponse: .corporateAcknowledgement
        case .corporateReview: .corporateReviewAcknowledgement
        case .reply: nil
        }
    }

    /// The clock by which the stage that runs is answered.
    fileprivate var clockOfAnswer: Clock? {
        switch current?.stage ?? kind.stages.first {
        case .localResolution: .localResolution
        case .investigation: .investigation
        case .reviewPanel: .panelResponse
        case .corporateResponse: .corporateResponse
        case .corporateReview: .corporateReview
        case .reply: .reply
        case nil: nil
        }
    }
}

extension CaseFile {
    /// Whether somebody whom section 26A entitles to an advocate has asked for one and has none.
    func isAdvocateOwed(on track: Track) -> Bool {
        guard case .requested = track.advocacy, let complainant = complainant(track.complainant) else { return false }
        return complainant.isEntitledToAdvocate
    }

    /// Whether the child is to be told of stage 2's decision: somebody else complained, and stage 2 is answered (section
    /// 26(7)(b)(ii)); whether they understand enough is for the council to judge.
    func isChildToBeTold(of track: Track?) -> Bool {
        guard let track, let person = complainant(track.complainant), let pass = track.pass(.investigation),
            pass.answer != nil, pass.investigation.childNotifiedOn == nil
        else { return false }
        return !person.isEntitledToAdvocate
    }

    /// Whether somebody who is owed an advocate has not been referred to any provider.
    func isReferralOwed(on track: Track) -> Bool { isAdvocateOwed(on: track) && !track.isReferred }

    /// The stage of a track that a notice could extend, and the last day it may name; `nil` when none runs.
    public func lastExtensionDay(of track: Track, under circumstances: Circumstances) -> (stage: Stage, day: Day)? {
        guard let pass = track.running else { return nil }
        let dial = Dial(file: self, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
        return dial.lastExtensionDay(of: pass).map { (pass.stage, $0) }
    }
}
