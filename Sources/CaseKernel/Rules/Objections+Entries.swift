/// What the procedure has against an entry as it is filled in.
extension Rules {
    func objections(to entry: Entry, in file: CaseFile) -> [Refusal] {
        let track = entry.track.flatMap(file.track)
        return unknownPoints(entry.matter, in: file, track) + objections(to: entry, in: file, track)
    }

    private func objections(to entry: Entry, in file: CaseFile, _ track: Track?) -> [Refusal] {
        let step = entry.matter.step
        switch entry.matter {
        case .represented(let person): return objections(to: person)
        case .complainedAbout(let person): return blank(person.name, "who it is", step)
        case .assigned(let assignment): return objections(to: assignment, in: file)
        case .released(let part): return objections(toReleasing: part, in: file)
        case .teamNoted(let words): return blank(words, "what to note", step)
        case .corrected(_, let words): return blank(words, "what was wrong, and what is right", step)
        case .pointAdded(let words): return blank(words, "what is complained about", step)
        case .groundsDated(_, let day): return objections(toGrounds: day, in: file)
        case .lateDecided(_, let decision): return objections(to: decision, by: entry.by)
        case .routed(_, let decision): return objections(to: decision)
        case .stopped(_, let stop): return objections(to: stop, by: entry.by)
        case .resubmitted(let points): return objections(toResubmitting: points, on: entry.on, in: file)
        case .pointsRefused(_, let refusal): return objections(to: refusal, by: entry.by)
        case .appointed(let appointment): return objections(to: appointment, in: file)
        case .panelMemberAppointed(let member): return objections(to: member, in: file, track)
        case .panelArranged(let day, let isWish): return objections(toPanelOn: day, isWish, track, file)
        case .panelMet(let attendance): return objections(to: attendance)
        case .panelReported(let sentOn): return objections(toReportSent: sentOn, entry, track)
        case .lateRequestDecided(_, let reasons):
            return needed(reasons, "why", step, .policy("a late request for a panel")) + decider(entry)
        case .ranAgain(_, let because): return blank(because, "why", step)
        case .referredEarly(let referral): return objections(to: referral)
        case .decisionFrozen(let decision):
            return blank(decision.what, "which decision", step) + blank(decision.reasons, "why", step) + decider(entry)
        case .remedyOffered(let remedy): return blank(remedy.words, "what exactly", step)
        case .actionAgreed(let action): return objections(to: action, on: entry.on)
        case .actionCompleted(let number, let evidence):
            return unknown(number, in: file, step) + blank(evidence, "what shows it", step)
        case .actionReported(let number): return unknown(number, in: file, step)
        case .statementCommented(let words, let version):
            return blank(words, "what is wrong or missing", step) + objections(toVersion: version, track)
        case .statementSettled(let isAgreed): return objections(toSettling: isAgreed, track)
        case .withdrawnReviewed(_, let because): return blank(because, "why", step)
        case .peopleChecked, .childsViews, .joined, .linked, .stopNotified, .proceedingsEnded, .stageSkipped,
            .optionalStep,
            .statementSent, .reportReceived, .childNotified, .rightsTold, .answerReceived, .panelPapersSent, .updated,
            .paused, .ombudsmanContacted, .ombudsmanDecided:
            return []
        }
    }

    private func decider(_ entry: Entry) -> [Refusal] { blank(entry.by ?? "", "who decided", entry.matter.step) }

    /// Reasons that are needed even of what already happened.
    private func needed(_ text: String, _ what: String, _ step: StepName, _ rule: Source) -> [Refusal] {
        guard !text.contains(where: { !$0.isWhitespace }) else { return [] }
        return [Refusal(.reasonsNeeded, step, rule, "It does not say \(what)", remedy: "Say \(what).")]
    }

    private func unknownPoints(_ matter: Matter, in file: CaseFile, _ track: Track?) -> [Refusal] {
        guard let points = matter.points, let track else { return [] }
        let isKnown: (PointNumber) -> Bool = { number in
            matter.step == .resubmit || matter.step == .dateGrounds
                ? file.points.contains { $0.number == number } : track.points.contains(number)
        }
        guard let stranger = points.numbers.first(where: { !isKnown($0) }) else { return [] }
        return [
            Refusal(
                .unknown, matter.step, matter.step.source,
                "Point \(stranger.number) is not one that this track runs over",
                remedy: "Name one of \(track.points.map { "\($0.number)" }.joined(separator: ", ")).")
        ]
    }

    private func unknown(_ number: ActionNumber, in file: CaseFile, _ step: StepName) -> [Refusal] {
        guard !file.actions.contains(where: { $0.number == number }) else { return [] }
        return [
            Refusal(
                .unknown, step, step.source, "There is no action \(number.number)", remedy: "Name one of the case's.")
        ]
    }

    private func objections(to person: Representative) -> [Refusal] {
        guard person.consent == .notGiven, person.unsuitable == nil else { return [] }
        return [
            Refusal(
                .notYet, .recordRepresentative, .policy("representatives"),
                "The complainant has not agreed that they act",
                remedy: "Ask the complainant, in writing or by a call that is noted.")
        ]
    }

    private func objections(toGrounds day: Day, in file: CaseFile) -> [Refusal] {
        guard day > circumstances.today else { return [] }
        return [
            Refusal(
                .badDate, .dateGrounds, .regulation("9(1)"), "\(day.inWords) has not come yet",
                remedy: "Give the day it happened.")
        ]
    }

    /// Nothing about age decides by itself: both limbs are answered, with reasons, by somebody (regulation 9(2)).
    private func objections(to decision: LateDecision, by: String?) -> [Refusal] {
        var refusals = blank(by ?? "", "who decided", .decideLate)
        guard let couldBeExpected = decision.couldBeExpected, let canBeFair = decision.canBeFair else {
            refusals.append(
                Refusal(
                    .reasonsNeeded, .decideLate, .regulation("9(2)"),
                    "The decision does not answer both questions: whether it was reasonable to expect the complaint in "
                        + "time, and whether it can still be considered effectively and fairly",
                    remedy: "Answer both, whatever is decided."))
            return refusals
        }
        if !decision.isAccepted {
            refusals += needed(
                decision.reasons, "why it is refused", .decideLate, .policy("time limits point by point"))
            if !couldBeExpected, canBeFair {
                refusals.append(
                    Refusal(
                        .reasonNotAllowed, .decideLate, .regulation("9(2)"),
                        "Both questions were answered in the complainant’s favour, and yet it is refused",
                        remedy: "Accept it, or say what weighs against it."))
            }
        }
        return refusals
    }

    private func objections(to decision: RouteDecision) -> [Refusal] {
        var refusals = needed(decision.reason, "why", .route, .policy("route point by point"))
        if decision.route == .outside {
            refusals += needed(
                decision.destination ?? "", "where it goes and how to reach that", .route,
                .policy("route point by point"))
        }
        return refusals
    }

    /// Both limbs: proceedings of the list, and a decision that going on would prejudice them (regulation 8(2)).
    private func objections(to stop: ProceedingsStop, by: String?) -> [Refusal] {
        var refusals = blank(by ?? "", "who decided", .stopForProceedings)
        if stop.wouldPrejudice == false {
            refusals.append(
                Refusal(
                    .reasonNotAllowed, .stopForProceedings, .regulation("8(2)"),
                    "Other proceedings alone do not end consideration: going on must also prejudice them",
                    remedy: "Decide that, with reasons, or go on considering the complaint."))
        }
        if isRecording, stop.trigger == .other {
            refusals.append(
                Refusal(
                    .reasonNotAllowed, .stopForProceedings, stop.trigger.source,
                    "These are none of the proceedings that regulation 8(2) names",
                    remedy: "Keep the reason and who advised; consider the points where nothing of the list applies."))
        }
        refusals += needed(stop.reasons, "why", .stopForProceedings, .regulation("8(3)"))
        refusals += blank(stop.name, "which proceedings", .stopForProceedings)
        return refusals
    }

    private func objections(toResubmitting points: Points, on day: Day, in file: CaseFile) -> [Refusal] {
        let meant = file.points.filter { point in
            point.isStopped && (points.numbers.isEmpty || points.numbers.contains(point.number))
        }
        let late = meant.compactMap { $0.stops.last?.endedOn?.monthsLater(12) }.filter { day > $0 }
        guard let last = late.min() else { return [] }
        return [
            Refusal(
                .tooLate, .resubmit, .regulation("8(5)"),
                "The points could be submitted again until \(last.inWords), a year after the proceedings ended",
                remedy: "Register it as a new complaint, and decide whether it is considered though late.")
        ]
    }

    private func objections(to refusal: PointRefusal, by: String?) -> [Refusal] {
        var refusals = blank(by ?? "", "who decided", .refuse)
        if refusal.ground == .other {
            refusals.append(
                Refusal(
                    .reasonNotAllowed, .refuse, .policy("refusals from a closed list"),
                    "That is not a lawful reason to refuse a complaint",
                    remedy: "Consider it, or refuse it for one of the reasons of the list."))
        }
        return refusals + needed(refusal.words, "why", .refuse, .policy("refusals from a closed list"))
    }

    private func objections(to appointment: Appointment, in file: CaseFile) -> [Refusal] {
        let step = appointment.part.step
        var refusals = blank(appointment.name, "who it is", step)
        refusals += appointment.bars.map { barred($0, step) }
        if file.isComplainedAbout(appointment.name), !appointment.bars.contains(.complainedAbout) {
            refusals.append(barred(.complainedAbout, step))
        }
        return refusals
    }

    /// Three independent people, one of whom chairs; never the independent person of stage 2 (regulation 19(2), (3)).
    private func objections(to member: PanelAppointment, in file: CaseFile, _ track: Track?) -> [Refusal] {
        let step = StepName.appointPanelMember
        var refusals = blank(member.name, "who it is", step)
        // Three years matter of the chair alone.
        refusals += member.bars.filter { $0 != .recentlyOfCouncil || member.isChair }.map { barred($0, step) }
        if file.isComplainedAbout(member.name) { refusals.append(barred(.complainedAbout, step)) }
        for pass in track?.passes ?? [] where pass.stage == .investigation {
            for appointment in pass.investigation.appointments where appointment.value.name.isSamePerson(member.name) {
                refusals.append(
                    barred(appointment.value.part == .independentPerson ? .wasIndependentPerson : .involvedBefore, step)
                )
            }
        }
        let panel = track?.pass(.reviewPanel)?.panel
        if panel?.members.contains(where: { $0.value.name.isSamePerson(member.name) }) == true, !member.name.isEmpty {
            refusals.append(
                Refusal(
                    .alreadyDone, step, .regulation("19(2)"), "They are on the panel already",
                    remedy: "A panel is three people."))
        }
        if member.isChair, panel?.chairOn != nil {
            refusals.append(
                Refusal(
                    .alreadyDone, step, .regulation("19(2)"), "The panel has a chair",
                    remedy: "Appoint this person as a member."))
        }
        if !member.isChair, let panel, panel.members.count == 2, panel.chairOn == nil {
            refusals.append(
                Refusal(
                    .notYet, step, .regulation("19(2)"), "One of the three has to chair, and nobody does",
                    remedy: "Appoint this person to the chair."))
        }
        return refusals
    }

    /// A case is never given to those who are complained about in it.
    private func objections(to assignment: Assignment, in file: CaseFile) -> [Refusal] {
        file.isComplainedAbout(assignment.account) ? [barred(.complainedAbout, .assign)] : []
    }

    private func objections(toReleasing part: Assignment.Part, in file: CaseFile) -> [Refusal] {
        guard file.assignments[part] == nil else { return [] }
        return [
            Refusal(
                .notNow, .release, .policy("conflicts of interest"), "Nobody has that part of the case",
                remedy: "Nothing needs doing here.")
        ]
    }

    private func barred(_ bar: PersonBar, _ step: StepName) -> Refusal {
        Refusal(
            .barred, step, bar.source, "This person cannot take the part: the person \(bar.inWords)",
            remedy: "Find somebody whom nothing bars.")
    }

    private func objections(toPanelOn day: Day, _ isWish: Bool, _ track: Track?, _ file: CaseFile) -> [Refusal] {
        guard let track, let pass = track.pass(.reviewPanel), let asked = pass.request?.on else { return [] }
        if day < asked {
            return [
                Refusal(
                    .badDate, .arrangePanel, .regulation("19(4)"), "The panel was asked for only on \(asked.inWords)",
                    remedy: "Set a day after that.")
            ]
        }
        let law = circumstances.procedure.law.panelMeeting
        guard !isWish, let last = try? circumstances.calendar.day(law.days, after: asked), day > last else { return [] }
        return [
            Refusal(
                .tooLate, .arrangePanel, law.source,
                "\(day.inWords) is after \(last.inWords), by which the panel has to meet",
                remedy: "Set a day by then; a later one only where the complainant asks for it.")
        ]
    }

    private func objections(to attendance: PanelAttendance) -> [Refusal] {
        guard attendance == .absent else { return [] }
        return [
            Refusal(
                .notYet, .holdPanel, .regulation("19(6)"),
                "The panel met without the complainant, who had not agreed to that",
                remedy: "The complainant may attend throughout; ask whether the panel may meet without them.")
        ]
    }

    private func objections(toReportSent sentOn: Day, _ entry: Entry, _ track: Track?) -> [Refusal] {
        let met = track?.pass(.reviewPanel)?.panel.met?.on
        guard sentOn > entry.on || met.map({ sentOn < $0 }) == true else { return [] }
        return [
            Refusal(
                .badDate, .receivePanelReport, .regulation("20(2)"),
                "A report is sent after the panel met and before it is received",
                remedy: "Give the day the panel sent it.")
        ]
    }

    private func objections(to referral: EarlyReferral) -> [Refusal] {
        let missing = EarlyReferral.Criterion.allCases.filter { !referral.met.contains($0) }
        guard !missing.isEmpty else { return [] }
        return [
            Refusal(
                .notNow, .referEarly, .policy("early referral"),
                "It is not said that \(missing.map(\.inWords).joined(separator: ", nor that "))",
                remedy: "All of it has to be so; else the complainant has a right to a review panel.")
        ]
    }

    private func objections(to action: AgreedAction, on day: Day) -> [Refusal] {
        var refusals = blank(action.owner, "who sees to it", .agreeAction)
        if case .day(let due) = action.due, due < day {
            refusals.append(
                Refusal(
                    .badDate, .agreeAction, .policy("actions"), "\(due.inWords) is before it was agreed",
                    remedy: "Give a day from then on."))
        }
        return refusals
    }

    private func objections(toVersion number: Int?, _ track: Track?) -> [Refusal] {
        let sent = track?.pass(.investigation)?.investigation.statements.count ?? 0
        guard let number, sent > 0, number > sent else { return [] }
        return [
            Refusal(
                .unknown, .commentOnStatement, .policy("statement of complaint"),
                "There is no version \(number) of the statement of complaint",
                remedy: "Name one from 1 to \(sent), or none for the latest.")
        ]
    }

    /// The council goes on with its own version only once the complainant has had one to comment on.
    private func objections(toSettling isAgreed: Bool, _ track: Track?) -> [Refusal] {
        guard !isAgreed, track?.pass(.investigation)?.investigation.statements.isEmpty == true else { return [] }
        return [
            Refusal(
                .notYet, .settleStatement, .policy("statement of complaint"),
                "The complainant has not been sent a version to comment on",
                remedy: "Send it first.")
        ]
    }
}

extension Matter {
    /// The points it names, where it names any.
    var points: Points? {
        switch self {
        case .groundsDated(let points, _), .lateDecided(let points, _), .routed(let points, _),
            .stopped(let points, _), .resubmitted(let points), .pointsRefused(let points, _):
            points
        case .represented, .childsViews, .joined, .complainedAbout, .linked, .pointAdded, .stopNotified,
            .peopleChecked, .assigned, .released, .teamNoted, .corrected,
            .proceedingsEnded, .stageSkipped, .optionalStep, .appointed, .statementSent, .statementCommented,
            .statementSettled,
            .reportReceived, .childNotified, .rightsTold, .answerReceived, .lateRequestDecided, .panelMemberAppointed,
            .panelArranged, .panelPapersSent, .panelMet, .panelReported, .ranAgain, .updated, .paused,
            .withdrawnReviewed, .referredEarly, .ombudsmanContacted, .ombudsmanDecided, .decisionFrozen,
            .remedyOffered, .actionAgreed, .actionCompleted, .actionReported:
            nil
        }
    }
}

extension CaseFile {
    /// Whether somebody of this name is complained about.
    func isComplainedAbout(_ name: String) -> Bool {
        !name.isEmpty && peopleComplainedAbout.contains { $0.name.isSamePerson(name) }
    }
}

extension String {
    /// Whether two names are the same, but for capitals and white space.
    fileprivate func isSamePerson(_ other: String) -> Bool {
        let own = lowercased().split(whereSeparator: \.isWhitespace)
        return own == other.lowercased().split(whereSeparator: \.isWhitespace)
    }
}
