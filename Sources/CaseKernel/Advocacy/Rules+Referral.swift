extension Rules {
    /// The referrals that follow at once from asking for an advocate: whoever section 26A entitles is passed on, with their
    /// own asking as the consent (policy: asking is consenting).
    func referrals(of fact: Fact, after events: [Event]) -> [Event] {
        guard let how = fact.wayOfAsking, let file = events.reduce(state, evolve).file else { return [] }
        return file.tracks.compactMap { track in
            guard fact.track ?? track.number == track.number, file.isReferralOwed(on: track) else { return nil }
            return referral(of: track, in: file, consent: Consent(by: .person, how: how), to: nil, on: fact.dayEntered)
                .map { .referred(track.number, $0) }
        }
    }

    /// A referral of a track's complainant to a service, or to the one that fits best; `nil` when there is none such.
    func referral(of track: Track, in file: CaseFile, consent: Consent, to id: String?, on day: Day) -> Referral? {
        guard let complainant = file.complainant(track.complainant) else { return nil }
        let services = circumstances.arrangements.advocacy
        let route = route(file.seeker(complainant, on: day), among: services, on: day)
        let named = id.flatMap { id in services.first { $0.id == id } }
        guard let service = id == nil ? route.chosen : named else { return nil }
        let isOwnChoice = id != nil && service != route.chosen
        let ownReasons = ["The complaints team chose it"] + [service.contract.obstacle(on: day)].compactMap(\.self)
        return Referral(
            number: ReferralNumber(after: file.referrals.count), provider: service.id, providerName: service.name,
            isSafetyNet: service.isSafetyNet, isCarried: service.isCarriedTo,
            reasons: isOwnChoice ? ownReasons : route.reasons, consent: consent,
            wantedBy: wantedBy(track, file), on: day)
    }

    /// The advocate is wanted before the next date of the law's, where one runs.
    private func wantedBy(_ track: Track, _ file: CaseFile) -> Day? {
        file.clocks(of: track, under: circumstances.procedure, on: circumstances.calendar).compactMap { reading in
            guard case .running(let deadline) = reading.standing, case .law = reading.authority else { return nil }
            return deadline.lastDay
        }.min()
    }

    func obstacleToReferring(_ track: Track, in file: CaseFile) -> Refusal? {
        guard let complainant = file.complainant(track.complainant), complainant.isEntitledToAdvocate else {
            return Refusal(
                .notNow, .refer, .act("s.26A"), "Section 26A gives an advocate to children and care leavers only",
                remedy: "Tell the person where else there is help.")
        }
        switch track.advocacy {
        case .appointed:
            return Refusal(
                .alreadyDone, .refer, .act("s.26A"), "An advocate has been appointed",
                remedy: "Ask the advocate and their provider to end it first.")
        case .declined:
            return Refusal(
                .notNow, .refer, .policy("asking is consenting"), "The person said that they do not want an advocate",
                remedy: "Record that they ask for one, should they change their mind.")
        case .open, .requested: break
        }
        guard circumstances.arrangements.advocacy.isEmpty else { return nil }
        return Refusal(
            .notNow, .refer, .act("s.26A"), "The council's module names no advocacy provider",
            remedy: "Find an advocate by telephone, and record the appointment.")
    }

    func objections(to referral: Referral, in file: CaseFile) -> [Refusal] {
        let services = circumstances.arrangements.advocacy
        var refusals: [Refusal] = []
        if !services.contains(where: { $0.id == referral.provider }) {
            refusals.append(
                Refusal(
                    .unknown, .refer, .act("s.26A"), "The council's module names no such advocacy provider",
                    remedy: "Name one of \(services.map(\.id).joined(separator: ", "))."))
        }
        let next = ReferralNumber(after: file.referrals.count)
        if referral.number != next {
            refusals.append(
                Refusal(
                    .alreadyDone, .refer, .act("s.26A"), "The next referral of the case is number \(next.number)",
                    remedy: "Refer the person afresh."))
        }
        return refusals
    }
}

extension CaseFile {
    /// The referrals of one track, oldest first.
    public func referrals(on track: TrackNumber) -> [Referral] {
        referrals.filter { $0.track == track }.map(\.referral)
    }

    /// A referral by its number.
    public func referral(_ number: ReferralNumber) -> (track: TrackNumber, referral: Referral)? {
        referrals.first { $0.referral.number == number }.map { ($0.track, $0.referral) }
    }

    /// The complainant as the choice of a provider sees them; the child's date of birth is theirs when they are the child.
    ///
    /// A child may complain for another one, and a young parent for themselves about their own child.
    func seeker(_ complainant: Complainant, on day: Day) -> AdvocacySeeker {
        let isForSelf = received?.forWhom.map { $0 == .themselves } ?? complainant.category.isChilds
        let isTheChild = isForSelf && (complainant.category.isChilds || complainant.category.isCareLeavers)
        let born = isTheChild ? received?.child?.bornOn : nil
        return AdvocacySeeker(
            category: complainant.category, age: born.map { $0.age(on: day) }, isUnder18: complainant.isUnder18)
    }
}

extension Day {
    /// Whole years from this day to another.
    func age(on day: Day) -> Int {
        let (born, now) = (calendarNumbers, day.calendarNumbers)
        let had = (now.month, now.day) >= (born.month, born.day)
        return max(0, now.year - born.year - (had ? 0 : 1))
    }
}

extension Fact {
    /// By which door somebody asked for an advocate with this fact; `nil` when they did not, or it is not known.
    fileprivate var wayOfAsking: Channel? {
        switch self {
        case .received(let received): received.wantsAdvocate ? received.receipt.channel : nil
        case .intended(let intended): intended.wantsAdvocate ? intended.channel : nil
        case .advocateRequested(_, let how, _): how
        case .safeguardingChecked, .categoryEstablished, .interestDecided, .refusalNotified, .acknowledged, .informed,
            .advocateDeclined, .advocateAppointed, .laterStartAgreed, .extended, .answered, .requested,
            .recordProduced, .withdrawn, .withdrawalConfirmed, .messaged, .contactCorrected, .codeLost, .codeGuessed,
            .codeReplaced, .codeKept, .movedToVersion, .closed, .referred, .delivered, .undelivered, .held, .noticeRead,
            .handedOver,
            .sentAgain, .contactConfirmed, .entered:
            nil
        }
    }

    /// The day it was entered here: for a receipt not the day the complaint first reached any door.
    var dayEntered: Day {
        if case .received(let received) = self { received.receipt.enteredOn } else { day }
    }
}
