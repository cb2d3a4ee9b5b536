extension CaseFile {
    /// Every clock of every track, law before promise, in the order of the procedure.
    public func clocks(under procedure: Procedure, on calendar: WorkingCalendar) -> [ClockReading] {
        tracks.flatMap { clocks(of: $0, under: procedure, on: calendar) }
    }

    /// Every clock of one track.
    public func clocks(of track: Track, under procedure: Procedure, on calendar: WorkingCalendar) -> [ClockReading] {
        guard received != nil else { return [] }
        let dial = Dial(file: self, track: track, procedure: procedure, calendar: calendar)
        return [dial.acknowledgement].compactMap { $0 } + dial.localResolution + dial.investigation
    }
}

extension CaseFile {
    /// What stage 1 of a track still waits for; empty once nothing stands in its way (regulation 14(3)).
    ///
    /// Only an advocate asked for with the complaint is waited for (policy: advocate asked for at receipt).
    func waits(of track: Track) -> [Waiting] {
        guard let complainant = complainant(track.complainant) else { return [] }
        var waits: [Waiting] = []
        if complainant.category.needsSufficientInterest, track.interest == nil { waits.append(.interestDecision) }
        if complainant.isEntitledToAdvocate, case .requested(_, atReceipt: true) = track.advocacy {
            waits.append(.advocate)
        }
        return waits
    }

    /// The day stage 1 of a track begins and the rule that sets it, once nothing is awaited.
    ///
    /// Where both the decision and the appointment apply, the later counts (policy: the later start).
    func start(of track: Track) -> (day: Day, basis: StartBasis)? {
        guard let received, let complainant = complainant(track.complainant), waits(of: track).isEmpty else {
            return nil
        }
        var start = (day: received.receipt.receivedOn, basis: StartBasis.receipt)
        if complainant.category.needsSufficientInterest, let decision = track.interest, decision.isAccepted,
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
}
