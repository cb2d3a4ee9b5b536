import CaseKernel

extension Event {
    /// The day it happened.
    var day: Day {
        switch self {
        case .intended(let intended): intended.on
        case .received(let received): received.receipt.receivedOn
        case .messaged(let message): message.on
        case .safeguardingChecked(let check): check.on
        case .interestDecided(_, let decision): decision.on
        case .extended(_, _, let notice): notice.sentOn
        case .answered(_, _, let answer): answer.on
        case .requested(_, _, let request): request.on
        case .withdrawn(_, let withdrawal): withdrawal.on
        case .told(let notice): notice.on
        case .categoryEstablished(_, _, _, _, let day), .refusalNotified(_, let day), .acknowledged(_, let day),
            .informed(_, let day), .advocateRequested(_, let day), .advocateDeclined(_, let day),
            .advocateAppointed(_, _, let day), .laterStartAgreed(_, _, let day), .began(_, _, let day, _),
            .recordProduced(_, let day), .withdrawalConfirmed(_, let day), .contactCorrected(_, _, _, let day),
            .codeLost(_, let day), .codeGuessed(_, let day), .codeReplaced(_, _, let day), .codeKept(_, let day),
            .closed(_, let day), .delivered(_, _, _, let day), .undelivered(_, _, let day), .held(_, _, let day),
            .noticeRead(_, let day), .handedOver(_, _, let day), .sentAgain(_, _, _, let day):
            day
        case .referred(_, let referral): referral.on
        case .contactConfirmed(_, let confirmation): confirmation.on
        case .movedToVersion(let move): move.on
        case .entered(let entry): entry.on
        }
    }

    /// What happened, in a line for the team.
    var inWords: String {
        switch self {
        case .intended(let intended): "wants to complain; the council came to know by \(intended.channel.rawValue)"
        case .received(let received): "received by \(received.receipt.channel.rawValue)"
        case .messaged(let message): message.inWords
        case .contactCorrected: "the contact details were corrected"
        case .codeLost(let route, _): "the code was said to be lost; a new one is wanted by \(route.inWords)"
        case .codeGuessed(let times, _): "wrong codes were tried \(times) times: somebody may be guessing"
        case .codeReplaced(let route, let by, _): "a new code given by \(by), by \(route.inWords); the old one ended"
        case .codeKept(let by, _): "the code stays as it is, says \(by)"
        case .movedToVersion(let move): move.inWords
        case .safeguardingChecked(let check): check.inWords
        case .categoryEstablished(_, let category, let also, let by, _):
            "found to be \(([category] + also).map(\.title).joined(separator: ", and ")), by \(by)"
        case .interestDecided(_, let decision): decision.inWords
        case .refusalNotified: "told that no further action follows"
        case .acknowledged: "acknowledged"
        case .informed: "given details of the procedure and of advocacy, and offered help"
        case .advocateRequested: "an advocate was asked for"
        case .advocateDeclined: "no advocate wanted"
        case .advocateAppointed(_, let advocate, _): "\(advocate.name) appointed as advocate"
        case .laterStartAgreed(_, let start, _): "a later start of stage 1 agreed: \(start)"
        case .began(_, let stage, let day, let basis): "\(stage.title) began on \(day) (\(basis.source))"
        case .extended(_, let stage, let notice): "\(stage.title) extended to \(notice.until): \(notice.reason)"
        case .answered(_, let stage, let answer):
            "\(stage.title) answered by \(answer.by), \(answer.isResolved ? "resolved" : "not resolved"): \(answer.words)"
        case .requested(_, let stage, let request):
            "\(stage.title) asked for by the \(request.by.rawValue)\(request.words.map { ": \($0)" } ?? "")"
        case .recordProduced: "the written record was produced"
        case .withdrawn(_, let withdrawal):
            "withdrawn by the \(withdrawal.by.rawValue)\(withdrawal.words.map { ": \($0)" } ?? "")"
        case .withdrawalConfirmed: "the withdrawal was confirmed in writing"
        case .told(let notice): notice.inWords
        case .closed(let by, _): "closed by \(by)"
        case .referred(_, let referral): referral.inWords
        case .delivered(let parcel, let plugin, _, _): "\(parcel.name) arrived, carried by \(plugin)"
        case .undelivered(let parcel, let reason, _): "\(parcel.name) could not be delivered: \(reason)"
        case .held(let parcel, let reason, _): "\(parcel.name) is not sent and waits on the page: \(reason.inWords)"
        case .noticeRead(let number, _): "\(Parcel.notice(number).name) was read on the page of the case"
        case .handedOver(let parcel, let by, _): "\(parcel.name) was handed over by \(by)"
        case .sentAgain(let parcel, let by, _, _): "\(parcel.name) is sent again, says \(by)"
        case .contactConfirmed(_, let confirmation): confirmation.inWords
        case .entered(let entry): entry.inWords
        }
    }
}

extension VersionMove {
    fileprivate var inWords: String {
        let kept = kept.map { "\($0.promise.clock.rawValue) on track \($0.track.number)" }
        let missed = kept.isEmpty ? "" : "; missed before and so left as it was: \(kept.joined(separator: ", "))"
        return "moved to version \(version.prefix(12)) of the council's module by \(by): \(reason)\(missed)"
    }
}

extension SafeguardingCheck {
    fileprivate var inWords: String {
        switch outcome {
        case .noConcern: "read for risk by \(by): no concern"
        case .referred(let to): "read for risk by \(by): referred to \(to)"
        }
    }
}

extension InterestDecision {
    fileprivate var inWords: String {
        let reasons = reasons.map { ": \($0)" } ?? ""
        return "\(isAccepted ? "sufficient interest found" : "no sufficient interest") by \(by)\(reasons)"
    }
}

extension Referral {
    fileprivate var inWords: String {
        let net = isSafetyNet ? ", inherited from the council's base" : ""
        return "referred to \(providerName)\(net); \(consent.by.inWords) agreed (\(consent.how.rawValue)): "
            + reasons.joined(separator: "; ")
    }
}

extension ContactConfirmation {
    fileprivate var inWords: String {
        let safe = ways.isEmpty ? "none" : ways.map(\.rawValue).joined(separator: ", ")
        return "\(by) read how the person can be reached; safe ways of writing: \(safe), \((hours ?? .always).inWords)"
    }
}

extension Notice {
    fileprivate var inWords: String {
        let told = dates.map { "\($0.clock.rawValue) \($0.day) (\($0.setBy))" }.joined(separator: ", ")
        return "\(kind.rawValue) notice told: \(told.isEmpty ? "no date yet" : told)"
    }
}

extension Message {
    fileprivate var inWords: String {
        let words = words.map { ": \($0)" } ?? ""
        return switch kind {
        case .addition: "added to the complaint\(words)"
        case .toTeam: "wrote to the team\(words)"
        case .silence: "said that nobody has been in touch\(words)"
        case .toComplainant: "\(by ?? "the team") wrote to the complainant\(words)"
        }
    }
}

extension CodeRoute {
    fileprivate var inWords: String {
        switch self {
        case .safeContact: "the safe contact on record"
        case .advocate: "the advocate"
        }
    }
}
