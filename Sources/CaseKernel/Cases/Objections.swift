extension Rules {
    /// Everything the procedure has against a fact as it is filled in; empty when it is lawful.
    func objections(to fact: Fact) -> [Refusal] {
        let step = fact.step
        var refusals: [Refusal] = []
        if let obstacle = obstacle(to: step, on: fact.track, day: fact.day) { refusals.append(obstacle) }
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
        case .recordProduced(let track, let day): objections(toRecordOn: day, of: file.track(track))
        case .safeguardingChecked(let check): blanks(in: check)
        case .categoryEstablished(let number, _, let by, _):
            unknown(number, in: file, .establishCategory) + blank(by, "who looked into it", .establishCategory)
        case .interestDecided(_, let decision): objections(to: decision)
        case .advocateAppointed(_, _, let bars, _): AdvocateBar.allCases.filter(bars.contains).map(barred)
        case .laterStartAgreed(let track, let start, _): objections(toStart: start, of: file.track(track))
        case .extended(let track, let stage, let notice):
            objections(to: notice, of: stage, track: file.track(track), file)
        case .answered(_, let stage, let answer): objections(to: answer, at: stage)
        case .requested(let track, let stage, let request): objections(to: request, for: stage, of: file.track(track))
        case .closed(let by, _): blank(by, "who closes it", .close)
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
        guard !text.contains(where: { !$0.isWhitespace }) else { return [] }
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
        guard case .localResolution(let stage) = track?.progress, start <= stage.began else { return [] }
        return [
            Refusal(
                .badDate, .agreeLaterStart, .regulation("14(4)"),
                "\(start.inWords) is not after \(stage.began.inWords), when stage 1 starts anyway",
                remedy: "Agree a later day, and only at the complainant's request.")
        ]
    }

    private func objections(toRecordOn day: Day, of track: Track?) -> [Refusal] {
        guard case .investigation(let stage) = track?.progress, day < stage.request.on else { return [] }
        return [
            Refusal(
                .badDate, .produceRecord, .regulation("16(2)"),
                "Stage 2 was asked for only on \(stage.request.on.inWords)",
                remedy: "Give the day the final record was produced, after that request.")
        ]
    }

    private func objections(to answer: Answer, at stage: Stage) -> [Refusal] {
        let blanks = blank(answer.words, "what the answer is", .answer) + blank(answer.by, "who answers", .answer)
        guard stage != .localResolution else { return blanks }
        return blanks + [
            Refusal(
                .notNow, .answer, .regulation("14(1), 15(1)"), "Only stage 1 is answered by this step",
                remedy: "Name stage 1, or leave it for the stage that was asked for.")
        ]
    }

    private func objections(to request: StageRequest, for stage: Stage, of track: Track?) -> [Refusal] {
        guard stage == .investigation else {
            return [
                Refusal(
                    .notNow, .request, .regulation("18(1)"), "A review panel can be asked for only after stage 2",
                    remedy: "Ask for stage 2 first.")
            ]
        }
        guard case .answered(let local, let answer) = track?.progress, request.on < answer.on, let local, let track,
            let file = state.file,
            case .success(let limit) = Dial(
                file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar
            ).limit(of: local), request.on <= limit.lastDay
        else { return [] }
        return [
            Refusal(
                .badDate, .request, .regulation("15(2)"), "Stage 1 was answered only on \(answer.on.inWords)",
                remedy: "Give the day the request was received.")
        ]
    }

    private func objections(to notice: ExtensionNotice, of stage: Stage, track: Track?, _ file: CaseFile) -> [Refusal] {
        guard let track else { return [] }
        let dial = Dial(file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
        guard let (first, last, rule) = allowedDays(for: stage, track, dial) else {
            return [
                Refusal(
                    .notNow, .extend, .regulation("14(5), 17(6)"), "That stage is not running",
                    remedy: "Extend only the stage that runs; stage 3 cannot be extended.")
            ]
        }
        var refusals: [Refusal] = []
        if stage == .localResolution, !notice.isForComplexity {
            refusals.append(
                Refusal(
                    .reasonNotAllowed, .extend, .regulation("14(5)"),
                    "Stage 1 can be extended only because the complaint is complex",
                    remedy: "If it is not, answer within the ten working days."))
        }
        refusals += blank(notice.reason, "the reason", .extend)
        if let last, notice.until > last {
            refusals.append(
                Refusal(
                    .badDate, .extend, rule, "\(notice.until.inWords) is after \(last.inWords), the last day allowed",
                    remedy: "Name a day no later than that."))
        }
        if let first, notice.until <= first {
            refusals.append(
                Refusal(
                    .badDate, .extend, rule,
                    "\(notice.until.inWords) is not later than \(first.inWords), the limit as it stands",
                    remedy: "Name a later day, or send no notice."))
        }
        return refusals
    }

    /// The limit as it stands, the last day a notice may name, and the rule that says so; `nil` when another stage runs.
    private func allowedDays(for stage: Stage, _ track: Track, _ dial: Dial) -> (first: Day?, last: Day?, rule: Source)?
    {
        switch (stage, track.progress) {
        case (.localResolution, .localResolution(let running)):
            return (
                try? dial.limit(of: running).get().lastDay, dial.lastDay(ofLocalResolution: running),
                .regulation("14(5)")
            )
        case (.investigation, .investigation(let running)):
            guard let start = running.began else { return (nil, nil, .regulation("17(6)(b)")) }
            let outer = circumstances.procedure.law.investigationOuterLimit.days
            return (
                try? dial.limit(of: running, from: start).get().lastDay,
                try? circumstances.calendar.day(outer, after: start.on), .regulation("17(6)(b)")
            )
        case (.localResolution, _), (.investigation, _), (.reviewPanel, _): return nil
        }
    }
}
