extension Rules {
    /// Everything the procedure has against a fact as it is filled in; empty when it is lawful.
    func objections(to fact: Fact) -> [Refusal] {
        let step = fact.step
        var refusals: [Refusal] = []
        if let early = requestBeforeAnswer(fact) ?? requestOnceMore(fact) {
            refusals.append(early)
        } else if let stranger = answerOfAnotherStage(fact) {
            refusals.append(stranger)
        } else if let obstacle = obstacle(to: step, on: fact.track, day: fact.day) {
            refusals.append(obstacle)
        }
        if fact.day > circumstances.today {
            refusals.append(
                Refusal(
                    .badDate, step, step.source, "\(fact.day.inWords) has not come yet",
                    remedy: "Give the day it happened: today or earlier."))
        }
        if let file = state.file {
            if let early = tooEarly(fact, in: file) { refusals.append(early) }
            refusals += objections(to: fact, in: file)
        }
        if case .received(let received) = fact { refusals += objections(to: received) }
        return refusals
    }

    /// A history that tells of a request for the stage after one that nobody answered.
    private func requestBeforeAnswer(_ fact: Fact) -> Refusal? {
        guard isRecording, case .requested(let number, let stage, _) = fact, case .open(let file) = state,
            let track = file.track(number), let pass = track.running, pass.stage != track.kind.stages.first,
            stage == track.nextStage
        else { return nil }
        return Refusal(
            .notYet, .request, .regulation("18(1)"), "\(pass.stage.title.capitalised) had not been answered",
            remedy: "Answer it first.")
    }

    /// A history that tells twice of the same request.
    private func requestOnceMore(_ fact: Fact) -> Refusal? {
        guard isRecording, case .requested(let number, let stage, _) = fact, let track = state.file?.track(number),
            track.ending == nil, let pass = track.current, pass.stage == stage, let asked = pass.request
        else { return nil }
        return Refusal(
            .alreadyDone, .request, pass.stage.sourceOfRequest,
            "\(stage.title.capitalised) was asked for on \(asked.on.inWords)", remedy: "Nothing more is needed.")
    }

    /// An answer to a stage other than the one that runs, or would.
    private func answerOfAnotherStage(_ fact: Fact) -> Refusal? {
        guard case .answered(let number, let stage, _) = fact, case .open(let file) = state,
            let track = file.track(number), track.ending == nil, !track.isIntended,
            track.current?.stage ?? track.kind.stages.first != stage
        else { return nil }
        if let answered = track.pass(stage)?.answer {
            return Refusal(
                .alreadyDone, .answer, stage.sourceOfAnswer,
                "\(stage.title.capitalised) was answered on \(answered.on.inWords)", remedy: "Nothing more is needed.")
        }
        guard track.pass(stage) != nil else {
            return Refusal(
                .notYet, .answer, stage.sourceOfRequest, "\(stage.title.capitalised) has not been asked for",
                remedy: "Record the request first.")
        }
        return Refusal(
            .notNow, .answer, stage == .localResolution ? .regulation("15(2)") : stage.sourceOfAnswer,
            "\(stage.title.capitalised) is not the stage that runs",
            remedy: "Answer the stage that runs, or leave it for the stage that was asked for.")
    }

    private func tooEarly(_ fact: Fact, in file: CaseFile) -> Refusal? {
        // An advocate may have been there before the complaint was.
        if case .advocateAppointed = fact { return nil }
        // A complaint may have reached another door before anybody knew of the wish to make it (policy: receipt at any door).
        if case .received = fact { return nil }
        let received = file.received?.receipt.receivedOn
        let first = fact.step.canPrecedeComplaint ? min(file.opening.day, received ?? file.opening.day) : received
        guard let first, fact.day < first else { return nil }
        return Refusal(
            .badDate, fact.step, fact.step.source,
            first == received
                ? "The complaint was received only on \(first.inWords)"
                : "The council came to know of it only on \(first.inWords)",
            remedy: "Give a day from then on.")
    }

    private func objections(to received: Received) -> [Refusal] {
        let receipt = received.receipt
        var refusals: [Refusal] = []
        if receipt.enteredOn > circumstances.today {
            refusals.append(
                Refusal(
                    .badDate, .receive, .policy("receipt at any door"),
                    "\(receipt.enteredOn.inWords), when it was entered, has not come yet",
                    remedy: "Enter it as of today."))
        }
        if let happened = received.representation.happenedOn, happened > receipt.receivedOn {
            refusals.append(
                Refusal(
                    .badDate, .receive, .regulation("9(1)"),
                    "What is complained about is dated \(happened.inWords), after the complaint was received",
                    remedy: "Give the day it happened, or none."))
        }
        return refusals
    }

    private func objections(to fact: Fact, in file: CaseFile) -> [Refusal] {
        switch fact {
        case .intended, .received, .refusalNotified, .acknowledged, .informed, .advocateRequested, .advocateDeclined,
            .withdrawn, .withdrawalConfirmed, .codeLost, .codeGuessed, .noticeRead:
            []
        case .referred(_, let referral): objections(to: referral, in: file)
        case .delivered(let parcel, _, _, _), .undelivered(let parcel, _, _), .held(let parcel, _, _):
            unknown(parcel, in: file, .noteDelivery)
        case .handedOver(let parcel, let by, _):
            blank(by, "who handed it over", .handOver) + objections(toHandingOver: parcel, in: file)
        case .sentAgain(let parcel, let by, _):
            blank(by, "who sends it again", .sendAgain) + objections(toSendingAgain: parcel, in: file)
        case .contactConfirmed(let number, let confirmation):
            unknown(number, in: file, .confirmContact) + objections(to: confirmation)
        case .messaged(let message): objections(to: message)
        case .contactCorrected(let number, _, _, _): unknown(number, in: file, .correctContact)
        case .codeReplaced(let route, let by, _):
            blank(by, "who gives it", .replaceCode) + objections(to: route, in: file)
        case .codeKept(let by, _): blank(by, "who looked into it", .keepCode)
        case .movedToVersion(let move): objections(to: move, in: file)
        case .recordProduced(let track, let day): objections(toRecordOn: day, of: file.track(track))
        case .safeguardingChecked(let check): blanks(in: check)
        case .categoryEstablished(let number, _, _, let by, _):
            unknown(number, in: file, .establishCategory) + blank(by, "who looked into it", .establishCategory)
        case .interestDecided(_, let decision): objections(to: decision)
        case .advocateAppointed(_, _, let bars, _): AdvocateBar.allCases.filter(bars.contains).map(barred)
        case .laterStartAgreed(let track, let start, _): objections(toStart: start, of: file.track(track))
        case .extended(let track, let stage, let notice):
            objections(to: notice, of: stage, track: file.track(track), file)
        case .answered(let track, let stage, let answer): objections(to: answer, at: stage, of: file.track(track))
        case .requested(let track, let stage, let request): objections(to: request, for: stage, of: file.track(track))
        case .closed(let by, _): blank(by, "who closes it", .close)
        case .entered(let entry): objections(to: entry, in: file)
        }
    }

    private func unknown(_ number: ComplainantNumber, in file: CaseFile, _ step: StepName) -> [Refusal] {
        guard file.complainant(number) == nil else { return [] }
        return [
            Refusal(
                .unknown, step, step.source, "The case has no such complainant",
                remedy: "Name one of its complainants, from 1 up.")
        ]
    }

    func blank(_ text: String, _ what: String, _ step: StepName) -> [Refusal] {
        guard !isRecording, !text.contains(where: { !$0.isWhitespace }) else { return [] }
        return [Refusal(.reasonsNeeded, step, step.source, "It does not say \(what)", remedy: "Say \(what).")]
    }

    private func blanks(in check: SafeguardingCheck) -> [Refusal] {
        var refusals = blank(check.by, "who read it", .checkSafeguarding)
        if case .referred(let to) = check.outcome {
            refusals += blank(to, "to whom it was referred", .checkSafeguarding)
        }
        return refusals
    }

    private func barred(_ bar: AdvocateBar) -> Refusal {
        Refusal(
            .barred, .appointAdvocate, bar.source, "This person cannot be the advocate: \(bar.rawValue)",
            remedy: "Find an advocate whom nothing bars.")
    }

    private func objections(to decision: InterestDecision) -> [Refusal] {
        let unnamed = blank(decision.by, "who decided", .decideInterest)
        guard !decision.isAccepted, !Reasons.amountToSomething(decision.reasons) else { return unnamed }
        return unnamed + [
            Refusal(
                .reasonsNeeded, .decideInterest, .policy("reasons for refusing"),
                "A refusal needs reasons, and having no parental responsibility is not one by itself",
                remedy:
                    "Say what was weighed: the relationship, the part played in the child's care, the child's wishes, "
                    + "any conflict with the child's interests, and whether the complaint is about the child's welfare."
            )
        ]
    }

    private func objections(toStart start: Day, of track: Track?) -> [Refusal] {
        guard receivableDays.contains(start) else {
            return [
                Refusal(
                    .badDate, .agreeLaterStart, .policy("calendar"),
                    "\(start.inWords) is outside the years whose working days are known",
                    remedy: "Agree a day no later than \(receivableDays.upperBound.inWords).")
            ]
        }
        guard let began = track?.running?.start?.on, start <= began else { return [] }
        return [
            Refusal(
                .badDate, .agreeLaterStart, .regulation("14(4)"),
                "\(start.inWords) is not after \(began.inWords), when stage 1 starts anyway",
                remedy: "Agree a later day, and only at the complainant's request.")
        ]
    }

    private func objections(toRecordOn day: Day, of track: Track?) -> [Refusal] {
        guard let asked = track?.pass(.investigation)?.request?.on, day < asked else { return [] }
        return [
            Refusal(
                .badDate, .produceRecord, .regulation("16(2)"),
                "Stage 2 was asked for only on \(asked.inWords)",
                remedy: "Give the day the final record was produced, after that request.")
        ]
    }

    private func objections(to answer: Answer, at stage: Stage, of track: Track?) -> [Refusal] {
        var refusals = blank(answer.words, "what the answer is", .answer) + blank(answer.by, "who answers", .answer)
        guard let track else { return refusals }
        refusals += objections(toContentsOf: answer, at: stage, of: track)
        return refusals
    }

    /// The rights and people that the law puts into an answer.
    private func objections(toContentsOf answer: Answer, at stage: Stage, of track: Track) -> [Refusal] {
        var refusals: [Refusal] = []
        if !answer.tellsRights, let rule = stage.sourceOfRights {
            refusals.append(
                Refusal(
                    .reasonsNeeded, .answer, rule.source, "The answer does not tell of the right to \(rule.right)",
                    remedy: "Put the right into the answer, and how to use it."))
        }
        if !answer.isWithIndependentPerson, [.investigation, .reviewPanel].contains(stage) {
            refusals.append(
                Refusal(
                    .notYet, .answer, .regulation(stage == .investigation ? "17(7)" : "20(3)"),
                    "The independent person took no part in what it decides",
                    remedy: "Consider it together with the independent person first."))
        }
        let strangers = answer.findings.filter { !track.points.contains($0.point) }
        if let stranger = strangers.first {
            refusals.append(
                Refusal(
                    .unknown, .answer, .policy("findings point by point"),
                    "Point \(stranger.point.number) is not one that this track runs over",
                    remedy: "Name one of \(track.points.map { "\($0.number)" }.joined(separator: ", "))."))
        }
        return refusals
    }

    private func objections(to request: StageRequest, for stage: Stage, of track: Track?) -> [Refusal] {
        guard let track, let file = state.file else { return [] }
        guard stage == track.nextStage || track.current == nil && stage == track.kind.stages.dropFirst().first else {
            return [
                Refusal(
                    .notNow, .request, .regulation(stage == .reviewPanel ? "18(1)" : "15(2)"),
                    stage == .reviewPanel
                        ? "A review panel can be asked for only after stage 2"
                        : "\(stage.title.capitalised) does not come next",
                    remedy: "Ask for the stage that comes next.")
            ]
        }
        guard let pass = track.current, let answer = pass.answer else { return [] }
        if stage == .reviewPanel, request.words == nil, !isRecording {
            return [
                Refusal(
                    .reasonsNeeded, .request, .regulation("18(2)"),
                    "A request for a review panel says why the complainant is dissatisfied",
                    remedy: "Ask for the reasons, in their own words; they may be said and written down.")
            ]
        }
        let dial = Dial(
            file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
        guard request.on < answer.on, pass.start != nil, case .success(let limit) = dial.limit(of: pass),
            request.on <= limit.lastDay
        else { return [] }
        return [
            Refusal(
                .badDate, .request, .regulation("15(2)"),
                "\(pass.stage.title.capitalised) was answered only on \(answer.on.inWords)",
                remedy: "Give the day the request was received.")
        ]
    }

    private func objections(to notice: ExtensionNotice, of stage: Stage, track: Track?, _ file: CaseFile) -> [Refusal] {
        guard let track else { return [] }
        let dial = Dial(file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
        guard let pass = track.running, pass.stage == stage else {
            return [
                Refusal(
                    .notNow, .extend, .regulation("14(5), 17(6)"), "That stage is not running",
                    remedy: "Extend only the stage that runs; stage 3 cannot be extended.")
            ]
        }
        let rule = Source.ofExtension(of: stage)
        var refusals: [Refusal] = []
        if stage == .localResolution, !notice.isForComplexity {
            refusals.append(
                Refusal(
                    .reasonNotAllowed, .extend, .regulation("14(5)"),
                    "Stage 1 can be extended only because the complaint is complex",
                    remedy: "If it is not, answer within the ten working days."))
        }
        refusals += blank(notice.reason, "the reason", .extend)
        if let last = dial.lastExtensionDay(of: pass), notice.until > last {
            refusals.append(
                Refusal(
                    .badDate, .extend, rule, "\(notice.until.inWords) is after \(last.inWords), the last day allowed",
                    remedy: "Name a day no later than that."))
        }
        if case .success(let limit) = dial.limit(of: pass), notice.until <= limit.lastDay {
            refusals.append(
                Refusal(
                    .badDate, .extend, rule,
                    "\(notice.until.inWords) is not later than \(limit.lastDay.inWords), the limit as it stands",
                    remedy: "Name a later day, or send no notice."))
        }
        return refusals
    }
}

extension Source {
    fileprivate static func ofExtension(of stage: Stage) -> Source {
        switch stage {
        case .localResolution: .regulation("14(5)")
        case .investigation: .regulation("17(6)(b)")
        case .reviewPanel: .regulation("19(4), 20(3)")
        case .corporateResponse: .code("6.5")
        case .corporateReview: .code("6.14")
        case .reply: .policy("replies")
        }
    }
}

extension Stage {
    /// What its request rests on.
    fileprivate var sourceOfRequest: Source {
        switch self {
        case .localResolution: .regulation("14(1)")
        case .investigation: .regulation("15(2)")
        case .reviewPanel: .regulation("18(1)")
        case .corporateResponse, .corporateReview: .code("6.10")
        case .reply: .policy("replies")
        }
    }

    /// The right that its answer has to tell of, and the rule that says so.
    fileprivate var sourceOfRights: (right: String, source: Source)? {
        switch self {
        case .localResolution: ("go on to stage 2", .regulation("15(2)"))
        case .investigation: ("ask for a review panel", .regulation("17(8)"))
        case .reviewPanel: ("complain to the Ombudsman", .regulation("20(3)"))
        case .corporateResponse: ("go on to stage 2", .code("6.10"))
        case .corporateReview: ("complain to the Ombudsman", .code("6.15"))
        case .reply: nil
        }
    }
}
