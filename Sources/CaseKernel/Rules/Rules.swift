/// What the procedure has against a step, where the case has got to: the one place that says what can be done now.
struct Rules {
    let state: CaseState
    let circumstances: Circumstances
    /// Whether what is looked at already happened: what nobody knows any more is then not asked for.
    var isRecording = false
    /// Whether some of what happened may not be told, as in the history of an old case.
    var isPartial = false

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
            (.noteDelivery, .closed(let file, _)), (.noteReading, .closed(let file, _)),
            (.completeAction, .closed(let file, _)), (.reportAction, .closed(let file, _)):
            return obstacle(to: step, of: file)
        // The Ombudsman comes after the end, and what they ask for is done then.
        case (.contactOmbudsman, .closed(let file, _)), (.recordOmbudsmanDecision, .closed(let file, _)),
            (.offerRemedy, .closed(let file, _)), (.agreeAction, .closed(let file, _)),
            (.linkCase, .closed(let file, _)), (.assign, .closed(let file, _)), (.release, .closed(let file, _)),
            (.note, .closed(let file, _)), (.correctEntry, .closed(let file, _)),
            (.checkPeopleComplainedAbout, .closed(let file, _)):
            return obstacle(to: step, of: file)
        case (.recordReceipt, .closed(let file, _)), (.tellRights, .closed(let file, _)),
            (.runStageAgain, .closed(let file, _)), (.reviewWithdrawn, .closed(let file, _)),
            (.endProceedings, .closed(let file, _)), (.resubmit, .closed(let file, _)),
            (.notifyChild, .closed(let file, _)):
            return obstacle(to: step, on: track, of: file, day: day)
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
        let rules = TrackRules(
            file: file, track: track, circumstances: circumstances, isRecording: isRecording, isPartial: isPartial)
        return rules.obstacle(to: step, day: day)
    }

    private func obstacle(to step: StepName, of file: CaseFile) -> Refusal? {
        switch (step, file.received) {
        case (.close, _): return obstacleToClosing(file)
        case (.assign, .some) where file.peopleCheckedOn == nil:
            return Refusal(
                .notYet, .assign, .policy("conflicts of interest"),
                "Nobody has said yet that everybody complained about is named",
                remedy: "Name them, with their accounts, and say that all are named.")
        case (.release, _) where file.assignments.isEmpty:
            return nothing(.release, "Nobody has a part of the case")
        case (.keepCode, _): return obstacleToKeepingCode(file)
        case (.handOver, _), (.sendAgain, _): return obstacleToMovingParcels(step, file)
        case (.completeAction, _):
            return file.actions.contains { $0.completedOn == nil } ? nil : nothing(step, "No action is open")
        case (.reportAction, _):
            return file.actions.contains { $0.completedOn != nil && $0.reportedOn == nil }
                ? nil : nothing(step, "No action that was done is still to be told of")
        case (.addWords, nil), (.reportSilence, nil), (.checkWithChild, nil), (.addComplainant, nil),
            (.freezeDecision, nil), (.offerRemedy, nil), (.agreeAction, nil), (.contactOmbudsman, nil),
            (.recordOmbudsmanDecision, nil):
            return Refusal(
                .notYet, step, StepName.receive.source, "Nothing has been complained about yet",
                remedy: step == .reportSilence ? "Write to the team instead." : "Make the complaint first.")
        case (_, _): return nil
        }
    }

    private func nothing(_ step: StepName, _ reason: String) -> Refusal {
        Refusal(.notNow, step, step.source, reason, remedy: "Nothing needs doing here.")
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
        if let action = file.actions.first(where: { !$0.isSettled }) {
            return Refusal(
                .notYet, .close, .policy("actions"),
                action.completedOn == nil
                    ? "Action \(action.number.number) is not shown done"
                    : "The complainant has not been told that action \(action.number.number) was done",
                remedy: "See to the action first: what was promised stays open until it is done and told.")
        }
        return nil
    }

    private func obstacleToClosing(_ track: Track, of file: CaseFile) -> Refusal? {
        if file.isRefusalToldDue(of: track) {
            return Refusal(
                .notYet, .close, StepName.notifyRefusal.source, "The person has not been told of the refusal",
                remedy: "Notify the refusal first.")
        }
        switch track.progress {
        case .intended: return obstacleToClosingIntention(track, of: file)
        case .awaitingStart:
            return Refusal(
                .notYet, .close, StepName.answer.source, "Stage 1 has not been answered", remedy: "Answer it first.")
        case .running(let pass):
            return Refusal(
                .notYet, .close, pass.stage.sourceOfAnswer, "\(pass.stage.title.capitalised) has not been answered",
                remedy: "Answer it first.")
        case .answered where track.informedOn == nil && track.kind == .statutory:
            return Refusal(
                .notYet, .close, StepName.inform.source,
                "The person has not been given details of the procedure and of advocacy, nor offered help",
                remedy: "Give the information first.")
        case .ended(.withdrawn(_, confirmedOn: nil), _):
            return Refusal(
                .notYet, .close, StepName.confirmWithdrawal.source, "The withdrawal has not been confirmed in writing",
                remedy: "Confirm it to the complainant and any advocate first.")
        case .ended(.stopped, _) where file.points.contains(where: \.isStopNoticeOwed):
            return Refusal(
                .notYet, .close, .regulation("8(3)"),
                "The complainant has no written notice of why consideration ended",
                remedy: "Give the notice first.")
        case .answered, .ended: return nil
        }
    }

    private func obstacleToClosingIntention(_ track: Track, of file: CaseFile) -> Refusal? {
        if track.informedOn == nil {
            return Refusal(
                .notYet, .close, StepName.intend.source,
                "The person has not been given information about advocacy, nor offered help to get an advocate",
                remedy: "Give the information first.")
        }
        // To help with that is all there is to do before a complaint.
        guard file.isAdvocateOwed(on: track) else { return nil }
        return Refusal(
            .notYet, .close, StepName.requestAdvocate.source, "The person asked for an advocate and has none",
            remedy: "Appoint one, or record that they no longer want one.")
    }
}

extension Point {
    /// Whether consideration ended because of other proceedings and nobody has said so in writing.
    var isStopNoticeOwed: Bool { stops.contains { $0.notifiedOn == nil } }
}

extension Stage {
    /// The rule by which its answer is owed.
    public var sourceOfAnswer: Source {
        switch self {
        case .localResolution: .regulation("14(1), 15(1)")
        case .investigation: .regulation("17(3)")
        case .reviewPanel: .regulation("20(3)")
        case .corporateResponse: .code("6.3")
        case .corporateReview: .code("6.14")
        case .reply: .policy("replies")
        }
    }
}

extension String {
    /// With a capital first letter.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension CaseFile {
    /// What nobody has read yet, as a refusal names it.
    fileprivate var unreadWords: String {
        if safeguarding != nil { return "what the person has said since the last check" }
        return received == nil ? "what the person said" : "the complaint"
    }
}
