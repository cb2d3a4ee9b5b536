public import CaseKernel
public import CaseStore

/// A case as its own pages show it: everything that the complainant may see is read off it.
///
/// Whoever holds the code is the first complainant. What another complainant of the case was told, asked or answered is not
/// theirs to read, and no step here touches another's track.
public struct FollowedCase: Sendable {
    /// The case.
    public let id: CaseID
    /// The council.
    public let council: CouncilID
    /// The state it is in.
    public let state: CaseState
    /// What is known of it.
    public let file: CaseFile
    /// What happened that they may know of, oldest first, with the moment each was recorded.
    public let events: [RecordedEvent]
    /// The procedure it is pinned to, the calendar and the day.
    public let circumstances: Circumstances

    init(
        id: CaseID, council: CouncilID, state: CaseState, file: CaseFile, events: [RecordedEvent],
        circumstances: Circumstances
    ) {
        self.id = id
        self.council = council
        self.state = state
        self.file = file
        let struck = CaseState.struck(in: events.map(\.event))
        self.events = events.enumerated().compactMap { offset, recorded in
            struck.contains(offset + 1) ? nil : recorded
        }.filter { recorded in
            let event = recorded.event
            if case .entered(let entry) = event, entry.matter.step.group == .team { return false }
            return file.isOf(.first, event.track ?? event.parcel.flatMap { file.track(of: $0) })
        }
        self.circumstances = circumstances
    }

    /// Their own tracks, by number.
    public var tracks: [Track] { file.tracks.filter { isOwn($0.number) } }

    /// Whether a track is theirs; `nil` names the whole case.
    func isOwn(_ track: TrackNumber?) -> Bool { file.isOf(.first, track) }

    /// What they can do, and what not and why.
    public var steps: [OpenStep] {
        openSteps(in: state, under: circumstances).filter { $0.step.isComplainants && isOwn($0.track) }
    }

    /// What waits for them to read it.
    public var unreadNotices: [NoticeNumber] { file.unreadNotices(to: .first) }

    /// The clocks of one of their tracks, as they are shown: of a window that the council makes longer, the longer.
    public func deadlines(of track: Track) -> [DeadlineView] {
        let readings = file.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar)
        return readings.filter { !$0.isLengthened(among: readings) }.map {
            DeadlineView($0, on: circumstances.calendar, today: circumstances.today)
        }
    }

    /// Every clock of theirs, track by track.
    public var deadlines: [DeadlineView] { tracks.flatMap(deadlines) }
}

extension CaseFile {
    /// A step as the first complainant's: on the track it names, which must be theirs, else on their first that runs; `nil`
    /// for another's.
    func firsts(_ form: StepForm) -> StepForm? {
        guard form.step.isOfTrack else { return form }
        let own = tracks.filter { isOf(.first, $0.number) }
        let track = form.track ?? (own.first { $0.ending == nil } ?? own.first)?.number
        guard let track, isOf(.first, track) else { return nil }
        return StepForm(step: form.step, track: track, fields: form.fields)
    }
}
