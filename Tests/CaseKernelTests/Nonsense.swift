import CaseKernel

/// Facts and events of every kind, sensible or not.
struct Nonsense {
    var generator: SeededGenerator

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements.pick(&generator) }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func words() -> String { pick(["", " ", "no PR", "Nobody was told about the move to another school"]) }

    mutating func someDay(near day: Day) -> Day {
        chance(85)
            ? day.advanced(by: Int.random(in: -3...8, using: &generator))
            : day.advanced(by: Int.random(in: -900...900, using: &generator))
    }

    mutating func track() -> TrackNumber { chance(97) ? .first : TrackNumber(2) ?? .first }

    mutating func received(near day: Day) -> Received {
        let receivedOn = someDay(near: day)
        return CaseKernelTests.received(
            receivedOn, entered: receivedOn.advanced(by: Int.random(in: 0...5, using: &generator)),
            by: pick(ComplainantCategory.allCases), under18: chance(20), through: pick(Channel.allCases),
            wantsAdvocate: chance(40), happened: chance(30) ? someDay(near: day) : nil)
    }

    mutating func contact() -> Contact {
        Contact(
            ways: chance(50) ? [] : [pick(ContactWay.allCases)], email: chance(50) ? words() : nil,
            phone: chance(50) ? words() : nil, address: chance(50) ? words() : nil,
            cares: chance(50) ? [] : [pick(ContactCare.allCases)],
            times: chance(80) ? nil : pick(["after 4pm", "after 9", ""]), words: chance(80) ? nil : words(),
            never: chance(80) ? [] : [words()])
    }

    mutating func parcel() -> Parcel {
        let number = Int.random(in: 1...4, using: &generator)
        return CaseKernelTests.parcel("\(chance(70) ? "notice" : "referral")-\(number)")
    }

    mutating func confirmation(_ on: Day) -> ContactConfirmation {
        ContactConfirmation(
            ways: chance(30) ? [] : [pick(ContactWay.allCases)], hours: chance(50) ? nil : .always, by: words(), on: on)
    }

    /// Any fact of a step, dated near `day`.
    mutating func fact(_ step: StepName, near day: Day) -> Fact {
        let (on, track) = (someDay(near: day), track())
        switch step {
        case .receive: return .received(received(near: day))
        case .intend:
            return .intended(
                CaseKernelTests.intended(
                    on.description, by: pick(ComplainantCategory.allCases), wantsAdvocate: chance(40)))
        case .addWords: return .messaged(Message(.addition, on: on, words: words()))
        case .write: return .messaged(Message(.toTeam, on: on, words: words()))
        case .reportSilence: return .messaged(Message(.silence, on: on, words: chance(50) ? nil : words()))
        case .reply: return .messaged(Message(.toComplainant, on: on, by: words(), words: words()))
        case .correctContact:
            let number = chance(95) ? ComplainantNumber.first : ComplainantNumber(2) ?? .first
            return .contactCorrected(number, name: words(), contact(), on: on)
        case .reportLostCode: return .codeLost(via: pick(CodeRoute.allCases), on: on)
        case .warnOfGuesses: return .codeGuessed(times: 30, on: on)
        case .replaceCode: return .codeReplaced(via: pick(CodeRoute.allCases), by: words(), on: on)
        case .keepCode: return .codeKept(by: words(), on: on)
        case .moveToVersion: return .movedToVersion(VersionMove(to: words(), by: words(), because: words(), on: on))
        case .checkSafeguarding:
            let outcome: SafeguardingCheck.Outcome = chance(50) ? .noConcern : .referred(to: words())
            return .safeguardingChecked(SafeguardingCheck(on: on, by: words(), outcome: outcome))
        case .establishCategory:
            let number = chance(95) ? ComplainantNumber.first : ComplainantNumber(2) ?? .first
            return .categoryEstablished(
                number, pick(ComplainantCategory.allCases),
                also: chance(80) ? [] : [pick(ComplainantCategory.allCases)], by: words(), on: on)
        case .decideInterest:
            return .interestDecided(
                track, InterestDecision(isAccepted: chance(60), reasons: words(), by: words(), on: on))
        case .notifyRefusal: return .refusalNotified(track, on: on)
        case .acknowledge: return .acknowledged(track, on: on)
        case .inform: return .informed(track, on: on)
        case .requestAdvocate: return .advocateRequested(track, how: chance(50) ? nil : pick(Channel.allCases), on: on)
        case .declineAdvocate: return .advocateDeclined(track, on: on)
        case .appointAdvocate:
            guard let ada = Advocate(name: "Ada") else { return .advocateDeclined(track, on: on) }
            return .advocateAppointed(track, ada, bars: chance(20) ? [pick(AdvocateBar.allCases)] : [], on: on)
        case .agreeLaterStart: return .laterStartAgreed(track, start: someDay(near: on), on: on)
        case .extend:
            let stage = pick(Stage.allCases)
            return .extended(
                track, stage,
                ExtensionNotice(
                    sentOn: on, isForComplexity: stage == .localResolution, reason: words(),
                    until: on.advanced(by: Int.random(in: -5...110, using: &generator))))
        case .answer:
            let answer = Answer(on: on, by: words(), words: words(), isResolved: chance(50))
            return .answered(track, chance(60) ? .localResolution : pick(Stage.allCases), answer)
        case .request:
            return .requested(
                track, chance(60) ? .investigation : pick(Stage.allCases),
                StageRequest(on: on, by: pick(Speaker.allCases), words: chance(50) ? nil : words()))
        case .produceRecord: return .recordProduced(track, on: on)
        case .withdraw: return .withdrawn(track, Withdrawal(on: on, by: pick(Speaker.allCases)))
        case .confirmWithdrawal: return .withdrawalConfirmed(track, on: on)
        case .close: return .closed(by: words(), on: on)
        case .refer:
            let number = Int.random(in: 1...3, using: &generator)
            return .referred(
                track, referral(pick(["voices", "paper", "net", "nobody"]), number: number, on: on.description))
        case .handOver: return .handedOver(parcel(), by: words(), on: on)
        case .sendAgain: return .sentAgain(parcel(), by: words(), on: on)
        case .confirmContact:
            return .contactConfirmed(chance(95) ? .first : ComplainantNumber(2) ?? .first, confirmation(on))
        case .noteDelivery:
            return pick([
                .delivered(parcel(), by: words(), pick(ContactWay.allCases), on: on),
                .undelivered(parcel(), reason: words(), on: on), .held(parcel(), pick(HoldReason.allCases), on: on),
            ])
        case .noteReading:
            return .noticeRead(noticeNumber(Int.random(in: 1...4, using: &generator)), on: on)
        case .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .resubmit, .refuse,
            .skipStage1, .holdOptionalStep, .appointInvestigator, .appointIndependentPerson, .appointAdjudicator,
            .sendStatement, .commentOnStatement, .settleStatement, .receiveReport, .notifyChild, .tellRights,
            .recordReceipt,
            .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers, .holdPanel, .receivePanelReport,
            .runStageAgain, .updateComplainant, .notePause, .reviewWithdrawn, .referEarly, .contactOmbudsman,
            .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction, .completeAction, .reportAction:
            return .entered(Entry(matter(step, near: on), on: on, by: chance(50) ? nil : words(), track: track))
        }
    }

    /// Any event at all, in no order.
    mutating func event(near day: Day) -> Event {
        let (on, track, stage) = (someDay(near: day), track(), pick(Stage.allCases))
        if chance(20) { return .began(track, stage, on: on, pick(StartBasis.allCases)) }
        if chance(10) {
            return .told(
                Notice(
                    kind: pick(Notice.Kind.allCases), track: track, on: on,
                    dates: [ToldDate(clock: pick(Clock.allCases), setBy: "law", day: on)], rights: [],
                    calendarVersion: "another", lawVersion: "another",
                    carriage: pick([nil, .sent(.email), .sent(.letter), .held(.noWrittenWay)])))
        }
        switch fact(pick(StepName.allCases), near: day) {
        case .intended(let intended): return .intended(intended)
        case .received(let received): return .received(received)
        case .messaged(let message): return .messaged(message)
        case .contactCorrected(let number, let name, let contact, let on):
            return .contactCorrected(number, name: name, contact, on: on)
        case .codeLost(let route, let on): return .codeLost(via: route, on: on)
        case .codeGuessed(let times, let on): return .codeGuessed(times: times, on: on)
        case .codeReplaced(let route, let by, let on): return .codeReplaced(via: route, by: by, on: on)
        case .codeKept(let by, let on): return .codeKept(by: by, on: on)
        case .movedToVersion(let move): return .movedToVersion(move)
        case .safeguardingChecked(let check): return .safeguardingChecked(check)
        case .categoryEstablished(let number, let category, let also, let by, let on):
            return .categoryEstablished(number, category, also: also, by: by, on: on)
        case .interestDecided(let track, let decision): return .interestDecided(track, decision)
        case .refusalNotified(let track, let on): return .refusalNotified(track, on: on)
        case .acknowledged(let track, let on): return .acknowledged(track, on: on)
        case .informed(let track, let on): return .informed(track, on: on)
        case .advocateRequested(let track, _, let on): return .advocateRequested(track, on: on)
        case .advocateDeclined(let track, let on): return .advocateDeclined(track, on: on)
        case .advocateAppointed(let track, let advocate, _, let on): return .advocateAppointed(track, advocate, on: on)
        case .laterStartAgreed(let track, let start, let on): return .laterStartAgreed(track, start: start, on: on)
        case .extended(let track, let stage, let notice): return .extended(track, stage, notice)
        case .answered(let track, _, let answer): return .answered(track, stage, answer)
        case .requested(let track, _, let request): return .requested(track, stage, request)
        case .recordProduced(let track, let on): return .recordProduced(track, on: on)
        case .withdrawn(let track, let withdrawal): return .withdrawn(track, withdrawal)
        case .withdrawalConfirmed(let track, let on): return .withdrawalConfirmed(track, on: on)
        case .closed(let by, let on): return .closed(by: by, on: on)
        case .referred(let track, let referral): return .referred(track, referral)
        case .delivered(let parcel, let plugin, let way, let on): return .delivered(parcel, by: plugin, way, on: on)
        case .undelivered(let parcel, let reason, let on): return .undelivered(parcel, reason: reason, on: on)
        case .held(let parcel, let reason, let on): return .held(parcel, reason, on: on)
        case .noticeRead(let number, let on): return .noticeRead(number, on: on)
        case .handedOver(let parcel, let by, let on): return .handedOver(parcel, by: by, on: on)
        case .sentAgain(let parcel, let by, let on): return .sentAgain(parcel, by: by, pick([nil, .email]), on: on)
        case .contactConfirmed(let number, let confirmation): return .contactConfirmed(number, confirmation)
        case .entered(let entry): return .entered(entry)
        }
    }
}

extension Act {
    /// The act of a fact, unless the fact is one that no act amounts to.
    init?(_ fact: Fact) {
        switch fact {
        case .intended(let intended): self = .intend(intended)
        case .received(let received): self = .receive(received)
        case .messaged(let message): self = .write(message)
        case .contactCorrected(let number, let name, let contact, let on):
            self = .correctContact(of: number, name: name, contact, on: on)
        case .codeLost(let route, let on): self = .reportLostCode(via: route, on: on)
        case .codeGuessed(let times, let on): self = .warnOfGuesses(times: times, on: on)
        case .codeReplaced(let route, let by, let on): self = .replaceCode(via: route, by: by, on: on)
        case .codeKept(let by, let on): self = .keepCode(by: by, on: on)
        case .movedToVersion(let move): self = .moveToVersion(move)
        case .safeguardingChecked(let check): self = .checkSafeguarding(check)
        case .categoryEstablished(let number, let category, let also, let by, let on):
            self = .establishCategory(category, also: also, of: number, by: by, on: on)
        case .interestDecided(let track, let decision): self = .decideInterest(decision, track: track)
        case .refusalNotified(let track, let on): self = .notifyRefusal(on: on, track: track)
        case .acknowledged(let track, let on): self = .acknowledge(on: on, track: track)
        case .informed(let track, let on): self = .inform(on: on, track: track)
        case .advocateRequested(let track, let how, let on): self = .requestAdvocate(on: on, how: how, track: track)
        case .advocateDeclined(let track, let on): self = .declineAdvocate(on: on, track: track)
        case .advocateAppointed(let track, let advocate, let bars, let on):
            self = .appoint(advocate, bars: bars, on: on, track: track)
        case .laterStartAgreed(let track, let start, let on): self = .agreeLaterStart(start, on: on, track: track)
        case .extended(let track, .localResolution, let notice) where notice.isForComplexity:
            self = .extendForComplexity(
                because: notice.reason, until: notice.until, sentOn: notice.sentOn, track: track)
        case .extended(let track, .investigation, let notice) where !notice.isForComplexity:
            self = .extendInvestigation(
                because: notice.reason, until: notice.until, sentOn: notice.sentOn, track: track)
        case .answered(let track, let stage, let answer): self = .answer(answer, at: stage, track: track)
        case .requested(let track, let stage, let request): self = .request(stage, request, track: track)
        case .entered(let entry): self = .enter(entry)
        case .recordProduced(let track, let on): self = .produceRecord(on: on, track: track)
        case .withdrawn(let track, let withdrawal): self = .withdraw(withdrawal, track: track)
        case .withdrawalConfirmed(let track, let on): self = .confirmWithdrawal(on: on, track: track)
        case .closed(let by, let on): self = .close(by: by, on: on)
        case .referred(let track, let referral): self = .refer(referral, track: track)
        case .delivered(let parcel, let plugin, let way, let on):
            self = .noteDelivery(of: parcel, by: plugin, way, on: on)
        case .undelivered(let parcel, let reason, let on): self = .noteFailure(of: parcel, because: reason, on: on)
        case .held(let parcel, let reason, let on): self = .hold(parcel, because: reason, on: on)
        case .noticeRead(let number, let on): self = .noteReading(of: number, on: on)
        case .handedOver(let parcel, let by, let on): self = .handOver(parcel, by: by, on: on)
        case .sentAgain(let parcel, let by, let on): self = .sendAgain(parcel, by: by, on: on)
        case .contactConfirmed(let number, let confirmation): self = .confirmContact(of: number, confirmation)
        case .extended: return nil
        }
    }
}
