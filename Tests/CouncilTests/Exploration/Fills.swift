import CaseKernel

/// How the explorer fills in a step. Steps that touch no stage, clock or right (messages, codes, the contact, remedies) are
/// left out: other tests go through them.
enum Fills {
    /// What is done, in this order, to bring a case to its end.
    static let towardsAnEnd: [StepName] = [
        .close, .confirmWithdrawal, .notifyRefusal, .notifyStop, .checkSafeguarding, .inform, .decideInterest,
        .declineAdvocate, .decideLateRequest, .produceRecord, .appointIndependentPerson, .appointInvestigator,
        .appointAdjudicator, .receiveReport, .appointPanelMember, .holdPanel, .receivePanelReport, .answer,
        .completeAction, .reportAction, .withdraw,
    ]

    static func acts(of open: OpenStep, in state: CaseState, under now: Circumstances) -> [Act] {
        let (on, number) = (now.today, open.track ?? .first)
        guard let file = state.file, let track = file.track(number) else { return [] }
        func entered(_ matters: Matter...) -> [Act] {
            matters.map { .enter(Entry($0, on: on, by: "manager", track: number)) }
        }
        switch open.step {
        case .checkSafeguarding:
            guard file.unreadSince != nil else { return [] }
            return [.checkSafeguarding(SafeguardingCheck(on: on, by: "officer", outcome: .noConcern))]
        case .inform: return track.informedOn == nil ? [.inform(on: on, track: number)] : []
        case .decideInterest:
            return [true, false].map { isAccepted in
                .decideInterest(
                    InterestDecision(isAccepted: isAccepted, reasons: "Two visits in ten years", by: "manager", on: on),
                    track: number)
            }
        case .notifyRefusal: return [.notifyRefusal(on: on, track: number)]
        case .declineAdvocate: return [.declineAdvocate(on: on, track: number)]
        case .appointAdvocate:
            guard case .requested = track.advocacy else { return [] }
            return Advocate(name: "Ada").map { [.appoint($0, bars: [], on: on, track: number)] } ?? []
        case .extend: return extensions(of: track, file, number, under: now)
        case .answer:
            let stage = track.current?.stage ?? track.kind.stages.first ?? .localResolution
            return [
                .answer(
                    Answer(on: on, by: "manager", words: "We are sorry", isResolved: false), at: stage, track: number)
            ]
        case .request:
            guard let stage = track.nextStage else { return [] }
            return [.request(stage, StageRequest(on: on, by: .complainant, words: "Unfair"), track: number)]
        case .produceRecord: return [.produceRecord(on: on, track: number)]
        case .withdraw: return [.withdraw(Withdrawal(on: on, by: .complainant), track: number)]
        case .confirmWithdrawal: return [.confirmWithdrawal(on: on, track: number)]
        case .close: return [.close(by: "manager", on: on)]
        case .addComplainant:
            return file.tracks.count < 2 ? entered(.joined(Complainant(claimed: .parent, name: "Second"))) : []
        case .addPoint:
            return file.points.count < 3 && file.tracks.count < 2 ? entered(.pointAdded(words: "And more")) : []
        case .decideLate:
            return [true, false].flatMap { isAccepted in
                entered(
                    .lateDecided(
                        .all,
                        LateDecision(
                            isAccepted: isAccepted, couldBeExpected: !isAccepted, canBeFair: isAccepted,
                            reasons: "All who knew have left")))
            }
        case .route:
            guard file.tracks.count < 2 else { return [] }
            return entered(
                .routed(
                    .all, RouteDecision(track.kind == .statutory ? .corporate : .statutory, reason: "It belongs there")),
                .routed(.all, RouteDecision(.outside, destination: "School", reason: "Its own")))
        case .stopForProceedings:
            guard file.tracks.count < 2 else { return [] }
            return entered(
                .stopped(
                    .all,
                    ProceedingsStop(.criminalInvestigation, name: "Police", wouldPrejudice: true, reasons: "Witnesses"))
            )
        case .notifyStop: return entered(.stopNotified)
        case .endProceedings: return entered(.proceedingsEnded(isTold: true))
        case .resubmit: return entered(.resubmitted(.all))
        case .refuse: return entered(.pointsRefused(.all, PointRefusal(.anotherBody, words: "The school's")))
        case .skipStage1: return entered(.stageSkipped(by: .complainant))
        case .notePause: return track.pauses.isEmpty ? entered(.paused(because: "Holidays", until: nil)) : []
        case .appointInvestigator: return appointing(.investigator, track, entered)
        case .appointIndependentPerson: return appointing(.independentPerson, track, entered)
        case .appointAdjudicator: return appointing(.adjudicator, track, entered)
        case .receiveReport:
            let first = track.pass(.investigation)?.investigation.reports[.investigator] == nil
            return entered(.reportReceived(first ? .investigator : .independentPerson))
        case .decideLateRequest:
            return entered(
                .lateRequestDecided(isAccepted: true, reasons: "Ill"),
                .lateRequestDecided(isAccepted: false, reasons: "No reason given"))
        case .appointPanelMember:
            let panel = track.pass(.reviewPanel)?.panel
            let isChair = panel?.chairOn == nil
            // Somebody barred is tried as well: no act may take them.
            return entered(
                .panelMemberAppointed(PanelAppointment(name: "P\(panel?.members.count ?? 0)", isChair: isChair)),
                .panelMemberAppointed(PanelAppointment(name: "independent-person", isChair: isChair)),
                .panelMemberAppointed(PanelAppointment(name: "Q", isChair: isChair, bars: [.member])))
        case .holdPanel: return entered(.panelMet(.complainant))
        case .receivePanelReport: return entered(.panelReported(sentOn: on))
        case .runStageAgain:
            guard track.passes.count < 4, let stage = track.lastAnswer?.pass.stage else { return [] }
            return entered(.ranAgain(stage, because: "The Ombudsman asked"))
        case .referEarly: return entered(.referredEarly(EarlyReferral(met: Set(EarlyReferral.Criterion.allCases))))
        case .agreeAction:
            return file.actions.isEmpty
                ? entered(.actionAgreed(AgreedAction("Write", owner: "Head", due: .months(1)))) : []
        case .completeAction, .reportAction: return actions(open.step, file, entered)
        case .acknowledge, .agreeLaterStart, .recordReceipt, .notifyChild, .intend, .receive, .establishCategory,
            .requestAdvocate, .addWords, .write, .reportSilence, .reply, .correctContact, .reportLostCode,
            .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer, .handOver, .sendAgain, .confirmContact,
            .noteDelivery,
            .noteReading, .recordRepresentative, .checkWithChild, .namePersonComplainedAbout, .linkCase, .dateGrounds,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .holdOptionalStep, .sendStatement, .commentOnStatement, .settleStatement, .tellRights, .arrangePanel,
            .sendPanelPapers,
            .updateComplainant, .reviewWithdrawn, .contactOmbudsman, .recordOmbudsmanDecision, .freezeDecision,
            .offerRemedy:
            return others(open.step, track, on, number)
        }
    }

    /// Steps that move something, without needing anything filled in.
    private static func others(_ step: StepName, _ track: Track, _ on: Day, _ number: TrackNumber) -> [Act] {
        if step == .acknowledge { return [.acknowledge(on: on, track: number)] }
        if step == .agreeLaterStart { return [.agreeLaterStart(on.advanced(by: 5), on: on, track: number)] }
        if step == .recordReceipt, let stage = track.lastAnswer?.pass.stage {
            return [.enter(Entry(.answerReceived(stage), on: on, track: number))]
        }
        return []
    }

    private static func extensions(
        of track: Track, _ file: CaseFile, _ number: TrackNumber, under now: Circumstances
    ) -> [Act] {
        guard let last = file.lastExtensionDay(of: track, under: now) else { return [] }
        switch last.stage {
        case .localResolution:
            return [.extendForComplexity(because: "Complex", until: last.day, sentOn: now.today, track: number)]
        case .investigation:
            return [.extendInvestigation(because: "Much to read", until: last.day, sentOn: now.today, track: number)]
        case .reviewPanel, .corporateResponse, .corporateReview, .reply:
            return [.extend(last.stage, because: "Much to read", until: last.day, sentOn: now.today, track: number)]
        }
    }

    private static func appointing(_ part: Appointment.Part, _ track: Track, _ entered: (Matter...) -> [Act]) -> [Act] {
        guard track.pass(.investigation)?.investigation.holder(of: part) == nil else { return [] }
        return entered(.appointed(Appointment(part, name: part.rawValue)))
    }

    private static func actions(_ step: StepName, _ file: CaseFile, _ entered: (Matter...) -> [Act]) -> [Act] {
        guard let open = file.actions.first(where: { !$0.isSettled }) else { return [] }
        return step == .completeAction
            ? entered(.actionCompleted(open.number, evidence: "The letter")) : entered(.actionReported(open.number))
    }
}
