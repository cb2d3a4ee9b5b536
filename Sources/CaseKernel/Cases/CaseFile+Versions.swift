extension CaseFile {
    /// The version of the council's module that the case is under: the one it was last moved to, else the one it began under.
    public var moduleVersion: String { moves.last?.version ?? opening.moduleVersion }

    /// The promises of the council that a track missed by today: they are kept when the case is moved.
    ///
    /// Only what the council owes: a complainant's own time is what the version in force gives.
    func missedPromises(under circumstances: Circumstances) -> [KeptPromise] {
        tracks.flatMap { track -> [KeptPromise] in
            let procedure = procedure(circumstances.procedure, on: track)
            return clocks(of: track, under: procedure, on: circumstances.calendar).compactMap { reading in
                guard case .council = reading.authority, !reading.clock.isComplainants,
                    reading.isLate(on: circumstances.today) || reading.wasKept == false,
                    let promise = procedure.promise(about: reading.clock, on: track)
                else { return nil }
                return KeptPromise(track: track.number, promise: promise)
            }
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
