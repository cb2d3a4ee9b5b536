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

    /// Limits that a fact shows to have been missed.
    func breaches(by fact: Fact, objectedTo isIrregular: Bool) -> [Finding] {
        guard let file = state.file, let number = fact.track, let track = file.track(number) else { return [] }
        let dial = Dial(file: file, track: track, procedure: circumstances.procedure, calendar: circumstances.calendar)
        switch (fact, track.progress) {
        case (.answered(_, .localResolution, let answer), .localResolution(let stage)):
            guard case .success(let limit) = dial.limit(of: stage), answer.on > limit.lastDay else { return [] }
            return [
                Finding(.regulation("14(1)"), "Stage 1 was answered on \(answer.on); the limit was \(limit.lastDay)")
            ]
        case (.requested(_, .investigation, let request), .localResolution(let stage)):
            guard case .success(let limit) = dial.limit(of: stage), request.on > limit.lastDay else { return [] }
            return [Finding(.regulation("14(1)"), "Stage 1 was not answered; the limit was \(limit.lastDay)")]
        case (.extended(_, .investigation, _), .investigation(let stage)):
            guard isIrregular, let start = stage.began, case .success(let limit) = dial.limit(of: stage, from: start)
            else { return [] }
            return [
                Finding(
                    .regulation("17(3)"), "Without a valid notice the answer at stage 2 was due on \(limit.lastDay)")
            ]
        case (_, _): return []
        }
    }
}
