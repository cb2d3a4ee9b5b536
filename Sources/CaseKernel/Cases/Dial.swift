/// Reads the clocks of one track.
struct Dial {
    let file: CaseFile
    let track: Track
    let procedure: Procedure
    let calendar: WorkingCalendar

    /// The council's promise to acknowledge; the law sets no number.
    var acknowledgement: ClockReading? {
        guard let promise = procedure.promise(about: .acknowledgement) else { return nil }
        return reading(of: promise, done: track.acknowledgedOn, ended: withdrawnOn ?? refusedOn)
    }

    /// Stage 1: the law's limit, and the council's when it is another.
    var localResolution: [ClockReading] {
        if case .refused = track.progress { return [] }
        let law = procedure.law.localResolution
        guard let stage = track.progress.localOutcome.stage else {
            guard case .awaitingStart = track.progress, let wait = file.waits(of: track).first else { return [] }
            return [
                ClockReading(
                    track: track.number, clock: .localResolution, authority: .law(law.source), standing: .waiting(wait))
            ]
        }
        let (done, ended) = (track.progress.localOutcome.answer?.on, localResolutionEnded)
        return [lawful(.localResolution, limit(of: stage), done: done, ended: ended)]
            + promised(.localResolution, beside: law, from: stage.began, done: done, ended: ended)
    }

    /// Stage 2: the ordinary limit, the outer one, and the council's when it is another.
    var investigation: [ClockReading] {
        guard case .investigation(let stage) = track.progress.beforeWithdrawal else { return [] }
        let law = procedure.law
        guard let start = stage.began else {
            return [(Clock.investigation, law.investigation), (.investigationOuterLimit, law.investigationOuterLimit)]
                .map {
                    ClockReading(
                        track: track.number, clock: $0, authority: .law($1.source), standing: .waiting(.writtenRecord))
                }
        }
        let outer = Timescale(
            from: start.basis.milestone, within: .workingDays(law.investigationOuterLimit.days),
            set: .law(law.investigationOuterLimit.source))
        return [
            lawful(.investigation, limit(of: stage, from: start), done: nil, ended: withdrawnOn),
            lawful(.investigationOuterLimit, deadline(outer, from: start.on), done: nil, ended: withdrawnOn),
        ] + promised(.investigation, beside: law.investigation, from: start.on, done: nil, ended: withdrawnOn)
    }

    /// Stage 1's limit: ten working days, or the day a valid notice names.
    func limit(of stage: LocalResolution) -> Result<Deadline, OutsideCalendar> {
        let law = procedure.law
        let ordinary = deadline(
            Timescale(
                from: stage.basis.milestone, within: .workingDays(law.localResolution.days),
                set: .law(law.localResolution.source)), from: stage.began)
        guard let notice = stage.extended, case .success(let base) = ordinary, notice.isForComplexity,
            notice.sentOn <= base.lastDay, let last = lastDay(ofLocalResolution: stage), notice.until <= last
        else { return ordinary }
        return extended(base, to: notice.until, source: law.localResolutionExtension.source)
    }

    /// Stage 2's limit: twenty-five working days, or the day a valid notice names.
    func limit(of stage: Investigation, from start: Investigation.Start) -> Result<Deadline, OutsideCalendar> {
        let law = procedure.law
        let ordinary = deadline(
            Timescale(
                from: start.basis.milestone, within: .workingDays(law.investigation.days),
                set: .law(law.investigation.source)),
            from: start.on)
        guard let notice = stage.extended, case .success(let base) = ordinary, notice.sentOn <= base.lastDay,
            let last = try? calendar.day(law.investigationOuterLimit.days, after: start.on), notice.until <= last
        else { return ordinary }
        return extended(base, to: notice.until, source: .regulation("17(6)"))
    }

    /// The latest day a notice of complexity may name.
    func lastDay(ofLocalResolution stage: LocalResolution) -> Day? {
        let law = procedure.law
        let total = WorkingDays(exactly: law.localResolution.days.count + law.localResolutionExtension.days.count)
        return total.flatMap { try? calendar.day($0, after: stage.began) }
    }

    private func extended(_ base: Deadline, to day: Day, source: Source) -> Result<Deadline, OutsideCalendar> {
        guard day > base.lastDay, let count = try? calendar.workingDays(from: base.start, to: day),
            let days = WorkingDays(exactly: count)
        else { return .success(base) }
        let timescale = Timescale(from: base.timescale.startsAt, within: .workingDays(days), set: .law(source))
        return .success(
            Deadline(
                timescale: timescale, start: base.start, lastDay: day,
                isProvisional: !calendar.isPublished(through: day)))
    }

    private func promised(
        _ clock: Clock, beside law: Law.Limit, from start: Day, done: Day?, ended: Day?
    ) -> [ClockReading] {
        guard let promise = procedure.promise(about: clock), promise.span != .workingDays(law.days) else { return [] }
        return [reading(of: promise, done: done, ended: ended)]
    }

    private func reading(of promise: Promise, done: Day?, ended: Day?) -> ClockReading {
        let authority = Authority.council(words: promise.words)
        guard let start = reached(promise.startsAt) else {
            return ClockReading(
                track: track.number, clock: promise.clock, authority: authority,
                standing: .waiting(file.waits(of: track).first ?? .milestone))
        }
        let rule = Timescale(from: promise.startsAt, within: promise.span, set: authority)
        return reading(promise.clock, authority, deadline(rule, from: start), done: done, ended: ended)
    }

    private func lawful(
        _ clock: Clock, _ deadline: Result<Deadline, OutsideCalendar>, done: Day?, ended: Day?
    ) -> ClockReading {
        let authority: Authority =
            switch deadline {
            case .success(let known): known.timescale.authority
            case .failure: .law(procedure.law.limit(for: clock)?.source ?? .policy("calendar"))
            }
        return reading(clock, authority, deadline, done: done, ended: ended)
    }

    private func reading(
        _ clock: Clock, _ authority: Authority, _ deadline: Result<Deadline, OutsideCalendar>, done: Day?, ended: Day?
    ) -> ClockReading {
        let standing: ClockReading.Standing =
            switch (deadline, done, ended) {
            case (.failure(let outside), _, _): .unknown(outside)
            case (.success(let deadline), let done?, _): .done(deadline, on: done)
            case (.success(let deadline), nil, let ended?): .ended(deadline, on: ended)
            case (.success(let deadline), nil, nil): .running(deadline)
            }
        return ClockReading(track: track.number, clock: clock, authority: authority, standing: standing)
    }

    private func deadline(_ rule: Timescale, from start: Day) -> Result<Deadline, OutsideCalendar> {
        do { return .success(try rule.deadline(from: start, on: calendar)) } catch { return .failure(error) }
    }

    private func reached(_ milestone: Milestone) -> Day? {
        switch milestone {
        case .received: file.received?.receipt.receivedOn
        case .acknowledged: track.acknowledgedOn
        case .interestDecided, .accepted: track.interest.flatMap { $0.isAccepted ? $0.on : nil }
        case .began, .agreedStart: track.progress.localOutcome.stage?.began
        case .advocateAppointed: if case .appointed(_, let day) = track.advocacy { day } else { nil }
        case .requested: requestedInvestigation?.request.on
        case .recordProduced: requestedInvestigation?.began.flatMap { $0.basis == .recordProduced ? $0.on : nil }
        case .answerReceived: file.dayAnswerReceived(track, on: calendar)
        case .statementAgreed, .reportsReceived, .panelMet, .panelReported: nil
        }
    }

    private var requestedInvestigation: Investigation? {
        if case .investigation(let stage) = track.progress.beforeWithdrawal { stage } else { nil }
    }

    private var withdrawnOn: Day? {
        if case .withdrawn(let withdrawal, _, _) = track.progress { withdrawal.on } else { nil }
    }

    private var refusedOn: Day? {
        if case .refused = track.progress { track.interest?.on } else { nil }
    }

    private var localResolutionEnded: Day? { requestedInvestigation?.request.on ?? withdrawnOn }
}

extension Progress {
    /// Where the track had got to, whether or not it was then withdrawn.
    var beforeWithdrawal: Progress {
        if case .withdrawn(_, let earlier, _) = self { earlier } else { self }
    }
}
