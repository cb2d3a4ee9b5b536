/// Reads the clocks of one track.
struct Dial {
    let file: CaseFile
    let track: Track
    let procedure: Procedure
    let calendar: WorkingCalendar

    init(file: CaseFile, track: Track, procedure: Procedure, calendar: WorkingCalendar) {
        self.file = file
        self.track = track
        self.procedure = file.procedure(procedure, on: track)
        self.calendar = calendar
    }

    /// Every clock of the track, in the order of its procedure.
    var readings: [ClockReading] {
        switch track.kind {
        case .statutory: statutory
        case .corporate: corporate
        case .comment, .enquiry, .compliment: replies
        }
    }

    private var statutory: [ClockReading] {
        let stages = track.passes.filter { !$0.isTurnedDown }.flatMap { pass -> [ClockReading] in
            switch pass.stage {
            case .localResolution: localResolution(pass)
            case .investigation: investigation(pass)
            case .reviewPanel: reviewPanel(pass)
            case .corporateResponse, .corporateReview, .reply: []
            }
        }
        return acknowledgement + awaitedStart + stages + panelWindow + updates
    }

    /// The council's promise to acknowledge; the law sets no number.
    private var acknowledgement: [ClockReading] {
        guard let promise = procedure.promise(about: .acknowledgement) else { return [] }
        return [reading(of: promise, in: track.passes.first, done: track.acknowledgedOn, ended: endedOn ?? refusedOn)]
    }

    /// What stage 1 waits for, while it has not begun; also where it was answered all the same.
    private var awaitedStart: [ClockReading] {
        guard !track.isIntended, track.ending == nil, track.isBeforeAnswer || track.lastAnswer?.pass.start == nil,
            track.current.map({ $0.stage == .localResolution && $0.start == nil }) ?? true,
            let wait = file.waits(of: track).first
        else { return [] }
        let law = procedure.law.localResolution
        return [self.reading(.localResolution, .law(law.source), .waiting(wait))]
    }

    /// How the track ended otherwise than by an answer, and was not refused for want of interest.
    var endedOn: Day? { track.ending?.day }

    private var refusedOn: Day? { if case .refused = track.ending { track.interest?.on } else { nil } }

    /// The day a pass was overtaken: by the next stage, by the same stage run again, or by the end of the track.
    func overtaken(_ pass: StagePass) -> Day? {
        guard let index = track.passes.firstIndex(of: pass) else { return endedOn }
        let next = track.passes.dropFirst(index + 1).first { !$0.isTurnedDown }
        return pass.endedOn ?? next?.cameOn ?? endedOn
    }
}

extension Dial {
    /// The limit for the answer of a pass, as lawful notices have moved it; `nil` while its clock has not begun, and for a
    /// stage whose answer has no limit of its own.
    func limit(of pass: StagePass) -> Result<Deadline, OutsideCalendar>? {
        guard let rule = rule(for: pass) else { return nil }
        let ordinary = deadline(rule.timescale, from: rule.start)
        guard case .success(let base) = ordinary, let lawful = lawfulExtension(of: pass, from: base, rule.outer) else {
            return ordinary
        }
        return extended(base, to: lawful.until, authority: rule.extending)
    }

    /// The notice that moved the limit of a pass, if one did.
    func lawfulExtension(of pass: StagePass) -> ExtensionNotice? {
        guard let rule = rule(for: pass), case .success(let base) = deadline(rule.timescale, from: rule.start) else {
            return nil
        }
        return lawfulExtension(of: pass, from: base, rule.outer)
    }

    /// The first notice that was sent by a limit and names a later day that is allowed.
    func lawfulExtension(of pass: StagePass, from base: Deadline, _ outer: WorkingDays?) -> ExtensionNotice? {
        let last = outer.flatMap { try? calendar.day($0, after: base.start) }
        return pass.extensions.first { notice in
            notice.sentOn <= base.lastDay && notice.until > base.lastDay && last.map { notice.until <= $0 } ?? true
                && (pass.stage != .localResolution || notice.isForComplexity)
        }
    }

    /// The latest day that a notice may name; `nil` where none may, or none can be told.
    func lastExtensionDay(of pass: StagePass) -> Day? {
        guard let rule = rule(for: pass), let outer = rule.outer else { return nil }
        return try? calendar.day(outer, after: rule.start)
    }

    /// What sets the limit of a pass: from when, how long, how much longer it may become, and by whom.
    private struct Rule {
        let timescale: Timescale
        let start: Day
        let outer: WorkingDays?
        let extending: Authority
    }

    private func rule(for pass: StagePass) -> Rule? {
        let law = procedure.law
        switch pass.stage {
        case .localResolution:
            guard let start = pass.start else { return nil }
            let total = law.localResolution.days.count + law.localResolutionExtension.days.count
            return Rule(
                timescale: timescale(start.basis.milestone, law.localResolution), start: start.on,
                outer: WorkingDays(exactly: total), extending: .law(law.localResolutionExtension.source))
        case .investigation:
            guard let start = pass.start else { return nil }
            return Rule(
                timescale: timescale(start.basis.milestone, law.investigation), start: start.on,
                outer: law.investigationOuterLimit.days, extending: .law(.regulation("17(6)")))
        case .corporateResponse, .corporateReview:
            guard let start = pass.acknowledgedOn else { return nil }
            let (answer, latest): (Clock, Clock) =
                pass.stage == .corporateResponse
                ? (.corporateResponse, .corporateResponseOuterLimit) : (.corporateReview, .corporateReviewOuterLimit)
            guard let rule = answer.target, let outer = latest.target, case .workingDays(let days) = outer.span else {
                return nil
            }
            return Rule(timescale: rule, start: start, outer: days, extending: outer.authority)
        case .reply:
            guard let start = pass.start, track.kind != .compliment, let rule = Clock.reply.target else { return nil }
            return Rule(timescale: rule, start: start.on, outer: nil, extending: rule.authority)
        case .reviewPanel: return nil
        }
    }

    private func timescale(_ milestone: Milestone, _ limit: Law.Limit) -> Timescale {
        Timescale(from: milestone, within: .workingDays(limit.days), set: .law(limit.source))
    }

    func extended(_ base: Deadline, to day: Day, authority: Authority) -> Result<Deadline, OutsideCalendar> {
        guard let count = try? calendar.workingDays(from: base.start, to: day), let days = WorkingDays(exactly: count)
        else { return .success(base) }
        let timescale = Timescale(from: base.timescale.startsAt, within: .workingDays(days), set: authority)
        return .success(
            Deadline(
                timescale: timescale, start: base.start, lastDay: day,
                isProvisional: !calendar.isPublished(through: day)))
    }

    func deadline(_ rule: Timescale, from start: Day) -> Result<Deadline, OutsideCalendar> {
        do { return .success(try rule.deadline(from: start, on: calendar)) } catch { return .failure(error) }
    }
}

extension Dial {
    /// A clock that counts from `start`, or waits while there is none.
    func reading(
        _ clock: Clock, _ authority: Authority, from milestone: Milestone, _ span: Span, since start: Day?, done: Day?,
        ended: Day?, waitingFor wait: Waiting = .milestone
    ) -> ClockReading {
        guard let start else { return reading(clock, authority, .waiting(wait)) }
        let rule = Timescale(from: milestone, within: span, set: authority)
        return reading(clock, authority, deadline(rule, from: start), done: done, ended: ended)
    }

    /// A clock that something other than the law sets (see ``Clock/target``).
    func target(
        _ clock: Clock, from milestone: Milestone? = nil, since start: Day?, done: Day?, ended: Day?,
        waitingFor wait: Waiting = .milestone
    ) -> [ClockReading] {
        guard let rule = clock.target else { return [] }
        return [
            reading(
                clock, rule.authority, from: milestone ?? rule.startsAt, rule.span, since: start, done: done,
                ended: ended,
                waitingFor: wait)
        ]
    }

    func reading(
        _ clock: Clock, _ authority: Authority, _ deadline: Result<Deadline, OutsideCalendar>, done: Day?, ended: Day?
    ) -> ClockReading {
        let standing: ClockReading.Standing =
            switch (deadline, done, ended) {
            case (.failure(let outside), _, _): .unknown(outside)
            case (.success(let deadline), let done?, _): .done(deadline, on: done)
            case (.success(let deadline), nil, let ended?): .ended(deadline, on: ended)
            case (.success(let deadline), nil, nil): .running(deadline)
            }
        let named = (try? deadline.get())?.timescale.authority ?? authority
        return reading(clock, named, standing)
    }

    func reading(
        _ clock: Clock, _ authority: Authority, _ standing: ClockReading.Standing
    ) -> ClockReading { ClockReading(track: track.number, clock: clock, authority: authority, standing: standing) }

    /// The council's promise about a clock, where it is another than the law's: another length, or counted from another day.
    ///
    /// - Parameters:
    ///   - pass: the going through of a stage that it is for.
    ///   - start: the day from which the law counts, once it does.
    func promised(
        _ clock: Clock, in pass: StagePass, beside limit: Law.Limit?, from start: Day? = nil, done: Day?, ended: Day?
    ) -> [ClockReading] {
        guard let promise = procedure.promise(about: clock) else { return [] }
        if let limit, promise.span == .workingDays(limit.days) {
            guard let promised = reached(promise.startsAt, in: pass), promised != start else { return [] }
        }
        return [reading(of: promise, in: pass, done: done, ended: ended)]
    }

    func reading(of promise: Promise, in pass: StagePass?, done: Day?, ended: Day?) -> ClockReading {
        reading(
            promise.clock, .council(words: promise.words), from: promise.startsAt, promise.span,
            since: reached(promise.startsAt, in: pass), done: done, ended: ended,
            waitingFor: file.waits(of: track).first ?? .milestone)
    }

    /// When a milestone was reached on this track, by the pass that a promise is for, else by the stage it is in.
    private func reached(_ milestone: Milestone, in pass: StagePass?) -> Day? {
        let pass = pass ?? track.current
        let investigation = pass?.stage == .investigation ? pass : track.pass(.investigation)
        let panel = pass?.stage == .reviewPanel ? pass : track.pass(.reviewPanel)
        return switch milestone {
        case .received: track.isIntended ? nil : track.openedOn
        case .acknowledged:
            pass?.stage == .corporateReview ? pass?.acknowledgedOn : track.acknowledgedOn
        case .interestDecided, .accepted: track.interest.flatMap { $0.isAccepted ? $0.on : nil }
        case .began, .agreedStart: track.pass(.localResolution)?.start?.on
        case .advocateAppointed: if case .appointed(_, let day) = track.advocacy { day } else { nil }
        case .requested: pass?.request?.on
        case .recordProduced: investigation?.start.flatMap { $0.basis == .recordProduced ? $0.on : nil }
        case .skipAgreed: investigation?.start.flatMap { $0.basis == .skipAgreed ? $0.on : nil }
        case .answerReceived: track.lastAnswer.flatMap { file.dayAnswerReceived($0.pass, of: track, on: calendar) }
        case .statementAgreed: investigation?.investigation.statementSettled?.on
        case .reportsReceived: investigation?.investigation.reports.values.max()
        case .panelMet: panel?.panel.met?.on
        case .panelDate: panel?.panel.arranged?.meetsOn
        case .panelReported: panel?.panel.reportReceivedOn
        case .groundsArose: file.points.compactMap(\.aroseOn).max()
        case .proceedingsEnded: file.points.flatMap(\.stops).compactMap(\.endedOn).max()
        case .resubmitted: track.openedBy == .resubmitted ? track.openedOn : nil
        case .ranAgain: pass?.ranAgainBecause == nil ? nil : pass?.start?.on
        case .lastUpdate: track.updatedOn.max()
        case .actionAgreed: file.actions.last?.agreedOn
        }
    }
}
