/// How a track takes up what happened to its stages. What fits nothing changes nothing.
extension Track {
    /// Opens a stage of a procedure that asks nothing before it begins.
    mutating func beginUnlessStatutory() {
        guard kind != .statutory, let first = kind.stages.first else { return }
        begin(first, StagePass.Start(on: openedOn, basis: .receipt))
    }

    mutating func acknowledge(on day: Day) {
        acknowledgedOn = acknowledgedOn ?? day
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

    private func takes(_ stage: Stage) -> Bool { ending == nil && !isIntended && kind.stages.contains(stage) }
}
