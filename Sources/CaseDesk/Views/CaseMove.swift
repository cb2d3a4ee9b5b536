import CaseKernel

/// What moving a case to the version in force comes to: every date that moves, and what stays because it was missed.
public struct CaseMove: Codable, Hashable, Sendable {
    /// The case.
    public let reference: String
    /// The version it is under.
    public let fromVersion: String
    /// The version in force.
    public let toVersion: String
    /// Every date that moves, in the order of the clocks.
    public let dates: [MovedDate]
    /// The promises that stay as they were, because they were missed.
    public let missed: [MissedDate]
}

/// A date that is another under the version in force.
public struct MovedDate: Codable, Hashable, Sendable {
    /// Which track.
    public let track: Int
    /// Which clock.
    public let step: String
    /// Whose it is; never the law's.
    public let setBy: String
    /// The last day so far; `nil` where there was none.
    public let from: String?
    /// The last day from then on; `nil` where there is none any more.
    public let to: String?
    /// Whether it would be late at once, and was not before.
    public let becomesLate: Bool
}

/// A promise that was missed under the version before, and so stays.
public struct MissedDate: Codable, Hashable, Sendable {
    /// Which track.
    public let track: Int
    /// Which clock.
    public let step: String
}

extension CaseMove {
    init(
        _ id: CaseID, _ move: VersionMove, from before: CaseFile, _ old: Circumstances, to after: CaseFile,
        _ new: Circumstances
    ) {
        reference = id.reference
        fromVersion = before.moduleVersion
        toVersion = move.version
        missed = move.kept.filter { !$0.promise.clock.isComplainants }.map {
            MissedDate(track: $0.track.number, step: $0.promise.clock.rawValue)
        }
        dates = MovedDate.all(
            from: before.clocks(under: old.procedure, on: old.calendar),
            to: after.clocks(under: new.procedure, on: new.calendar), today: new.today)
    }
}

extension MovedDate {
    /// Which clock of which track, and whose.
    private struct Key: Hashable {
        let track: TrackNumber
        let clock: Clock
        let setBy: String
        let subject: String?
    }

    fileprivate static func all(from old: [ClockReading], to new: [ClockReading], today: Day) -> [MovedDate] {
        let (before, after) = (byKey(old), byKey(new))
        var seen: Set<Key> = []
        return (old + new).map(key).filter { seen.insert($0).inserted }.flatMap { key -> [MovedDate] in
            let (old, new) = (before[key] ?? [], after[key] ?? [])
            // A stage that was run again has its clock twice, in order.
            return (0..<max(old.count, new.count)).compactMap { index in
                MovedDate(
                    key, from: index < old.count ? old[index] : nil, to: index < new.count ? new[index] : nil,
                    today: today)
            }
        }
    }

    /// `nil` when the date is the same.
    private init?(_ key: Key, from old: ClockReading?, to new: ClockReading?, today: Day) {
        let (from, to) = (old?.deadline?.lastDay, new?.deadline?.lastDay)
        guard from != to else { return nil }
        track = key.track.number
        step = key.clock.rawValue
        setBy = key.setBy
        self.from = from?.description
        self.to = to?.description
        becomesLate = Self.isMissed(new, today) && !Self.isMissed(old, today)
    }

    private static func isMissed(_ reading: ClockReading?, _ today: Day) -> Bool {
        reading.map { $0.isLate(on: today) || $0.wasKept == false } ?? false
    }

    private static func key(_ reading: ClockReading) -> Key {
        Key(track: reading.track, clock: reading.clock, setBy: reading.authority.name, subject: reading.subject)
    }

    private static func byKey(_ readings: [ClockReading]) -> [Key: [ClockReading]] {
        Dictionary(grouping: readings, by: key)
    }
}
