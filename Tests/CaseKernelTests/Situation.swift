import CaseKernel
import Testing

/// Every state that a track of a case can be in, with the acts that lead there and the steps that are then open.
enum Situation: String, CaseIterable, Sendable {
    case unopened, intended, intendedAdvocate, intendedReady, intendedClosed, awaitingInterest, awaitingAdvocate, fresh,
        startsLater, late, extended, answered, answeredReady
    case written, oralWaiting, oralRunning, investigationExtended, refused, refusedNotified, withdrawn, confirmed
    case closed, closedWithdrawn, codeLost, codeGuessed, closedCodeLost
    case sent, undelivered, arrived, referred, referralHeld, referralOwed, closedUndelivered

    /// The day on which it is looked at.
    var today: Day {
        switch self {
        case .late: day("2026-04-09")
        case .unopened, .intended, .intendedAdvocate, .intendedReady, .intendedClosed, .awaitingInterest,
            .awaitingAdvocate, .fresh, .startsLater, .extended, .answered, .answeredReady, .written, .oralWaiting,
            .oralRunning, .investigationExtended, .refused, .refusedNotified, .withdrawn, .confirmed, .closed,
            .closedWithdrawn, .codeLost, .codeGuessed, .closedCodeLost, .sent, .undelivered, .arrived, .referred,
            .referralHeld, .referralOwed, .closedUndelivered:
            day("2026-03-30")
        }
    }

    /// What the council has arranged: nothing, where that makes no difference.
    var arrangements: Arrangements {
        switch self {
        case .sent, .undelivered, .arrived, .referred, .referralHeld, .referralOwed, .closedUndelivered: .usual
        case .unopened, .intended, .intendedAdvocate, .intendedReady, .intendedClosed, .awaitingInterest,
            .awaitingAdvocate, .fresh, .startsLater, .late, .extended, .answered, .answeredReady, .written,
            .oralWaiting, .oralRunning, .investigationExtended, .refused, .refusedNotified, .withdrawn, .confirmed,
            .closed, .closedWithdrawn, .codeLost, .codeGuessed, .closedCodeLost:
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
        }
    }

    /// The steps that can be done, by the procedure as `docs/procedure.md` states it.
    var openSteps: Set<StepName> {
        // The receipt of somebody who can only be called waits to be handed over.
        let person: Set<StepName> = [
            .write, .reply, .correctContact, .reportLostCode, .replaceCode, .confirmContact, .handOver,
        ]
        let early = person.union([.checkSafeguarding, .establishCategory])
        let whole = early.union([.addWords, .reportSilence])
        let advocacy: Set<StepName> = [.requestAdvocate, .declineAdvocate, .appointAdvocate]
        let running = whole.union(advocacy).union([.acknowledge, .inform, .withdraw])
        switch self {
        case .unopened: return [.receive]
        case .intended: return early.union(advocacy).union([.receive, .inform])
        case .intendedAdvocate: return early.union(advocacy).union([.receive]).subtracting([.requestAdvocate])
        case .intendedReady: return early.union(advocacy).union([.receive, .close])
        case .intendedClosed: return person.union([.receive, .checkSafeguarding])
        case .awaitingInterest: return running.union([.decideInterest])
        case .awaitingAdvocate: return running.subtracting([.requestAdvocate])
        case .fresh: return running.union([.agreeLaterStart, .extend, .answer])
        case .startsLater: return running.union([.agreeLaterStart, .extend])
        case .late: return running.union([.answer, .request])
        case .extended: return running.union([.answer])
        case .answered: return running.union([.request])
        case .answeredReady: return running.subtracting([.acknowledge, .inform]).union([.request, .close])
        case .written, .oralRunning: return running.union([.extend])
        case .oralWaiting: return running.union([.produceRecord])
        case .investigationExtended: return running
        case .refused: return whole.union([.notifyRefusal])
        case .refusedNotified, .confirmed: return whole
        case .withdrawn: return whole.union([.confirmWithdrawal])
        case .closed: return person.union([.request, .checkSafeguarding])
        case .closedWithdrawn: return person.union([.checkSafeguarding])
        case .codeLost, .codeGuessed: return running.union([.agreeLaterStart, .extend, .answer, .keepCode])
        case .closedCodeLost: return person.union([.keepCode, .checkSafeguarding])
        case .sent, .undelivered: return running.union([.agreeLaterStart, .extend, .answer, .sendAgain])
        case .arrived: return running.union([.agreeLaterStart, .extend, .answer]).subtracting([.handOver])
        case .referred: return running.union([.refer, .sendAgain]).subtracting([.requestAdvocate])
        case .referralHeld: return running.union([.refer]).subtracting([.requestAdvocate])
        case .referralOwed:
            return running.union([.agreeLaterStart, .extend, .answer, .refer]).subtracting([.requestAdvocate])
        case .closedUndelivered: return person.union([.request, .checkSafeguarding, .sendAgain])
        }
    }

    func state() throws -> CaseState { try story(acts, under: circumstances).state }
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
        let start = state.track?.progress.localOutcome.stage?.began ?? today
        return .agreeLaterStart(max(start, today).next, on: today)
    case .extend:
        let last = state.track.flatMap { state.file?.lastExtensionDay(of: $0, under: circumstances) }
        let until = last?.day ?? today.advanced(by: 30)
        if case .investigation = state.track?.progress {
            return .longer(until: until.description, sent: today.description)
        }
        return .complex(until: until.description, sent: today.description)
    case .answer: return .answered(today.description)
    case .request: return .nextStage(today.description)
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
    #expect(steps.map(\.step) == StepName.allCases.filter { !$0.isPrograms })
    for open in steps {
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
