import CaseDesk
import CaseKernel
import CouncilModules

/// Which safeguarding contacts answer at one moment (a reading of ours; see the end of `docs/procedure.md`).
///
/// A contact's own hours decide where its page gives any. Else "any time" is always; office hours are those of the
/// council's other office contacts, or Monday to Friday, 9am to 5pm; out of hours is the rest. On a bank holiday, and on
/// a day on which all of them are closed, no office answers, and whoever answers out of hours does.
struct AnsweringHours {
    private let time: CivilTime
    private let isWorkingDay: Bool
    private let isBankHoliday: Bool
    /// Whether any office of the council's answers at some hour of the day.
    private let isOfficeDay: Bool
    private let isOfficeOpen: Bool

    init(at time: CivilTime, on calendar: WorkingCalendar, among contacts: [SafeguardingContact]) {
        self.time = time
        isWorkingDay = calendar.isWorkingDay(time.day)
        isBankHoliday = !isWorkingDay && !time.weekday.isWeekend
        let isBankHoliday = isBankHoliday
        let offices = contacts.filter { $0.when == .officeHours && !$0.isNational }
        let open = offices.filter { !$0.closures.contains { $0.cover(time, isBankHoliday: isBankHoliday) } }
        let hours = open.flatMap(\.hours)
        isOfficeDay = isWorkingDay && (offices.isEmpty || !open.isEmpty)
        isOfficeOpen = isOfficeDay && (hours.isEmpty ? Self.usual(time) : hours.contains { $0.cover(time) })
    }

    /// Whether the contact answers now.
    func answers(_ contact: SafeguardingContact) -> Bool {
        guard !contact.closures.contains(where: { $0.cover(time, isBankHoliday: isBankHoliday) }) else { return false }
        let isWithinOwn = contact.hours.contains { $0.cover(time) }
        return switch contact.when {
        case .anyTime: contact.hours.isEmpty || isWithinOwn
        case .officeHours: isWorkingDay && (contact.hours.isEmpty ? Self.usual(time) : isWithinOwn)
        case .outOfHours: contact.hours.isEmpty ? !isOfficeOpen : isWithinOwn || !isOfficeDay
        }
    }

    /// Monday to Friday, 9am to 5pm.
    private static func usual(_ time: CivilTime) -> Bool {
        !time.weekday.isWeekend && (9 * 60..<17 * 60).contains(time.minute)
    }
}

extension OpeningHours {
    /// Whether the time is within them; 23:59 stands for the end of the day.
    func cover(_ time: CivilTime) -> Bool {
        guard days.include(time.weekday), let opens = from.minuteOfDay, let closes = to.minuteOfDay else {
            return false
        }
        return (opens..<(closes == 1_439 ? 1_440 : closes)).contains(time.minute)
    }
}

extension Closure {
    /// Whether nobody answers at the time.
    func cover(_ time: CivilTime, isBankHoliday: Bool) -> Bool {
        let isWithin = from.flatMap { first in until.map { (first...$0).contains(time.day) } } ?? false
        return isWithin || (days?.include(time.weekday) ?? false) || (onBankHolidays && isBankHoliday)
    }
}

extension DayRange {
    /// Whether the day is one of them.
    func include(_ weekday: Weekday) -> Bool {
        switch self {
        case .mondayFriday: !weekday.isWeekend
        case .everyDay: true
        case .monday: weekday == .monday
        case .tuesday: weekday == .tuesday
        case .wednesday: weekday == .wednesday
        case .thursday: weekday == .thursday
        case .friday: weekday == .friday
        case .saturday: weekday == .saturday
        case .sunday: weekday == .sunday
        }
    }
}
