/// What the procedure has against moving the start of a stage, its limit, answering it and going on from it.
extension TrackRules {
    func obstacleToLaterStart(day: Day) -> Refusal? {
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

    func obstacleToExtending(day: Day) -> Refusal? {
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

    func obstacleToAnswering(day: Day) -> Refusal? {
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
    func obstacleToRequesting(day: Day) -> Refusal? {
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
