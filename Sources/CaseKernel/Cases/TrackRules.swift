/// What the procedure has against a step of one track.
struct TrackRules {
    let file: CaseFile
    let track: Track
    let circumstances: Circumstances

    var dial: Dial {
        Dial(file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
    }

    func obstacle(to step: StepName, day: Day) -> Refusal? {
        if let refusal = obstacleOfIntention(to: step) ?? obstacleOfEnding(to: step) { return refusal }
        switch step {
        case .intend, .receive, .checkSafeguarding, .establishCategory, .addWords, .write, .reportSilence, .reply,
            .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .handOver, .sendAgain,
            .confirmContact, .noteDelivery, .noteReading, .close:
            return nil
        case .refer: return Rules(state: .open(file), circumstances: circumstances).obstacleToReferring(track, in: file)
        case .decideInterest: return obstacleToDeciding
        case .notifyRefusal, .confirmWithdrawal: return obstacleToFinishing(step)
        case .requestAdvocate, .declineAdvocate: return obstacleOfAdvocacy(to: step)
        case .appointAdvocate, .withdraw: return nil
        case .acknowledge: return done(step, track.acknowledgedOn)
        case .inform: return done(step, track.informedOn)
        case .agreeLaterStart: return obstacleToLaterStart(day: day)
        case .extend: return obstacleToExtending(day: day)
        case .answer: return obstacleToAnswering(day: day)
        case .request: return obstacleToRequesting(day: day)
        case .produceRecord: return obstacleToRecord
        }
    }

    /// While there is only the wish to complain, the council informs and helps, and nothing runs (SI 2004/719 reg 4(2)).
    private func obstacleOfIntention(to step: StepName) -> Refusal? {
        guard case .intended = track.progress, !step.canPrecedeComplaint else { return nil }
        return Refusal(
            .notYet, step, .advocacyRegulation("4(2)"), "Nothing has been complained about yet",
            remedy: "Give information and help; register the complaint when the person makes it.")
    }

    /// A track that was withdrawn or refused takes only what finishes that (policy: revival is a new complaint).
    private func obstacleOfEnding(to step: StepName) -> Refusal? {
        switch (track.progress, step) {
        case (.withdrawn(_, _, confirmedOn: nil), .confirmWithdrawal), (.refused(notifiedOn: nil), .notifyRefusal): nil
        case (.withdrawn(_, _, let confirmed), _):
            Refusal(
                confirmed != nil && step == .confirmWithdrawal ? .alreadyDone : .notNow, step, .regulation("7"),
                "The complaint was withdrawn", remedy: "If the person wants to go on, register it as a new complaint.")
        case (.refused(let notified), _):
            Refusal(
                notified != nil && step == .notifyRefusal ? .alreadyDone : .notNow, step, .regulation("12(4)"),
                "The person was found not to have sufficient interest, so no further action follows",
                remedy: "If the decision was wrong, register the complaint again and decide afresh.")
        case (.intended, _), (.awaitingStart, _), (.localResolution, _), (.answered, _), (.investigation, _): nil
        }
    }

    private func done(_ step: StepName, _ day: Day?) -> Refusal? {
        guard let day else { return nil }
        return Refusal(
            .alreadyDone, step, step.source, "That was done on \(day.inWords)", remedy: "Nothing more is needed.")
    }

    private var obstacleToDeciding: Refusal? {
        guard let complainant = file.complainant(track.complainant), complainant.category.needsSufficientInterest else {
            return Refusal(
                .notNow, .decideInterest, .regulation("12(1)"), "This person may complain as of right",
                remedy: "If they are someone else than they said, establish their category first.")
        }
        if let refusal = done(.decideInterest, track.interest?.on) { return refusal }
        switch track.progress {
        case .intended, .awaitingStart, .localResolution, .refused, .withdrawn: return nil
        case .answered, .investigation:
            return Refusal(
                .notNow, .decideInterest, .policy("no gate after the answer"),
                "The council has already considered the complaint and answered it",
                remedy: "Go on with it: the person may go to stage 2 like anyone else.")
        }
    }

    /// Only what was refused can be notified, and only what was withdrawn confirmed.
    private func obstacleToFinishing(_ step: StepName) -> Refusal? {
        switch track.progress {
        case .refused, .withdrawn: nil
        case .intended, .awaitingStart, .localResolution, .answered, .investigation:
            step == .notifyRefusal
                ? Refusal(
                    .notNow, step, step.source, "Nothing has been refused", remedy: "Decide sufficient interest first.")
                : Refusal(
                    .notNow, step, step.source, "Nothing has been withdrawn", remedy: "Record the withdrawal first.")
        }
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
        guard case .localResolution(let stage) = track.progress else {
            return Refusal(
                .notNow, .agreeLaterStart, .regulation("14(4)"),
                "Only a stage 1 that has a start can be given a later one",
                remedy: "Wait until its start is known.")
        }
        guard stage.extended == nil else {
            return Refusal(
                .notNow, .agreeLaterStart, .regulation("14(4)"), "Stage 1 has already been extended",
                remedy: "Answer by the day the notice names.")
        }
        return tooLate(
            .agreeLaterStart, .policy("no later start after the limit"), after: dial.limit(of: stage), on: day)
    }

    private func obstacleToExtending(day: Day) -> Refusal? {
        switch track.progress {
        case .localResolution(let stage):
            if let notice = stage.extended { return extendedAlready(notice, .regulation("14(5)")) }
            return tooLate(.extend, .regulation("14(5)"), after: dial.limit(of: stage), on: day)
        case .investigation(let stage):
            if let notice = stage.extended { return extendedAlready(notice, .policy("one notice at stage 2")) }
            guard let start = stage.began else {
                return Refusal(
                    .notYet, .extend, .regulation("17(5)"), "Stage 2's clock has not begun",
                    remedy: "Produce the written record first.")
            }
            return tooLate(.extend, .regulation("17(6)"), after: dial.limit(of: stage, from: start), on: day)
        case .intended, .awaitingStart, .answered, .refused, .withdrawn:
            return Refusal(
                .notNow, .extend, .regulation("14(5), 17(6)"), "No stage is running", remedy: "Nothing needs extending."
            )
        }
    }

    private func extendedAlready(_ notice: ExtensionNotice, _ rule: Source) -> Refusal {
        Refusal(
            .alreadyDone, .extend, rule,
            "The stage was already extended on \(notice.sentOn.inWords), and it can be only once",
            remedy: "Answer by \(notice.until.inWords).")
    }

    private func tooLate(
        _ step: StepName, _ rule: Source, after limit: Result<Deadline, OutsideCalendar>, on day: Day
    ) -> Refusal? {
        guard case .success(let deadline) = limit, day > deadline.lastDay else { return nil }
        return Refusal(
            .tooLate, step, rule, "The limit ended on \(deadline.lastDay.inWords), and this had to be done by then",
            remedy: "The limit stands and is missed; tell the person, and answer as soon as possible.")
    }

    private func obstacleToAnswering(day: Day) -> Refusal? {
        switch track.progress {
        case .localResolution(let stage):
            guard day < stage.began else { return nil }
            return Refusal(
                .notYet, .answer, .regulation("14(3)"), "Stage 1 begins only on \(stage.began.inWords)",
                remedy: "Answer on that day or later; give the day the answer was sent.")
        case .intended, .awaitingStart:
            return Refusal(
                .notYet, .answer, .regulation("14(3)"),
                "Stage 1 has not begun: it waits for \(file.waits(of: track).map(\.inWords).joined(separator: " and "))",
                remedy: "Record what it waits for first.")
        case .answered(_, let answer): return done(.answer, answer.on)
        case .investigation, .refused, .withdrawn:
            return Refusal(
                .notNow, .answer, .regulation("15(2)"), "Stage 1 is over: the next stage has been asked for",
                remedy: "Go on with stage 2.")
        }
    }

    /// Once the limit has gone by, nobody need wait for the answer (policy: stage 2 without an answer).
    private func obstacleToRequesting(day: Day) -> Refusal? {
        switch track.progress {
        case .answered: return nil
        case .localResolution(let stage):
            guard case .success(let limit) = dial.limit(of: stage), day <= limit.lastDay else { return nil }
            return Refusal(
                .notYet, .request, .regulation("15(2)"),
                "Stage 1 is running and has until \(limit.lastDay.inWords) to be answered",
                remedy: "The next stage can be asked for once it is answered, or from the day after without an answer.")
        case .intended, .awaitingStart:
            return Refusal(
                .notYet, .request, .regulation("15(2)"), "Stage 1 has not begun",
                remedy: "The next stage can be asked for once stage 1 is answered or late.")
        case .investigation(let stage): return done(.request, stage.request.on)
        case .refused, .withdrawn: return nil
        }
    }

    private var obstacleToRecord: Refusal? {
        guard case .investigation(let stage) = track.progress, file.received?.receipt.channel.isOral == true else {
            return Refusal(
                .notNow, .produceRecord, .regulation("16(2)"),
                "A written record is made when a complaint made orally goes to stage 2",
                remedy: "Nothing needs doing here.")
        }
        return done(.produceRecord, stage.began?.on)
    }
}
