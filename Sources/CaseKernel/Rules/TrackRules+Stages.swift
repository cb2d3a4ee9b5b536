/// What the procedure has against the steps of stages 2 and 3, and those that cross it.
extension TrackRules {
    /// Both complainant and council agree; nothing else leads past stage 1 (regulations 14(1), 17(1)(a)).
    var obstacleToSkipping: Refusal? {
        guard track.pass(.investigation) == nil, track.pass(.reviewPanel) == nil else {
            return Refusal(
                .notNow, .skipStage1, .regulation("17(1)(a)"), "Stage 2 has begun already",
                remedy: "Go on with it.")
        }
        guard track.pass(.localResolution)?.answer == nil else {
            return Refusal(
                .notNow, .skipStage1, .regulation("14(1)"), "Stage 1 has been answered",
                remedy: "The complainant can ask for stage 2.")
        }
        guard file.waits(of: track).contains(.interestDecision) else { return nil }
        return Refusal(
            .notYet, .skipStage1, .regulation("12(3)"), "Sufficient interest has not been decided",
            remedy: "Decide it first.")
    }

    /// What stage 2 has against a step of it: that it was not asked for, is over, or what the rule says.
    func inInvestigation(_ step: StepName, _ rule: (StagePass) -> Refusal?) -> Refusal? {
        guard let pass = track.pass(.investigation) else {
            return Refusal(
                .notYet, step, .regulation("17(1)"), "Stage 2 has not been asked for",
                remedy: "Record the request, or the agreement to go straight to stage 2, first.")
        }
        if step != .notifyChild, let asked = track.pass(.reviewPanel) {
            return Refusal(
                .notNow, step, .regulation("18(1)"),
                "Stage 2 is over: a review panel was asked for\(asked.request.map { " on \($0.on.inWords)" } ?? "")",
                remedy: "Go on with stage 3.")
        }
        return rule(pass)
    }

    func obstacleToNotifyingChild(_ pass: StagePass) -> Refusal? {
        guard pass.answer != nil else {
            return notBefore(.notifyChild, "Stage 2 has not been answered", "Answer it first.")
        }
        return done(.notifyChild, pass.investigation.childNotifiedOn)
    }

    func obstacleToSettling(_ pass: StagePass) -> Refusal? {
        pass.investigation.statementSettled.flatMap { done(.settleStatement, $0.on) } ?? ended(.settleStatement, pass)
    }

    /// There has to be a version to comment on; comments are taken until the stage is answered.
    func obstacleToCommenting(_ pass: StagePass) -> Refusal? {
        if let refusal = ended(.commentOnStatement, pass) { return refusal }
        guard pass.investigation.statements.isEmpty else { return nil }
        return notBefore(
            .commentOnStatement, "No version of the statement of complaint has been sent", "Send one first.")
    }

    func obstacleToReceivingReport(_ pass: StagePass) -> Refusal? {
        if let refusal = ended(.receiveReport, pass) { return refusal }
        let work = pass.investigation
        guard work.holder(of: .independentPerson) != nil || isUntold(work) else {
            return Refusal(
                .notYet, .receiveReport, .regulation("17(2)"), "No independent person has been appointed",
                remedy: "Appoint one: they take part in the investigation.")
        }
        guard work.reports.count < ReportKind.allCases.count else {
            return done(.receiveReport, work.reports.values.max())
        }
        return nil
    }

    func ended(_ step: StepName, _ pass: StagePass) -> Refusal? {
        guard let answer = pass.answer else { return nil }
        return Refusal(
            .notNow, step, .regulation("17(3)"), "Stage 2 was answered on \(answer.on.inWords)",
            remedy: "If it is to be done again, run the stage again.")
    }

    private func notBefore(_ step: StepName, _ reason: String, _ remedy: String) -> Refusal {
        Refusal(.notYet, step, step.source, reason, remedy: remedy)
    }

    /// The adjudication considers both reports, and an independent person has taken part (regulation 17(2), (3)).
    func obstacleToAdjudicating(_ pass: StagePass) -> Refusal? {
        guard pass.start != nil else {
            return Refusal(
                .notYet, .answer, .regulation("17(5)"), "Stage 2's clock has not begun",
                remedy: "Produce the written record first.")
        }
        let work = pass.investigation
        guard !isUntold(work) else { return nil }
        guard work.holder(of: .independentPerson) != nil || isPartial && work.reports[.independentPerson] != nil
        else {
            return Refusal(
                .notYet, .answer, .regulation("17(2)"), "No independent person has been appointed",
                remedy: "Appoint one: they take part in the investigation and in what follows from it.")
        }
        guard work.reports[.investigator] != nil, work.reports[.independentPerson] != nil else {
            return Refusal(
                .notYet, .answer, .policy("who adjudicates"), "Not both reports have been received",
                remedy: "Receive the investigating officer's report and the independent person's.")
        }
        guard work.holder(of: .adjudicator) != nil || isPartial else {
            return Refusal(
                .notYet, .answer, .policy("who adjudicates"), "No adjudicating officer has been appointed",
                remedy: "Appoint the senior manager who considers both reports.")
        }
        return nil
    }

    /// Whether a history says nothing of who investigated: that they were not there cannot be told from it.
    private func isUntold(_ work: InvestigationWork) -> Bool { isPartial && work.appointments.isEmpty }

    /// The response follows the panel's report (regulation 20(3)).
    func obstacleToResponding(_ pass: StagePass) -> Refusal? {
        guard pass.panel.reportReceivedOn != nil || isPartial && pass.panel.met != nil else {
            return Refusal(
                .notYet, .answer, .regulation("20(3)"), "The panel's report has not been received",
                remedy: "Receive it first: the response is to its recommendations.")
        }
        return nil
    }

    /// What stage 3 has against a step of it: that no panel was asked for, it is answered, or what the rule says.
    func inPanel(_ step: StepName, _ rule: (StagePass) -> Refusal?) -> Refusal? {
        guard let pass = track.passes.last(where: { $0.stage == .reviewPanel }), !pass.isTurnedDown else {
            return Refusal(
                .notYet, step, .regulation("18(1)"), "No review panel has been asked for",
                remedy: "Record the complainant's request first.")
        }
        if let answer = pass.answer {
            return Refusal(
                .notNow, step, .regulation("20(3)"), "Stage 3 was answered on \(answer.on.inWords)",
                remedy: "Nothing more is needed.")
        }
        return rule(pass)
    }

    /// The rule of a panel that was asked for in time, or that is held although it was not.
    func inTime(_ step: StepName, _ rule: @escaping (PanelWork) -> Refusal?) -> (StagePass) -> Refusal? {
        { pass in
            guard !pass.awaitsLateDecision else {
                return Refusal(
                    .notYet, step, .policy("a late request for a panel"), "The panel was asked for after the window",
                    remedy: "Decide first whether it is appointed all the same, with reasons.")
            }
            return rule(pass.panel)
        }
    }

    func obstacleToDecidingLateRequest(_ pass: StagePass) -> Refusal? {
        guard pass.request?.isLate == true else {
            return Refusal(
                .notNow, .decideLateRequest, .regulation("18(2)"), "The panel was asked for in time",
                remedy: "Appoint it: there is nothing to decide.")
        }
        return done(.decideLateRequest, pass.panel.lateDecision?.on)
    }

    func obstacleToAppointingMember(_ panel: PanelWork) -> Refusal? {
        guard panel.members.count < 3 else {
            return Refusal(
                .alreadyDone, .appointPanelMember, .regulation("19(2)"), "The panel has three members",
                remedy: "A panel is three people, one of them in the chair.")
        }
        return done(.appointPanelMember, panel.met?.on)
    }

    func obstacleToSendingPapers(_ panel: PanelWork) -> Refusal? {
        guard panel.arranged != nil else {
            return notBefore(.sendPanelPapers, "No day has been set", "Set the day first.")
        }
        return done(.sendPanelPapers, panel.papersSentOn)
    }

    func obstacleToMeeting(_ panel: PanelWork) -> Refusal? {
        guard panel.isComplete || isPartial && panel.members.isEmpty else {
            return Refusal(
                .notYet, .holdPanel, .regulation("19(2)"), "The panel has not three members with one in the chair",
                remedy: "Appoint them first.")
        }
        return done(.holdPanel, panel.met?.on)
    }

    func obstacleToReceivingPanelReport(_ panel: PanelWork) -> Refusal? {
        guard panel.met != nil else {
            return notBefore(.receivePanelReport, "The panel has not met", "Record that it met first.")
        }
        return done(.receivePanelReport, panel.reportReceivedOn)
    }

    func obstacleOfAnswers(to step: StepName) -> Refusal? {
        guard let (pass, _) = track.lastAnswer else {
            return notBefore(step, "Nothing has been answered", "Answer first.")
        }
        if step == .recordReceipt { return done(step, pass.answerReceivedOn) }
        guard !pass.tellsRights else {
            return Refusal(
                .alreadyDone, step, step.source, "The answer told of the right", remedy: "Nothing more is needed.")
        }
        return nil
    }

    var obstacleToRunningAgain: Refusal? {
        // A stage that was refused or left lying, and begun after all, is begun again.
        guard isPartial || track.lastAnswer != nil && track.running == nil else {
            return Refusal(
                .notNow, .runStageAgain, .policy("a stage run again"), "No stage has been answered and left",
                remedy: "Go on with the stage that runs; a change of investigator does not begin it again.")
        }
        return nil
    }

    var obstacleToReferringEarly: Refusal? {
        guard case .answered(let pass, _) = track.progress, pass.stage == .investigation else {
            return Refusal(
                .notNow, .referEarly, .policy("early referral"),
                "Only a complaint answered at stage 2 can go to the Ombudsman instead of a panel",
                remedy: "Go on with the stages; the complainant may always go to the Ombudsman themselves.")
        }
        return nil
    }
}
