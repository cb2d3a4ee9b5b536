extension Rules {
    /// The notice that an act amounts to, with the dates and rights it tells: kept, because dates may later differ.
    func notices(of fact: Fact, after events: [Event]) -> [Event] {
        guard let kind = fact.notice, let file = events.reduce(state, evolve).file,
            let track = file.track(fact.track ?? .first)
        else { return [] }
        let complainant = file.complainant(track.complainant)
        let readings = file.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar)
        let notice = Notice(
            kind: kind, track: track.number, on: fact.dayEntered,
            dates: readings.filter { !$0.isLengthened(among: readings) }.compactMap(\.told),
            rights: kind.rights,
            calendarVersion: circumstances.calendar.version, lawVersion: circumstances.procedure.law.version,
            carriage: complainant.map { carriage(to: $0) })
        return [.told(notice)]
    }
}

extension Rules {
    /// How a notice is to reach somebody, as far as they allow it and the council can.
    fileprivate func carriage(to complainant: Complainant) -> Carriage {
        switch complainant.safeWriting(by: circumstances.arrangements.ways) {
        case .allowed(let way, _, _): .sent(way)
        case .held(let reason): .held(reason)
        }
    }
}

extension CaseFile {
    /// How the complainant of a notice may be written to now; `nil` of a referral, which goes to the provider.
    public func safeWriting(of parcel: Parcel, by arranged: Set<ContactWay>) -> SafeWriting? {
        guard case .notice(let number) = parcel, let notice = notice(number), let track = track(notice.track) else {
            return nil
        }
        return complainant(track.complainant)?.safeWriting(by: arranged)
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
        case .answered(_, let stage, _): .answer(of: stage)
        case .requested: .nextStage
        case .refusalNotified: .refusal
        case .withdrawalConfirmed: .withdrawal
        case .safeguardingChecked, .categoryEstablished, .interestDecided, .informed, .advocateRequested,
            .advocateDeclined,
            .advocateAppointed, .laterStartAgreed, .recordProduced, .withdrawn, .messaged, .contactCorrected, .codeLost,
            .codeGuessed, .codeReplaced, .codeKept, .movedToVersion, .closed, .referred, .delivered, .undelivered,
            .held, .noticeRead,
            .handedOver, .sentAgain, .contactConfirmed:
            nil
        case .entered(let entry): entry.matter == .stopNotified ? .stop : nil
        }
    }
}

extension Notice.Kind {
    /// The rights the notice must tell of; every refusal names the Ombudsman (policy: the Ombudsman on every refusal).
    public var rights: [Right] {
        switch self {
        case .receipt, .intention, .acknowledgement: [.advocacy]
        case .answer: [.investigation]
        case .adjudication: [.reviewPanel]
        case .refusal, .panelResponse, .stop: [.ombudsman]
        case .extended, .nextStage, .withdrawal: []
        }
    }
}

extension ClockReading {
    /// The date a notice tells; `nil` while none runs.
    var told: ToldDate? {
        guard case .running(let deadline) = standing, authority.isTold else { return nil }
        return ToldDate(clock: clock, setBy: authority.name, day: deadline.lastDay)
    }
}

extension Authority {
    /// Whether its dates are told to the complainant: the law's and the council's are; another way of counting, and a target
    /// that is neither, would only confuse.
    fileprivate var isTold: Bool {
        switch self {
        case .law, .council: true
        case .ombudsman(let source): source.instrument == .code2024
        case .policy: false
        }
    }
}
