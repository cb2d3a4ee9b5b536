/// Applies one event. Never fails: what has happened cannot be refused, so an event that fits nothing changes nothing.
public func evolve(_ state: CaseState, _ event: Event) -> CaseState {
    switch (event, state) {
    case (.received(let received), .unopened): .open(CaseFile(received))
    case (.intended(let intended), .unopened): .open(CaseFile(intended))
    case (.received, .closed(let file, _)) where file.received == nil: .open(file.applying(event))
    case (.closed(_, let day), .open(let file)): .closed(file, on: day)
    case (.requested, .closed(let file, _)): .open(file.applying(event))
    case (.entered(let entry), .closed(let file, _)) where entry.matter.opensAgain: .open(file.applying(event))
    case (_, .open(let file)): .open(file.applying(event))
    case (_, .closed(let file, let day)): .closed(file.applying(event), on: day)
    case (_, .unopened): .unopened
    }
}

extension CaseFile {
    init(_ received: Received) {
        opening = .received(received)
        unreadSince = received.receipt.enteredOn
        complainants = [received.complainant]
        points = received.representation.points
        tracks = [
            Track(
                number: .first, complainant: received.complainant.number, kind: received.kind,
                openedOn: received.receipt.receivedOn, points: received.representation.points.map(\.number),
                advocacy: received.wantsAdvocate ? .requested(on: received.receipt.receivedOn, atReceipt: true) : .open,
                awaitedAdvocate: received.wantsAdvocate)
        ]
        self.received = received
        tracks[0].beginUnlessStatutory()
    }

    init(_ intended: Intended) {
        opening = .intended(intended)
        unreadSince = intended.on
        complainants = [intended.complainant]
        points = []
        tracks = [
            Track(
                number: .first, complainant: intended.complainant.number, kind: .statutory, openedOn: intended.on,
                points: [], advocacy: intended.wantsAdvocate ? .requested(on: intended.on, atReceipt: false) : .open,
                advocateAskedOn: intended.wantsAdvocate ? intended.on : nil)
        ]
        tracks[0].isIntended = true
    }

    func applying(_ event: Event) -> CaseFile {
        var file = self
        switch event {
        case .intended, .closed: break
        case .received(let received): file.receive(received)
        case .messaged(let message):
            file.messages.append(message)
            if !message.kind.isTeams, message.words != nil { file.hear(on: message.on) }
        case .contactCorrected(let number, let name, let contact, _):
            for index in file.complainants.indices where file.complainants[index].number == number {
                file.complainants[index].name = name
                file.complainants[index].contact = contact
                file.complainants[index].confirmation = nil
            }
        case .codeLost(let route, let day):
            file.codeTrouble = file.codeTrouble ?? CodeTrouble()
            file.codeTrouble?.lost = CodeTrouble.Loss(on: day, via: route)
        case .codeGuessed(_, let day):
            file.codeTrouble = file.codeTrouble ?? CodeTrouble()
            file.codeTrouble?.guessedOn = day
        case .codeReplaced, .codeKept: file.codeTrouble = nil
        case .movedToVersion(let move): file.moves.append(move)
        case .safeguardingChecked(let check):
            file.safeguarding = check
            file.unreadSince = nil
        case .told(let notice):
            file.notices.append(notice)
            if let carriage = notice.carriage {
                let standing: ParcelStanding =
                    switch carriage {
                    case .sent: .underway(since: notice.on)
                    case .held(let reason): .held(reason, on: notice.on)
                    }
                file.standings[.notice(NoticeNumber(after: file.notices.count - 1))] = standing
            }
            for index in file.tracks.indices where file.tracks[index].number == notice.track {
                file.tracks[index].clocksMovedSinceNotice = []
            }
        case .categoryEstablished(let number, let category, let also, _, _):
            for index in file.complainants.indices where file.complainants[index].number == number {
                file.complainants[index].established = category
                file.complainants[index].alsoEstablished = also
            }
        case .entered(let entry): file.enter(entry)
        case .referred, .delivered, .undelivered, .held, .noticeRead, .handedOver, .sentAgain, .contactConfirmed:
            file.applyParcel(event)
        case .interestDecided(let track, _), .refusalNotified(let track, _), .acknowledged(let track, _),
            .informed(let track, _), .advocateRequested(let track, _), .advocateDeclined(let track, _),
            .advocateAppointed(let track, _, _), .laterStartAgreed(let track, _, _), .began(let track, _, _, _),
            .extended(let track, _, _), .answered(let track, _, _), .requested(let track, _, _),
            .recordProduced(let track, _), .withdrawn(let track, _), .withdrawalConfirmed(let track, _):
            if let day = event.dayOfWords { file.hear(on: day) }
            if case .advocateDeclined(_, let day) = event { file.stopReferrals(on: track, day) }
            for index in file.tracks.indices where file.tracks[index].number == track {
                file.tracks[index].apply(event)
            }
        }
        return file
    }
}

extension CaseFile {
    /// The complainant said something that a person is to read for risk (policy: safeguarding first).
    mutating func hear(on day: Day) { unreadSince = unreadSince ?? day }
}

extension Event {
    /// The day on which the complainant said something in their own words with a step of a track.
    fileprivate var dayOfWords: Day? {
        switch self {
        case .requested(_, _, let request): request.words.map { _ in request.on }
        case .withdrawn(_, let withdrawal): withdrawal.words.map { _ in withdrawal.on }
        case .intended, .received, .safeguardingChecked, .categoryEstablished, .interestDecided, .refusalNotified,
            .acknowledged, .informed, .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed,
            .began,
            .extended, .answered, .recordProduced, .withdrawalConfirmed, .told, .messaged, .contactCorrected, .codeLost,
            .codeGuessed, .codeReplaced, .codeKept, .movedToVersion, .closed, .referred, .delivered, .undelivered,
            .held, .noticeRead,
            .handedOver, .sentAgain, .contactConfirmed, .entered:
            nil
        }
    }
}

extension Track {
    mutating func apply(_ event: Event) {
        switch event {
        case .acknowledged(_, let day): acknowledge(on: day)
        case .informed(_, let day): informedOn = informedOn ?? day
        case .advocateRequested(_, let day):
            advocacy = advocacy.requested(on: day)
            advocateAskedOn = advocateAskedOn ?? day
        case .advocateDeclined(_, let day):
            advocacy = .declined(on: day)
            advocateAskedOn = nil
            isReferred = false
        case .advocateAppointed(_, let advocate, let day): advocacy = .appointed(advocate, on: day)
        case .interestDecided(_, let decision):
            interest = decision
            decide(decision)
        case .refusalNotified(_, let day): notifyRefusal(on: day)
        case .began(_, let stage, let day, let basis):
            begin(stage, StagePass.Start(on: day, basis: basis))
            clocksMovedSinceNotice.formUnion(Clock.clocks(of: stage))
        case .extended(_, let stage, let notice):
            extend(stage, notice)
            clocksMovedSinceNotice.formUnion(Clock.clocks(of: stage))
        case .answered(_, let stage, let answer): self.answer(stage, answer)
        case .requested(_, let stage, let request): self.request(stage, request)
        case .withdrawn(_, let withdrawal): withdraw(withdrawal)
        case .withdrawalConfirmed(_, let day):
            if case .withdrawn(let withdrawal, confirmedOn: nil) = ending {
                ending = .withdrawn(withdrawal, confirmedOn: day)
            }
        case .recordProduced(_, let day): keepRecord(on: day)
        // What these mean shows in the `began` that follows them, or is the case's and not the track's.
        case .laterStartAgreed, .intended, .received, .safeguardingChecked, .categoryEstablished,
            .told, .messaged, .contactCorrected, .codeLost, .codeGuessed, .codeReplaced, .codeKept, .movedToVersion,
            .closed, .referred,
            .delivered, .undelivered, .held, .noticeRead, .handedOver, .sentAgain, .contactConfirmed, .entered:
            break
        }
    }
}

extension Advocacy {
    /// A later wish does not undo an earlier one: a child who asked with the complaint still waits.
    fileprivate func requested(on day: Day) -> Advocacy {
        switch self {
        case .open, .declined: .requested(on: day, atReceipt: false)
        case .requested, .appointed: self
        }
    }
}

extension Clock {
    fileprivate static func clocks(of stage: Stage) -> Set<Clock> {
        switch stage {
        case .localResolution: [.localResolution]
        case .investigation: [.investigation, .investigationOuterLimit]
        case .reviewPanel: [.panelMeeting, .panelReport, .panelResponse]
        case .corporateResponse: [.corporateResponse, .corporateResponseOuterLimit]
        case .corporateReview: [.corporateReview, .corporateReviewOuterLimit]
        case .reply: [.reply]
        }
    }
}
