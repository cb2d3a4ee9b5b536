public import CaseKernel
import Foundation
import Synchronization

/// Tells the moment, and the civil date in England whatever zone the server is set to.
///
/// The only clock: everything below the desk is handed the day.
public final class CivilClock: Sendable {
    private let moment: @Sendable () -> Int64
    private let wall: @Sendable () -> Int64
    private let london: TimeZone
    /// The offset in force, and the hour since 1970 it is known for: changes fall on whole hours.
    private let cached = Mutex((offset: Int64(0), hour: Int64.min))

    /// Makes a clock over the system's.
    ///
    /// - Throws: ``NoZoneData`` when Europe/London is unknown or wrong: then no date could be trusted, and nothing may start.
    public convenience init() throws(NoZoneData) {
        try self.init { Int64(Date().timeIntervalSince1970.rounded(.down)) }
    }

    /// Makes a clock over `moment`, which gives seconds since 1970.
    ///
    /// - Parameter wall: the moment outside, where `moment` is that of a rehearsal; the same unless said.
    public init(
        moment: @escaping @Sendable () -> Int64, wall: (@Sendable () -> Int64)? = nil
    ) throws(NoZoneData) {
        guard let london = TimeZone(identifier: "Europe/London"), Self.isTrustworthy(london) else { throw NoZoneData() }
        self.moment = moment
        self.wall = wall ?? moment
        self.london = london
    }

    /// Seconds since 1970.
    public var now: Int64 { moment() }

    /// Seconds since 1970 outside, whatever day is rehearsed: sessions and codes go by it.
    public var outside: Int64 { wall() }

    /// The civil date in England now.
    public var today: Day { time.day }

    /// The civil date and the minute of the day in England now.
    public var time: CivilTime { time(at: moment()) }

    /// The civil date in England at a moment, in seconds since 1970.
    public func day(at moment: Int64) -> Day { time(at: moment).day }

    private func time(at moment: Int64) -> CivilTime {
        let local = moment + offset(at: moment)
        let day = Self.quotient(local, 86_400)
        return CivilTime(of: Day(number: Int32(day)), Int(local - day * 86_400) / 60)
    }

    private func offset(at now: Int64) -> Int64 {
        let hour = Self.quotient(now, 3_600)
        return cached.withLock { cached in
            if cached.hour != hour {
                let offset = london.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(now)))
                cached = (Int64(offset), hour)
            }
            return cached.offset
        }
    }

    /// Rounded down, so that moments before 1970 fall into their own day.
    private static func quotient(_ number: Int64, _ divisor: Int64) -> Int64 {
        number >= 0 ? number / divisor : (number + 1) / divisor - 1
    }

    /// Summer time in July, none in January: zone data that says otherwise is not England's.
    private static func isTrustworthy(_ zone: TimeZone) -> Bool {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: 1_783_000_000)) == 3_600
            && zone.secondsFromGMT(for: Date(timeIntervalSince1970: 1_768_000_000)) == 0
    }
}

/// The zone data for Europe/London is missing or wrong.
public struct NoZoneData: Error, Hashable, Sendable, CustomStringConvertible {
    /// What to do.
    public var description: String {
        "no trustworthy zone data for Europe/London, so no date would be right: install the package tzdata and start again"
    }
}
