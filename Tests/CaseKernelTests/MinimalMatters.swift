import CaseKernel

/// The simplest entry of a step that is lawful as far as what is filled in goes.
func minimalEntry(_ step: StepName, in state: CaseState, on day: Day) -> Act {
    .enter(Entry(minimalMatter(step, in: state, on: day), on: day, by: "complaints manager"))
}

private func minimalMatter(_ step: StepName, in state: CaseState, on day: Day) -> Matter {
    let track = state.track
    let pass = track?.current
    switch step {
    case .recordRepresentative: return .represented(Representative(name: "Ada", relation: .friend, consent: .written))
    case .checkWithChild: return .childsViews(ChildsViews(.agrees))
    case .addComplainant: return .joined(Complainant(claimed: .parent, name: "Second"))
    case .namePersonComplainedAbout: return .complainedAbout(PersonComplainedAbout(name: "A. Worker"))
    case .checkPeopleComplainedAbout: return .peopleChecked
    case .assign: return .assigned(Assignment(.one, .handler))
    case .release: return .released(.handler)
    case .note: return .teamNoted(words: "Called twice")
    case .correctEntry: return .corrected(entry: 2, words: "It was another case")
    case .linkCase: return .linked(reference: "K7QF-3M9D-X", because: nil)
    case .addPoint: return .pointAdded(words: "Nobody rang either")
    case .dateGrounds: return .groundsDated(.all, day)
    case .decideLate:
        return .lateDecided(
            .all, LateDecision(isAccepted: true, couldBeExpected: false, canBeFair: true, reasons: "In care then"))
    case .route: return .routed(.all, RouteDecision(.statutory, reason: "It is about section 17"))
    case .stopForProceedings:
        return .stopped(
            .all,
            ProceedingsStop(.disciplinary, name: "A hearing", wouldPrejudice: true, reasons: "The same witnesses"))
    case .notifyStop: return .stopNotified
    case .endProceedings: return .proceedingsEnded(isTold: true)
    case .resubmit: return .resubmitted(.all)
    case .refuse: return .pointsRefused(.all, PointRefusal(.anotherBody, words: "The school answers for it"))
    case .skipStage1: return .stageSkipped(by: .complainant)
    case .holdOptionalStep: return .optionalStep(OptionalStep(.meeting, .offered))
    case .appointInvestigator: return .appointed(Appointment(.investigator, name: "Ivo"))
    case .appointIndependentPerson: return .appointed(Appointment(.independentPerson, name: "Ira"))
    case .appointAdjudicator: return .appointed(Appointment(.adjudicator, name: "Head"))
    case .sendStatement: return .statementSent(words: nil)
    case .commentOnStatement: return .statementCommented(words: "Not so", version: nil)
    case .settleStatement: return .statementSettled(isAgreed: true)
    case .receiveReport:
        return .reportReceived(pass?.investigation.reports[.investigator] == nil ? .investigator : .independentPerson)
    case .notifyChild: return .childNotified
    case .tellRights: return .rightsTold(track?.lastAnswer?.pass.stage ?? .investigation)
    case .recordReceipt: return .answerReceived(track?.lastAnswer?.pass.stage ?? .investigation)
    case .decideLateRequest: return .lateRequestDecided(isAccepted: true, reasons: "In hospital")
    case .appointPanelMember:
        let members = pass?.panel.members.count ?? 0
        return .panelMemberAppointed(
            PanelAppointment(name: "Panellist \(members)", isChair: pass?.panel.chairOn == nil))
    case .arrangePanel: return .panelArranged(for: max(day, pass?.request?.on ?? day), isComplainantsWish: true)
    case .sendPanelPapers: return .panelPapersSent
    case .holdPanel: return .panelMet(.complainant)
    case .receivePanelReport: return .panelReported(sentOn: day)
    case .runStageAgain: return .ranAgain(track?.current?.stage ?? .investigation, because: "The Ombudsman asked")
    case .updateComplainant: return .updated(words: nil)
    case .notePause: return .paused(because: "Holidays", until: nil)
    case .reviewWithdrawn: return .withdrawnReviewed(goesOn: false, because: "Put right")
    case .referEarly: return .referredEarly(EarlyReferral(met: Set(EarlyReferral.Criterion.allCases)))
    case .contactOmbudsman: return .ombudsmanContacted(reference: nil, words: nil)
    case .recordOmbudsmanDecision: return .ombudsmanDecided(.faultWithInjustice, words: nil)
    case .freezeDecision: return .decisionFrozen(FreezeDecision(isFrozen: true, what: "The move", reasons: "No risk"))
    case .offerRemedy: return .remedyOffered(Remedy(.apology, words: "A letter"))
    case .agreeAction: return .actionAgreed(AgreedAction("Write to him", owner: "Head", due: .months(1)))
    case .completeAction, .reportAction: return minimalAction(step, in: state)
    case .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
        .inform, .requestAdvocate, .declineAdvocate, .appointAdvocate, .agreeLaterStart, .extend, .answer, .request,
        .produceRecord, .withdraw, .confirmWithdrawal, .addWords, .write, .reportSilence, .reply, .correctContact,
        .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain,
        .confirmContact,
        .noteDelivery, .noteReading, .close:
        return .updated(words: nil)
    }
}

private func minimalAction(_ step: StepName, in state: CaseState) -> Matter {
    let open = state.file?.actions.first { step == .completeAction ? $0.completedOn == nil : $0.reportedOn == nil }
    let number = open?.number ?? ActionNumber(1)
    guard let number else { return .updated(words: nil) }
    return step == .completeAction ? .actionCompleted(number, evidence: "The letter") : .actionReported(number)
}
