/// What is to leave the install because of something that happened: plain data, which the shell carries out.
public enum Mailing: Hashable, Sendable {
    /// A notice to the complainant, by a way.
    case notice(NoticeNumber, ContactWay)
    /// A referral to the provider of this short name.
    case referral(ReferralNumber, provider: String)
    /// Word to the complaints team, without personal data.
    case alert(TeamAlert)
}

/// What the complaints team is told of at once.
public enum TeamAlert: String, CaseIterable, Hashable, Sendable {
    /// A complaint has come in.
    case complaint = "complaint"
    /// Somebody wants to complain, or wants an advocate.
    case intention = "intention"
    /// What somebody wrote may mean that somebody is in danger: a person has to read it now.
    case danger = "danger"
    /// No provider of the council's own fits somebody who wants an advocate, so one inherited from its base was used.
    case safetyNet = "safety-net"
}

/// What leaves because of events that have just happened in a case.
public func mailings(after events: [Event], in state: CaseState) -> [Mailing] {
    var state = state
    var mailings: [Mailing] = []
    for event in events {
        state = evolve(state, event)
        if let file = state.file { mailings += event.mailings(in: file) }
    }
    return mailings
}

extension Event {
    /// What leaves because of this event, once it is part of the file.
    fileprivate func mailings(in file: CaseFile) -> [Mailing] {
        switch self {
        case .received(let received): [.alert(.complaint)] + Self.danger(in: received.words)
        case .intended(let intended):
            [.alert(.intention)]
                + Self.danger(in: [intended.about].compactMap(\.self) + intended.complainant.contact.said)
        case .messaged(let message) where !message.kind.isTeams: Self.danger(in: [message.words].compactMap(\.self))
        case .requested(_, _, let request): Self.danger(in: [request.words].compactMap(\.self))
        case .withdrawn(_, let withdrawal): Self.danger(in: [withdrawal.words].compactMap(\.self))
        case .contactCorrected(_, _, let contact, _): Self.danger(in: contact.said)
        case .entered(let entry): Self.danger(in: entry.matter.personsWords)
        case .told(let notice):
            if case .sent(let way)? = notice.carriage, let number = NoticeNumber(file.notices.count) {
                [.notice(number, way)]
            } else {
                []
            }
        case .referred(_, let referral):
            (referral.isCarried ? [.referral(referral.number, provider: referral.provider)] : [])
                + (referral.isSafetyNet ? [.alert(.safetyNet)] : [])
        case .sentAgain(let parcel, _, let way, _): Self.again(parcel, by: way, in: file)
        case .messaged, .safeguardingChecked, .categoryEstablished, .interestDecided, .refusalNotified, .acknowledged,
            .informed, .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed, .began, .extended,
            .answered, .recordProduced, .withdrawalConfirmed, .codeLost, .codeGuessed, .codeReplaced,
            .codeKept, .movedToVersion, .closed, .delivered, .undelivered, .held, .noticeRead, .handedOver,
            .contactConfirmed:
            []
        }
    }

    private static func danger(in words: [String]) -> [Mailing] {
        words.contains(where: PossibleDanger.isSpoken) ? [.alert(.danger)] : []
    }

    private static func again(_ parcel: Parcel, by way: ContactWay?, in file: CaseFile) -> [Mailing] {
        switch parcel {
        case .notice(let number): way.map { [.notice(number, $0)] } ?? []
        case .referral(let number):
            file.referral(number).map { [.referral(number, provider: $0.referral.provider)] } ?? []
        }
    }
}

extension Received {
    /// Everything that was written in the person's own words.
    fileprivate var words: [String] {
        representation.points.map(\.words)
            + [representation.wanted, representation.happenedInWords, needs?.words].compactMap(\.self)
            + complainant.contact.said
    }
}

extension Contact {
    /// What was written in the person's own words about being reached: it may say of whom they are afraid.
    fileprivate var said: [String] { [times, words].compactMap(\.self) + never }
}
