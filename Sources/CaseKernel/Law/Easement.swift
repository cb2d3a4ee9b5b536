/// A time in which another instrument let councils take longer: no number of days, so no limit here is another for it.
///
/// It is said beside a limit that ended then and was missed, for whoever looks at an old case.
public struct Easement: Hashable, Sendable {
    /// The days on which it was in force.
    public let days: ClosedRange<Day>
    /// What it was, as a person reads it.
    public let words: String

    /// Every one, oldest first.
    public static let all: [Easement] = [coronavirus].compactMap(\.self)

    /// SI 2020/445: in force from 24 April to 24 September 2020.
    private static let coronavirus: Easement? = {
        guard let first = Day(year: 2020, month: 4, day: 24), let last = Day(year: 2020, month: 9, day: 24) else {
            return nil
        }
        return Easement(
            days: first...last,
            words:
                "SI 2020/445 reg 6 was in force then, which let councils act as soon as reasonably practicable instead: "
                + "read it before this is called a fault")
    }()

    /// The one that was in force on the last day of a limit of the law; `nil` where none was.
    public static func of(_ reading: ClockReading) -> Easement? {
        guard case .law = reading.authority, !reading.clock.isComplainants, let last = reading.deadline?.lastDay else {
            return nil
        }
        return all.first { $0.days.contains(last) }
    }
}
