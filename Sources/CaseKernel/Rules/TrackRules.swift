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

    private func obstacleToLaterStart(day: Day) -> Refusal? {
        guard let pass = track.running, pass.stage == .localResolution else {
            return Refusal(
                .notNow, .agreeLaterStart, .regulation("14(4)"),
                "Only a stage 1 that has a start can be given a later one",
                remedy: "Wait until its start is known.")
        }
        guard pass.extensions.isEmpty else {
            return Refusal(
                .notNow, .agreeLaterStart, .regulation("14(4)"), "Stage 1 has already been extended",
                remedy: "Answer by the day the notice names.")
        }
        return tooLate(.agreeLaterStart, .policy("no later start after the limit"), of: pass, on: day)
    }

    private func obstacleToExtending(day: Day) -> Refusal? {
        guard let pass = track.running else {
            return Refusal(
                .notNow, .extend, .regulation("14(5), 17(6)"), "No stage is running", remedy: "Nothing needs extending."
            )
        }
        // A notice that extended nothing does not stand in the way of one that does.
        if let notice = dial.lawfulExtension(of: pass) ?? (isRecording ? nil : pass.extensions.first) {
            return extendedAlready(notice, pass.stage.ruleOfOneExtension)
        }
        switch pass.stage {
        case .localResolution: return tooLate(.extend, .regulation("14(5)"), of: pass, on: day)
        case .investigation:
            guard pass.start != nil else {
                return Refusal(
                    .notYet, .extend, .regulation("17(5)"), "Stage 2's clock has not begun",
                    remedy: "Produce the written record first.")
            }
            return tooLate(.extend, .regulation("17(6)"), of: pass, on: day)
        case .corporateResponse, .corporateReview:
            guard pass.acknowledgedOn != nil else {
                return Refusal(
                    .notYet, .extend, .code("6.3"), "The time to answer counts from the acknowledgement",
                    remedy: "Acknowledge first.")
            }
            return tooLate(.extend, pass.stage.ruleOfOneExtension, of: pass, on: day)
        case .reviewPanel, .reply:
            return Refusal(
                .notNow, .extend, .regulation("19(4), 20(3)"), "Nothing extends this stage",
                remedy: "Answer as soon as possible, and tell the complainant.")
        }
    }

    private func extendedAlready(_ notice: ExtensionNotice, _ rule: Source) -> Refusal {
        Refusal(
            .alreadyDone, .extend, rule,
            "The stage was already extended on \(notice.sentOn.inWords), and it can be only once",
            remedy: "Answer by \(notice.until.inWords).")
    }

    private func tooLate(_ step: StepName, _ rule: Source, of pass: StagePass, on day: Day) -> Refusal? {
        guard case .success(let deadline) = dial.limit(of: pass), day > deadline.lastDay else { return nil }
        return Refusal(
            .tooLate, step, rule, "The limit ended on \(deadline.lastDay.inWords), and this had to be done by then",
            remedy: "The limit stands and is missed; tell the person, and answer as soon as possible.")
    }

    private func obstacleToAnswering(day: Day) -> Refusal? {
        switch track.reached {
        case .running(let pass): return obstacleToAnswering(pass, day: day)
        case .intended, .awaitingStart:
            return Refusal(
                .notYet, .answer, .regulation("14(3)"),
                "Stage 1 has not begun: it waits for \(file.waits(of: track).map(\.inWords).joined(separator: " and "))",
                remedy: "Record what it waits for first.")
        case .answered(let pass, let answer):
            return Refusal(
                .alreadyDone, .answer, pass.stage.sourceOfAnswer,
                "\(pass.stage.title.capitalised) was answered on \(answer.on.inWords)",
                remedy: "Nothing more is needed.")
        case .ended: return nil
        }
    }

    private func obstacleToAnswering(_ pass: StagePass, day: Day) -> Refusal? {
        switch pass.stage {
        case .localResolution:
            guard let start = pass.start, day < start.on else { return nil }
            return Refusal(
                .notYet, .answer, .regulation("14(3)"), "Stage 1 begins only on \(start.on.inWords)",
                remedy: "Answer on that day or later; give the day the answer was sent.")
        case .investigation: return obstacleToAdjudicating(pass)
        case .reviewPanel: return obstacleToResponding(pass)
        case .corporateResponse, .corporateReview, .reply: return nil
        }
    }

    /// From a running stage 1, stage 2 can be asked for once its limit has gone by (policy: stage 2 without an answer).
    private func obstacleToRequesting(day: Day) -> Refusal? {
        switch track.reached {
        case .answered(let pass, _): return obstacleToGoingOn(from: pass)
        case .running(let pass):
            guard pass.stage == track.kind.stages.first else {
                return done(.request, pass.request?.on ?? pass.start?.on)
                    ?? Refusal(
                        .notYet, .request, .regulation("18(1)"),
                        "\(pass.stage.title.capitalised) has not been answered", remedy: "Answer it first.")
            }
            guard case .success(let limit) = dial.limit(of: pass), day > limit.lastDay else {
                let last = (try? dial.limit(of: pass)?.get())?.lastDay
                return Refusal(
                    .notYet, .request, pass.stage.ruleOfGoingOn,
                    last.map { "Stage 1 is running and has until \($0.inWords) to be answered" }
                        ?? "Stage 1 is running and its limit is not known yet",
                    remedy:
                        "The next stage can be asked for once it is answered, or from the day after without an answer.")
            }
            return nil
        case .intended, .awaitingStart:
            return Refusal(
                .notYet, .request, .regulation("15(2)"), "Stage 1 has not begun",
                remedy: "The next stage can be asked for once stage 1 is answered or late.")
        case .ended: return nil
        }
    }

    private func obstacleToGoingOn(from pass: StagePass) -> Refusal? {
        guard track.nextStage == nil else { return nil }
        return Refusal(
            .notNow, .request, pass.stage.ruleOfGoingOn, "The council’s last stage has been answered",
            remedy: "The complainant can go to the Ombudsman.")
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
            .appointIndependentPerson, .appointAdjudicator, .sendStatement, .settleStatement, .receiveReport,
            .notifyChild, .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers, .holdPanel,
            .receivePanelReport, .referEarly, .decideLate, .stopForProceedings:
            true
        case .intend, .receive, .checkSafeguarding, .establishCategory, .notifyRefusal, .acknowledge, .inform,
            .requestAdvocate, .declineAdvocate, .appointAdvocate, .extend, .answer, .request, .withdraw,
            .confirmWithdrawal, .addWords, .write, .reportSilence, .reply, .correctContact, .reportLostCode,
            .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain, .confirmContact,
            .noteDelivery,
            .noteReading, .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout,
            .linkCase, .addPoint, .dateGrounds, .route, .notifyStop, .endProceedings, .resubmit, .refuse,
            .holdOptionalStep, .tellRights, .recordReceipt, .runStageAgain, .updateComplainant, .notePause,
            .reviewWithdrawn, .contactOmbudsman, .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction,
            .completeAction, .reportAction, .close:
            false
        }
    }
}

extension Stage {
    /// Why the stage can be extended only once.
    fileprivate var ruleOfOneExtension: Source {
        switch self {
        case .localResolution: .regulation("14(5)")
        case .investigation: .policy("one notice at stage 2")
        case .corporateResponse: .code("6.5")
        case .corporateReview: .code("6.14")
        case .reviewPanel, .reply: .regulation("19(4), 20(3)")
        }
    }

    /// What gives the right to go on from it.
    public var ruleOfGoingOn: Source {
        switch self {
        case .localResolution: .regulation("15(2)")
        case .investigation: .regulation("18(1)")
        case .reviewPanel: .regulation("20(3)")
        case .corporateResponse, .corporateReview: .code("6.10")
        case .reply: .policy("replies")
        }
    }
}
