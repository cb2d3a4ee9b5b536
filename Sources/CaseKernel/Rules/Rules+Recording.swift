extension Rules {
    /// The days a complaint may have been received on: those that leave room for every clock that follows.
    var receivableDays: ClosedRange<Day> {
        let known = circumstances.calendar.days
        return known.lowerBound...max(known.lowerBound, known.upperBound.advanced(by: -366))
    }

    /// Why a case cannot begin, or go on, with what is dated so; `nil` when it can, and of anything else.
    func outsideCalendar(_ fact: Fact) -> Refusal? {
        guard [.receive, .intend].contains(fact.step), !receivableDays.contains(fact.day) else { return nil }
        return Refusal(
            .badDate, fact.step, .policy("calendar"),
            "\(fact.day.inWords) is outside the years whose working days are known",
            remedy: "Give a day from \(receivableDays.lowerBound.inWords) to \(receivableDays.upperBound.inWords).")
    }

    func nonsense(in fact: Fact) -> Refusal? {
        switch (fact, state) {
        case (.intended, .unopened), (.received, .unopened):
            if let refusal = outsideCalendar(fact) { return refusal }
        case (.received, .open(let file)) where file.received == nil,
            (.received, .closed(let file, _)) where file.received == nil:
            if let refusal = outsideCalendar(fact) { return refusal }
        case (.received, _), (.intended, _), (_, .unopened):
            return obstacle(to: fact.step, on: fact.track, day: fact.day)
        case (_, .open(let file)), (_, .closed(let file, _)):
            if let track = fact.track, file.track(track) == nil {
                return Refusal(
                    .unknown, fact.step, fact.step.source, "The case has no such track",
                    remedy: "Name one of its tracks, from 1 up.")
            }
        }
        guard fact.day > circumstances.today || !circumstances.calendar.days.contains(fact.day) else { return nil }
        return Refusal(
            .badDate, fact.step, fact.step.source, "\(fact.day.inWords) cannot be the day it happened",
            remedy: "Give a day from \(receivableDays.lowerBound.inWords) to today.")
    }

    /// The limits of the law that an event shows to have been missed: kept or open before it, and missed after.
    func breaches(after events: [Event]) -> [Finding] {
        guard let after = events.reduce(state, evolve).file else { return [] }
        let known = Set(state.file?.missed(under: circumstances) ?? [])
        let new = after.missed(under: circumstances).filter { !known.contains($0) }
        return new.flatMap { [$0.finding(in: after)] + missingNotice(of: $0, in: after) }
    }

    /// Stage 2 that took longer than 25 working days, and nobody is known to have sent a notice by then.
    private func missingNotice(of missed: MissedLimit, in file: CaseFile) -> [Finding] {
        guard missed.clock == .investigation, let track = file.track(missed.track),
            let pass = track.passes.last(where: { $0.stage == .investigation && $0.answer?.on == missed.doneOn }),
            pass.extensions.isEmpty
        else { return [] }
        return [
            Finding(
                .regulation("17(6)"),
                "No notice of the reason and of a later day is recorded by \(missed.lastDay.inWords), the last day for one"
            )
        ]
    }

    /// A notice of extension that came to nothing leaves the first limit missed as well.
    func invalidNotice(in fact: Fact, objectedTo isIrregular: Bool) -> [Finding] {
        guard case .extended(let number, .investigation, let notice) = fact, isIrregular, let file = state.file,
            let track = file.track(number), let pass = track.running,
            case .success(let limit) = Dial(
                file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar
            ).limit(of: pass), notice.sentOn > limit.lastDay || notice.until > limit.lastDay
        else { return [] }
        return [
            Finding(.regulation("17(3)"), "Without a valid notice the answer at stage 2 was due on \(limit.lastDay)")
        ]
    }
}

/// A limit that was missed, by what was done too late.
struct MissedLimit: Hashable {
    let track: TrackNumber
    let clock: Clock
    let source: Source
    let subject: String?
    let lastDay: Day
    let doneOn: Day
    let isNotDone: Bool
    let late: Int?

    func finding(in file: CaseFile) -> Finding {
        let by = lateness + (isWish(in: file) ? ", as the complainant wished" : "")
        let what = subject.map { "\(clock.inWords) (\($0))" } ?? clock.inWords
        return Finding(
            source,
            isNotDone
                ? "\(what.capitalised) was due by \(lastDay.inWords) and had not come by \(doneOn.inWords)"
                : "\(what.capitalised) was due by \(lastDay.inWords) and came on \(doneOn.inWords)\(by)")
    }

    /// `, 3 working days late`; a day that is not a working day can come after the last day without one between.
    private var lateness: String {
        // A year is one of the calendar.
        if clock == .oneYear { return ", \(lastDay.distance(to: doneOn)) days late" }
        return switch late {
        case nil: ""
        case 0: ", late though no working day lay between"
        case 1: ", 1 working day late"
        case let days?: ", \(days) working days late"
        }
    }

    /// Whether the panel met late because the complainant asked for a later day: still as late, and theirs.
    private func isWish(in file: CaseFile) -> Bool {
        clock == .panelMeeting
            && file.track(track)?.passes.contains {
                $0.panel.met?.on == doneOn && $0.panel.arranged?.isComplainantsWish == true
            } == true
    }
}

extension CaseFile {
    /// The law's limits that were missed by what was done, or not done before something overtook it.
    func missed(under circumstances: Circumstances) -> [MissedLimit] {
        clocks(under: circumstances.procedure, on: circumstances.calendar).compactMap { reading in
            guard case .law(let source) = reading.authority, reading.wasKept == false else { return nil }
            let (deadline, day, isNotDone): (Deadline, Day, Bool)
            switch reading.standing {
            case .done(let limit, on: let done): (deadline, day, isNotDone) = (limit, done, false)
            case .ended(let limit, on: let ended): (deadline, day, isNotDone) = (limit, ended, true)
            case .waiting, .running, .unknown: return nil
            }
            return MissedLimit(
                track: reading.track, clock: reading.clock, source: source, subject: reading.subject,
                lastDay: deadline.lastDay, doneOn: day, isNotDone: isNotDone,
                late: try? circumstances.calendar.workingDays(from: deadline.lastDay, to: day))
        }
    }
}
