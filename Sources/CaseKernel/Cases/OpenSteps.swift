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
        return OpenStep(
            step: step, track: track?.number, refusal: refusal, isDue: isDue,
            dueOn: isDue ? dueDay(step, on: track) : nil)
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
            .confirmContact, .noteDelivery, .noteReading, .close:
            false
        }
    }

    private func dueDay(_ step: StepName, on track: Track?) -> Day? {
        switch step {
        // The same day (policy: safeguarding first).
        case .checkSafeguarding: state.file?.unreadSince
        case .acknowledge: runningDay(of: .acknowledgement, on: track)
        case .answer: runningDay(of: .localResolution, on: track)
        case .intend, .receive, .establishCategory, .decideInterest, .notifyRefusal, .inform, .requestAdvocate,
            .declineAdvocate,
            .appointAdvocate, .agreeLaterStart, .extend, .request, .produceRecord, .withdraw, .confirmWithdrawal,
            .addWords, .write, .reportSilence, .reply, .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode,
            .keepCode, .refer, .handOver, .sendAgain, .confirmContact, .noteDelivery, .noteReading, .close:
            nil
        }
    }

    private func runningDay(of clock: Clock, on track: Track?) -> Day? {
        guard let file = state.file, let track else { return nil }
        return file.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar)
            .filter { $0.clock == clock }.compactMap { $0.told?.day }.min()
    }
}

extension CaseFile {
    /// Whether somebody whom section 26A entitles to an advocate has asked for one and has none.
    func isAdvocateOwed(on track: Track) -> Bool {
        guard case .requested = track.advocacy, let complainant = complainant(track.complainant) else { return false }
        return complainant.isEntitledToAdvocate
    }

    /// Whether somebody who is owed an advocate has not been referred to any provider.
    func isReferralOwed(on track: Track) -> Bool { isAdvocateOwed(on: track) && !track.isReferred }

    /// The stage of a track that a notice could extend, and the last day it may name; `nil` when none runs.
    public func lastExtensionDay(of track: Track, under circumstances: Circumstances) -> (stage: Stage, day: Day)? {
        let dial = Dial(file: self, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
        switch track.progress {
        case .localResolution(let stage): return dial.lastDay(ofLocalResolution: stage).map { (.localResolution, $0) }
        case .investigation(let stage):
            guard let start = stage.began else { return nil }
            let outer = circumstances.procedure.law.investigationOuterLimit.days
            return (try? circumstances.calendar.day(outer, after: start.on)).map { (.investigation, $0) }
        case .intended, .awaitingStart, .answered, .refused, .withdrawn: return nil
        }
    }
}
