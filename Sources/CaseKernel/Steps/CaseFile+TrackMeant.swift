extension CaseFile {
    /// The track that a step means which names none: the one that has the points it names, else the first that runs.
    ///
    /// What finishes an ended track is of the first that ended so. Where nothing runs, it is the first.
    func trackMeant(by step: StepName, _ points: Points) -> TrackNumber? {
        if let point = points.numbers.first, let holder = tracks.last(where: { $0.points.contains(point) }) {
            return holder.number
        }
        if step.finishesEnding, let ended = tracks.first(where: { $0.ending.map(step.finishes) == true }) {
            return ended.number
        }
        return (tracks.first { $0.ending == nil } ?? tracks.first)?.number
    }
}

extension StepName {
    /// Whether it is done to a track that has ended.
    fileprivate var finishesEnding: Bool {
        [.confirmWithdrawal, .reviewWithdrawn, .notifyRefusal, .notifyStop, .endProceedings, .resubmit].contains(self)
    }

    /// Whether it belongs to an ending.
    fileprivate func finishes(_ ending: TrackEnding) -> Bool {
        switch ending {
        case .withdrawn: self == .confirmWithdrawal || self == .reviewWithdrawn
        case .refused, .pointsRefused: self == .notifyRefusal
        case .stopped: [.notifyStop, .endProceedings, .resubmit].contains(self)
        case .rerouted, .referredEarly: false
        }
    }
}
