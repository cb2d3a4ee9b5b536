public import CaseKernel

/// Something that the law still asks of the council when the history ends.
public struct TimelineDuty: Hashable, Sendable {
    /// What is to be done.
    public let step: StepName
    /// On which track; `nil` where it is of the whole case.
    public let track: TrackNumber?
    /// The last day for it; `nil` where there is none, or the months leave it open.
    public let dueOn: Day?

    /// What is owed whichever way the history is gone through; what this product's own policies ask for is not among it.
    static func owed(_ replays: [TimelineReplay]) -> [TimelineDuty] {
        let isAssumed = replays.contains(where: \.isOpeningAssumed)
        let ways = replays.flatMap { replay in
            ([replay.state] + [replay.stateHadItBeenEarlier].compactMap(\.self)).map {
                openSteps(in: $0, under: replay.circumstances).filter { $0.isDue && $0.step.source.isLaw }
            }
        }
        return (ways.first ?? []).compactMap { step in
            let same = ways.compactMap { way in way.first { $0.step == step.step && $0.track == step.track } }
            let days = Set(same.map(\.dueOn))
            guard same.count == ways.count, !(isAssumed && (days.count > 1 || step.step.isOfReceipt)) else {
                return nil
            }
            return TimelineDuty(step: step.step, track: step.track, dueOn: days.count == 1 ? step.dueOn : nil)
        }
    }
}

extension StepName {
    /// Whether it is owed because something was received, of which a history that begins later says nothing.
    fileprivate var isOfReceipt: Bool { self == .inform || self == .decideInterest }
}
