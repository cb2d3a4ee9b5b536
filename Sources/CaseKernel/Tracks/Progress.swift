/// Where a track has got to, read off its passes and its ending.
public enum Progress: Hashable, Sendable {
    /// Nothing has been complained about: there is only the wish to.
    case intended
    /// The first stage cannot begin yet: sufficient interest is undecided, or an advocate is awaited.
    case awaitingStart
    /// A stage runs, or waits for its clock to begin.
    case running(StagePass)
    /// A stage is answered, and nothing further was asked for.
    case answered(StagePass, Answer)
    /// It ended otherwise than by an answer, from there.
    indirect case ended(TrackEnding, from: Progress)
}

extension Track {
    /// Where the track has got to.
    public var progress: Progress {
        guard let ending else { return reached }
        return .ended(ending, from: reached)
    }

    /// Where it had got to, whether or not it then ended otherwise.
    public var reached: Progress {
        if isIntended { return .intended }
        guard let pass = current else { return .awaitingStart }
        if let answer = pass.answer { return .answered(pass, answer) }
        let isFirst = pass.stage == kind.stages.first
        return isFirst && pass.start == nil ? .awaitingStart : .running(pass)
    }

    /// The stage that runs and whose answer is owed; `nil` when none is.
    public var running: StagePass? { if case .running(let pass) = progress { pass } else { nil } }

    /// The last answer of the last stage that has one.
    public var lastAnswer: (pass: StagePass, answer: Answer)? {
        for pass in passes.reversed() { if let answer = pass.answer { return (pass, answer) } }
        return nil
    }

    /// The stage that could be asked for after the one the track is in; `nil` after the last.
    public var nextStage: Stage? {
        guard let stage = current?.stage ?? kind.stages.first, let index = kind.stages.firstIndex(of: stage) else {
            return nil
        }
        return kind.stages.dropFirst(index + 1).first
    }
}
