import CaseKernel
import Foundation
import Testing

@testable import CaseStore

/// Entries are stored by step and input names: one golden for each step, so that none of those names can change unseen.
@Suite struct EntryCodingTests {
    @Test(arguments: EntrySamples.all)
    func goldensAreReadAndWrittenTheSame(sample: EntrySamples.Sample) throws {
        let event = Event.entered(
            Entry(sample.matter, on: EntrySamples.on, by: "complaints manager", track: .first))
        let stored = try EventCoding.encode(event, at: EventsSamples.at)
        if ProcessInfo.processInfo.environment["REDRESS_GENERATE"] == "1" {
            try Data(stored.payload).write(to: sample.golden)
        }
        let golden = Array(try Data(contentsOf: sample.golden))
        #expect(String(decoding: stored.payload, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
        let read = try EventCoding.decode(StoredEvent(name: "entered", version: 1, payload: golden))
        #expect(read.event == event && read.at == EventsSamples.at)
    }

    @Test func everyStepThatEntersAMatterHasAGolden() {
        let entering = StepName.allCases.filter { step in
            EntrySamples.all.contains { $0.matter.step == step }
        }
        // Every other step has an event of its own, is the program's, or begins a case.
        let others: Set<StepName> = [
            .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
            .inform, .requestAdvocate, .declineAdvocate, .appointAdvocate, .agreeLaterStart, .extend, .answer,
            .request, .produceRecord, .withdraw, .confirmWithdrawal, .addWords, .write, .reportSilence, .reply,
            .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .moveToVersion, .refer,
            .handOver, .sendAgain,
            .confirmContact, .noteDelivery, .noteReading, .close,
        ]
        #expect(Set(entering).union(others) == Set(StepName.allCases))
    }

    @Test func aVersionSentBeforeItsWordsWereKeptIsRead() throws {
        let payload = #"{"at":0,"payload":{"fields":{},"on":"2026-04-08","step":"send-statement","track":1}}"#
        let read = try EventCoding.decode(StoredEvent(name: "entered", version: 1, payload: Array(payload.utf8)))
        #expect(read.event == .entered(Entry(.statementSent(words: nil), on: EntrySamples.on, track: .first)))
    }

    @Test func anAccountOfAPersonComplainedAboutIsKept() throws {
        let matter = Matter.complainedAbout(PersonComplainedAbout(name: "A. Manager", account: AccountNumber(7)))
        let event = Event.entered(Entry(matter, on: EntrySamples.on))
        #expect(try EventCoding.decode(EventCoding.encode(event, at: 1)).event == event)
    }

    @Test(arguments: ["", "no-such-step", "close", "hold-panel"])
    func whatNoStepEntersIsRefused(step: String) throws {
        let payload = Data(
            #"{"at":0,"payload":{"fields":{"attended":"everybody"},"on":"2026-04-08","step":"\#(step)","track":0}}"#
                .utf8)
        #expect(throws: EventCodingError.self) {
            try EventCoding.decode(StoredEvent(name: "entered", version: 1, payload: Array(payload)))
        }
    }
}

/// One entry of every kind, with every field filled in.
enum EntrySamples {
    struct Sample: CustomTestStringConvertible, Sendable {
        let matter: Matter
        var testDescription: String { matter.step.rawValue }
        var golden: URL {
            URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "GoldenEntries/\(matter.step.rawValue).json")
        }
    }

    static let on = Day(iso: "2026-04-08") ?? Day(number: 0)
    private static let later = on.advanced(by: 30)
    private static let points = Points([1, 3].compactMap(PointNumber.init))
    private static let action = ActionNumber(2)

    static let all: [Sample] = (people + pointed + staged + crossing + owed).map(Sample.init)

    private static let people: [Matter] = [
        .represented(Representative(name: "Ada", relation: .solicitor, consent: .written, unsuitable: "A conflict")),
        .childsViews(ChildsViews(.objects, words: "Leave it – please")),
        .joined(Complainant(claimed: .specialGuardian, name: "Zoë", isUnder18: true)),
        .complainedAbout(PersonComplainedAbout(name: "A. Manager", role: "team manager")),
        .peopleChecked,
        .assigned(Assignment(.one, .stage1Manager)), .released(.handler), .teamNoted(words: "Called twice"),
        .corrected(entry: 3, words: "It was the day before"),
        .linked(reference: "K7QF-3M9D-X", because: "brothers"),
    ]

    private static let pointed: [Matter] = [
        .pointAdded(words: "Nobody came; again = twice, “never”"), .groundsDated(points, on.advanced(by: -400)),
        .lateDecided(
            points, LateDecision(isAccepted: true, couldBeExpected: false, canBeFair: true, reasons: "In care then")),
        .routed(points, RouteDecision(.outside, destination: "SEND Tribunal", reason: "The plan")),
        .stopped(
            points,
            ProceedingsStop(
                .criminalInvestigation, name: "An investigation", wouldPrejudice: true, reasons: "Witnesses")),
        .stopNotified, .proceedingsEnded(isTold: true), .resubmitted(points),
        .pointsRefused(points, PointRefusal(.anotherBody, words: "The school's")),
    ]

    private static let staged: [Matter] = [
        .stageSkipped(by: .advocate), .optionalStep(OptionalStep(.mediation, .declined, words: "Not now")),
        .appointed(Appointment(.investigator, name: "Ivo", from: "external", bars: [.managesService])),
        .appointed(Appointment(.independentPerson, name: "Ira", bars: [.member, .spouse])),
        .appointed(Appointment(.adjudicator, name: "Head", bars: [.complainedAbout])),
        .statementSent(words: "You were moved."), .statementCommented(words: "Not so", version: 2),
        .statementSettled(isAgreed: false), .reportReceived(.independentPerson), .childNotified,
        .rightsTold(.investigation), .answerReceived(.reviewPanel),
        .lateRequestDecided(isAccepted: true, reasons: "In hospital"),
        .panelMemberAppointed(PanelAppointment(name: "Pat", isChair: true, bars: [.wasIndependentPerson])),
        .panelArranged(for: later, isComplainantsWish: true), .panelPapersSent, .panelMet(.absentByConsent),
        .panelReported(sentOn: on), .ranAgain(.investigation, because: "Flawed"), .updated(words: "Still at it"),
        .paused(because: "Care proceedings", until: later),
    ]

    private static let crossing: [Matter] = [
        .withdrawnReviewed(goesOn: true, because: "Serious"),
        .referredEarly(EarlyReferral(met: Set(EarlyReferral.Criterion.allCases))),
        .ombudsmanContacted(reference: "24 000 000", words: "They ask for the file"),
        .ombudsmanDecided(.faultWithInjustice, words: "Delay"),
        .decisionFrozen(FreezeDecision(isFrozen: true, what: "The move", reasons: "No risk", reviewOn: later)),
    ]

    private static let owed: [Matter] =
        [
            .remedyOffered(Remedy(.paymentForDistress, words: "For the delay", pounds: 500)),
            .actionAgreed(AgreedAction("Write to him", owner: "Head of Service", due: .months(2))),
        ]
        + (action.map { [.actionCompleted($0, evidence: "The letter"), .actionReported($0)] } ?? [])
}
