extension Dial {
    /// Stage 1: the law's limit, and the council's when it is another; none of either where a voluntary organisation owes the
    /// answer (regulations 21 and 22).
    func localResolution(_ pass: StagePass) -> [ClockReading] {
        if case .refused = track.ending { return [] }
        if file.complainant(track.complainant)?.isForOrganisation == true { return [] }
        guard let limit = limit(of: pass) else { return [] }
        let law = procedure.law.localResolution
        let (done, ended) = (pass.answer?.on, overtaken(pass))
        return [reading(.localResolution, .law(law.source), limit, done: done, ended: ended)]
            + promised(.localResolution, in: pass, beside: law, from: pass.start?.on, done: done, ended: ended)
    }

    /// Stage 2: the ordinary limit, the outer one, the Ombudsman's way of counting both, the council's when it is another,
    /// and the statement of complaint.
    func investigation(_ pass: StagePass) -> [ClockReading] {
        let law = procedure.law
        let (done, ended) = (pass.answer?.on, overtaken(pass))
        let outer = law.investigationOuterLimit
        let wait: Waiting = isOral ? .writtenRecord : .milestone
        let ordinary =
            limit(of: pass).map {
                reading(.investigation, .law(law.investigation.source), $0, done: done, ended: ended)
            } ?? reading(.investigation, .law(law.investigation.source), .waiting(wait))
        return [
            ordinary,
            reading(
                .investigationOuterLimit, .law(outer.source), from: pass.start?.basis.milestone ?? .requested,
                .workingDays(outer.days), since: pass.start?.on, done: done, ended: ended, waitingFor: wait),
        ] + fromRequest(pass, done: done, ended: ended)
            + promised(
                .investigation, in: pass, beside: law.investigation, from: pass.start?.on, done: done, ended: ended)
            + statement(pass, ended)
    }

    private var isOral: Bool { file.received?.receipt.channel.isOral ?? false }

    /// The Ombudsman usually counts stage 2 from the request, whatever clock the council runs; else from the agreement that led
    /// to it, or the day it was begun again. A notice that was sent within those 25 working days counts there too.
    private func fromRequest(_ pass: StagePass, done: Day?, ended: Day?) -> [ClockReading] {
        guard let asked = pass.cameOn else { return [] }
        let law = procedure.law
        let authority = Authority.ombudsman(.policy("the Ombudsman counts from the request"))
        func rule(_ limit: Law.Limit) -> Timescale {
            Timescale(from: pass.cameBy, within: .workingDays(limit.days), set: authority)
        }
        var ordinary = deadline(rule(law.investigation), from: asked)
        if case .success(let base) = ordinary,
            let notice = lawfulExtension(of: pass, from: base, law.investigationOuterLimit.days)
        {
            ordinary = extended(base, to: notice.until, authority: authority)
        }
        return [
            reading(.investigation, authority, ordinary, done: done, ended: ended),
            reading(
                .investigationOuterLimit, authority, deadline(rule(law.investigationOuterLimit), from: asked),
                done: done,
                ended: ended),
        ]
    }

    private func statement(_ pass: StagePass, _ ended: Day?) -> [ClockReading] {
        let asked = pass.cameOn
        let done = pass.investigation.statementSettled?.on
        return target(.statement, from: pass.cameBy, since: asked, done: done, ended: pass.answer?.on ?? ended)
            + promised(.statement, in: pass, beside: nil, done: done, ended: ended)
    }

    /// Stage 3: the law's three limits, the targets of guidance, and the council's promises.
    func reviewPanel(_ pass: StagePass) -> [ClockReading] {
        guard !pass.awaitsLateDecision else { return [] }
        let (law, work, asked) = (procedure.law, pass.panel, pass.cameOn)
        let ended = pass.answer?.on ?? overtaken(pass)
        return [
            reading(
                .panelMeeting, .law(law.panelMeeting.source), from: .requested, .workingDays(law.panelMeeting.days),
                since: asked, done: work.met?.on, ended: ended),
            reading(
                .panelReport, .law(law.panelReport.source), from: .panelMet, .workingDays(law.panelReport.days),
                since: work.met?.on, done: work.reportSentOn, ended: ended),
            reading(
                .panelResponse, .law(law.panelResponse.source), from: .panelReported,
                .workingDays(law.panelResponse.days), since: work.reportReceivedOn, done: pass.answer?.on,
                ended: overtaken(pass)),
        ] + panelTargets(pass, asked, ended)
            + promised(.panelAcknowledgement, in: pass, beside: nil, done: pass.acknowledgedOn, ended: ended)
            + promised(.panelMeeting, in: pass, beside: law.panelMeeting, from: asked, done: work.met?.on, ended: ended)
            + promised(
                .panelReport, in: pass, beside: law.panelReport, from: work.met?.on, done: work.reportSentOn,
                ended: ended)
            + promised(
                .panelResponse, in: pass, beside: law.panelResponse, from: work.reportReceivedOn, done: pass.answer?.on,
                ended: ended)
    }

    private func panelTargets(_ pass: StagePass, _ asked: Day?, _ ended: Day?) -> [ClockReading] {
        target(.panelAcknowledgement, since: asked, done: pass.acknowledgedOn, ended: ended)
            + target(.panelChair, since: asked, done: pass.panel.chairOn, ended: ended)
            + papers(pass.panel, ended ?? pass.panel.met?.on)
    }

    /// The papers go out so long before the panel's day.
    private func papers(_ panel: PanelWork, _ ended: Day?) -> [ClockReading] {
        guard let rule = Clock.panelPapers.target else { return [] }
        guard let day = panel.arranged?.meetsOn ?? panel.met?.on else {
            return [reading(.panelPapers, rule.authority, .waiting(.panelDate))]
        }
        let deadline = Result<Deadline, OutsideCalendar> { () throws(OutsideCalendar) in
            try rule.deadline(before: day, on: calendar)
        }
        return [reading(.panelPapers, rule.authority, deadline, done: panel.papersSentOn, ended: ended)]
    }

    /// The complainant's own window to ask for a panel: it opens when they have an answer that tells of the right. The
    /// council's stands beside it where it is longer; where the council sets no limit there is none.
    var panelWindow: [ClockReading] {
        guard let index = track.passes.lastIndex(where: { $0.stage == .investigation && $0.answer != nil }) else {
            return []
        }
        let (pass, law) = (track.passes[index], procedure.law.panelRequest)
        let next = track.passes.dropFirst(index + 1).first { $0.stage == .reviewPanel }
        let opened = file.windowOpened(by: pass, of: track, on: calendar)
        let wait: Waiting = pass.tellsRights ? .answerReceived : .rightsTold
        // A case that was moved keeps what the version before gave: the longest counts.
        let promises = procedure.promises.filter { $0.clock == .panelRequest }
        if promises.contains(where: { $0.span == .unlimited }) { return [] }
        func window(_ authority: Authority, _ span: Span) -> ClockReading {
            reading(
                .panelRequest, authority, from: .answerReceived, span, since: opened,
                done: next?.request?.on, ended: endedOn ?? (next == nil ? nil : pass.answer?.on), waitingFor: wait)
        }
        let lawful = window(.law(law.source), .workingDays(law.days))
        guard let last = lawful.deadline?.lastDay else { return [lawful] }
        let given = promises.compactMap { promise -> (reading: ClockReading, last: Day)? in
            let reading = window(.council(words: promise.words), promise.span)
            return (reading.deadline?.lastDay).map { (reading, $0) }
        }
        let longest = given.filter { $0.last > last }.max { $0.last < $1.last }
        return [lawful] + (longest.map { [$0.reading] } ?? [])
    }

    /// Word on how things stand, while stage 2 or 3 runs: the next one, counted from the last, and every one that came late.
    var updates: [ClockReading] {
        track.passes.filter { [.investigation, .reviewPanel].contains($0.stage) && !$0.isTurnedDown }.flatMap { pass in
            pass.awaitsLateDecision ? [] : updates(in: pass)
        }
    }

    private func updates(in pass: StagePass) -> [ClockReading] {
        guard let came = pass.cameOn else { return [] }
        let end = pass.answer?.on ?? overtaken(pass)
        let told = Set(pass.wordsToComplainant + track.updatedOn).filter { day in
            day > came && end.map { day < $0 } ?? true
        }.sorted()
        let gaps = zip([came] + told, told.map(Optional.some) + [end])
        // Where no update is told of at all, there may have been some.
        let isTold = !track.updatedOn.isEmpty
        return gaps.flatMap { start, next in
            target(.update, since: start, done: isTold ? next : nil, ended: next)
                .filter { next == nil || $0.wasKept == false }
        }
    }
}

extension StagePass {
    /// The days on which the complainant heard of it otherwise than by an update.
    fileprivate var wordsToComplainant: [Day] {
        [acknowledgedOn, panel.papersSentOn, panel.met?.on].compactMap { $0 } + extensions.map(\.sentOn)
            + investigation.statements.map(\.sentOn)
    }
}

extension Dial {
    /// The two stages of the corporate procedure, by the Ombudsman's Code, and the council's own figures.
    var corporate: [ClockReading] {
        track.passes.flatMap { pass -> [ClockReading] in
            let isFirst = pass.stage == .corporateResponse
            let (done, ended) = (pass.answer?.on, overtaken(pass))
            let clocks: (acknowledgement: Clock, answer: Clock, outer: Clock) =
                isFirst
                ? (.corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit)
                : (.corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit)
            let acknowledgement = target(
                clocks.acknowledgement, since: isFirst ? track.openedOn : pass.request?.on, done: pass.acknowledgedOn,
                ended: done ?? ended)
            let answer =
                limit(of: pass).map { limit in
                    clocks.answer.target.map { [reading(clocks.answer, $0.authority, limit, done: done, ended: ended)] }
                        ?? []
                } ?? target(clocks.answer, since: nil, done: nil, ended: nil, waitingFor: .acknowledgement)
            let outer = target(
                clocks.outer, since: pass.acknowledgedOn, done: done, ended: ended, waitingFor: .acknowledgement)
            return acknowledgement + answer + outer
                + promised(clocks.acknowledgement, in: pass, beside: nil, done: pass.acknowledgedOn, ended: ended)
                + promised(clocks.answer, in: pass, beside: nil, done: done, ended: ended)
        }
    }

    /// What a comment or enquiry is owed; a compliment is owed what the council promises, if it promises anything.
    var replies: [ClockReading] {
        guard let pass = track.pass(.reply) else { return [] }
        let (done, ended) = (pass.answer?.on, endedOn)
        let policy = limit(of: pass).map {
            reading(.reply, .policy(.policy("replies")), $0, done: done, ended: ended)
        }
        guard let promise = procedure.promise(toReplyTo: track.kind) else { return [policy].compactMap { $0 } }
        return [reading(of: promise, in: pass, done: done, ended: ended)]
    }
}

extension StagePass {
    /// Whether its answer, or something after it, told of the right to go on.
    var tellsRights: Bool { answer?.tellsRights == true || rightsToldOn != nil }
}
