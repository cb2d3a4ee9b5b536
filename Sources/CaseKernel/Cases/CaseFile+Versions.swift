extension CaseFile {
    /// The version of the council's module that the case is under: the one it was last moved to, else the one it began under.
    public var moduleVersion: String { moves.last?.version ?? opening.moduleVersion }

    /// The promises that go on when the case is moved: those of the council that a track missed by today, and what it gives
    /// complainants beyond the law, for their own time can only become longer.
    func keptPromises(under circumstances: Circumstances) -> [KeptPromise] {
        let known = Set(moves.flatMap(\.kept))
        return tracks.flatMap { track -> [KeptPromise] in
            let procedure = procedure(circumstances.procedure, on: track)
            let missed = missedPromises(of: track, under: procedure, circumstances)
            let given = track.kind == .statutory ? procedure.promises.filter(\.clock.isComplainants) : []
            return (missed + given).map { KeptPromise(track: track.number, promise: $0) }
        }.filter { !known.contains($0) || !$0.promise.clock.isComplainants }
    }

    private func missedPromises(
        of track: Track, under procedure: Procedure, _ circumstances: Circumstances
    ) -> [Promise] {
        clocks(of: track, under: procedure, on: circumstances.calendar).compactMap { reading in
            guard case .council = reading.authority, !reading.clock.isComplainants,
                reading.isLate(on: circumstances.today) || reading.wasKept == false
            else { return nil }
            return procedure.promise(about: reading.clock, on: track)
        }
    }

    /// What a track runs under: the procedure, but for the promises it keeps from versions before.
    func procedure(_ procedure: Procedure, on track: Track) -> Procedure {
        let kept = moves.flatMap(\.kept).filter { $0.track == track.number }.map(\.promise)
        guard !kept.isEmpty else { return procedure }
        // The first that is found counts, so what was missed first stays.
        return Procedure(law: procedure.law, promises: kept + procedure.promises)
    }
}

extension Procedure {
    fileprivate func promise(about clock: Clock, on track: Track) -> Promise? {
        clock == .reply ? promise(toReplyTo: track.kind) : promise(about: clock)
    }
}

extension Rules {
    func objections(to move: VersionMove, in file: CaseFile) -> [Refusal] {
        let step = StepName.moveToVersion
        let unsaid = blank(move.by, "who moves it", step) + blank(move.reason, "why it is moved", step)
        guard move.version == file.moduleVersion else { return unsaid }
        return unsaid + [
            Refusal(
                .alreadyDone, step, step.source, "The case is under that version already",
                remedy: "Nothing needs doing here.")
        ]
    }
}
