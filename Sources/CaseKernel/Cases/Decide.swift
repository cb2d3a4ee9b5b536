/// Decides which events an act amounts to, or why the procedure refuses it.
///
/// Reads no clock, file or database: the law, the council's promises, the calendar and the day come in. When it refuses
/// for several reasons, the first is thrown. `openSteps` and this ask the same rules, so they cannot disagree.
public func decide(_ act: Act, in state: CaseState, under circumstances: Circumstances) throws(Refusal) -> [Event] {
    let rules = Rules(state: state, circumstances: circumstances)
    if let refusal = rules.outsideCalendar(act.fact) { throw refusal }
    if let refusal = rules.objections(to: act.fact).first { throw refusal }
    var events = rules.consequences(of: act.fact)
    events += rules.referrals(of: act.fact, after: events)
    return events + rules.notices(of: act.fact, after: events)
}

/// Records what already happened, lawful or not: the events it amounts to, and what was wrong with it.
///
/// Refused only when it is nonsense: nothing received yet, received twice, a day to come or that no calendar knows, a
/// track that is not there. No notice is recorded, for what was told is not known.
/// - Parameter isPartial: whether some of what happened may not be told, as in the history of an old case: that nobody is
///   named as independent person does not then mean that there was none.
public func record(
    _ fact: Fact, in state: CaseState, under circumstances: Circumstances, isPartial: Bool = false
) throws(Refusal) -> (events: [Event], findings: [Finding]) {
    let rules = Rules(state: state, circumstances: circumstances, isRecording: true, isPartial: isPartial)
    if let nonsense = rules.nonsense(in: fact) { throw nonsense }
    let findings = rules.objections(to: fact).map { Finding($0.rule, $0.reason) }
    let events = rules.consequences(of: fact)
    return (
        events,
        findings + rules.breaches(after: events) + rules.invalidNotice(in: fact, objectedTo: !findings.isEmpty)
    )
}

extension Rules {
    /// The events a fact amounts to: itself, and the stage that begins because of it.
    fileprivate func consequences(of fact: Fact) -> [Event] {
        let event = event(of: fact)
        switch fact {
        case .laterStartAgreed(let track, let start, _):
            return [event, .began(track, .localResolution, on: start, .agreedLater)]
        case .requested(let track, .investigation, let request):
            return waitsForRecord(track) ? [event] : [event, .began(track, .investigation, on: request.on, .request)]
        case .recordProduced(let track, let day):
            guard state.file?.track(track)?.pass(.investigation) != nil else { return [event] }
            return [event, .began(track, .investigation, on: day, .recordProduced)]
        case .received, .interestDecided, .advocateAppointed, .advocateDeclined, .categoryEstablished:
            return [event] + CaseKernel.starts(after: evolve(state, event))
        case .entered(let entry): return [event] + starts(after: entry, event)
        case .intended, .safeguardingChecked, .refusalNotified, .acknowledged, .informed, .advocateRequested, .extended,
            .answered, .requested, .withdrawn, .withdrawalConfirmed, .messaged, .contactCorrected, .codeLost,
            .codeGuessed,
            .codeReplaced, .codeKept, .movedToVersion, .closed, .referred, .delivered, .undelivered, .held, .noticeRead,
            .handedOver,
            .sentAgain,
            .contactConfirmed:
            return [event]
        }
    }
}

extension Rules {
    /// Whether stage 2 waits for the written record of a complaint made orally (regulation 17(5)); one that was made before
    /// stage 2 was asked for stands.
    fileprivate func waitsForRecord(_ track: TrackNumber) -> Bool {
        guard let file = state.file, file.received?.receipt.channel.isOral == true else { return false }
        return file.track(track)?.recordedOn == nil
    }

    /// A fact as the event it is; a request for a panel notes whether its window had gone by, and a move to another version
    /// the promises that were missed.
    fileprivate func event(of fact: Fact) -> Event {
        if case .movedToVersion(let move) = fact, let file = state.file {
            return .movedToVersion(move.keeping(file.keptPromises(under: circumstances)))
        }
        guard case .requested(let number, .reviewPanel, let request) = fact, let file = state.file,
            let track = file.track(number)
        else { return Event(fact, in: state, under: circumstances.arrangements) }
        let dial = Dial(file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
        let last = dial.panelWindow.compactMap(\.deadline?.lastDay).max()
        let missed = last.flatMap { request.on > $0 ? $0 : nil }
        return .requested(
            number, .reviewPanel,
            StageRequest(on: request.on, by: request.by, words: request.words, missedLastDay: missed))
    }

    /// The stages that begin because of an entry.
    fileprivate func starts(after entry: Entry, _ event: Event) -> [Event] {
        switch entry.matter {
        case .stageSkipped:
            guard let track = entry.track, !waitsForRecord(track) else { return [] }
            return [.began(track, .investigation, on: entry.on, .skipAgreed)]
        case .ranAgain(let stage, _):
            guard let track = entry.track else { return [] }
            return [.began(track, stage, on: entry.on, .ranAgain)]
        case .joined, .pointAdded, .routed, .resubmitted: return CaseKernel.starts(after: evolve(state, event))
        case .represented, .childsViews, .complainedAbout, .linked, .groundsDated, .lateDecided, .stopped,
            .peopleChecked, .assigned, .released, .teamNoted, .corrected,
            .stopNotified, .proceedingsEnded, .pointsRefused, .optionalStep, .appointed, .statementSent,
            .statementCommented, .statementSettled, .reportReceived, .childNotified, .rightsTold, .answerReceived,
            .lateRequestDecided,
            .panelMemberAppointed, .panelArranged, .panelPapersSent, .panelMet, .panelReported, .updated, .paused,
            .withdrawnReviewed, .referredEarly, .ombudsmanContacted, .ombudsmanDecided, .decisionFrozen,
            .remedyOffered, .actionAgreed, .actionCompleted, .actionReported:
            return []
        }
    }
}

/// Stage 1 of every track that waits for nothing any more (regulation 14(3)).
private func starts(after state: CaseState) -> [Event] {
    guard let file = state.file else { return [] }
    return file.tracks.compactMap { track in
        guard track.progress == .awaitingStart, track.kind == .statutory, let start = file.start(of: track) else {
            return nil
        }
        return .began(track.number, .localResolution, on: start.day, start.basis)
    }
}

extension Event {
    fileprivate init(_ fact: Fact, in state: CaseState, under arrangements: Arrangements) {
        self =
            switch fact {
            case .intended(let intended): .intended(intended)
            case .received(let received): .received(received)
            case .messaged(let message): .messaged(message)
            case .contactCorrected(let number, let name, let contact, let day):
                .contactCorrected(number, name: name, contact, on: day)
            case .codeLost(let route, let day): .codeLost(via: route, on: day)
            case .codeGuessed(let times, let day): .codeGuessed(times: times, on: day)
            case .codeReplaced(let route, let by, let day): .codeReplaced(via: route, by: by, on: day)
            case .codeKept(let by, let day): .codeKept(by: by, on: day)
            case .safeguardingChecked(let check): .safeguardingChecked(check)
            case .categoryEstablished(let number, let category, let also, let by, let day):
                .categoryEstablished(number, category, also: also, by: by, on: day)
            case .interestDecided(let track, let decision): .interestDecided(track, decision)
            case .refusalNotified(let track, let day): .refusalNotified(track, on: day)
            case .acknowledged(let track, let day): .acknowledged(track, on: day)
            case .informed(let track, let day): .informed(track, on: day)
            case .advocateRequested(let track, _, let day): .advocateRequested(track, on: day)
            case .advocateDeclined(let track, let day): .advocateDeclined(track, on: day)
            case .advocateAppointed(let track, let advocate, _, let day): .advocateAppointed(track, advocate, on: day)
            case .laterStartAgreed(let track, let start, let day): .laterStartAgreed(track, start: start, on: day)
            case .extended(let track, let stage, let notice): .extended(track, stage, notice)
            case .answered(let track, let stage, let answer): .answered(track, stage, answer)
            case .requested(let track, let stage, let request): .requested(track, stage, request)
            case .recordProduced(let track, let day): .recordProduced(track, on: day)
            case .withdrawn(let track, let withdrawal): .withdrawn(track, withdrawal)
            case .withdrawalConfirmed(let track, let day): .withdrawalConfirmed(track, on: day)
            case .movedToVersion(let move): .movedToVersion(move)
            case .closed(let by, let day): .closed(by: by, on: day)
            case .referred(let track, let referral): .referred(track, referral)
            case .delivered(let parcel, let plugin, let way, let day): .delivered(parcel, by: plugin, way, on: day)
            case .undelivered(let parcel, let reason, let day): .undelivered(parcel, reason: reason, on: day)
            case .held(let parcel, let reason, let day): .held(parcel, reason, on: day)
            case .noticeRead(let number, let day): .noticeRead(number, on: day)
            case .handedOver(let parcel, let by, let day): .handedOver(parcel, by: by, on: day)
            case .sentAgain(let parcel, let by, let day):
                .sentAgain(parcel, by: by, state.file?.safeWriting(of: parcel, by: arrangements.ways)?.way, on: day)
            case .contactConfirmed(let number, let confirmation): .contactConfirmed(number, confirmation)
            case .entered(let entry): .entered(entry)
            }
    }
}
