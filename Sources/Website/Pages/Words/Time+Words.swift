import CaseDesk
import CaseKernel

extension CivilTime {
    /// `5:30pm on Sunday`.
    var inWords: String { "\(Self.clock(minute)) on \(weekday.rawValue)" }

    /// `9am`, `5:30pm`, `midday`, `midnight`.
    fileprivate static func clock(_ minute: Int) -> String {
        if minute == 0 { return "midnight" }
        if minute == 720 { return "midday" }
        let (hour, rest) = (minute / 60, minute % 60)
        let minutes = rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + String(rest)
        return "\((hour + 11) % 12 + 1)\(minutes)\(hour < 12 ? "am" : "pm")"
    }
}

extension String {
    /// The minute of the day that `09:30` names.
    var minuteOfDay: Int? {
        let parts = split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    }

    /// `09:30` as a reader says it: `9:30am`; the day's last minute is midnight.
    var clockWords: String { minuteOfDay.map { CivilTime.clock($0 == 1_439 ? 0 : $0) } ?? self }
}
