extension CaseFile {
    /// Every clock of the case: each track's in the order of its procedure, then the points' and the actions'.
    public func clocks(under procedure: Procedure, on calendar: WorkingCalendar) -> [ClockReading] {
        tracks.flatMap { clocks(of: $0, under: procedure, on: calendar) }
            + (received == nil ? [] : actionClocks(on: calendar))
    }

    /// Every clock of one track, the limits of its points among them.
    public func clocks(of track: Track, under procedure: Procedure, on calendar: WorkingCalendar) -> [ClockReading] {
        guard received != nil else { return [] }
        let dial = Dial(file: self, track: track, procedure: procedure, calendar: calendar)
        return dial.readings + pointClocks(dial)
    }

    /// The year in which each point had to be complained about, where it is known when its grounds arose, and the year in
    /// which points can be submitted again after other proceedings.
    private func pointClocks(_ dial: Dial) -> [ClockReading] {
        let track = dial.track
        guard track.kind == .statutory else { return [] }
        let isFirst = tracks.first { $0.kind == .statutory }?.number == track.number
        return points.filter { track.points.contains($0.number) || isFirst && $0.isNoWhere(in: self) }
            .flatMap { point -> [ClockReading] in
                [yearClock(of: point, dial), resubmissionClock(of: point, dial)].compactMap { $0 }
            }
    }

    private func yearClock(of point: Point, _ dial: Dial) -> ClockReading? {
        guard let arose = point.aroseOn, point.stops.isEmpty else { return nil }
        let raised = point.raisedOn ?? receivedOn
        return dial.reading(
            .oneYear, .law(.regulation("9(1)")), from: .groundsArose, .months(12), since: arose,
            done: arose <= raised ? raised : nil, ended: nil
        ).about("point \(point.number.number)")
    }

    private func resubmissionClock(of point: Point, _ dial: Dial) -> ClockReading? {
        guard let stop = point.stops.last, let ended = stop.endedOn else { return nil }
        return dial.reading(
            .resubmission, .law(.regulation("8(5)")), from: .proceedingsEnded, .months(12), since: ended,
            done: stop.resubmittedOn, ended: nil
        ).about("point \(point.number.number)")
    }

    private func actionClocks(on calendar: WorkingCalendar) -> [ClockReading] {
        actions.map { action in
            let authority = Authority.council(words: action.agreed.what)
            let span: Span =
                switch action.agreed.due {
                case .day(let day): .calendarDays(max(action.agreedOn.distance(to: day), 0))
                case .months(let months): .months(months)
                }
            let deadline = Deadline(
                timescale: Timescale(from: .actionAgreed, within: span, set: authority), start: action.agreedOn,
                lastDay: action.dueOn, isProvisional: false)
            return ClockReading(
                track: .first, clock: .action, authority: authority,
                standing: action.completedOn.map { .done(deadline, on: $0) } ?? .running(deadline)
            ).about("action \(action.number.number)")
        }
    }
}

extension Point {
    /// Whether no track of the case runs over it any more.
    fileprivate func isNoWhere(in file: CaseFile) -> Bool {
        !file.tracks.contains { $0.points.contains(number) }
    }
}

extension CaseFile {
    /// What stage 1 of a track still waits for; empty once nothing stands in its way (regulation 14(3)).
    ///
    /// Only an advocate asked for with the complaint is waited for (policy: advocate asked for at receipt).
    func waits(of track: Track) -> [Waiting] {
        guard let complainant = complainant(track.complainant) else { return [] }
        var waits: [Waiting] = []
        if complainant.needsSufficientInterest, track.interest == nil { waits.append(.interestDecision) }
        if complainant.isEntitledToAdvocate, case .requested(_, atReceipt: true) = track.advocacy {
            waits.append(.advocate)
        }
        return waits
    }

    /// The day stage 1 of a track begins and the rule that sets it, once nothing is awaited.
    ///
    /// Where both the decision and the appointment apply, the later counts (policy: the later start).
    func start(of track: Track) -> (day: Day, basis: StartBasis)? {
        guard received != nil, let complainant = complainant(track.complainant), waits(of: track).isEmpty else {
            return nil
        }
        var start = (day: track.openedOn, basis: track.openedBy)
        if complainant.needsSufficientInterest, let decision = track.interest, decision.isAccepted,
            decision.on >= start.day
        {
            start = (decision.on, .interestDecided)
        }
        if complainant.isEntitledToAdvocate, track.awaitedAdvocate, case .appointed(_, let day) = track.advocacy,
            day >= start.day
        {
            start = (day, .advocateAppointed)
        }
        return start
    }

    /// The day on which the answer of a pass reached its complainant: as recorded, else by the notice of it.
    func dayAnswerReceived(_ pass: StagePass, of track: Track, on calendar: WorkingCalendar) -> Day? {
        guard let answer = pass.answer else { return nil }
        if let day = pass.answerReceivedOn { return day }
        let kind = Notice.Kind.answer(of: pass.stage)
        let index = notices.lastIndex { $0.track == track.number && $0.kind == kind && $0.on >= answer.on }
        guard let index, let number = NoticeNumber(index + 1) else { return answer.on }
        return dayReceived(number, on: calendar)
    }

    /// The day on which the window to ask for the next stage opened: an answer that tells of the right was received, or, after
    /// an early referral, the Ombudsman sent the complaint back.
    func windowOpened(by pass: StagePass, of track: Track, on calendar: WorkingCalendar) -> Day? {
        guard var opened = dayAnswerReceived(pass, of: track, on: calendar), pass.tellsRights else { return nil }
        if pass.answer?.tellsRights != true, let told = pass.rightsToldOn { opened = max(opened, told) }
        if pass.stage == .investigation, let back = track.sentBackOn { opened = max(opened, back) }
        return opened
    }
}
