/// How a case takes up what is entered in it. What fits nothing changes nothing.
extension CaseFile {
    mutating func enter(_ entry: Entry) {
        switch entry.matter {
        case .represented(let person): representatives.append(Dated(person, on: entry.on))
        case .childsViews(let views):
            childsViews.append(Dated(views, on: entry.on))
            if views.words != nil { hear(on: entry.on) }
        case .joined(let person):
            join(person, on: entry.on)
            peopleCheckedOn = nil
        case .complainedAbout(let person):
            peopleComplainedAbout.append(person)
            if let account = person.account { release(account) }
        case .peopleChecked: peopleCheckedOn = entry.on
        case .assigned(let assignment):
            guard !isComplainedAbout(assignment.account) else { return }
            assignments[assignment.part] = assignment.account
        case .released(let part): assignments[part] = nil
        case .teamNoted(let words): notes.append(TeamNote(on: entry.on, by: entry.by, words: words))
        // What it strikes is left out where the whole history is read (``CaseState/read(_:)``).
        case .corrected: break
        case .linked(let reference, _): if !links.contains(reference) { links.append(reference) }
        case .pointAdded(let words):
            addPoint(words, on: entry)
            peopleCheckedOn = nil
            hear(on: entry.on)
        case .groundsDated(let some, let day): each(some, entry) { $0.aroseOn = day }
        case .lateDecided(let some, let decision): decideLate(some, decision, entry)
        case .routed(let some, let decision): route(some, decision, entry)
        case .stopped(let some, let stop): self.stop(some, stop, entry)
        case .stopNotified: notifyStop(entry)
        case .proceedingsEnded(let isTold): endProceedings(on: entry.on, isTold: isTold)
        case .resubmitted(let some): resubmit(some, entry)
        case .pointsRefused(let some, let refusal):
            guard entry.track.flatMap(track)?.isEnded(by: refusal) == true else { return }
            each(some, entry) { $0.refusal = Dated(refusal, on: entry.on) }
            remove(some, entry, ending: .pointsRefused(on: entry.on, notifiedOn: nil))
        case .ombudsmanContacted(let reference, _):
            ombudsman.append(Dated(.contacted(reference: reference), on: entry.on))
        case .ombudsmanDecided(let outcome, _):
            ombudsman.append(Dated(.decided(outcome), on: entry.on))
            if outcome == .sentBack { for index in tracks.indices { tracks[index].sendBack(on: entry.on) } }
        case .decisionFrozen(let decision): freezes.append(Dated(decision, on: entry.on))
        case .remedyOffered(let remedy): remedies.append(Dated(remedy, on: entry.on))
        case .actionAgreed(let action):
            guard let number = ActionNumber(actions.count + 1) else { return }
            actions.append(CaseAction(number: number, agreed: action, agreedOn: entry.on))
        case .actionCompleted(let number, let evidence):
            change(number) { action in
                action.completedOn = action.completedOn ?? entry.on
                action.evidence = action.evidence ?? evidence
            }
        case .actionReported(let number): change(number) { $0.reportedOn = $0.reportedOn ?? entry.on }
        case .stageSkipped, .optionalStep, .appointed, .statementSent, .statementCommented, .statementSettled,
            .reportReceived, .childNotified, .rightsTold, .answerReceived, .lateRequestDecided, .panelMemberAppointed,
            .panelArranged, .panelPapersSent, .panelMet, .panelReported, .ranAgain, .updated, .paused,
            .withdrawnReviewed, .referredEarly:
            if case .statementCommented = entry.matter { hear(on: entry.on) }
            for index in tracks.indices where tracks[index].number == entry.track { tracks[index].enter(entry) }
        }
    }

    private mutating func change(_ number: ActionNumber, _ change: (inout CaseAction) -> Void) {
        for index in actions.indices where actions[index].number == number { change(&actions[index]) }
    }

    private mutating func each(_ some: Points, _ entry: Entry, _ change: (inout Point) -> Void) {
        guard let track = entry.track.flatMap(track) else { return }
        let meant = some.of(track)
        for index in points.indices where meant.contains(points[index].number) { change(&points[index]) }
    }

    /// Takes points off a track, which ends when none is left.
    private mutating func remove(_ some: Points, _ entry: Entry, ending: TrackEnding) {
        for index in tracks.indices where tracks[index].number == entry.track && tracks[index].ending == nil {
            let meant = some.of(tracks[index])
            tracks[index].points.removeAll(where: meant.contains)
            if tracks[index].points.isEmpty { tracks[index].ending = ending }
        }
    }
}

extension CaseFile {
    private var nextTrack: TrackNumber { TrackNumber(tracks.count + 1) ?? .first }

    private mutating func join(_ person: Complainant, on day: Day) {
        guard let number = ComplainantNumber(complainants.count + 1) else { return }
        complainants.append(person.numbered(number))
        tracks.append(
            Track(
                number: nextTrack, complainant: number, kind: .statutory, openedOn: day, points: points.map(\.number)))
    }

    /// A new point joins a first stage that is not answered yet; else it begins at stage 1 on a track of its own.
    private mutating func addPoint(_ words: String, on entry: Entry) {
        guard let number = PointNumber(points.count + 1), let track = entry.track.flatMap(track), !track.isIntended
        else { return }
        points.append(Point(number: number, words: words, raisedOn: entry.on))
        let isStillFirst = track.ending == nil && (track.current.map { $0.stage == track.kind.stages.first } ?? true)
        if isStillFirst, track.current?.answer == nil {
            for index in tracks.indices where tracks[index].number == track.number {
                tracks[index].points.append(number)
            }
        } else {
            open(.statutory, like: track, over: [number], on: entry.on, by: .receipt)
        }
    }

    /// Only a point that came late, or of which nobody knows when its grounds arose, can be refused for its age.
    private mutating func decideLate(_ some: Points, _ decision: LateDecision, _ entry: Entry) {
        guard let track = entry.track.flatMap(track) else { return }
        let late = Set(latePoints(of: track).map(\.number))
        let meant = some.of(track).filter { number in
            late.contains(number) || points.contains { $0.number == number && $0.aroseOn == nil }
        }
        guard !meant.isEmpty else { return }
        each(Points(meant), entry) { $0.lateDecision = Dated(decision, on: entry.on) }
        guard !decision.isAccepted else { return }
        remove(Points(meant), entry, ending: .pointsRefused(on: entry.on, notifiedOn: nil))
    }

    private mutating func route(_ some: Points, _ decision: RouteDecision, _ entry: Entry) {
        guard let track = entry.track.flatMap(track) else { return }
        let meant = some.of(track)
        each(some, entry) { $0.routes.append(Dated(decision, on: entry.on)) }
        switch decision.route {
        case .statutory: move(meant, from: track, to: .statutory, entry)
        case .corporate: move(meant, from: track, to: .corporate, entry)
        case .outside, .neither: remove(some, entry, ending: .rerouted(on: entry.on))
        }
    }

    /// Points that go to the other procedure join its track, or open one; what ran before stays on record.
    ///
    /// The statutory clock counts from when the points were received, whatever ran first; the corporate one too, unless
    /// they had been answered (policy: a changed route).
    private mutating func move(_ meant: [PointNumber], from track: Track, to kind: TrackKind, _ entry: Entry) {
        guard track.kind != kind, !meant.isEmpty else { return }
        remove(Points(meant), entry, ending: .rerouted(on: entry.on))
        let open = tracks.lastIndex {
            guard $0.kind == kind, $0.complainant == track.complainant else { return false }
            if case .rerouted = $0.ending { return true }
            return $0.ending == nil
        }
        if let open {
            tracks[open].points = Array(Set(tracks[open].points + meant)).sorted()
            tracks[open].ending = nil
        } else {
            let isAnswered = kind == .corporate && track.lastAnswer != nil
            self.open(kind, like: track, over: meant, on: isAnswered ? entry.on : track.openedOn, by: .receipt)
        }
    }

    private mutating func open(
        _ kind: TrackKind, like earlier: Track, over points: [PointNumber], on day: Day, by basis: StartBasis
    ) {
        var track = Track(
            number: nextTrack, complainant: earlier.complainant, kind: kind, openedOn: day, openedBy: basis,
            points: points)
        track.informedOn = earlier.informedOn
        track.advocacy = earlier.advocacy
        track.isReferred = earlier.isReferred
        track.interest = earlier.interest
        track.beginUnlessStatutory()
        tracks.append(track)
    }

    private mutating func stop(_ some: Points, _ stop: ProceedingsStop, _ entry: Entry) {
        // Both limbs, or nothing ends (regulation 8(2)); where the second is not known to have been answered it may have been.
        guard stop.wouldPrejudice != false else { return }
        each(some, entry) { $0.stops.append(StopStanding(stop: stop, on: entry.on)) }
        remove(some, entry, ending: .stopped(on: entry.on, notifiedOn: nil))
    }

    private mutating func notifyStop(_ entry: Entry) {
        for index in points.indices {
            for stop in points[index].stops.indices where points[index].stops[stop].notifiedOn == nil {
                points[index].stops[stop].notifiedOn = entry.on
            }
        }
        for index in tracks.indices {
            if case .stopped(let day, notifiedOn: nil) = tracks[index].ending {
                tracks[index].ending = .stopped(on: day, notifiedOn: entry.on)
            }
        }
    }

    private mutating func endProceedings(on day: Day, isTold: Bool) {
        for index in points.indices {
            for stop in points[index].stops.indices where points[index].stops[stop].endedOn == nil || isTold {
                points[index].stops[stop].endedOn = points[index].stops[stop].endedOn ?? day
                if isTold { points[index].stops[stop].isEndTold = true }
            }
        }
    }

    private mutating func resubmit(_ some: Points, _ entry: Entry) {
        guard let track = entry.track.flatMap(track) else { return }
        let stopped = points.filter { $0.isStopped }.map(\.number)
        let meant = stopped.filter { some.numbers.isEmpty || some.numbers.contains($0) }
        guard !meant.isEmpty else { return }
        for index in points.indices where meant.contains(points[index].number) {
            points[index].stops[points[index].stops.count - 1].resubmittedOn = entry.on
        }
        open(.statutory, like: track, over: meant, on: entry.on, by: .resubmitted)
    }
}

extension Point {
    /// Whether its consideration ended because of other proceedings, and it was not submitted again.
    public var isStopped: Bool { stops.last.map { $0.resubmittedOn == nil } ?? false }
}

extension Track {
    /// Takes up an entry that is of this track's own stages.
    mutating func enter(_ entry: Entry) {
        let day = entry.on
        switch entry.matter {
        case .stageSkipped:
            guard kind == .statutory, !isIntended, pass(.investigation) == nil else { return }
            var pass = StagePass(.investigation)
            pass.agreedOn = day
            passes.append(pass)
        case .optionalStep(let step): optionalSteps.append(Dated(step, on: day))
        case .updated: updatedOn.append(day)
        case .paused(let because, let until): pauses.append(Dated(Pause(because: because, until: until), on: day))
        case .withdrawnReviewed(let goesOn, _): withdrawnReview = Dated(goesOn, on: day)
        case .referredEarly: ending = ending ?? .referredEarly(on: day)
        case .ranAgain(let stage, let because):
            guard kind.stages.contains(stage), !isIntended else { return }
            var pass = StagePass(stage)
            pass.ranAgainBecause = because
            passes.append(pass)
            // Like a request, it goes on from wherever the track had got to: a refusal that was put right among that.
            ending = nil
        case .rightsTold(let stage): change(stage) { $0.rightsToldOn = $0.rightsToldOn ?? day }
        case .answerReceived(let stage): change(stage) { $0.answerReceivedOn = $0.answerReceivedOn ?? day }
        case .appointed, .statementSent, .statementCommented, .statementSettled, .reportReceived, .childNotified:
            guard kind == .statutory, !isIntended else { return }
            change(.investigation) { $0.investigation.enter(entry) }
        // A panel that was asked for in time is owed, whatever was decided (regulations 18(1), 19(1)).
        case .lateRequestDecided where pass(.reviewPanel)?.request?.isLate != true: return
        case .lateRequestDecided, .panelMemberAppointed, .panelArranged, .panelPapersSent, .panelMet, .panelReported:
            guard kind == .statutory, !isIntended else { return }
            change(.reviewPanel) { $0.panel.enter(entry) }
        case .represented, .childsViews, .joined, .complainedAbout, .linked, .pointAdded, .groundsDated, .lateDecided,
            .peopleChecked, .assigned, .released, .teamNoted, .corrected,
            .routed, .stopped, .stopNotified, .proceedingsEnded, .resubmitted, .pointsRefused, .ombudsmanContacted,
            .ombudsmanDecided, .decisionFrozen, .remedyOffered, .actionAgreed, .actionCompleted, .actionReported:
            break
        }
    }
}

extension InvestigationWork {
    fileprivate mutating func enter(_ entry: Entry) {
        let day = entry.on
        if case .appointed(let appointment) = entry.matter { appointments.append(Dated(appointment, on: day)) }
        if case .statementSent(let words) = entry.matter {
            statements.append(StatementVersion(number: statements.count + 1, sentOn: day, words: words))
        }
        if case .statementCommented(let words, let version) = entry.matter, !statements.isEmpty {
            let number = min(max(version ?? statements.count, 1), statements.count)
            statements[number - 1].comments.append(Dated(words, on: day))
        }
        if case .statementSettled(let isAgreed) = entry.matter {
            statementSettled = statementSettled ?? Dated(isAgreed, on: day)
        }
        if case .reportReceived(let kind) = entry.matter { reports[kind] = reports[kind] ?? day }
        if case .childNotified = entry.matter { childNotifiedOn = childNotifiedOn ?? day }
    }
}

extension PanelWork {
    fileprivate mutating func enter(_ entry: Entry) {
        let day = entry.on
        if case .lateRequestDecided(let isAccepted, let reasons) = entry.matter {
            lateDecision = lateDecision ?? LateRequestDecision(on: day, isAccepted: isAccepted, reasons: reasons)
        }
        if case .panelMemberAppointed(let member) = entry.matter { members.append(Dated(member, on: day)) }
        if case .panelArranged(let meetsOn, let isWish) = entry.matter {
            arranged = Arranged(settledOn: day, meetsOn: meetsOn, isComplainantsWish: isWish)
        }
        if case .panelPapersSent = entry.matter { papersSentOn = papersSentOn ?? day }
        if case .panelMet(let attendance) = entry.matter { met = met ?? Dated(attendance, on: day) }
        if case .panelReported(let sentOn) = entry.matter {
            reportSentOn = reportSentOn ?? sentOn
            reportReceivedOn = reportReceivedOn ?? day
        }
    }
}
