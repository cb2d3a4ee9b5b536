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
                guard !track.clocksMovedSinceNotice.contains(told.clock),
                    let current = now.first(where: { $0.clock == told.clock && $0.setBy == told.setBy }),
                    current.day != told.day
                else { return nil }
                return ChangedDate(
                    told: told, toldOn: notice.on, now: current.day, calendarVersion: notice.calendarVersion,
                    lawVersion: notice.lawVersion)
            }
        }
    }
}
