/// How a track takes up what happened to its stages. What fits nothing changes nothing.
extension Track {
    /// Opens a stage of a procedure that asks nothing before it begins.
    mutating func beginUnlessStatutory() {
        guard kind != .statutory, let first = kind.stages.first else { return }
        begin(first, StagePass.Start(on: openedOn, basis: .receipt))
    }

    /// The acknowledgement of the stage the track is in; of the first, that of the complaint.
    mutating func acknowledge(on day: Day) {
        if current.map({ $0.stage == kind.stages.first }) ?? true { acknowledgedOn = acknowledgedOn ?? day }
        guard let index = passes.lastIndex(where: { !$0.isTurnedDown }), passes[index].acknowledgedOn == nil,
            passes[index].answer == nil
        else { return }
        passes[index].acknowledgedOn = day
    }

    mutating func decide(_ decision: InterestDecision) {
        switch (decision.isAccepted, progress) {
        case (false, .awaitingStart):
            ending = .refused(notifiedOn: nil)
        case (false, .running(let pass)) where pass.stage == .localResolution:
            ending = .refused(notifiedOn: nil)
            passes.removeAll { $0.stage == .localResolution && $0.answer == nil }
        // The authority decided again.
        case (true, .ended(.refused, _)): ending = nil
        case (_, _): break
        }
    }

    mutating func notifyRefusal(on day: Day) {
        switch ending {
        case .refused(notifiedOn: nil): ending = .refused(notifiedOn: day)
        case .pointsRefused(let on, notifiedOn: nil): ending = .pointsRefused(on: on, notifiedOn: day)
        case .refused, .pointsRefused, .withdrawn, .rerouted, .stopped, .referredEarly, nil: break
        }
        refusalToldOn = refusalToldOn ?? day
    }

    mutating func begin(_ stage: Stage, _ start: StagePass.Start) {
        guard takes(stage) else { return }
        change(stage) { pass in
            guard pass.answer == nil, stage == .localResolution || pass.start == nil else { return }
            pass.start = start
        }
    }

    mutating func extend(_ stage: Stage, _ notice: ExtensionNotice) {
        guard ending == nil, pass(stage)?.answer == nil, pass(stage)?.start != nil else { return }
        change(stage) { $0.extensions.append(notice) }
    }

    mutating func answer(_ stage: Stage, _ answer: Answer) {
        guard takes(stage) else { return }
        change(stage) { $0.answer = $0.answer ?? answer }
    }

    /// A request for a later stage goes on from wherever the track had got to, a refusal or withdrawal among that.
    mutating func request(_ stage: Stage, _ request: StageRequest) {
        guard !isIntended, kind.stages.contains(stage), stage != kind.stages.first else { return }
        if let earlier = pass(stage), earlier.answer == nil, ending == nil { return }
        passes.append(StagePass(stage, request: request))
        ending = nil
    }

    mutating func withdraw(_ withdrawal: Withdrawal) {
        // Before anything is complained about there is nothing to withdraw.
        if isIntended { return }
        if case .withdrawn = ending { return }
        ending = .withdrawn(withdrawal, confirmedOn: nil)
    }

    /// Changes the last pass of a stage, which is put in its place if the track never came to it.
    mutating func change(_ stage: Stage, _ change: (inout StagePass) -> Void) {
        if let index = passes.lastIndex(where: { $0.stage == stage && !$0.isTurnedDown }) {
            change(&passes[index])
            return
        }
        var pass = StagePass(stage)
        change(&pass)
        let order = kind.stages
        let place = order.firstIndex(of: stage) ?? 0
        let later = passes.firstIndex { (order.firstIndex(of: $0.stage) ?? 0) > place }
        passes.insert(pass, at: later ?? passes.endIndex)
    }

    /// A written record that was made before stage 2 was asked for.
    mutating func keepRecord(on day: Day) {
        if pass(.investigation) == nil { recordedOn = recordedOn ?? day }
    }

    /// After an early referral the Ombudsman may send it back: it is then answered at stage 2, as before.
    mutating func sendBack(on day: Day) {
        guard case .referredEarly = ending else { return }
        ending = nil
        sentBackOn = day
    }

    /// Whether nothing of it has been answered and no later stage was asked for.
    var isBeforeAnswer: Bool {
        lastAnswer == nil && (current.map { $0.stage == kind.stages.first } ?? true)
    }

    /// Whether a refusal of points ends anything: for a reason of the list, and under the statutory procedure only before the
    /// first answer. What is then asked for must be considered (regulations 15(2), 17(1), 19(1)).
    func isEnded(by refusal: PointRefusal) -> Bool {
        refusal.ground != .other && (kind != .statutory || isBeforeAnswer)
    }

    private func takes(_ stage: Stage) -> Bool { ending == nil && !isIntended && kind.stages.contains(stage) }
}
