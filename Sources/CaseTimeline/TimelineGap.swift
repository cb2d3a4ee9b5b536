public import CaseKernel

/// How long something took that has no number of days of its own, such as what is to be done as soon as possible: both days
/// are kept.
public struct TimelineGap: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// On which track.
    public let track: TrackNumber
    /// The day from which it was to be done, or the first and last day that can have been.
    public let from: [Day]
    /// The day it was done, or the first and last; empty where the history does not say.
    public let done: [Day]
    /// Working days between, or the least and the most of them; empty where the history does not say.
    public let workingDays: [Int]

    /// What is to be done as soon as possible.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Details of the procedure and of advocacy, and the offer of help.
        case information = "information"
        /// The decision on sufficient interest.
        case interest = "interest-decision"
        /// The written record of an oral complaint, once stage 2 was asked for.
        case record = "written-record"
        /// The written notice that consideration ends because of other proceedings.
        case stopNotice = "stop-notice"
        /// The letter of stage 2 after the last of its reports.
        case letter = "stage-2-letter"

        /// The rule that asks for it as soon as possible; none asks that of the letter, which has a limit.
        public var source: Source? {
            switch self {
            case .information: .regulation("11")
            case .interest: .regulation("12(1)")
            case .record: .regulation("16(2)")
            case .stopNotice: .regulation("8(3)")
            case .letter: nil
            }
        }
    }

    /// What each going through of the history tells, brought together.
    static func merged(_ ways: [[Measured]], on calendar: WorkingCalendar) -> [TimelineGap] {
        var order: [Measured.Key] = []
        var found: [Measured.Key: [Measured]] = [:]
        for measured in ways.joined() {
            if found[measured.key] == nil { order.append(measured.key) }
            found[measured.key, default: []].append(measured)
        }
        return order.map { key in
            let all = found[key] ?? []
            let days = all.compactMap { gap in
                gap.done.flatMap { try? calendar.workingDays(from: gap.from, to: max($0, gap.from)) }
            }
            let (least, most) = (days.min(), days.max())
            return TimelineGap(
                kind: key.kind, track: key.track, from: TimelineLimit.ends(all.map(\.from)),
                done: TimelineLimit.ends(all.compactMap(\.done)),
                workingDays: least == most ? [least].compactMap(\.self) : [least, most].compactMap(\.self))
        }
    }

    /// One gap, every date known to a day.
    struct Measured {
        struct Key: Hashable {
            let kind: Kind
            let track: TrackNumber
            /// Which of those alike: a stage may have been run again.
            let turn: Int
        }

        let key: Key
        let from: Day
        let done: Day?

        init(_ kind: Kind, _ track: Track, turn: Int = 0, from: Day, done: Day?) {
            key = Key(kind: kind, track: track.number, turn: turn)
            self.from = from
            self.done = done
        }
    }
}

extension TimelineReplay {
    /// What was to be done as soon as possible, and when it was; nothing that counts from a receipt nobody told of.
    var gaps: [TimelineGap.Measured] {
        guard let file = state.file else { return [] }
        return file.tracks.filter { $0.kind == .statutory }.flatMap { track in
            (isOpeningAssumed ? [] : file.receiptGaps(of: track)) + file.stopGaps(of: track)
                + track.passes.enumerated().flatMap { file.gaps(of: $0.element, turn: $0.offset, on: track) }
        }
    }
}

extension CaseFile {
    fileprivate func receiptGaps(of track: Track) -> [TimelineGap.Measured] {
        let needsDecision = complainant(track.complainant)?.needsSufficientInterest == true
        return [TimelineGap.Measured(.information, track, from: track.openedOn, done: track.informedOn)]
            + (needsDecision
                ? [TimelineGap.Measured(.interest, track, from: track.openedOn, done: track.interest?.on)] : [])
    }

    fileprivate func stopGaps(of track: Track) -> [TimelineGap.Measured] {
        guard track.number == tracks.first(where: { $0.kind == .statutory })?.number else { return [] }
        var known: [Day] = []
        return points.flatMap(\.stops).compactMap { stop in
            if known.contains(stop.on) { return nil }
            known.append(stop.on)
            return TimelineGap.Measured(.stopNotice, track, turn: known.count, from: stop.on, done: stop.notifiedOn)
        }
    }

    fileprivate func gaps(of pass: StagePass, turn: Int, on track: Track) -> [TimelineGap.Measured] {
        var gaps: [TimelineGap.Measured] = []
        if pass.stage == .investigation, received?.receipt.channel.isOral == true, let asked = pass.request?.on {
            let made = pass.start.flatMap { $0.basis == .recordProduced ? $0.on : nil }
            gaps.append(TimelineGap.Measured(.record, track, turn: turn, from: asked, done: made))
        }
        if let last = pass.investigation.reports.values.max() {
            gaps.append(TimelineGap.Measured(.letter, track, turn: turn, from: last, done: pass.answer?.on))
        }
        return gaps
    }
}
