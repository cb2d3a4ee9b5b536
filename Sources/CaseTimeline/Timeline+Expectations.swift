public import CaseKernel

extension Timeline {
    /// Where the history comes out otherwise than its file expects: a fault for each, with its place.
    ///
    /// - Parameter calendar: the version of the calendar that the file was written for, where it names one; a date that differs
    ///   is then said to be written for another.
    public func faults(
        of expectations: [TimelineExpectation], writtenFor calendar: String?, on now: WorkingCalendar
    ) -> [TimelineFault] {
        let other = calendar.flatMap { $0 == now.version ? nil : $0 }
        let remedy =
            other.map { ": the file was written for the calendar \($0.quoted), and this is \(now.version.quoted)" }
            ?? ": write what is expected, or mend the setting that gives another"
        return expectations.compactMap { expectation in
            mismatch(of: expectation).map { TimelineFault(expectation.place, $0 + remedy) }
        }
    }

    private func mismatch(of expectation: TimelineExpectation) -> String? {
        switch expectation.subject {
        case .limit(let limit): mismatch(of: limit)
        case .route(let number, let to): mismatch(of: number, to)
        }
    }

    private func mismatch(of expected: TimelineExpectation.Limit) -> String? {
        let limit = limits.last {
            $0.early.clock == expected.clock && $0.early.authority.name == expected.setBy
                && $0.early.track == expected.track
        }
        let what = "for \(expected.clock.rawValue), set by the \(expected.setBy)"
        guard let limit else { return "found no such clock \(what); expected one on track \(expected.track.number)" }
        let names = limit.outcomes.map(\.name).joined(separator: " or ")
        if let due = expected.due, limit.lastDays != [due] {
            let found = limit.lastDays.map(\.description).joined(separator: " to ")
            return "found \(found.isEmpty ? "no date yet" : found) \(what); expected \(due)"
        }
        if let outcome = expected.outcome, names != outcome {
            return "found \(names) \(what); expected \(outcome)"
        }
        if let waiting = expected.waitingFor, limit.outcomes != [.waiting(waiting)] {
            return "found \(names) \(what); expected it to wait for \(waiting.rawValue)"
        }
        return nil
    }

    private func mismatch(of number: PointNumber, _ to: RouteDecision.Route) -> String? {
        guard let file = state.file, let point = file.points.first(where: { $0.number == number }) else {
            return "found no point \(number.number); expected one that goes to \(to.rawValue)"
        }
        let found = file.route(of: point)
        return found == to
            ? nil : "found point \(number.number) in \(found?.rawValue ?? "no procedure"); expected \(to.rawValue)"
    }
}

extension CaseFile {
    /// Where a point is now: the procedure of the track that has it, else where it was sent.
    fileprivate func route(of point: Point) -> RouteDecision.Route? {
        switch tracks.last(where: { $0.points.contains(point.number) })?.kind {
        case .statutory: .statutory
        case .corporate: .corporate
        case .compliment, .comment, .enquiry: nil
        case nil: point.routes.last?.value.route
        }
    }
}
