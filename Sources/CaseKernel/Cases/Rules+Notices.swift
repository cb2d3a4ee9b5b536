extension Rules {
    /// The notice that an act amounts to, with the dates and rights it tells: kept, because dates may later differ.
    func notices(of fact: Fact, after events: [Event]) -> [Event] {
        guard let kind = fact.notice, let file = events.reduce(state, evolve).file,
            let track = file.track(fact.track ?? .first)
        else { return [] }
        let readings = file.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar)
        let notice = Notice(
            kind: kind, track: track.number, on: fact.told, dates: readings.compactMap(\.told), rights: kind.rights,
            calendarVersion: circumstances.calendar.version, lawVersion: circumstances.procedure.law.version)
        return [.told(notice)]
    }
}

extension Fact {
    /// Which notice goes with it, if one does.
    fileprivate var notice: Notice.Kind? {
        switch self {
        case .received: .receipt
        case .intended: .intention
        case .acknowledged: .acknowledgement
        case .extended: .extended
        case .answered: .answer
        case .requested: .nextStage
        case .refusalNotified: .refusal
        case .withdrawalConfirmed: .withdrawal
        case .safeguardingChecked, .categoryEstablished, .interestDecided, .informed, .advocateRequested,
            .advocateDeclined,
            .advocateAppointed, .laterStartAgreed, .recordProduced, .withdrawn, .messaged, .contactCorrected, .codeLost,
            .codeGuessed, .codeReplaced, .codeKept, .closed:
            nil
        }
    }

    /// The day the notice was given: for a receipt, the day it was entered.
    fileprivate var told: Day {
        if case .received(let received) = self { received.receipt.enteredOn } else { day }
    }
}

extension Notice.Kind {
    /// The rights the notice must tell of; every refusal names the Ombudsman (policy: the Ombudsman on every refusal).
    public var rights: [Right] {
        switch self {
        case .receipt, .intention, .acknowledgement: [.advocacy]
        case .answer: [.investigation]
        case .refusal: [.ombudsman]
        case .extended, .nextStage, .withdrawal: []
        }
    }
}

extension ClockReading {
    /// The date a notice tells; `nil` while none runs.
    var told: ToldDate? {
        guard case .running(let deadline) = standing else { return nil }
        return ToldDate(clock: clock, setBy: authority.name, day: deadline.lastDay)
    }
}
