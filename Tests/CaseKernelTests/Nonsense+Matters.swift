import CaseKernel

/// Matters of every kind, sensible or not.
extension Nonsense {
    mutating func number() -> Int { Int.random(in: 1...4, using: &generator) }

    mutating func points() -> Points {
        Points(chance(60) ? [] : [PointNumber(number()), PointNumber(number())].compactMap { $0 })
    }

    mutating func maybe(_ day: Day) -> Day? { chance(50) ? nil : someDay(near: day) }

    mutating func name() -> String { pick(["", "Ada", "ADA ", "Bo", "Cy", "Di"]) }

    mutating func some<Value>(_ values: [Value]) -> [Value] { chance(70) ? [] : [pick(values)] }

    /// Any matter of a step, dated near `day`.
    mutating func matter(_ step: StepName, near day: Day) -> Matter {
        switch step {
        case .recordRepresentative:
            .represented(
                Representative(
                    name: name(), relation: pick(Representative.Relation.allCases),
                    consent: pick(Representative.Agreement.allCases), unsuitable: chance(80) ? nil : words()))
        case .checkWithChild: .childsViews(ChildsViews(pick(ChildsViews.Answer.allCases), words: words()))
        case .addComplainant:
            .joined(Complainant(claimed: pick(ComplainantCategory.allCases), name: name(), isUnder18: chance(30)))
        case .namePersonComplainedAbout: .complainedAbout(PersonComplainedAbout(name: name()))
        case .checkPeopleComplainedAbout: .peopleChecked
        case .assign: .assigned(Assignment(.one, .handler))
        case .release: .released(.handler)
        case .note: .teamNoted(words: name())
        case .correctEntry: .corrected(entry: 2, words: name())
        case .linkCase: .linked(reference: words(), because: nil)
        case .addPoint: .pointAdded(words: words())
        case .dateGrounds: .groundsDated(points(), someDay(near: day.advanced(by: -350)))
        case .decideLate:
            .lateDecided(
                points(),
                LateDecision(
                    isAccepted: chance(50), couldBeExpected: pick([nil, true, false]),
                    canBeFair: pick([nil, true, false]),
                    reasons: words()))
        case .route:
            .routed(
                points(),
                RouteDecision(
                    pick(RouteDecision.Route.allCases), destination: chance(50) ? nil : words(), reason: words()))
        case .stopForProceedings:
            .stopped(
                points(),
                ProceedingsStop(
                    pick(ProceedingsStop.Trigger.allCases), name: words(), wouldPrejudice: chance(70), reasons: words())
            )
        case .notifyStop: .stopNotified
        case .endProceedings: .proceedingsEnded(isTold: chance(50))
        case .resubmit: .resubmitted(points())
        case .refuse: .pointsRefused(points(), PointRefusal(pick(PointRefusal.Ground.allCases), words: words()))
        case .skipStage1: .stageSkipped(by: pick(Speaker.allCases))
        case .holdOptionalStep:
            .optionalStep(OptionalStep(pick(OptionalStep.Kind.allCases), pick(OptionalStep.Outcome.allCases)))
        case .appointInvestigator: .appointed(Appointment(.investigator, name: name(), bars: some(PersonBar.allCases)))
        case .appointIndependentPerson:
            .appointed(Appointment(.independentPerson, name: name(), bars: some(PersonBar.allCases)))
        case .appointAdjudicator: .appointed(Appointment(.adjudicator, name: name(), bars: some(PersonBar.allCases)))
        case .sendStatement: .statementSent(words: chance(50) ? words() : nil)
        case .commentOnStatement:
            .statementCommented(words: words(), version: chance(50) ? number() : nil)
        case .settleStatement: .statementSettled(isAgreed: chance(50))
        case .receiveReport: .reportReceived(pick(ReportKind.allCases))
        case .notifyChild: .childNotified
        case .tellRights: .rightsTold(pick(Stage.allCases))
        case .recordReceipt: .answerReceived(pick(Stage.allCases))
        case .decideLateRequest: .lateRequestDecided(isAccepted: chance(50), reasons: words())
        case .appointPanelMember:
            .panelMemberAppointed(
                PanelAppointment(name: name(), isChair: chance(40), bars: some(PersonBar.allCases)))
        case .arrangePanel: .panelArranged(for: someDay(near: day.advanced(by: 25)), isComplainantsWish: chance(20))
        case .sendPanelPapers: .panelPapersSent
        case .holdPanel: .panelMet(pick(PanelAttendance.allCases))
        case .receivePanelReport: .panelReported(sentOn: someDay(near: day))
        case .runStageAgain: .ranAgain(pick(Stage.allCases), because: words())
        case .updateComplainant: .updated(words: words())
        case .notePause: .paused(because: words(), until: maybe(day))
        case .reviewWithdrawn: .withdrawnReviewed(goesOn: chance(50), because: words())
        case .referEarly:
            .referredEarly(
                EarlyReferral(met: chance(50) ? Set(EarlyReferral.Criterion.allCases) : [.thorough]))
        case .contactOmbudsman: .ombudsmanContacted(reference: words(), words: words())
        case .recordOmbudsmanDecision: .ombudsmanDecided(pick(OmbudsmanOutcome.allCases), words: words())
        case .freezeDecision:
            .decisionFrozen(
                FreezeDecision(isFrozen: chance(50), what: words(), reasons: words(), reviewOn: maybe(day)))
        case .offerRemedy: .remedyOffered(Remedy(pick(Remedy.Kind.allCases), words: words(), pounds: number() * 50))
        case .agreeAction:
            .actionAgreed(
                AgreedAction(words(), owner: words(), due: chance(50) ? .months(number()) : .day(someDay(near: day))))
        case .completeAction: ActionNumber(number()).map { .actionCompleted($0, evidence: "x") } ?? .updated(words: nil)
        case .reportAction: ActionNumber(number()).map { .actionReported($0) } ?? .updated(words: nil)
        case .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
            .inform, .requestAdvocate, .declineAdvocate, .appointAdvocate, .agreeLaterStart, .extend, .answer, .request,
            .produceRecord, .withdraw, .confirmWithdrawal, .addWords, .write, .reportSilence, .reply, .correctContact,
            .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain,
            .confirmContact,
            .noteDelivery, .noteReading, .close:
            .updated(words: nil)
        }
    }
}
