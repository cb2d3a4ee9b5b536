/// What is kept of one representation for the monitoring of the procedure: each limit met or missed, the outcome, the
/// advocate (regulation 13(2); SI 2004/719 reg 5). It names nobody.
///
/// Regulation 13 speaks of section 26 representations; care leavers' are kept alike (policy: one record for all).
public struct ComplaintRecord: Hashable, Sendable {
    /// Which track of the case.
    public let track: TrackNumber
    /// Under which procedure it ran.
    public let kind: TrackKind
    /// What the complainant is.
    public let category: ComplainantCategory
    /// The day it was received.
    public let receivedOn: Day
    /// By which door.
    public let channel: Channel
    /// How many points it ran over.
    public let pointCount: Int
    /// The stage it came to; `nil` before the first.
    public let stage: Stage?
    /// Whether a stage runs, or waits to, so that nothing is decided yet.
    public let isRunning: Bool
    /// How it ended otherwise than by an answer.
    public let ending: TrackEnding?
    /// The day the last answer was sent.
    public let answeredOn: Day?
    /// Whether the council believed the matter resolved with its last answer.
    public let isResolved: Bool?
    /// What the last answer that says so found, point by point.
    public let findings: [PointFinding]
    /// Every limit of the law that applied, and whether it was kept.
    public let limits: [LimitRecord]
    /// How long what is to be done "as soon as possible" took, in days of the calendar.
    public let gaps: [PromptDuty: Int]
    /// Whether an advocate was asked for.
    public let isAdvocateWanted: Bool
    /// The day an advocate was appointed.
    public let advocateAppointedOn: Day?
    /// What the Ombudsman decided of the case, oldest first.
    public let ombudsman: [OmbudsmanOutcome]
    /// How much was offered, in pounds.
    public let pounds: Int
    /// How many actions were agreed.
    public let actionCount: Int
    /// How many of them are shown done, and the complainant told.
    public let settledActionCount: Int
    /// The day the case was closed.
    public let closedOn: Day?
}

/// One limit and whether it was kept.
public struct LimitRecord: Hashable, Sendable {
    /// Which.
    public let clock: Clock
    /// The last day in time.
    public let lastDay: Day
    /// The day it was done, if it was.
    public let doneOn: Day?
    /// Whether it was kept; `nil` while that is open.
    public let isKept: Bool?
}

/// What the Regulations ask for "as soon as possible", without a number of days.
public enum PromptDuty: String, CaseIterable, Hashable, Sendable {
    /// Information and help, from receipt (regulation 11).
    case information = "information"
    /// Deciding sufficient interest, from receipt (regulation 12(1)).
    case interest = "sufficient-interest"
    /// The written record of an oral complaint, from the request for stage 2 (regulation 16(2)).
    case writtenRecord = "written-record"
    /// The notice that consideration ends, from the decision (regulation 8(3)).
    case stopNotice = "stop-notice"
}

extension CaseState {
    /// The records of a case, a track each; empty while nothing has been complained about. A complaint that is a voluntary
    /// organisation's to consider is not the council's to count (regulation 22 leaves regulation 13 out).
    public func records(under circumstances: Circumstances) -> [ComplaintRecord] {
        guard let file, let received = file.received else { return [] }
        let closedOn: Day? = if case .closed(_, let day) = self { day } else { nil }
        return file.tracks.compactMap { track in
            guard !track.isIntended, let complainant = file.complainant(track.complainant),
                !(track.kind == .statutory && complainant.isForOrganisation)
            else { return nil }
            let answered = track.passes.last { $0.answer != nil }?.answer
            return ComplaintRecord(
                track: track.number, kind: track.kind, category: complainant.category, receivedOn: track.openedOn,
                channel: received.receipt.channel, pointCount: track.points.count, stage: track.current?.stage,
                isRunning: track.ending == nil && track.current?.answer == nil, ending: track.ending,
                answeredOn: answered?.on, isResolved: answered?.isResolved,
                findings: track.passes.last { $0.answer?.findings.isEmpty == false }?.answer?.findings ?? [],
                limits: file.limits(of: track, under: circumstances), gaps: file.gaps(of: track),
                isAdvocateWanted: track.advocacy.wasWanted, advocateAppointedOn: track.advocacy.appointedOn,
                ombudsman: file.ombudsman.compactMap { entry in
                    if case .decided(let outcome) = entry.value { outcome } else { nil }
                },
                pounds: file.remedies.compactMap(\.value.pounds).reduce(0, +), actionCount: file.actions.count,
                settledActionCount: file.actions.count(where: \.isSettled), closedOn: closedOn)
        }
    }
}

extension CaseFile {
    /// The law's limits of a track. Where a stage was run again, or several points have the limit, the first that was missed
    /// stays on record.
    fileprivate func limits(of track: Track, under circumstances: Circumstances) -> [LimitRecord] {
        let readings = clocks(of: track, under: circumstances.procedure, on: circumstances.calendar)
        return Clock.allCases.compactMap { clock in
            let records = readings.compactMap { reading -> LimitRecord? in
                guard reading.clock == clock, case .law = reading.authority, let deadline = reading.deadline else {
                    return nil
                }
                let doneOn: Day? = if case .done(_, let day) = reading.standing { day } else { nil }
                let isKept = reading.isLate(on: circumstances.today) ? false : reading.wasKept
                return LimitRecord(clock: clock, lastDay: deadline.lastDay, doneOn: doneOn, isKept: isKept)
            }
            return records.first { $0.isKept == false } ?? records.last
        }
    }

    fileprivate func gaps(of track: Track) -> [PromptDuty: Int] {
        var gaps: [PromptDuty: Int] = [:]
        func note(_ duty: PromptDuty, from start: Day?, to end: Day?) {
            guard let start, let end else { return }
            gaps[duty] = max(start.distance(to: end), 0)
        }
        note(.information, from: track.openedOn, to: track.informedOn)
        note(.interest, from: track.openedOn, to: track.interest?.on)
        if let pass = track.pass(.investigation), pass.start?.basis == .recordProduced {
            note(.writtenRecord, from: pass.request?.on, to: pass.start?.on)
        }
        let stop = points.flatMap(\.stops).first { $0.notifiedOn != nil }
        note(.stopNotice, from: stop?.on, to: stop?.notifiedOn)
        return gaps
    }
}

extension Advocacy {
    /// Whether an advocate was asked for, and not then declined.
    fileprivate var wasWanted: Bool {
        switch self {
        case .requested, .appointed: true
        case .open, .declined: false
        }
    }

    fileprivate var appointedOn: Day? { if case .appointed(_, let day) = self { day } else { nil } }
}
