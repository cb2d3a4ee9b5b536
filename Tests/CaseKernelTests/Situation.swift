import CaseKernel
import Testing

/// Every state that a track of a case can be in, with the acts that lead there and the steps that are then open.
enum Situation: String, CaseIterable, Sendable {
    case unopened, intended, intendedAdvocate, intendedReady, intendedClosed, awaitingInterest, awaitingAdvocate, fresh,
        startsLater, late, extended, answered, answeredReady
    case written, oralWaiting, oralRunning, investigationExtended, refused, refusedNotified, withdrawn, confirmed
    case closed, closedWithdrawn, codeLost, codeGuessed, closedCodeLost
    case sent, undelivered, arrived, referred, referralHeld, referralOwed, closedUndelivered
    case stated, withPerson, reported, investigated, rightsUntold, panelAsked, panelLate, panelFull, panelSet, panelMet,
        panelReported, concluded
    case outOfTime, stopped, stoppedNotified, proceedingsOver, pointsRefused, rerouted, early
    case corporate, corporateAcknowledged, corporateAnswered, enquiry, actionOpen, actionDone, given

    /// The day on which it is looked at.
    var today: Day {
        switch self {
        case .late: day("2026-04-09")
        case .unopened, .intended, .intendedAdvocate, .intendedReady, .intendedClosed, .awaitingInterest,
            .awaitingAdvocate, .fresh, .startsLater, .extended, .answered, .answeredReady, .written, .oralWaiting,
            .oralRunning, .investigationExtended, .refused, .refusedNotified, .withdrawn, .confirmed, .closed,
            .closedWithdrawn, .codeLost, .codeGuessed, .closedCodeLost, .sent, .undelivered, .arrived, .referred,
            .referralHeld, .referralOwed, .closedUndelivered, .stated, .withPerson, .reported, .investigated,
            .rightsUntold,
            .panelAsked, .panelFull, .panelSet, .panelMet,
            .panelReported, .concluded, .outOfTime, .stopped, .stoppedNotified, .proceedingsOver, .pointsRefused,
            .rerouted, .early,
            .corporate, .corporateAcknowledged, .corporateAnswered, .enquiry, .actionOpen, .actionDone, .given:
            day("2026-03-30")
        case .panelLate: day("2026-05-29")
        }
    }

    /// What the council has arranged: nothing, where that makes no difference.
    var arrangements: Arrangements {
        switch self {
        case .sent, .undelivered, .arrived, .referred, .referralHeld, .referralOwed, .closedUndelivered: .usual
        case .unopened, .intended, .intendedAdvocate, .intendedReady, .intendedClosed, .awaitingInterest,
            .awaitingAdvocate, .fresh, .startsLater, .late, .extended, .answered, .answeredReady, .written,
            .oralWaiting, .oralRunning, .investigationExtended, .refused, .refusedNotified, .withdrawn, .confirmed,
            .closed, .closedWithdrawn, .codeLost, .codeGuessed, .closedCodeLost, .panelLate, .stated, .withPerson,
            .reported,
            .investigated, .rightsUntold, .panelAsked, .panelFull, .panelSet, .panelMet,
            .panelReported, .concluded, .outOfTime, .stopped, .stoppedNotified, .proceedingsOver, .pointsRefused,
            .rerouted, .early,
            .corporate, .corporateAcknowledged, .corporateAnswered, .enquiry, .actionOpen, .actionDone, .given:
            .none
        }
    }

    var circumstances: Circumstances { CaseKernelTests.circumstances(on: today, arrangements: arrangements) }

    /// What was done to get there.
    var acts: [Act] {
        let letter = Act.received("2026-03-23")
        let call = Act.received("2026-03-23", through: .telephone)
        let other = Act.received("2026-03-23", by: .sufficientInterest)
        let answer = Act.answered("2026-03-27")
        let wish = Act.intended("2026-03-20")
        let ready: [Act] = [.safe("2026-03-23"), .inform(on: day("2026-03-24"))]
        let acknowledged = Act.acknowledge(on: day("2026-03-24"))
        let close = Act.close(by: "complaints manager", on: day("2026-03-30"))
        let lost = Act.reportLostCode(via: .safeContact, on: day("2026-03-30"))
        let email = Act.received("2026-03-23", reachable: emailed)
        let failed = Act.noteFailure(of: parcel("notice-1"), because: "address-refused", on: day("2026-03-24"))
        let withdrawn: [Act] = [letter, .withdrawn("2026-03-25"), .confirmWithdrawal(on: day("2026-03-26"))]
        switch self {
        case .unopened: return []
        case .intended: return [wish]
        case .intendedAdvocate: return [.intended("2026-03-20", wantsAdvocate: true)] + ready
        case .intendedReady: return [wish] + ready
        case .intendedClosed: return [wish] + ready + [close]
        case .awaitingInterest: return [other]
        case .awaitingAdvocate: return [.received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true)]
        case .fresh, .late: return [letter]
        case .startsLater: return [letter, .agreeLaterStart(day("2026-04-20"), on: day("2026-03-25"))]
        case .extended: return [letter, .complex(until: "2026-04-22", sent: "2026-03-30")]
        case .answered: return [letter, answer]
        case .answeredReady: return [letter, acknowledged] + ready + [answer]
        case .written: return [letter, answer, .nextStage("2026-03-30")]
        case .oralWaiting: return [call, answer, .nextStage("2026-03-30")]
        case .oralRunning: return [call, answer, .nextStage("2026-03-30"), .produceRecord(on: day("2026-03-30"))]
        case .investigationExtended:
            return [letter, answer, .nextStage("2026-03-30"), .longer(until: "2026-06-30", sent: "2026-03-30")]
        case .refused: return [other, .interestRefused("2026-03-25")]
        case .refusedNotified: return [other, .interestRefused("2026-03-25"), .notifyRefusal(on: day("2026-03-25"))]
        case .withdrawn: return [letter, .withdrawn("2026-03-25")]
        case .confirmed: return withdrawn
        case .closed: return [letter, acknowledged] + ready + [answer, close]
        case .closedWithdrawn: return withdrawn + [.safe("2026-03-23"), close]
        case .codeLost: return [letter, lost]
        case .codeGuessed: return [letter, .warnOfGuesses(times: 30, on: day("2026-03-30"))]
        case .closedCodeLost: return withdrawn + [.safe("2026-03-23"), close, lost]
        case .sent: return [email]
        case .undelivered: return [email, failed]
        case .arrived:
            return [email, .noteDelivery(of: parcel("notice-1"), by: "email", .email, on: day("2026-03-24"))]
        case .referred: return [.received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true)]
        case .referralHeld: return [.received("2026-03-23", by: .childInNeed, wantsAdvocate: true)]
        case .referralOwed:
            return [.received("2026-03-23", by: .lookedAfterChild), .requestAdvocate(on: day("2026-03-24"))]
        case .closedUndelivered: return [email, failed] + ready + [answer, close]
        case .stated, .withPerson, .reported, .investigated, .rightsUntold, .panelAsked, .panelLate, .panelFull,
            .panelSet,
            .panelMet, .panelReported, .concluded, .early:
            return laterActs
        case .outOfTime: return [.received("2026-03-23", happened: "2024-06-01")]
        case .stopped: return [letter] + stopping(1)
        case .stoppedNotified: return [letter] + stopping(2)
        case .proceedingsOver: return [letter] + stopping(3)
        case .pointsRefused:
            return [letter, .entered(.pointsRefused(.all, PointRefusal(.anotherBody, words: "The school's")))]
        case .rerouted:
            return [
                letter, .entered(.routed(.all, RouteDecision(.outside, destination: "The school", reason: "Its own"))),
            ]
        case .corporate: return [.received("2026-03-23", kind: .corporate)]
        case .corporateAcknowledged: return [.received("2026-03-23", kind: .corporate), acknowledged]
        case .corporateAnswered:
            return [.received("2026-03-23", kind: .corporate), acknowledged, .stage(.corporateResponse, "2026-03-27")]
        case .enquiry: return [.received("2026-03-23", kind: .enquiry)]
        case .actionOpen: return [letter] + action(1)
        case .given: return [letter, .entered(.peopleChecked), .entered(.assigned(Assignment(.one, .handler)))]
        case .actionDone: return [letter] + action(2)
        }
    }

    /// What was done to get to the later stages, as far as it got.
    private var laterActs: [Act] {
        let start: [Act] = Array(Situation.written.acts.dropLast()) + [.nextStage("2026-03-27")]
        let people: [Act] = [Appointment.Part.investigator, .independentPerson, .adjudicator].map {
            Act.entered(.appointed(Appointment($0, name: $0.rawValue)))
        }
        let reports = ReportKind.allCases.map { Act.entered(.reportReceived($0)) }
        let investigated: [Act] = start + people + reports + [.stage(.investigation, "2026-03-30")]
        let inHand = investigated + (self == .panelLate ? [.entered(.answerReceived(.investigation))] : [])
        let asked: [Act] = inHand + [.asking(.reviewPanel, self == .panelLate ? "2026-05-28" : "2026-03-30")]
        let members = (0..<3).map {
            Act.entered(.panelMemberAppointed(PanelAppointment(name: "P\($0)", isChair: $0 == 0)))
        }
        let full: [Act] = asked + members
        let met: [Act] = full + [.entered(.panelMet(.complainant))]
        let reported: [Act] = met + [.entered(.panelReported(sentOn: day("2026-03-30")))]
        switch self {
        case .stated: return start + [.entered(.statementSent(words: "You were moved."))]
        case .withPerson: return start + [people[1]]
        case .reported, .rightsUntold: return Array(investigated.dropLast())
        case .investigated: return investigated
        case .early:
            return investigated + [.entered(.referredEarly(EarlyReferral(met: Set(EarlyReferral.Criterion.allCases))))]
        case .panelAsked, .panelLate: return asked
        case .panelFull: return full
        case .panelSet:
            return full + [.entered(.panelArranged(for: day("2026-05-11"), isComplainantsWish: false))]
        case .panelMet: return met
        case .panelReported: return reported
        case .concluded: return reported + [.stage(.reviewPanel, "2026-03-30")]
        case .unopened, .intended, .intendedAdvocate, .intendedReady, .intendedClosed, .awaitingInterest,
            .awaitingAdvocate, .fresh, .startsLater, .late, .extended, .answered, .answeredReady, .written,
            .oralWaiting, .oralRunning, .investigationExtended, .refused, .refusedNotified, .withdrawn, .confirmed,
            .closed, .closedWithdrawn, .codeLost, .codeGuessed, .closedCodeLost, .sent, .undelivered, .arrived,
            .referred, .referralHeld, .referralOwed, .closedUndelivered, .outOfTime, .stopped, .stoppedNotified,
            .proceedingsOver, .pointsRefused, .rerouted, .corporate, .corporateAcknowledged, .corporateAnswered,
            .enquiry, .actionOpen, .actionDone, .given:
            return []
        }
    }

    private func stopping(_ count: Int) -> [Act] {
        let stop = ProceedingsStop(.disciplinary, name: "A hearing", wouldPrejudice: true, reasons: "Witnesses")
        return Array(
            [.entered(.stopped(.all, stop)), .entered(.stopNotified), .entered(.proceedingsEnded(isTold: false))]
                .prefix(count))
    }

    private func action(_ count: Int) -> [Act] {
        let agreed = Act.entered(.actionAgreed(AgreedAction("Write", owner: "Head", due: .months(1))))
        guard count > 1, let first = ActionNumber(1) else { return [agreed] }
        return [agreed, .entered(.actionCompleted(first, evidence: "The letter"))]
    }

    /// The steps that can be done, by the procedure as `docs/procedure.md` states it.
    var openSteps: Set<StepName> {
        // The receipt of somebody who can only be called waits to be handed over.
        let person: Set<StepName> = [
            .write, .reply, .correctContact, .reportLostCode, .replaceCode, .confirmContact, .handOver,
        ]
        let about: Set<StepName> = [
            .recordRepresentative, .namePersonComplainedAbout, .linkCase, .checkPeopleComplainedAbout, .note,
            .correctEntry,
        ]
        let early = person.union([.checkSafeguarding, .establishCategory]).union(about)
        let aftermath: Set<StepName> = [.contactOmbudsman, .recordOmbudsmanDecision, .offerRemedy, .agreeAction]
        let whole = early.union(aftermath).union([
            .addWords, .reportSilence, .checkWithChild, .addComplainant, .freezeDecision,
        ])
        let shut = person.union(aftermath).union([
            .linkCase, .checkSafeguarding, .checkPeopleComplainedAbout, .note, .correctEntry,
        ])
        let advocacy: Set<StepName> = [.requestAdvocate, .declineAdvocate, .appointAdvocate]
        let anyKind = whole.union(advocacy).union([
            .acknowledge, .inform, .withdraw, .addPoint, .dateGrounds, .route, .refuse, .holdOptionalStep,
            .updateComplainant, .notePause,
        ])
        let later = anyKind.union([.stopForProceedings])
        let running = later.union([.skipStage1])
        let answered = later.subtracting([.refuse]).union([.recordReceipt])
        let stage2 = answered.union([
            .appointInvestigator, .appointIndependentPerson, .appointAdjudicator, .sendStatement,
            .settleStatement,
        ])
        switch self {
        case .unopened: return [.receive]
        case .intended: return early.union(advocacy).union([.receive, .inform, .assign])
        case .intendedAdvocate:
            return early.union(advocacy).union([.receive, .assign]).subtracting([.requestAdvocate])
        case .intendedReady: return early.union(advocacy).union([.receive, .close, .assign])
        case .intendedClosed:
            return person.union([
                .receive, .checkSafeguarding, .linkCase, .checkPeopleComplainedAbout, .note, .correctEntry, .assign,
            ])
        case .awaitingInterest: return later.union([.decideInterest])
        case .awaitingAdvocate: return running.subtracting([.requestAdvocate])
        case .fresh: return running.union([.agreeLaterStart, .extend, .answer])
        case .startsLater: return running.union([.agreeLaterStart, .extend])
        case .late: return running.union([.answer, .request])
        case .extended: return running.union([.answer])
        case .answered: return answered.union([.request, .runStageAgain])
        case .answeredReady:
            return answered.subtracting([.acknowledge, .inform]).union([.request, .close, .runStageAgain])
        case .written, .oralRunning: return stage2.union([.extend])
        case .oralWaiting: return stage2.union([.produceRecord])
        case .investigationExtended: return stage2
        case .refused: return whole.union([.notifyRefusal])
        case .refusedNotified, .rerouted: return whole
        case .confirmed: return whole.union([.reviewWithdrawn])
        case .withdrawn: return whole.union([.confirmWithdrawal, .reviewWithdrawn])
        case .closed: return shut.union([.request, .recordReceipt, .runStageAgain])
        case .closedWithdrawn: return shut.union([.reviewWithdrawn])
        case .codeLost, .codeGuessed: return running.union([.agreeLaterStart, .extend, .answer, .keepCode])
        case .closedCodeLost: return shut.union([.keepCode, .reviewWithdrawn])
        case .sent, .undelivered: return running.union([.agreeLaterStart, .extend, .answer, .sendAgain])
        case .arrived: return running.union([.agreeLaterStart, .extend, .answer]).subtracting([.handOver])
        case .referred: return running.union([.refer, .sendAgain]).subtracting([.requestAdvocate])
        case .referralHeld: return running.union([.refer]).subtracting([.requestAdvocate])
        case .referralOwed:
            return running.union([.agreeLaterStart, .extend, .answer, .refer]).subtracting([.requestAdvocate])
        case .closedUndelivered: return shut.union([.request, .sendAgain, .recordReceipt, .runStageAgain])
        case .stated: return stage2.union([.extend, .commentOnStatement])
        case .withPerson: return stage2.union([.extend, .receiveReport])
        case .reported: return stage2.union([.extend, .answer])
        case .investigated: return answered.union([.request, .runStageAgain, .referEarly, .notifyChild])
        case .panelAsked:
            return answered.union([.appointPanelMember, .arrangePanel, .notifyChild])
        case .panelLate: return later.subtracting([.refuse]).union([.decideLateRequest, .notifyChild])
        case .panelFull: return answered.union([.arrangePanel, .holdPanel, .notifyChild])
        case .panelSet: return answered.union([.arrangePanel, .sendPanelPapers, .holdPanel, .notifyChild])
        case .rightsUntold:
            return answered.union([.request, .runStageAgain, .referEarly, .notifyChild, .tellRights])
        case .panelMet: return answered.union([.receivePanelReport, .notifyChild])
        case .panelReported: return answered.union([.answer, .notifyChild])
        case .concluded: return answered.union([.runStageAgain, .notifyChild])
        case .early: return whole.union([.runStageAgain])
        case .outOfTime: return running.union([.agreeLaterStart, .extend, .answer, .decideLate])
        case .stopped: return whole.union([.notifyStop, .endProceedings])
        case .stoppedNotified: return whole.union([.endProceedings])
        case .proceedingsOver: return whole.union([.endProceedings, .resubmit])
        case .pointsRefused: return whole.union([.notifyRefusal])
        case .corporate: return anyKind.union([.answer])
        case .corporateAcknowledged: return anyKind.subtracting([.acknowledge]).union([.answer, .extend])
        case .corporateAnswered:
            return anyKind.subtracting([.acknowledge]).union([.request, .recordReceipt, .runStageAgain])
        case .enquiry: return anyKind.union([.answer])
        case .actionOpen: return running.union([.agreeLaterStart, .extend, .answer, .completeAction])
        case .given: return running.union([.agreeLaterStart, .extend, .answer, .assign, .release])
        case .actionDone: return running.union([.agreeLaterStart, .extend, .answer, .reportAction])
        }
    }

    func state() throws -> CaseState {
        let state = try story(acts, under: circumstances).state
        guard self == .rightsUntold else { return state }
        // No act leaves a right out of an answer; what happened may have.
        let answer = Answer(on: today, by: "director", words: "No.", isResolved: false, tellsRights: false)
        return try record(.answered(.first, .investigation, answer), in: state, under: circumstances).events
            .reduce(state, evolve)
    }
}

/// The simplest act of a step that is lawful as far as what is filled in goes.
func minimalAct(_ step: StepName, in state: CaseState, under circumstances: Circumstances) throws -> Act {
    let today = circumstances.today
    switch step {
    case .intend: return .intended(today.description)
    case .receive: return .received(today.description)
    case .addWords: return .message(.addition, today.description)
    case .write: return .message(.toTeam, today.description)
    case .reportSilence: return .message(.silence, today.description)
    case .reply: return .message(.toComplainant, today.description)
    case .correctContact: return .correctContact(name: "A", Contact(phone: "01632 960002"), on: today)
    case .reportLostCode: return .reportLostCode(via: .safeContact, on: today)
    case .warnOfGuesses: return .warnOfGuesses(times: 30, on: today)
    case .replaceCode: return .replaceCode(via: .safeContact, by: "complaints manager", on: today)
    case .keepCode: return .keepCode(by: "complaints manager", on: today)
    case .moveToVersion:
        return .moveToVersion(VersionMove(to: "next", by: "complaints manager", because: "New promises", on: today))
    case .checkSafeguarding: return .safe(today.description)
    case .establishCategory: return .establishCategory(.parent, by: "complaints manager", on: today)
    case .decideInterest: return .interestAccepted(today.description)
    case .notifyRefusal: return .notifyRefusal(on: today)
    case .acknowledge: return .acknowledge(on: today)
    case .inform: return .inform(on: today)
    case .requestAdvocate: return .requestAdvocate(on: today)
    case .declineAdvocate: return .declineAdvocate(on: today)
    case .appointAdvocate: return try .appointed(today.description)
    case .agreeLaterStart:
        let start = state.track?.running?.start?.on ?? today
        return .agreeLaterStart(max(start, today).next, on: today)
    case .extend:
        let last = state.track.flatMap { state.file?.lastExtensionDay(of: $0, under: circumstances) }
        let until = last?.day ?? today.advanced(by: 30)
        switch state.track?.running?.stage {
        case .investigation: return .longer(until: until.description, sent: today.description)
        case .corporateResponse, .corporateReview, .reviewPanel, .reply:
            return .extend(
                state.track?.running?.stage ?? .reply, because: "Much to read", until: until, sentOn: today,
                track: .first)
        case .localResolution, nil: return .complex(until: until.description, sent: today.description)
        }
    case .answer:
        let answer = Answer(on: today, by: "team manager", words: "We have looked into it", isResolved: false)
        return .answer(answer, at: state.track?.current?.stage ?? .localResolution)
    case .request:
        let request = StageRequest(on: today, by: .complainant, words: "It is not fair")
        return .request(state.track?.nextStage ?? .reviewPanel, request)
    case .produceRecord: return .produceRecord(on: today)
    case .withdraw: return .withdrawn(today.description)
    case .confirmWithdrawal: return .confirmWithdrawal(on: today)
    case .close: return .close(by: "complaints manager", on: today)
    case .refer:
        let provider = circumstances.arrangements.advocacy.first?.id ?? "nobody"
        let number = (state.file?.referrals.count ?? 0) + 1
        return .refer(referral(provider, number: number, on: today.description))
    case .handOver: return .handOver(waiting(in: state), by: "complaints officer", on: today)
    case .sendAgain:
        let acts = (state.file?.parcels.map(\.parcel) ?? []).map {
            Act.sendAgain($0, by: "complaints officer", on: today)
        }
        let allowed = acts.first { (try? decide($0, in: state, under: circumstances)) != nil }
        return allowed ?? .sendAgain(waiting(in: state), by: "complaints officer", on: today)
    case .confirmContact:
        return .confirmContact(ContactConfirmation(ways: [.email], hours: nil, by: "complaints officer", on: today))
    case .noteDelivery: return .noteDelivery(of: waiting(in: state), by: "email", .email, on: today)
    case .noteReading: return .noteReading(of: noticeNumber(1), on: today)
    case .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint,
        .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
        .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .resubmit, .refuse,
        .skipStage1, .holdOptionalStep, .appointInvestigator, .appointIndependentPerson, .appointAdjudicator,
        .sendStatement, .commentOnStatement, .settleStatement, .receiveReport, .notifyChild, .tellRights,
        .recordReceipt,
        .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers, .holdPanel, .receivePanelReport,
        .runStageAgain, .updateComplainant, .notePause, .reviewWithdrawn, .referEarly, .contactOmbudsman,
        .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction, .completeAction, .reportAction:
        return minimalEntry(step, in: state, on: today)
    }
}

/// A parcel that has not arrived, if there is one.
private func waiting(in state: CaseState) -> Parcel {
    state.file?.parcels.first { !$0.standing.hasArrived }?.parcel ?? parcel("notice-1")
}

/// Whether `decide` and `openSteps` say the same of every step; what `decide` made of those it allowed.
@discardableResult
func agreement(in state: CaseState, under circumstances: Circumstances) throws -> [StepName: [Event]] {
    var allowed: [StepName: [Event]] = [:]
    let steps = openSteps(in: state, under: circumstances)
    #expect(steps.filter { $0.track ?? .first == .first }.map(\.step) == StepName.allCases.filter { !$0.isPrograms })
    for open in steps where open.track ?? .first == .first {
        let act = try minimalAct(open.step, in: state, under: circumstances)
        do throws(Refusal) {
            allowed[open.step] = try decide(act, in: state, under: circumstances)
            #expect(open.isOpen, "\(open.step) was decided though it is not open")
        } catch {
            #expect(open.refusal == error, "\(open.step): \(error)")
        }
        #expect(!open.isDue || open.isOpen)
        #expect(open.dueOn == nil || open.isDue)
    }
    return allowed
}
