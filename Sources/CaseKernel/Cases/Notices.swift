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
        case .acknowledged: .acknowledgement
        case .extended: .extended
        case .answered: .answer
        case .requested: .nextStage
        case .refusalNotified: .refusal
        case .withdrawalConfirmed: .withdrawal
        case .safeguardingChecked, .categoryEstablished, .interestDecided, .informed, .advocateRequested, .advocateDeclined,
            .advocateAppointed, .laterStartAgreed, .recordProduced, .withdrawn, .closed:
            nil
        }
    }

    /// The day the notice was given: for a receipt, the day it was entered.
    fileprivate var told: Day {
        if case .received(let received) = self { received.receipt.enteredOn } else { day }
    }
}

extension Notice.Kind {
    /// The rights the notice must tell of.
    public var rights: [Right] {
        switch self {
        case .receipt, .acknowledgement: [.advocacy]
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

/// A date that was told and is now computed otherwise, because a holiday was added or a rule mended.
public struct ChangedDate: Hashable, Sendable {
    /// What was told.
    public let told: ToldDate
    /// When it was told.
    public let toldOn: Day
    /// The date as it is computed now.
    public let now: Day
    /// The calendar it was told by.
    public let calendarVersion: String
    /// The law it was told by.
    public let lawVersion: String
}

extension CaseFile {
    /// The dates last told that would be told differently today, though no event since then moved them.
    public func changedDates(under procedure: Procedure, on calendar: WorkingCalendar) -> [ChangedDate] {
        tracks.flatMap { track -> [ChangedDate] in
            guard let notice = notices.last(where: { $0.track == track.number }) else { return [] }
            let sameData = notice.calendarVersion == calendar.version && notice.lawVersion == procedure.law.version
            guard !sameData else { return [] }
            let now = clocks(of: track, under: procedure, on: calendar).compactMap(\.told)
            return notice.dates.compactMap { told in
                guard let current = now.first(where: { $0.clock == told.clock && $0.setBy == told.setBy }),
                    current.day != told.day
                else { return nil }
                return ChangedDate(
                    told: told, toldOn: notice.on, now: current.day, calendarVersion: notice.calendarVersion,
                    lawVersion: notice.lawVersion)
            }
        }
    }
}
