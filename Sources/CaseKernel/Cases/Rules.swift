/// What the procedure has against a step, where the case has got to: the one place that says what can be done now.
struct Rules {
    let state: CaseState
    let circumstances: Circumstances

    /// Why a step cannot be done on `day`, whatever is filled in; `nil` when it can.
    func obstacle(to step: StepName, on track: TrackNumber?, day: Day) -> Refusal? {
        switch (step, state) {
        case (.receive, .unopened), (.intend, .unopened): return nil
        // Whoever wanted to complain can, whenever they are ready.
        case (.receive, .open(let file)) where file.received == nil,
            (.receive, .closed(let file, _)) where file.received == nil:
            return nil
        case (.receive, .open), (.receive, .closed), (.intend, .open), (.intend, .closed):
            return Refusal(
                .alreadyDone, step, step.source, "This case is already open",
                remedy: "Register a new complaint as a case of its own.")
        case (_, .unopened):
            return Refusal(
                .notOpened, step, StepName.receive.source, "Nothing has been received yet",
                remedy: "Register the complaint first.")
        case (.request, .closed(let file, _)): return obstacle(to: step, on: track, of: file, day: day)
        // What concerns the person rather than the procedure outlives it (policy: closing).
        case (.write, .closed), (.reply, .closed), (.correctContact, .closed), (.reportLostCode, .closed),
            (.warnOfGuesses, .closed), (.replaceCode, .closed):
            return nil
        case (.keepCode, .closed(let file, _)): return obstacleToKeepingCode(file)
        case (.checkSafeguarding, .closed): return nil
        case (.handOver, .closed(let file, _)), (.sendAgain, .closed(let file, _)),
            (.confirmContact, .closed(let file, _)),
            (.noteDelivery, .closed(let file, _)), (.noteReading, .closed(let file, _)):
            return obstacle(to: step, of: file)
        case (.addWords, .closed(_, let closed)), (.reportSilence, .closed(_, let closed)):
            return Refusal(
                .closed, step, step.source, "The case was closed on \(closed.inWords)",
                remedy: "Write to the team instead.")
        case (_, .closed(_, let closed)):
            return Refusal(
                .closed, step, StepName.close.source, "The case was closed on \(closed.inWords)",
                remedy: "Only a request for the next stage opens it again.")
        case (_, .open(let file)): return obstacle(to: step, on: track, of: file, day: day)
        }
    }

    private func obstacle(to step: StepName, on number: TrackNumber?, of file: CaseFile, day: Day) -> Refusal? {
        guard step.isOfTrack else { return obstacle(to: step, of: file) }
        guard let number, let track = file.track(number) else {
            return Refusal(
                .unknown, step, step.source, "The case has no such track", remedy: "Name one of its tracks, from 1 up.")
        }
        return TrackRules(file: file, track: track, circumstances: circumstances).obstacle(to: step, day: day)
    }

    private func obstacle(to step: StepName, of file: CaseFile) -> Refusal? {
        switch (step, file.received) {
        case (.close, _): return obstacleToClosing(file)
        case (.keepCode, _): return obstacleToKeepingCode(file)
        case (.handOver, _), (.sendAgain, _): return obstacleToMovingParcels(step, file)
        case (.addWords, nil), (.reportSilence, nil):
            return Refusal(
                .notYet, step, StepName.receive.source, "Nothing has been complained about yet",
                remedy: step == .addWords ? "Make the complaint first." : "Write to the team instead.")
        case (_, _): return nil
        }
    }

    private func obstacleToKeepingCode(_ file: CaseFile) -> Refusal? {
        guard file.codeTrouble == nil else { return nil }
        return Refusal(
            .notNow, .keepCode, .policy("guessed codes"), "Nothing is the matter with the code",
            remedy: "Nothing needs doing here.")
    }

    private func obstacleToClosing(_ file: CaseFile) -> Refusal? {
        if file.unreadSince != nil {
            return Refusal(
                .notYet, .close, StepName.checkSafeguarding.source,
                "Nobody has yet read \(file.unreadWords) for risk",
                remedy: "Do the safeguarding check first.")
        }
        for track in file.tracks {
            if let refusal = obstacleToClosing(track, of: file) { return refusal }
        }
        return nil
    }

    private func obstacleToClosing(_ track: Track, of file: CaseFile) -> Refusal? {
        switch track.progress {
        case .intended where track.informedOn == nil:
            Refusal(
                .notYet, .close, StepName.intend.source,
                "The person has not been given information about advocacy, nor offered help to get an advocate",
                remedy: "Give the information first.")
        // To help with that is all there is to do before a complaint.
        case .intended where file.isAdvocateOwed(on: track):
            Refusal(
                .notYet, .close, StepName.requestAdvocate.source, "The person asked for an advocate and has none",
                remedy: "Appoint one, or record that they no longer want one.")
        case .answered where track.informedOn == nil:
            Refusal(
                .notYet, .close, StepName.inform.source,
                "The person has not been given details of the procedure and of advocacy, nor offered help",
                remedy: "Give the information first.")
        case .refused(notifiedOn: nil):
            Refusal(
                .notYet, .close, StepName.notifyRefusal.source, "The person has not been told of the refusal",
                remedy: "Notify the refusal first.")
        case .withdrawn(_, _, confirmedOn: nil):
            Refusal(
                .notYet, .close, StepName.confirmWithdrawal.source, "The withdrawal has not been confirmed in writing",
                remedy: "Confirm it to the complainant and any advocate first.")
        case .awaitingStart, .localResolution:
            Refusal(
                .notYet, .close, StepName.answer.source, "Stage 1 has not been answered", remedy: "Answer it first.")
        case .investigation:
            Refusal(
                .notYet, .close, .regulation("17(3)"), "Stage 2 has not been answered", remedy: "Answer it first.")
        case .intended, .answered, .refused, .withdrawn: nil
        }
    }
}

extension CaseFile {
    /// What nobody has read yet, as a refusal names it.
    fileprivate var unreadWords: String {
        if safeguarding != nil { return "what the person has said since the last check" }
        return received == nil ? "what the person said" : "the complaint"
    }
}
