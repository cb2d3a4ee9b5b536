/// What the procedure has against a step of one track.
struct TrackRules {
    let file: CaseFile
    let track: Track
    let circumstances: Circumstances
    /// Whether what is looked at already happened.
    var isRecording = false
    /// Whether some of what happened may not be told: what is missing is then not held against it.
    var isPartial = false

    var dial: Dial {
        Dial(file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
    }

    /// Whether the track is a voluntary organisation's to consider and not the council's (regulations 21 and 22).
    private var isForOrganisation: Bool {
        track.kind == .statutory && file.complainant(track.complainant)?.isForOrganisation == true
    }

    func obstacle(to step: StepName, day: Day) -> Refusal? {
        let obstacle = obstacleOfIntention(to: step) ?? obstacleOfEnding(to: step) ?? obstacleOfKind(to: step)
        if let refusal = obstacle ?? obstacleOfOrganisation(to: step) { return refusal }
        switch step {
        case .intend, .receive, .checkSafeguarding, .establishCategory, .addWords, .write, .reportSilence, .reply,
            .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .handOver,
            .sendAgain,
            .confirmContact, .noteDelivery, .noteReading, .recordRepresentative, .checkWithChild, .addComplainant,
            .namePersonComplainedAbout, .linkCase, .contactOmbudsman, .recordOmbudsmanDecision, .freezeDecision,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .offerRemedy, .agreeAction, .completeAction, .reportAction, .close:
            return nil
        case .refer: return Rules(state: .open(file), circumstances: circumstances).obstacleToReferring(track, in: file)
        case .decideInterest: return obstacleToDeciding
        case .notifyRefusal: return obstacleToNotifying
        case .confirmWithdrawal, .reviewWithdrawn:
            if case .withdrawn = track.ending { return nil }
            return Refusal(
                .notNow, step, step.source, "Nothing has been withdrawn", remedy: "Record the withdrawal first.")
        case .requestAdvocate, .declineAdvocate: return obstacleOfAdvocacy(to: step)
        case .appointAdvocate, .withdraw, .holdOptionalStep, .updateComplainant, .notePause, .addPoint, .dateGrounds,
            .route:
            return nil
        case .refuse: return obstacleToRefusing
        case .acknowledge: return obstacleToAcknowledging
        case .inform: return done(step, track.informedOn)
        case .agreeLaterStart: return obstacleToLaterStart(day: day)
        case .extend: return obstacleToExtending(day: day)
        case .answer: return obstacleToAnswering(day: day)
        case .request: return obstacleToRequesting(day: day)
        case .produceRecord: return obstacleToRecord
        case .decideLate: return obstacleToDecidingLate
        case .stopForProceedings: return obstacleToStopping
        case .notifyStop: return obstacleToNotifyingStop
        case .endProceedings: return obstacleToEndingProceedings
        case .resubmit: return obstacleToResubmitting
        case .skipStage1: return obstacleToSkipping
        case .appointInvestigator, .appointIndependentPerson, .appointAdjudicator, .sendStatement:
            return inInvestigation(step) { ended(step, $0) }
        case .commentOnStatement: return inInvestigation(step, obstacleToCommenting)
        case .settleStatement: return inInvestigation(step, obstacleToSettling)
        case .receiveReport: return inInvestigation(step, obstacleToReceivingReport)
        case .notifyChild: return inInvestigation(step, obstacleToNotifyingChild)
        case .tellRights, .recordReceipt: return obstacleOfAnswers(to: step)
        case .decideLateRequest: return inPanel(step, obstacleToDecidingLateRequest)
        case .appointPanelMember: return inPanel(step, inTime(step, obstacleToAppointingMember))
        case .arrangePanel: return inPanel(step, inTime(step) { done(step, $0.met?.on) })
        case .sendPanelPapers: return inPanel(step, inTime(step, obstacleToSendingPapers))
        case .holdPanel: return inPanel(step, inTime(step, obstacleToMeeting))
        case .receivePanelReport: return inPanel(step, inTime(step, obstacleToReceivingPanelReport))
        case .runStageAgain: return obstacleToRunningAgain
        case .referEarly: return obstacleToReferringEarly
        }
    }

    /// While there is only the wish to complain, the council informs and helps, and nothing runs (SI 2004/719 reg 4(2)).
    private func obstacleOfIntention(to step: StepName) -> Refusal? {
        guard track.isIntended, !step.canPrecedeComplaint else { return nil }
        return Refusal(
            .notYet, step, .advocacyRegulation("4(2)"), "Nothing has been complained about yet",
            remedy: "Give information and help; register the complaint when the person makes it.")
    }

    /// A track that ended otherwise than by an answer takes only what finishes that (policy: revival is a new complaint).
    private func obstacleOfEnding(to step: StepName) -> Refusal? {
        switch (track.ending, step) {
        case (nil, _), (.withdrawn(_, confirmedOn: nil), .confirmWithdrawal),
            (.refused(notifiedOn: nil), .notifyRefusal),
            (.pointsRefused(_, notifiedOn: nil), .notifyRefusal), (.stopped(_, notifiedOn: nil), .notifyStop),
            (.stopped, .endProceedings), (.stopped, .resubmit), (.rerouted, .notifyStop), (.rerouted, .endProceedings),
            (.rerouted, .resubmit), (.referredEarly, .runStageAgain), (.rerouted, .notifyRefusal):
            nil
        case (.withdrawn, .reviewWithdrawn): done(.reviewWithdrawn, track.withdrawnReview?.on)
        case (.withdrawn(_, let confirmed), _):
            Refusal(
                confirmed != nil && step == .confirmWithdrawal ? .alreadyDone : .notNow, step, .regulation("7"),
                "The complaint was withdrawn", remedy: "If the person wants to go on, register it as a new complaint.")
        case (.refused(let notified), _):
            Refusal(
                notified != nil && step == .notifyRefusal ? .alreadyDone : .notNow, step, .regulation("12(4)"),
                "The person was found not to have sufficient interest, so no further action follows",
                remedy: "If the decision was wrong, register the complaint again and decide afresh.")
        case (.pointsRefused(_, let notified), _):
            Refusal(
                notified != nil && step == .notifyRefusal ? .alreadyDone : .notNow, step,
                .policy("refusals from a closed list"), "Every point of it was refused",
                remedy: "If a refusal was wrong, register the complaint again and decide afresh.")
        case (.stopped(_, let notified), _):
            Refusal(
                notified != nil && step == .notifyStop ? .alreadyDone : .notNow, step, .regulation("8(2)"),
                "Consideration ended because of other proceedings",
                remedy: "The points can be submitted again within a year of their end.")
        case (.rerouted(let day), _):
            Refusal(
                .notNow, step, .policy("route point by point"),
                "Every point of it went elsewhere on \(day.inWords)",
                remedy: "Go on with the procedure they went to, or route them back from there.")
        case (.referredEarly(let day), _):
            Refusal(
                .notNow, step, .policy("early referral"), "It was sent to the Ombudsman on \(day.inWords)",
                remedy: "Wait for the Ombudsman; if it comes back, run the stage again or ask for a panel.")
        }
    }

    /// What belongs to the statutory procedure has no place in another.
    private func obstacleOfKind(to step: StepName) -> Refusal? {
        guard track.kind != .statutory, step.isStatutoryOnly else { return nil }
        return Refusal(
            .notNow, step, .policy("route point by point"), "This is \(track.kind.title), which has no such step",
            remedy: "If it belongs under the statutory procedure, route its points there first.")
    }

    /// What is said about a voluntary organisation is that organisation's to answer, under its own procedure.
    private func obstacleOfOrganisation(to step: StepName) -> Refusal? {
        guard isForOrganisation, [.answer, .extend, .request, .skipStage1].contains(step) else { return nil }
        return Refusal(
            .notNow, step, .regulation("21, 22"),
            "This is a complaint about a voluntary organisation, which considers it under a procedure of its own",
            remedy:
                "Route the points outside, naming the organisation and how to reach it; if the person complains of the council "
                + "itself, establish their category.")
    }

    func done(_ step: StepName, _ day: Day?) -> Refusal? {
        guard let day else { return nil }
        return Refusal(
            .alreadyDone, step, step.source, "That was done on \(day.inWords)", remedy: "Nothing more is needed.")
    }

    private var obstacleToAcknowledging: Refusal? {
        guard let pass = track.current, pass.stage != .localResolution, pass.answer == nil else {
            return done(.acknowledge, track.acknowledgedOn)
        }
        return done(.acknowledge, pass.acknowledgedOn)
    }

    private var obstacleToDeciding: Refusal? {
        guard let complainant = file.complainant(track.complainant), complainant.needsSufficientInterest else {
            return Refusal(
                .notNow, .decideInterest, .regulation("12(1)"), "This person may complain as of right",
                remedy: "If they are someone else than they said, establish their category first.")
        }
        if let refusal = done(.decideInterest, track.interest?.on) { return refusal }
        guard track.lastAnswer == nil, track.pass(.investigation) == nil, track.pass(.reviewPanel) == nil else {
            return Refusal(
                .notNow, .decideInterest, .policy("no gate after the answer"),
                "The council has already considered the complaint and answered it",
                remedy: "Go on with it: the person may go to stage 2 like anyone else.")
        }
        return nil
    }

    /// Only what was refused can be notified.
    private var obstacleToNotifying: Refusal? {
        if file.isRefusalToldDue(of: track) { return nil }
        return Refusal(
            .notNow, .notifyRefusal, .regulation("12(4)"), "Nothing has been refused",
            remedy: "Decide sufficient interest first, or refuse points for a lawful reason.")
    }

    private func obstacleOfAdvocacy(to step: StepName) -> Refusal? {
        switch (step, track.advocacy) {
        case (.requestAdvocate, .requested(let day, _)), (.requestAdvocate, .appointed(_, let day)),
            (.declineAdvocate, .declined(let day)):
            done(step, day)
        case (.declineAdvocate, .appointed):
            Refusal(
                .notNow, step, step.source, "An advocate has been appointed",
                remedy: "Ask the advocate and their provider to end it.")
        case (_, .open), (_, .requested), (_, .appointed), (_, .declined): nil
        }
    }

    private var obstacleToRecord: Refusal? {
        let pass = track.pass(.investigation)
        guard let pass, file.received?.receipt.channel.isOral == true, pass.ranAgainBecause == nil else {
            return Refusal(
                .notNow, .produceRecord, .regulation("16(2)"),
                "A written record is made when a complaint made orally goes to stage 2",
                remedy: "Nothing needs doing here.")
        }
        return done(.produceRecord, pass.start?.on)
    }
}

extension StepName {
    /// Whether the step belongs to the statutory procedure alone.
    var isStatutoryOnly: Bool {
        switch self {
        case .decideInterest, .agreeLaterStart, .produceRecord, .skipStage1, .appointInvestigator,
            .appointIndependentPerson, .appointAdjudicator, .sendStatement, .commentOnStatement, .settleStatement,
            .receiveReport, .notifyChild, .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers,
            .holdPanel,
            .receivePanelReport, .referEarly, .decideLate, .stopForProceedings:
            true
        case .intend, .receive, .checkSafeguarding, .establishCategory, .notifyRefusal, .acknowledge, .inform,
            .requestAdvocate, .declineAdvocate, .appointAdvocate, .extend, .answer, .request, .withdraw,
            .confirmWithdrawal, .addWords, .write, .reportSilence, .reply, .correctContact, .reportLostCode,
            .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain, .confirmContact,
            .noteDelivery,
            .noteReading, .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .linkCase, .addPoint, .dateGrounds, .route, .notifyStop, .endProceedings, .resubmit, .refuse,
            .holdOptionalStep, .tellRights, .recordReceipt, .runStageAgain, .updateComplainant, .notePause,
            .reviewWithdrawn, .contactOmbudsman, .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction,
            .completeAction, .reportAction, .close:
            false
        }
    }
}
