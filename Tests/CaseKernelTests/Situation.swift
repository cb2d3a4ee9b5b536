import CaseKernel
import Testing

/// Every state that a track of a case can be in, with the acts that lead there and the steps that are then open.
enum Situation: String, CaseIterable, Sendable {
    case unopened, awaitingInterest, awaitingAdvocate, fresh, startsLater, late, extended, answered, answeredReady
    case written, oralWaiting, oralRunning, investigationExtended, refused, refusedNotified, withdrawn, confirmed
    case closed, closedWithdrawn

    /// The day on which it is looked at.
    var today: Day {
        switch self {
        case .late: day("2026-04-09")
        case .unopened, .awaitingInterest, .awaitingAdvocate, .fresh, .startsLater, .extended, .answered,
            .answeredReady,
            .written, .oralWaiting, .oralRunning, .investigationExtended, .refused, .refusedNotified, .withdrawn,
            .confirmed, .closed, .closedWithdrawn:
            day("2026-03-30")
        }
    }

    var circumstances: Circumstances { CaseKernelTests.circumstances(on: today) }

    /// What was done to get there.
    var acts: [Act] {
        let letter = Act.received("2026-03-23")
        let call = Act.received("2026-03-23", through: .telephone)
        let other = Act.received("2026-03-23", by: .sufficientInterest)
        let answer = Act.answered("2026-03-27")
        let ready: [Act] = [.safe("2026-03-23"), .acknowledge(on: day("2026-03-24")), .inform(on: day("2026-03-24"))]
        switch self {
        case .unopened: return []
        case .awaitingInterest: return [other]
        case .awaitingAdvocate: return [.received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true)]
        case .fresh, .late: return [letter]
        case .startsLater: return [letter, .agreeLaterStart(day("2026-04-20"), on: day("2026-03-25"))]
        case .extended: return [letter, .complex(until: "2026-04-22", sent: "2026-03-30")]
        case .answered: return [letter, answer]
        case .answeredReady: return [letter] + ready + [answer]
        case .written: return [letter, answer, .nextStage("2026-03-30")]
        case .oralWaiting: return [call, answer, .nextStage("2026-03-30")]
        case .oralRunning: return [call, answer, .nextStage("2026-03-30"), .produceRecord(on: day("2026-03-30"))]
        case .investigationExtended:
            return [letter, answer, .nextStage("2026-03-30"), .longer(until: "2026-06-30", sent: "2026-03-30")]
        case .refused: return [other, .interestRefused("2026-03-25")]
        case .refusedNotified: return [other, .interestRefused("2026-03-25"), .notifyRefusal(on: day("2026-03-25"))]
        case .withdrawn: return [letter, .withdrawn("2026-03-25")]
        case .confirmed: return [letter, .withdrawn("2026-03-25"), .confirmWithdrawal(on: day("2026-03-26"))]
        case .closed:
            return [letter] + ready + [answer, .close(by: "complaints manager", on: day("2026-03-30"))]
        case .closedWithdrawn:
            return [letter, .safe("2026-03-23"), .withdrawn("2026-03-25"), .confirmWithdrawal(on: day("2026-03-26"))]
                + [.close(by: "complaints manager", on: day("2026-03-30"))]
        }
    }

    /// The steps that can be done, by the procedure as `docs/procedure.md` states it.
    var openSteps: Set<StepName> {
        let whole: Set<StepName> = [.checkSafeguarding, .establishCategory]
        let advocacy: Set<StepName> = [.requestAdvocate, .declineAdvocate, .appointAdvocate]
        let running = whole.union(advocacy).union([.acknowledge, .inform, .withdraw])
        switch self {
        case .unopened: return [.receive]
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
        case .closed: return [.request]
        case .closedWithdrawn: return []
        }
    }

    func state() throws -> CaseState { try story(acts, under: circumstances).state }
}

/// The simplest act of a step that is lawful as far as what is filled in goes.
func minimalAct(_ step: StepName, in state: CaseState, under circumstances: Circumstances) throws -> Act {
    let today = circumstances.today
    switch step {
    case .receive: return .received(today.description)
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
    }
}

/// Whether `decide` and `openSteps` say the same of every step; what `decide` made of those it allowed.
@discardableResult
func agreement(in state: CaseState, under circumstances: Circumstances) throws -> [StepName: [Event]] {
    var allowed: [StepName: [Event]] = [:]
    let steps = openSteps(in: state, under: circumstances)
    #expect(steps.map(\.step) == StepName.allCases)
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
