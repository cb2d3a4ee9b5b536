extension FormReader {
    /// What a step that enters a matter says; `nil` when it cannot be told, and for steps that enter none.
    mutating func matter(_ step: StepName, track: Track?) -> Matter? {
        switch step {
        case .recordRepresentative: represented
        case .checkWithChild:
            choice("views", ChildsViews.Answer.self).map { .childsViews(ChildsViews($0, words: text("words"))) }
        case .addComplainant: joined
        case .namePersonComplainedAbout:
            text("name").map {
                .complainedAbout(PersonComplainedAbout(name: $0, role: text("role"), account: account))
            }
        case .checkPeopleComplainedAbout: .peopleChecked
        case .assign: assigned
        case .release: choice("part", Assignment.Part.self).map { .released($0) }
        case .note: text("words").map { .teamNoted(words: $0) }
        case .correctEntry: number("entry").map { .corrected(entry: $0, words: text("words") ?? "") }
        case .linkCase: text("reference").map { .linked(reference: $0, because: text("because")) }
        case .addPoint: text("words").map { .pointAdded(words: $0) }
        case .dateGrounds: groundsDated
        case .decideLate: lateDecided
        case .route: routed
        case .stopForProceedings: stopped
        case .notifyStop: .stopNotified
        case .endProceedings: .proceedingsEnded(isTold: text("told") == "yes")
        case .resubmit: .resubmitted(points)
        case .refuse:
            choice("because", PointRefusal.Ground.self).map {
                .pointsRefused(points, PointRefusal($0, words: text("words") ?? ""))
            }
        case .skipStage1: .stageSkipped(by: choice("with", Speaker.self) ?? .complainant)
        case .holdOptionalStep: optionalStep
        case .appointInvestigator: appointed(.investigator)
        case .appointIndependentPerson: appointed(.independentPerson)
        case .appointAdjudicator: appointed(.adjudicator)
        case .sendStatement: .statementSent(words: text("words"))
        case .commentOnStatement: text("words").map { .statementCommented(words: $0, version: number("statement")) }
        case .settleStatement: .statementSettled(isAgreed: text("agreed") != "no")
        case .receiveReport: .reportReceived(choice("of", ReportKind.self) ?? .investigator)
        case .notifyChild: .childNotified
        case .tellRights: .rightsTold(stage(of: track) ?? .investigation)
        case .recordReceipt: .answerReceived(stage(of: track) ?? .investigation)
        case .decideLateRequest:
            isAccepted.map { .lateRequestDecided(isAccepted: $0, reasons: text("reasons") ?? "") }
        case .appointPanelMember:
            .panelMemberAppointed(
                PanelAppointment(name: text("name") ?? "", isChair: text("seat") == "chair", bars: bars))
        case .arrangePanel: panelArranged
        case .sendPanelPapers: .panelPapersSent
        case .holdPanel: .panelMet(choice("attended", PanelAttendance.self) ?? .complainant)
        case .receivePanelReport: panelReported
        case .runStageAgain: .ranAgain(stage(of: track) ?? .investigation, because: text("because") ?? "")
        case .updateComplainant: .updated(words: text("words"))
        case .notePause: paused
        case .reviewWithdrawn: .withdrawnReviewed(goesOn: text("goes-on") == "yes", because: text("because") ?? "")
        case .referEarly:
            .referredEarly(EarlyReferral(met: Set(list("met").compactMap(EarlyReferral.Criterion.init(rawValue:)))))
        case .contactOmbudsman: .ombudsmanContacted(reference: text("reference"), words: text("words"))
        case .recordOmbudsmanDecision:
            choice("outcome", OmbudsmanOutcome.self).map { .ombudsmanDecided($0, words: text("words")) }
        case .freezeDecision: decisionFrozen
        case .offerRemedy: remedyOffered
        case .agreeAction: actionAgreed
        case .completeAction: action.map { .actionCompleted($0, evidence: text("evidence") ?? "") }
        case .reportAction: action.map { .actionReported($0) }
        case .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
            .inform, .requestAdvocate, .declineAdvocate, .appointAdvocate, .agreeLaterStart, .extend, .answer, .request,
            .produceRecord, .withdraw, .confirmWithdrawal, .addWords, .write, .reportSilence, .reply, .correctContact,
            .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain,
            .confirmContact,
            .noteDelivery, .noteReading, .close:
            nil
        }
    }

    private var represented: Matter? {
        text("name").map {
            .represented(
                Representative(
                    name: $0, relation: choice("relation", Representative.Relation.self) ?? .other,
                    consent: choice("consent", Representative.Agreement.self) ?? .notGiven,
                    unsuitable: text("unsuitable")))
        }
    }

    private var account: AccountNumber? { number("account").flatMap(AccountNumber.init) }

    private var assigned: Matter? {
        guard let account, let part = choice("part", Assignment.Part.self) else { return nil }
        return .assigned(Assignment(account, part))
    }

    private var joined: Matter? {
        choice("who", ComplainantCategory.self).map {
            .joined(Complainant(claimed: $0, name: text("name"), isUnder18: text("under-18") == "yes"))
        }
    }

    private var groundsDated: Matter? {
        mutating get { day("arose").map { .groundsDated(points, $0) } }
    }

    private var lateDecided: Matter? {
        isAccepted.map {
            .lateDecided(
                points,
                LateDecision(
                    isAccepted: $0, couldBeExpected: yesNo("expected-earlier"), canBeFair: yesNo("still-fair"),
                    reasons: text("reasons") ?? ""))
        }
    }

    private var routed: Matter? {
        choice("to", RouteDecision.Route.self).map {
            .routed(
                points, RouteDecision($0, destination: text("destination"), reason: text("reason") ?? ""))
        }
    }

    private var stopped: Matter? {
        choice("proceedings", ProceedingsStop.Trigger.self).map {
            .stopped(
                points,
                ProceedingsStop(
                    $0, name: text("name") ?? "", wouldPrejudice: yesNo("prejudice"),
                    reasons: text("reasons") ?? ""))
        }
    }

    private var optionalStep: Matter? {
        guard let kind = choice("kind", OptionalStep.Kind.self) else { return nil }
        return .optionalStep(
            OptionalStep(kind, choice("outcome", OptionalStep.Outcome.self) ?? .offered, words: text("words")))
    }

    private func appointed(_ part: Appointment.Part) -> Matter {
        .appointed(Appointment(part, name: text("name") ?? "", from: text("from"), bars: bars))
    }

    private var panelArranged: Matter? {
        mutating get {
            day("meets").map { .panelArranged(for: $0, isComplainantsWish: text("complainants-wish") == "yes") }
        }
    }

    private var panelReported: Matter? {
        mutating get { (day("sent") ?? on).map { .panelReported(sentOn: $0) } }
    }

    private var paused: Matter? {
        mutating get { .paused(because: text("because") ?? "", until: day("until")) }
    }

    private var decisionFrozen: Matter? {
        mutating get {
            .decisionFrozen(
                FreezeDecision(
                    isFrozen: text("decision") == "frozen", what: text("what") ?? "", reasons: text("reasons") ?? "",
                    reviewOn: day("review")))
        }
    }

    private var remedyOffered: Matter? {
        choice("kind", Remedy.Kind.self).map {
            .remedyOffered(Remedy($0, words: text("words") ?? "", pounds: text("pounds").flatMap(\.pounds)))
        }
    }

    private var actionAgreed: Matter? {
        mutating get {
            let due: AgreedAction.Due
            if text("due") != nil {
                guard let day = day("due") else { return nil }
                due = .day(day)
            } else if let months = number("months") {
                due = .months(months)
            } else {
                fault("due", "is needed: the last day for it, or months=2 for two calendar months")
                return nil
            }
            guard let what = text("what") else { return nil }
            return .actionAgreed(AgreedAction(what, owner: text("owner") ?? "", due: due))
        }
    }

    private var action: ActionNumber? { number("action").flatMap(ActionNumber.init) }

    /// The stage that `stage` names within the procedure of a track; the last one answered, or else run, when it names none.
    private func stage(of track: Track?) -> Stage? {
        if let stage = choice("stage", Stage.self) { return stage }
        let kind = track?.kind ?? .statutory
        if let number = number("stage") { return kind.stages.first { $0.number == number } }
        return track?.lastAnswer?.pass.stage ?? track?.current?.stage
    }
}

extension FormReader {
    /// The points that `points` names.
    var points: Points { Points(list("points").compactMap { Int($0) }.compactMap(PointNumber.init)) }

    /// What was found to bar somebody.
    var bars: [PersonBar] { list("bars").compactMap(PersonBar.init(rawValue:)) }

    /// What stands between commas.
    func list(_ name: String) -> [String] {
        (text(name) ?? "").split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
    }

    /// What was decided; `nil` where it does not say, for a decision that nobody knows is none.
    var isAccepted: Bool? { text("decision").map { $0 == "accepted" } }

    func yesNo(_ name: String) -> Bool? { text(name).map { $0 == "yes" } }

    func number(_ name: String) -> Int? { text(name).flatMap { Int($0.trimmed) } }

    func choice<Value: RawRepresentable>(_ name: String, _ type: Value.Type) -> Value? where Value.RawValue == String {
        text(name).flatMap { Value(rawValue: String($0.trimmed)) }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: SubSequence {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return rest
    }
}
