/// What the procedure has against deciding that points are not considered: out of time, because of other proceedings, refused.
extension TrackRules {
    /// Once inside the procedure, what is asked for must be considered; a refusal comes before the first answer or not at all.
    var obstacleToRefusing: Refusal? {
        guard track.kind == .statutory, !track.isBeforeAnswer else { return nil }
        let isAsked = track.current?.answer == nil
        let (rule, reason): (Source, String) =
            switch track.current?.stage {
            case .reviewPanel: (.regulation("19(1)"), "A review panel was asked for, and must be appointed")
            case .investigation where isAsked:
                (.regulation("17(1)"), "Stage 2 was asked for, and the complaint must be considered at it")
            case .investigation:
                (.regulation("18(1)"), "Stage 2 has been answered, and a review panel can be asked for")
            case .localResolution, .corporateResponse, .corporateReview, .reply, nil:
                (.regulation("15(2)"), "Stage 1 has been answered, and stage 2 can be asked for at any time")
            }
        return Refusal(
            .notNow, .refuse, rule, reason,
            remedy: "Go on with it; what another body has to answer is routed there.")
    }

    /// Only points that came more than a year after their grounds arose need a decision (regulation 9).
    var obstacleToDecidingLate: Refusal? {
        guard !file.latePoints(of: track, undecided: true).isEmpty else {
            if isPartial, file.points.contains(where: isOfUnknownAge) { return nil }
            return Refusal(
                .notNow, .decideLate, .regulation("9(1)"), "No point waits for a decision on its age",
                remedy: "If the grounds of one arose more than a year before, say when first.")
        }
        return nil
    }

    /// Whether nobody knows when the grounds of a point of the track arose.
    private func isOfUnknownAge(_ point: Point) -> Bool {
        track.points.contains(point.number) && point.aroseOn == nil && point.lateDecision == nil
    }

    private var stops: [StopStanding] { file.points.compactMap(\.stops.last) }

    var obstacleToStopping: Refusal? {
        guard track.points.isEmpty else { return nil }
        return Refusal(
            .notNow, .stopForProceedings, .regulation("8(2)"), "The track has no points",
            remedy: "Nothing is considered here.")
    }

    var obstacleToNotifyingStop: Refusal? {
        let stops = stops
        guard !stops.isEmpty else {
            return Refusal(
                .notNow, .notifyStop, .regulation("8(3)"), "Consideration of nothing has ended",
                remedy: "Record the decision first.")
        }
        return stops.contains { $0.notifiedOn == nil } ? nil : done(.notifyStop, stops.compactMap(\.notifiedOn).max())
    }

    var obstacleToEndingProceedings: Refusal? {
        guard !stops.contains(where: { $0.resubmittedOn == nil && !$0.isEndTold }) else { return nil }
        return Refusal(
            .notNow, .endProceedings, .regulation("8(4)"), "No other proceedings are awaited",
            remedy: "Nothing needs doing here.")
    }

    var obstacleToResubmitting: Refusal? {
        guard !stops.contains(where: { $0.endedOn != nil && $0.resubmittedOn == nil }) else { return nil }
        return Refusal(
            .notYet, .resubmit, .regulation("8(4)"), "No proceedings that stopped a point have ended",
            remedy: "Record their end first; then the points can be submitted again.")
    }
}

extension CaseFile {
    /// The points of a track that were complained about more than a year after their grounds arose (regulation 9(1)).
    public func latePoints(of track: Track, undecided: Bool = false) -> [Point] {
        points.filter { point in
            guard track.points.contains(point.number), let arose = point.aroseOn, point.stops.isEmpty else {
                return false
            }
            let isLate = (point.raisedOn ?? receivedOn) > arose.monthsLater(12)
            return isLate && (!undecided || point.lateDecision == nil)
        }
    }

    /// Whether a refusal on a track has not been told yet: of interest, of points, or of a late panel.
    func isRefusalToldDue(of track: Track) -> Bool {
        switch track.ending {
        case .refused(notifiedOn: nil), .pointsRefused(_, notifiedOn: nil): return true
        case .refused, .pointsRefused, .withdrawn, .stopped, .referredEarly: return false
        case .rerouted, nil: break
        }
        guard track.refusalToldOn == nil else { return false }
        let isPanelRefused = track.passes.contains { $0.isTurnedDown }
        let arePointsRefused = points.contains {
            $0.refusal != nil || $0.lateDecision?.value.isAccepted == false
        }
        let isFirst = tracks.first?.number == track.number
        return isPanelRefused || (isFirst && arePointsRefused)
    }
}
